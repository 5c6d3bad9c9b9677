import { cellId } from "../../../schema/cell.ts";
import type { PrintedRelease } from "../row-store/row-store.ts";
import { type CandidateCell, seriesOf } from "./candidate-cells.ts";

/** A number that a reader last saw of a series. */
export interface LastShown {
  readonly id: string;
  readonly value: number;
  readonly period: string;
}

/** For each cell the newest earlier month in which its series shows a number of its own, as in force after these releases; held ones show another's. */
export function lastShown(releases: readonly PrintedRelease[]): (cell: CandidateCell) => LastShown | undefined {
  const inForce = new Map(releases.flatMap(({ changed }) => changed.map((cell) => [cellId(cell), cell] as const)));
  const bySeries = new Map<string, LastShown[]>();
  for (const [id, cell] of inForce) {
    if (cell.status !== "PUBLISHED" || cell.decimal === undefined || cell.asOfPeriod !== undefined) continue;
    const series = seriesOf(cell);
    const shown = bySeries.get(series) ?? [];
    bySeries.set(series, shown);
    shown.push({ id, value: Number(cell.decimal), period: cell.period });
  }
  return ({ series, observation }) => {
    let last: LastShown | undefined;
    for (const one of bySeries.get(series) ?? []) {
      if (one.period < observation.period && (last === undefined || one.period > last.period)) last = one;
    }
    return last;
  };
}
