import "reflect-metadata";
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from "type-graphql";
import { datasets } from "../../schema/datasets/index.ts";
import { ChangeReason as ChangeReasonType } from "../../schema/graphql/closed-lists.ts";
import { describe } from "../../schema/graphql/describe.ts";
import { ChangeConnection } from "../../schema/graphql/release.ts";
import { ReleaseDiff } from "../../schema/graphql/release-diff.ts";
import type { ChangeReason } from "../../schema/release.ts";
import { PortalError } from "../errors.ts";
import type { DifferenceChoice, DifferenceCount } from "../published/published-differences.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import { AfterArgument, FirstArgument } from "./arguments.ts";
import { connectChanges } from "./change-view.ts";
import { datasetById, indicatorById } from "./find-indicator.ts";
import { readCellCursor } from "./observation-resolver.ts";
import { pageSize } from "./page.ts";
import { unknownRelease } from "./pinned-release.ts";
import type { RequestContext } from "./request-context.ts";

/** What `compareReleases` hands on. */
interface DiffView {
  readonly from: PublishedRelease;
  readonly to: PublishedRelease;
  readonly totalCount: number;
  readonly byReason: readonly { readonly reason: ChangeReason; readonly count: number }[];
  readonly byDataset: readonly {
    readonly dataset: string;
    readonly reason: ChangeReason;
    readonly count: number;
  }[];
  readonly counts: readonly DifferenceCount[];
}

@Resolver(() => ReleaseDiff)
export class CompareResolver {
  @Query(
    () => ReleaseDiff,
    describe(
      "Membandingkan dua rilis mana pun dari satu penerbit: apa yang berubah, dari apa menjadi apa, dan mengapa.",
      "Compares any two releases of one publisher: what changed, from what to what, and why.",
    ),
  )
  async compareReleases(
    @Ctx() context: RequestContext,
    @Arg("from", () => ID, describe("Pengenal rilis yang lebih lama.", "Id of the older release.")) from: string,
    @Arg("to", () => ID, describe("Pengenal rilis yang lebih baru.", "Id of the newer release.")) to: string,
  ): Promise<DiffView> {
    const releases = await context.releases();
    const [older, newer] = [from, to].map((id) => {
      const found = releases.find((release) => release.id === id);
      if (!found) throw unknownRelease(id, releases);
      return found;
    }) as [PublishedRelease, PublishedRelease];
    if (older.number > newer.number) throw new PortalError("RANGE_REVERSED", { from: newer.id, to: older.id });
    const counts = await context.published.differenceCounts(choiceOf(older, newer));
    return {
      from: older,
      to: newer,
      counts,
      totalCount: countOf(counts),
      byReason: reasons
        .map((reason) => ({ reason, count: countOf(counts.filter((one) => one.reason === reason)) }))
        .filter(({ count }) => count > 0),
      byDataset: datasets.flatMap((dataset) =>
        reasons
          .map((reason) => ({
            dataset: dataset.id,
            reason,
            count: countOf(
              counts.filter((one) => one.reason === reason && indicatorById(one.indicator).dataset === dataset),
            ),
          }))
          .filter(({ count }) => count > 0),
      ),
    };
  }

  @FieldResolver(() => ChangeConnection)
  async changes(
    @Root() { from, to, counts }: DiffView,
    @Ctx() context: RequestContext,
    @Arg("dataset", () => ID, {
      nullable: true,
      ...describe("Hanya pokok data ini.", "Only this dataset."),
    })
    dataset: string | undefined,
    @Arg("reason", () => [ChangeReasonType], {
      nullable: true,
      ...describe("Hanya sebab-sebab ini.", "Only these reasons."),
    })
    reason: ChangeReason[] | undefined,
    @FirstArgument(100) first: number,
    @AfterArgument() after: string | undefined,
  ): Promise<unknown> {
    const size = pageSize(first);
    const last = after ? readCellCursor(after, "changes") : undefined;
    const indicators = dataset ? Object.keys(datasetById(dataset).measures) : undefined;
    const choice = { ...choiceOf(from, to), indicators, reasons: reason ?? undefined };
    const read = await context.published.differences(choice, { first: size + 1, after: last });
    return {
      ...connectChanges(context, read, { size, now: to, before: from }),
      totalCount: countOf(
        counts
          .filter((one) => indicators === undefined || indicators.includes(one.indicator))
          .filter((one) => !reason || reason.includes(one.reason)),
      ),
    };
  }
}

/** In the order in which they are told. */
const reasons: readonly ChangeReason[] = ["withdrawn", "revised", "became-final", "new-period"];

function choiceOf(from: PublishedRelease, to: PublishedRelease): DifferenceChoice {
  return { publisher: to.publisher, from: from.number, to: to.number };
}

function countOf(counts: readonly DifferenceCount[]): number {
  return counts.reduce((total, { count }) => total + count, 0);
}
