import { parseDimensions } from "../../schema/cell.ts";
import { lastMonthOf } from "../../schema/period.ts";
import type { CellView } from "../cells.ts";
import { cutOfCell, hasOwnPage, isTabulated } from "../cuts.ts";
import { RilisDocument, RilisKunciDocument, type RilisQuery } from "../gql/graphql.ts";
import { oncePerBuild, oncePerBuildInBoth } from "../once-per-build.ts";
import { apiLocale, type Cut, cellView, type Page } from "../page.ts";
import { ask, askAll } from "../portal.ts";
import { type CellChange, showsOtherwise } from "./release-changes.ts";

/** What a changed number is about. */
type ChangedCell = Pick<CellView, "indicator" | "region" | "period" | "codes">;
/** A change of which only is known what it is about, and why. */
export type CountedChange = Pick<CellChange, "reason"> & { readonly after: ChangedCell };

/** A release with everything that it changed against the one before it. */
export interface ListedRelease {
  readonly release: NonNullable<RilisQuery["release"]>;
  readonly changes: readonly CellChange[];
  /** in place of `changes` where a first release brings more numbers than anybody reads one by one: they are counted */
  readonly counted: readonly CountedChange[];
}

/** More new numbers than this in a first release are counted, not read: a province has ten thousands. */
const mostRead = 5_000;

/** Asked once per language and build: the release's own page and the pages of its revised numbers read the same changes. */
export const listedRelease = oncePerBuild(async (page: Page, id: string): Promise<ListedRelease> => {
  const variables = { id, locale: apiLocale(page.locale) };
  const { release } = await ask(RilisDocument, variables);
  if (!release) throw new Error(`release ${id} is not there`);
  if (!release.previous && release.changes.totalCount > mostRead) {
    return {
      release,
      changes: [],
      counted: (await changedKeys(page, id)).map(({ key, reason }) => ({ reason, after: aboutOf(key) })),
    };
  }
  const { nodes } = await askAll(RilisDocument, variables, (answer) => changesOf(answer, id));
  const changes = nodes.map(({ reason, before, after }) => ({
    reason,
    before: before ? cellView(page, before, release.previous?.id) : undefined,
    after: cellView(page, after),
  }));
  return { release, changes, counted: [] };
});

const changedKeys = oncePerBuildInBoth(async (_, id: string) => {
  const { nodes } = await askAll(RilisKunciDocument, { id }, (answer) => changesOf(answer, id));
  return nodes;
});

function changesOf<Changes>({ release }: { release: { changes: Changes } | null }, id: string): Changes {
  if (!release) throw new Error(`release ${id} is not there`);
  return release.changes;
}

function aboutOf(key: string): ChangedCell {
  const [indicator = "", region = "", period = "", dimensions = ""] = key.split("/");
  return { indicator, region, period, codes: parseDimensions(dimensions) };
}

/** More revised numbers than this stand on pages of their own; the release's page lists those of whole places and links to them. */
const mostBeside = 40;
/** So many rows are some 11 KB on the wire. */
const rowsOfPart = 200;

/**
 * Every revised or withdrawn number of the release in pages of so many, in the order of the API; empty where they are few enough to stand on
 * the release's own page. Sums since January that have grown with their running period are no revisions to read one by one.
 */
export function revisedParts(page: Page, { release, changes }: ListedRelease): CellChange[][] {
  const revised = changes.filter(
    (change) => isRevised(change) && showsOtherwise(change) && !hasGrown(page, release.period.id, change),
  );
  if (revised.length <= mostBeside) return [];
  const parts: CellChange[][] = [];
  for (let from = 0; from < revised.length; from += rowsOfPart) parts.push(revised.slice(from, from + rowsOfPart));
  return parts;
}

export function isRevised({ reason }: CountedChange): boolean {
  return reason === "REVISED" || reason === "WITHDRAWN";
}

/** Whether the number is one of a table that has a page of its own, where it stands with everything around it. */
export function isOfTable(page: Page, { after }: CountedChange): boolean {
  const cut = cutOfCell(page, after);
  return cut !== undefined && hasOwnPage(cut);
}

/** A sum since January in a table of its own that has grown because its period is still running, or was in the release's month. */
export function hasGrown(page: Page, month: string, change: CountedChange): boolean {
  const cut: Cut | undefined = cutOfCell(page, change.after);
  if (cut === undefined || !hasOwnPage(cut) || !isTabulated(cut)) return false;
  return change.reason === "REVISED" && lastMonthOf(change.after.period) >= month;
}
