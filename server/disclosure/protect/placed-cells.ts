import type { Dimension } from "./dimensions.ts";
import { type EarlierCell, type EarlierFile, placeCells, readEarlier } from "./named-cells.ts";
import { cellKey, type TablePlan } from "./plan-cells.ts";
import { isProblem, type Problem, someOf } from "./problem.ts";
import type { ProtectSpec } from "./spec.ts";
import type { InputTable } from "./table.ts";

/** The cells of which a spec says something besides its tables, in their places. */
export interface PlacedCells {
  readonly forced: readonly (readonly number[])[];
  readonly hidden: readonly (readonly number[])[];
  readonly earlier: readonly EarlierCell[];
}

interface Plan {
  readonly input: InputTable;
  readonly plans: readonly TablePlan[];
  readonly files: readonly EarlierFile[];
}

/** A cell in words: `A / Total`. */
export function nameOf(dimensions: readonly Dimension[], codes: readonly number[]): string {
  return dimensions.map((dimension, at) => dimension.codes[codes[at] as number]?.code ?? "").join(" / ");
}

/** Places forced, hidden and earlier cells; `PROTECT_UNKNOWN_CELL` or `PROTECT_EARLIER` where that cannot be, or an earlier number was another. */
export function placeNamed(spec: ProtectSpec, { input, plans, files }: Plan): PlacedCells | Problem {
  const { dimensions } = input;
  const inTables = (codes: readonly number[]) =>
    plans.some((plan) => codes.every((code, at) => plan[at]?.includes(code)));
  const forcedNames = spec.forced.map(({ cell }) => cell);
  const forced = placeCells("forced", forcedNames, { dimensions, isPlanned: inTables });
  if (isProblem(forced)) return forced;
  const hidden = placeCells("hidden", spec.hidden, { dimensions, isPlanned: () => true });
  if (isProblem(hidden)) return hidden;
  const earlier = readEarlier(files, dimensions);
  if (isProblem(earlier)) return earlier;
  const distinct = new Map<string, EarlierCell>();
  for (const cell of earlier) {
    const amount = amountOf(input, cell.codes);
    if (cell.value !== null && Math.abs(cell.value * input.scale - amount) > 1e-6 * Math.max(1, amount)) {
      const cells = someOf([nameOf(dimensions, cell.codes)]);
      return { problem: "PROTECT_EARLIER", details: { file: cell.file, cells } };
    }
    const key = cellKey(cell.codes);
    // printed once is printed for ever; hidden only counts where no release printed it
    if (cell.value !== null || !distinct.has(key)) distinct.set(key, cell);
  }
  return { forced, hidden: distinctCells(hidden), earlier: [...distinct.values()] };
}

function distinctCells(cells: readonly (readonly number[])[]): readonly (readonly number[])[] {
  return [...new Map(cells.map((codes) => [cellKey(codes), codes])).values()];
}

/** The true number of any cell, planned or not, times the input's scale. */
export function amountOf({ dimensions, amounts }: InputTable, codes: readonly number[]): number {
  const sets = dimensions.map((dimension, at) => new Set(dimension.codes[codes[at] as number]?.classes));
  return amounts.reduce((sum, amount, row) => {
    const isIn = dimensions.every(({ classOf }, at) => codes[at] === 0 || sets[at]?.has(classOf[row] as number));
    return isIn ? sum + amount : sum;
  }, 0);
}
