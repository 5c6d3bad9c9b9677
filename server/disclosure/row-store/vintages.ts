import { type CellKey, cellId } from "../../../schema/cell.ts";
import type { Month } from "../../../schema/month.ts";
import type { Observation } from "../../../schema/release.ts";
import type { PrintedRelease } from "./row-store.ts";

/** A cell as a release printed it. */
export interface PrintedCell {
  readonly cell: Observation;
  readonly id: string;
  readonly release: number;
  /** true where no earlier numbers of the group had the cell */
  readonly isFirst: boolean;
}

/** The numbers of a group, which are revised together, as they stood from some release on: numbers once printed stay known. */
export interface GroupVintage {
  readonly group: string;
  /** the release that made it */
  readonly release: number;
  /** how many vintages of the group came before */
  readonly ordinal: number;
  readonly cells: ReadonlyMap<string, PrintedCell>;
}

export interface GroupTimeline<Made extends GroupVintage = GroupVintage> {
  /** in the order in which they were made, groups of one release in rising order */
  readonly vintages: readonly Made[];
  /** in rising order */
  readonly groups: readonly string[];
  /** the vintage of a group that was current once a release was out; undefined before its first */
  current(group: string, release: number): Made | undefined;
}

/** A month's numbers as they stood from some release on. */
export interface Vintage extends GroupVintage {
  readonly month: Month;
}

export interface Timeline extends GroupTimeline<Vintage> {
  readonly months: readonly Month[];
}

/** Sorts the printed counts of months into vintages, as `sortIntoVintages` does. */
export function readVintages(releases: readonly PrintedRelease[], isCount: (key: CellKey) => boolean): Timeline {
  const { vintages, groups } = sortIntoVintages(releases, isCount, ({ period }) => period);
  const months = timelineOf(vintages.map((vintage) => ({ ...vintage, month: vintage.group })));
  return { ...months, months: groups };
}

/**
 * Sorts printed counts into vintages. A release that prints a number of a group in another way than before makes a new vintage of the
 * whole group; one that only adds cells to it adds them to the current vintage: nothing says that the numbers are of another day.
 */
export function sortIntoVintages(
  releases: readonly PrintedRelease[],
  isCount: (key: CellKey) => boolean,
  groupOf: (key: CellKey) => string,
): GroupTimeline {
  const byGroup = new Map<string, (GroupVintage & { readonly cells: Map<string, PrintedCell> })[]>();
  const vintages: GroupVintage[] = [];
  const withdrawn = new Set<string>();
  for (const { number, changed } of releases) {
    const counts = Map.groupBy(changed.filter(isCount), groupOf);
    for (const group of [...counts.keys()].sort()) {
      const known = byGroup.get(group) ?? [];
      byGroup.set(group, known);
      const before = known.at(-1);
      const after = counts.get(group) ?? [];
      for (const cell of after) isPrinted(cell) ? withdrawn.delete(cellId(cell)) : withdrawn.add(cellId(cell));
      if (before === undefined || after.some((cell) => isRevised(cell, before.cells.get(cellId(cell))?.cell))) {
        // the cells that did not change are numbers of the new day too
        const kept = [...(before?.cells.values() ?? [])].filter(({ id }) => !withdrawn.has(id));
        const cells = new Map(kept.map(({ cell, id }) => [id, { cell, id, release: number, isFirst: false }]));
        const made = { group, release: number, ordinal: known.length, cells };
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
  return timelineOf(vintages);
}

function timelineOf<Made extends GroupVintage>(vintages: readonly Made[]): GroupTimeline<Made> {
  const byGroup = Map.groupBy(vintages, ({ group }) => group);
  return {
    vintages,
    groups: [...byGroup.keys()].sort(),
    current: (group, release) => byGroup.get(group)?.findLast((vintage) => vintage.release <= release),
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
