import { fiscalYears } from "../budget/fiscal-years.ts";
import { type ReleaseChanges, releaseChanges } from "../changes/release-changes.ts";
import { RilisSemuaDocument, type RilisSemuaQuery } from "../gql/graphql.ts";
import type { Page } from "../page.ts";
import { askAll } from "../portal.ts";
import { readSheet, type Sheet } from "../sheet/sheet.ts";

type ListedRelease = RilisSemuaQuery["releases"]["nodes"][number];

/** Everything that stands in the printed report. */
export interface Report {
  /** money and people of the newest fiscal year so far */
  readonly sheet: Sheet;
  /** newest first, as many as the report lists */
  readonly releases: readonly ListedRelease[];
  /** what the newest release changed of what had been published; undefined for the first release */
  readonly changes: ReleaseChanges | undefined;
}

const listedReleases = 6;

/** Reads the report of the release that the build is pinned to; undefined where it holds no budget, and so no fiscal year to report on. */
export async function readReport(page: Page): Promise<Report | undefined> {
  const year = fiscalYears(page).at(-1);
  if (year === undefined) return undefined;
  const publisher = { publisher: page.profile.publisher };
  const [sheet, { nodes }] = await Promise.all([
    readSheet(page, year, undefined),
    askAll(RilisSemuaDocument, publisher, (answer) => answer.releases),
  ]);
  const own = nodes.find(({ id }) => id === page.release.id);
  const changes = own?.previous ? await releaseChanges(page, own.previous.id, own.id) : undefined;
  return { sheet, releases: nodes.slice(0, listedReleases), changes };
}
