import "reflect-metadata";
import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { CellVersionType } from "../../schema/graphql/history.ts";
import { ObservationType } from "../../schema/graphql/observation.ts";
import { type ObservationView, viewObservation } from "./observation-view.ts";
import type { RequestContext } from "./request-context.ts";

@Resolver(() => ObservationType)
export class HistoryResolver {
  /** Each content is shown as of the release that brought it: its own sources, its own address. */
  @FieldResolver(() => [CellVersionType])
  async history(@Root() { key, release }: ObservationView, @Ctx() context: RequestContext): Promise<unknown[]> {
    const versions = await context.at(release).history(key);
    return await Promise.all(
      versions.map(async ({ reason, cell }) => {
        const since = await context.releaseNumbered(cell.since);
        if (!since) throw new TypeError("a published cell names a release that is not published");
        const { cell: shown, source, permalink } = viewObservation(context.at(since), key, cell);
        return { release: since, reason, cell: shown, source, permalink };
      }),
    );
  }
}
