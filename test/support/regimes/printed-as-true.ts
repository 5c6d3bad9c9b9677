import type { AggregateSet } from "../../../schema/aggregate.ts";
import { type CellStatus, cellId } from "../../../schema/cell.ts";
import type { Observation } from "../../../schema/release.ts";

/** Every aggregate as a published cell with its true number; a reckless release, or the beginning of a careful one. */
export function printedAsTrue(set: AggregateSet): Observation[] {
  return set.aggregates.map(({ indicator, region, period, dimensions, value, source }) => ({
    ...{ indicator, region, period, dimensions, status: "PUBLISHED", quality: "PROVISIONAL", source },
    decimal: String(value),
  }));
}

/** The same cells with those of these ids hidden. */
export function hiding(cells: readonly Observation[], ids: readonly string[]): Observation[] {
  const hidden = new Set(ids);
  const status: CellStatus = "SUPPRESSED";
  return cells.map((cell) => (hidden.has(cellId(cell)) ? { ...cell, status, decimal: undefined } : cell));
}
