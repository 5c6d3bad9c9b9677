import { RilisSemuaDocument } from "./gql/graphql.ts";
import { oncePerBuild } from "./once-per-build.ts";
import type { Page } from "./page.ts";
import { askAll } from "./portal.ts";

const releases = oncePerBuild(async ({ profile }: Page) => {
  const { nodes } = await askAll(RilisSemuaDocument, { publisher: profile.publisher }, (answer) => answer.releases);
  return nodes;
});

/** Id of the release of a month, the newest of its versions; undefined where that month has none of its own. */
export async function releaseOfMonth(page: Page, month: string): Promise<string | undefined> {
  if (month === page.month) return page.release.id;
  const own = (await releases(page)).filter(({ period }) => period.id === month);
  return own.toSorted((a, b) => b.number - a.number)[0]?.id;
}
