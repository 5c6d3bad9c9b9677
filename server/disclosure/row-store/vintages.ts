import { type CellKey, cellId } from "../../../schema/cell.ts";
import type { Month } from "../../../schema/month.ts";
import type { Observation } from "../../../schema/release.ts";
import type { PrintedRelease } from "./row-store.ts";

/** A cell as a release printed it. */
export interface PrintedCell {
  readonly cell: Observation;
  readonly id: string;
  readonly release: number;
  /** true where no earlier numbers of the month had the cell */
  readonly isFirst: boolean;
}

/** A month's numbers as they stood from some release on: numbers once printed stay known when they are revised. */
export interface Vintage {
  readonly month: Month;
  /** the release that made it */
  readonly release: number;
  /** how many vintages of the month came before */
  readonly ordinal: number;
  readonly cells: ReadonlyMap<string, PrintedCell>;
}

export interface Timeline {
  /** in the order in which they were made, months of one release in rising order */
  readonly vintages: readonly Vintage[];
  readonly months: readonly Month[];
  /** the vintage of a month that was current once a release was out; undefined before its first */
  current(month: Month, release: number): Vintage | undefined;
}

/**
 * Sorts printed counts into vintages. A release that prints a number of a month in another way than before makes a new vintage of the
 * whole month; one that only adds cells to it adds them to the current vintage: nothing says that the numbers are of another day.
 */
export function readVintages(releases: readonly PrintedRelease[], isCount: (key: CellKey) => boolean): Timeline {
  const byMonth = new Map<Month, (Vintage & { readonly cells: Map<string, PrintedCell> })[]>();
  const vintages: Vintage[] = [];
  const withdrawn = new Set<string>();
  for (const { number, changed } of releases) {
    const counts = Map.groupBy(changed.filter(isCount), ({ period }) => period);
    for (const month of [...counts.keys()].sort()) {
      const known = byMonth.get(month) ?? [];
      byMonth.set(month, known);
      const before = known.at(-1);
      const after = counts.get(month) ?? [];
      for (const cell of after) isPrinted(cell) ? withdrawn.delete(cellId(cell)) : withdrawn.add(cellId(cell));
      if (before === undefined || after.some((cell) => isRevised(cell, before.cells.get(cellId(cell))?.cell))) {
        // the cells that did not change are numbers of the new day too
        const kept = [...(before?.cells.values() ?? [])].filter(({ id }) => !withdrawn.has(id));
        const cells = new Map(kept.map(({ cell, id }) => [id, { cell, id, release: number, isFirst: false }]));
        const made = { month, release: number, ordinal: known.length, cells };
        known.push(made);
        vintages.push(made);
      }
      const current = known.at(-1);
      for (const cell of after.filter(isPrinted)) {
        const id = cellId(cell);
        const isFirst = !known.some(({ cells }) => cells.has(id));
        if (isFirst || current?.release === number || !current?.cells.has(id)) {
          current?.cells.set(id, { cell, id, release: number, isFirst });
        }
      }
    }
  }
  return {
    vintages,
    months: [...byMonth.keys()].sort(),
    current: (month, release) => byMonth.get(month)?.findLast((vintage) => vintage.release <= release),
  };
}

/** A number, or the word that one is hidden; whatever else a cell says is no knowledge of persons. */
function isPrinted({ status }: Observation): boolean {
  return status === "PUBLISHED" || status === "SUPPRESSED";
}

function isRevised(after: Observation, before: Observation | undefined): boolean {
  if (before === undefined || !isPrinted(after)) return false;
  return after.status !== before.status || after.decimal !== before.decimal || after.asOfPeriod !== before.asOfPeriod;
}
