import type { Form, LinearSystem, Row, Target, Variable } from "../../../schema/linear-system.ts";
import type { Draw } from "./draw.ts";
import { formValue } from "./plain-addition.ts";

/** The greatest value of a variable in the families: small enough to write every table down. */
export const most = 12;

/** One attack on a small system: with what the attacker knows, and without. Both hold for the same true table. */
export interface Attack {
  readonly twin: LinearSystem;
  readonly planted: LinearSystem;
  /** the target that the planted knowledge gives away */
  readonly label: string;
}

/** The sum of some variables. */
export function sumOf(variables: readonly number[]): Form {
  return [...variables].sort((a, b) => a - b).map((variable) => [variable, 1] as const);
}

/** Some variables less some others. */
export function difference(plus: readonly number[], minus: readonly number[]): Form {
  return [...plus.map((variable) => [variable, 1] as const), ...minus.map((variable) => [variable, -1] as const)].sort(
    ([a], [b]) => a - b,
  );
}

/** A printed number: what the form is in truth. */
export function printed(form: Form, truth: readonly number[]): Row {
  const value = formValue(form, truth);
  return { form, lo: value, hi: value };
}

/** A hidden cell: at least one person, for zeros are shown. */
export function hidden(variable: number): Row {
  return { form: [[variable, 1]], lo: 1, hi: null };
}

/** A count that must stay uncertain over `need` + 1 values. */
export function target(variable: number, need: number): Target {
  return {
    name: `x${variable}`,
    form: [[variable, 1]],
    need,
    maxLow: null,
    truth: null,
    above: null,
    below: null,
    harmless: null,
  };
}

/** `count` variables of 0…12 under the given rows. */
export function systemOf(count: number, rows: readonly Row[], targets: readonly Target[]): LinearSystem {
  const variables = Array.from(
    { length: count },
    (_, index): Variable => ({ name: `x${index}`, lo: 0, hi: most, integer: true }),
  );
  return { variables, rows, targets };
}

/** The same system without the targets of some variables: they are printed, or their owner knows them. */
export function withoutTargets(targets: readonly Target[], variables: readonly number[]): Target[] {
  return targets.filter(({ name }) => !variables.some((variable) => name === `x${variable}`));
}

/** k − 1 for a minimum of three, four or five. */
export function drawNeed(draw: Draw): number {
  return draw.whole(2, 4);
}

/** A table of hidden cells whose lines are printed. */
export interface HiddenTable {
  readonly truth: readonly number[];
  readonly cells: readonly number[];
  /** the cells of each printed sum: rows and columns, or the one sum of all */
  readonly lines: readonly (readonly number[])[];
  readonly rows: readonly Row[];
  readonly targets: readonly Target[];
}

/** A small table of hidden cells of 1…`largest` with its margins printed; one line, or two to three lines by two. */
export function drawTable(draw: Draw, largest = 9): HiddenTable {
  const [height, width] = draw.oneOf([
    [1, 2],
    [1, 3],
    [1, 4],
    [1, 5],
    [2, 2],
    [2, 3],
    [3, 2],
  ] as const);
  const cells = Array.from({ length: height * width }, (_, index) => index);
  const truth = cells.map(() => draw.whole(1, largest));
  const across = Array.from({ length: height }, (_, row) => cells.filter((cell) => Math.floor(cell / width) === row));
  const down = Array.from({ length: width }, (_, column) => cells.filter((cell) => cell % width === column));
  const lines = height === 1 ? across : [...across, ...down];
  const need = drawNeed(draw);
  return {
    truth,
    cells,
    lines,
    rows: [...cells.map(hidden), ...lines.map((line) => printed(sumOf(line), truth))],
    targets: cells.map((cell) => target(cell, need)),
  };
}
