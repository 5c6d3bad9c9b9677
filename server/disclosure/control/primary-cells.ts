import { cellId } from "../../../schema/cell.ts";
import type { Dataset } from "../../../schema/dataset.ts";
import type { HidingReason } from "../control.ts";
import type { PrintedRelease } from "../row-store/row-store.ts";
import type { CandidateCell } from "./candidate-cells.ts";

/**
 * The cells that must not be shown for what they are themselves (design: disclosure note, 2.4 and 2.8): fewer than k persons; all persons of a larger cell where
 * the attribute is sensitive; hidden in an earlier release. A zero is shown: that a cell is hidden says that somebody is in it. A cell of exactly k is hidden
 * beside them: else who recognises the cell that caused the hiding would know it to be less than k, which is too close (2.9).
 */
export function primaryCells(
  cells: readonly CandidateCell[],
  { datasets, earlier }: { readonly datasets: readonly Dataset[]; readonly earlier: readonly PrintedRelease[] },
): ReadonlyMap<string, HidingReason> {
  const hiddenBefore = new Set(
    earlier.flatMap(({ changed }) => changed.filter(({ status }) => status === "SUPPRESSED").map(cellId)),
  );
  const values = new Map(cells.map((cell) => [cellId(cell.observation), cell.value]));
  const sensitive = sensitiveAttributes(datasets);
  return new Map(
    cells.flatMap((cell): (readonly [string, HidingReason])[] => {
      if (cell.isForced || cell.value === 0) return [];
      if (cell.value < cell.minimum) return [[cell.id, "small-count"]];
      if (cell.value === cell.minimum) return [[cell.id, "pattern"]];
      if (isAllOfThem(cell, sensitive, values)) return [[cell.id, "all-of-them"]];
      return hiddenBefore.has(cell.id) ? [[cell.id, "hidden-before"]] : [];
    }),
  );
}

/** Everybody in the cell without one sensitive attribute is in this one: whoever knows that a person is there knows the attribute. */
function isAllOfThem(
  { observation, value }: CandidateCell,
  sensitive: ReadonlySet<string>,
  values: ReadonlyMap<string, number>,
): boolean {
  return Object.keys(observation.dimensions).some((name) => {
    if (!sensitive.has(name)) return false;
    const { [name]: _, ...others } = observation.dimensions;
    return values.get(cellId({ ...observation, dimensions: others })) === value;
  });
}

function sensitiveAttributes(datasets: readonly Dataset[]): ReadonlySet<string> {
  return new Set(
    datasets.flatMap(({ dimensions }) =>
      Object.entries(dimensions).flatMap(([name, { sensitive }]) => (sensitive ? [name] : [])),
    ),
  );
}
