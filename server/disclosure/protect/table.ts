import { buildDimension, type Dimension, isDimension } from "./dimensions.ts";
import { readNumber, scaleNumbers } from "./numbers.ts";
import { isProblem, type Problem, someOf } from "./problem.ts";
import { levelsOf } from "./read-spec.ts";
import type { ProtectSpec, TextRow } from "./spec.ts";

/** An input table, checked: what each row adds, to whom, and where. */
export interface InputTable {
  readonly dimensions: readonly Dimension[];
  /** per row: how many contributors it stands for (always whole) */
  readonly counts: readonly number[];
  /** per row: what it adds to the published number, times `scale` so that sums are exact */
  readonly amounts: readonly number[];
  readonly scale: number;
  /** per row: who contributes; undefined where rows stand for counts of unnamed contributors */
  readonly contributors: readonly string[] | undefined;
}

/**
 * Checks the input's columns, numbers and codes against the spec. `named`: by dimension, codes that cells outside the tables use. Answers
 * `PROTECT_COLUMN`, `PROTECT_EMPTY`, `PROTECT_COUNT`, `PROTECT_VALUE`, or what `buildDimension` answers.
 */
export function checkTable(
  spec: ProtectSpec,
  rows: readonly TextRow[],
  named: ReadonlyMap<string, ReadonlySet<string>>,
): InputTable | Problem {
  const [first] = rows;
  if (first === undefined) return { problem: "PROTECT_EMPTY", details: {} };
  const asked = [spec.weight, spec.value, spec.contributor].filter((name) => name !== null);
  const needed = [...new Set([...asked, ...spec.dimensions.flatMap(levelsOf)])];
  const missing = needed.filter((name) => !Object.hasOwn(first, name));
  if (missing.length > 0) {
    const details = { columns: missing.join(", "), known: Object.keys(first).join(", ") };
    return { problem: "PROTECT_COLUMN", details };
  }
  const problem = checkNumbers(spec, rows);
  if (problem) return problem;
  const dimensions = spec.dimensions.map((dimension) =>
    buildDimension(spec, dimension, { rows, named: named.get(dimension.name) ?? new Set() }),
  );
  const wrong = dimensions.find(isProblem);
  if (wrong) return wrong;
  const { weight, value, contributor } = spec;
  const counts = rows.map((row) => (weight === null ? 1 : Number(row[weight])));
  const amounts = value === null ? { scaled: counts, scale: 1 } : scaleNumbers(rows.map((row) => row[value] as string));
  const isNamed = weight === null || contributor !== null;
  return {
    dimensions: dimensions.filter(isDimension),
    counts,
    amounts: amounts.scaled,
    scale: amounts.scale,
    contributors: isNamed
      ? rows.map((row, at) => (contributor === null ? `#${at}` : (row[contributor] as string)))
      : undefined,
  };
}

function checkNumbers(spec: ProtectSpec, rows: readonly TextRow[]): Problem | undefined {
  const find = (name: string | null, isRight: (value: number) => boolean): readonly string[] => {
    if (name === null) return [];
    const isWrong = (row: TextRow) => {
      const value = readNumber(row[name] as string);
      return value === undefined || !isRight(value);
    };
    return rows.filter(isWrong).map((row) => spec.dimensions.map(({ column }) => row[column]).join(" / "));
  };
  const counts = find(spec.weight, (value) => Number.isSafeInteger(value) && value >= 0);
  if (counts.length > 0) {
    return { problem: "PROTECT_COUNT", details: { column: spec.weight ?? "", cells: someOf(counts) } };
  }
  const values = find(spec.value, (value) => value >= 0 && value <= Number.MAX_SAFE_INTEGER);
  if (values.length === 0) return undefined;
  return { problem: "PROTECT_VALUE", details: { column: spec.value ?? "", cells: someOf(values) } };
}
