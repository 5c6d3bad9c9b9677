import { primaryReason } from "../primary/primary.ts";
import type { Dimension } from "./dimensions.ts";
import { buildModel, type ModelInput, modelSize } from "./model.ts";
import { type EarlierFile, namedCodes } from "./named-cells.ts";
import { amountOf, nameOf, type PlacedCells, placeNamed } from "./placed-cells.ts";
import { cellKey, type PlannedCell, planCells, type TablePlan, tablePlans } from "./plan-cells.ts";
import { checkSize, printedNumbers } from "./plan-size.ts";
import { isProblem, type Problem } from "./problem.ts";
import type { OutsideCell, Situation } from "./situation.ts";
import type { ProtectSpec, TextRow } from "./spec.ts";
import { checkTable, type InputTable } from "./table.ts";

/** Solvers lose track of units beside larger numbers. */
const largestUnit = 1e7;

/** A plan with its dimensions, before anything is judged. */
export interface Situated {
  readonly situation: Situation;
  readonly dimensions: readonly Dimension[];
  readonly plans: readonly TablePlan[];
}

/**
 * Reads a plan and its table: dimensions, cells, what ties them, what is small. Everything that can be wrong with the input is found here,
 * before any work. Answers what `checkTable` and `placeNamed` answer, or `PROTECT_TOO_LARGE`.
 */
export function situate(
  spec: ProtectSpec,
  rows: readonly TextRow[],
  files: readonly EarlierFile[],
): Situated | Problem {
  const input = checkTable(spec, rows, namedCodes(spec, files));
  if (isProblem(input)) return input;
  const { dimensions } = input;
  const plans = tablePlans(spec, dimensions);
  const placed = placeNamed(spec, { input, plans, files });
  if (isProblem(placed)) return placed;
  if (spec.cells === "cross") {
    const tooMany = checkSize(spec, { dimensions, plans, numbers: printedNumbers(plans) });
    if (tooMany) return tooMany;
  }
  const planned = planCells(spec, input, plans);
  const outside = [...placed.hidden, ...placed.earlier.map((cell) => cell.codes)].filter(
    (codes) => !planned.has(cellKey(codes)),
  );
  const modelInput: ModelInput = {
    dimensions,
    plans,
    cells: [...planned.values()].map(({ codes }) => codes),
    others: outside,
    observed: spec.cells === "observed" ? observedClasses(input) : undefined,
  };
  const tooLarge = checkSize(spec, { dimensions, plans, numbers: planned.size + modelSize(modelInput) });
  return tooLarge ?? { situation: inUnits({ spec, input, planned, placed, modelInput }), dimensions, plans };
}

function observedClasses({ dimensions, counts }: InputTable): readonly (readonly number[])[] {
  const rows = counts.map((_, row) => dimensions.map(({ classOf }) => classOf[row] as number));
  return [...new Map(rows.map((classes) => [classes.join(), classes])).values()];
}

interface Read {
  readonly spec: ProtectSpec;
  readonly input: InputTable;
  readonly planned: ReadonlyMap<string, PlannedCell>;
  readonly placed: PlacedCells;
  readonly modelInput: ModelInput;
}

function inUnits({ spec, input, planned, placed, modelInput }: Read): Situation {
  const cells = [...planned.values()];
  const model = buildModel(modelInput);
  const perUnit = spec.value === null ? 1 : unitSize(input);
  const before = new Set(placed.hidden.map(cellKey));
  for (const { codes, value } of placed.earlier) if (value === null) before.add(cellKey(codes));
  const isBefore = ({ codes }: PlannedCell) => before.has(cellKey(codes));
  const primary = cells.map(
    (cell) => primaryReason(cell, spec) ?? (isBefore(cell) ? ("hidden-before" as const) : undefined),
  );
  const outside = new Map<string, OutsideCell>();
  const add = (codes: readonly number[], printed: number | null) => {
    const key = cellKey(codes);
    if (planned.has(key) || (printed === null && outside.has(key))) return;
    const name = `${nameOf(input.dimensions, codes)} (*)`;
    const value = amountOf(input, codes) / perUnit;
    outside.set(key, { name, form: model.formOf(codes), printed: printed === null ? null : value, value });
  };
  for (const codes of placed.hidden) add(codes, null);
  for (const { codes, value } of placed.earlier) add(codes, value);
  const fixed = fixedCells({ spec, planned, placed, primary });
  return {
    spec,
    cells,
    causes: new Set(cells.flatMap((cell, at) => (!fixed.has(at) && isCause(spec, cell, primary[at]) ? [at] : []))),
    names: cells.map(({ codes }) => nameOf(input.dimensions, codes)),
    values: cells.map(({ amount }) => amount / perUnit),
    unit: perUnit / input.scale,
    scale: input.scale,
    model,
    primary,
    fixed,
    outside: [...outside.values()],
  };
}

function unitSize({ amounts }: InputTable): number {
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  return total <= largestUnit ? 1 : 10 ** Math.ceil(Math.log10(total / largestUnit));
}

function isCause({ value, minimum, repair }: ProtectSpec, { amount }: PlannedCell, primary: unknown): boolean {
  if (value !== null || minimum === null) return false;
  return primary === undefined ? repair === "on" && amount === minimum : amount <= minimum;
}

interface Fixing {
  readonly spec: ProtectSpec;
  readonly planned: ReadonlyMap<string, PlannedCell>;
  readonly placed: PlacedCells;
  readonly primary: Situation["primary"];
}

/** Cells that are published whatever happens: forced ones, what an earlier release printed, and zeros where zeros are shown. */
function fixedCells({ spec, planned, placed, primary }: Fixing): Situation["fixed"] {
  const places = new Map([...planned.keys()].map((key, cell) => [key, cell]));
  const fixed = new Map<number, "forced" | "zero" | "published-before">();
  [...planned.values()].forEach(({ amount, contributors }, cell) => {
    if (spec.zeros === "open" && amount === 0 && contributors === 0 && primary[cell] === undefined)
      fixed.set(cell, "zero");
  });
  for (const { codes, value } of placed.earlier) {
    const cell = places.get(cellKey(codes));
    if (cell !== undefined && value !== null) fixed.set(cell, "published-before");
  }
  for (const codes of placed.forced) {
    const cell = places.get(cellKey(codes));
    if (cell !== undefined) fixed.set(cell, "forced");
  }
  return fixed;
}
