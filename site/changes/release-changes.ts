import { amount, type CellView } from "../cells.ts";
import { type ChangeReason, PerubahanDocument, type PerubahanQuery } from "../gql/graphql.ts";
import { apiLocale, cellView, type Page } from "../page.ts";
import { askAll } from "../portal.ts";

/** A cell that differs between two releases. */
export interface CellChange {
  readonly reason: ChangeReason;
  /** undefined where the cell is new */
  readonly before: CellView | undefined;
  readonly after: CellView;
}

/** Changes of one dataset for one reason, as many as a page shows, the largest first. */
export interface ChangeGroup {
  readonly dataset: string;
  readonly reason: ChangeReason;
  /** all of them, shown or not; also those whose number stayed and whose document is a newer one */
  readonly count: number;
  readonly shown: readonly CellChange[];
}

export interface ReleaseChanges {
  readonly from: PerubahanQuery["compareReleases"]["from"];
  readonly to: PerubahanQuery["compareReleases"]["to"];
  readonly count: number;
  readonly groups: readonly ChangeGroup[];
}

/** What a reader has to know first: what was said wrongly, then what is said for good, then what is said for the first time. */
export const reasonOrder = ["WITHDRAWN", "REVISED", "BECAME_FINAL", "NEW_PERIOD"] as const satisfies ChangeReason[];

/** How many cells of one dataset a page lists: corrections are read one by one, the others stand whole on their own pages. */
const mostShown: Readonly<Record<ChangeReason, number>> = {
  WITHDRAWN: 12,
  REVISED: 12,
  BECAME_FINAL: 3,
  NEW_PERIOD: 3,
};

/** Compares two releases through the API. Throws `UnansweredField` where it does not know them. */
export async function releaseChanges(page: Page, from: string, to: string): Promise<ReleaseChanges> {
  const variables = { from, to, locale: apiLocale(page.locale) };
  const { result, nodes } = await askAll(PerubahanDocument, variables, (answer) => answer.compareReleases.changes);
  const changes = nodes.map(({ reason, before, after }) => ({
    reason,
    before: before ? cellView(page, before, from) : undefined,
    after: cellView(page, after),
  }));
  const datasetOf = new Map(page.indicators.map(({ id, dataset }) => [id, dataset.id]));
  const { byDataset, changes: all, ...releases } = result.compareReleases;
  return {
    ...{ from: releases.from, to: releases.to, count: all.totalCount },
    groups: reasonOrder.flatMap((reason) =>
      byDataset
        .filter((one) => one.reason === reason)
        .map(({ dataset, count }) => {
          const own = changes.filter((one) => one.reason === reason && datasetOf.get(one.after.indicator) === dataset);
          const worthReading = reason === "REVISED" ? own.filter(saysOtherwise) : own;
          return { dataset, reason, count, shown: largestFirst(worthReading).slice(0, mostShown[reason]) };
        }),
    ),
  };
}

/**
 * By how far the number moved, the furthest first; a number that came or went stands before those that moved, and a new cell counts by what
 * it says. Equal ones keep the order of the API.
 */
export function largestFirst(changes: readonly CellChange[]): CellChange[] {
  return [...changes].sort((a, b) => sizeOf(b) - sizeOf(a));
}

/** Whether the number or its state moved: a cell is also revised where only the document behind it is a newer one. */
export function saysOtherwise({ before, after }: CellChange): boolean {
  return before === undefined || before.decimal !== after.decimal || before.status !== after.status;
}

/** Whether a reader sees a difference: in the number, in its state, in the month it is of, or in how settled it is. */
export function showsOtherwise(change: CellChange): boolean {
  const { before, after } = change;
  return saysOtherwise(change) || before?.quality !== after.quality || before?.held?.month !== after.held?.month;
}

function sizeOf({ before, after }: CellChange): number {
  const now = amount(after);
  if (before === undefined) return Math.abs(now ?? 0);
  const then = amount(before);
  if ((now === undefined) !== (then === undefined)) return Number.POSITIVE_INFINITY;
  return Math.abs((now ?? 0) - (then ?? 0));
}
