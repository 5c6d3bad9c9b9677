import type { Form, LinearSystem, Row, Target } from "../../../schema/linear-system.ts";
import { type FixedValues, fixedPart, fixedValues } from "./fixed-values.ts";
import { tolerance } from "./known-range.ts";
import type { Opening } from "./repair.ts";
import { createUnionFind } from "./union-find.ts";

export interface PartColumn {
  readonly lo: number;
  readonly hi: number;
  readonly integer: boolean;
}

/** A row of a part over the part's own columns, and the opening (its index) that would give it other bounds. */
export interface PartRow {
  readonly form: Form;
  readonly lo: number;
  readonly hi: number;
  readonly opening: { readonly index: number; readonly lo: number; readonly hi: number } | undefined;
}

/** A target over the part's own columns; `index` counts the system's targets, then the openings'; `constant` is what its fixed variables add. */
export interface PartTarget {
  readonly index: number;
  readonly form: Form;
  readonly constant: number;
}

/** What hangs together: no row joins it with another part, whatever is opened. */
export interface Part {
  readonly columns: readonly PartColumn[];
  readonly rows: readonly PartRow[];
  readonly targets: readonly PartTarget[];
}

interface GrowingPart {
  readonly columns: PartColumn[];
  readonly rows: PartRow[];
  readonly targets: PartTarget[];
}

/**
 * Cuts a system into parts that share no open variable; targets that consist of certain numbers alone are a part without columns each. A variable is fixed when its
 * bounds or rows without an opening leave it one value; a row with an opening joins its variables, because it may be opened. Variables,
 * rows and targets stand in an order of names, so that the same system told in another order gives the same parts.
 */
export function splitParts(system: LinearSystem, openings: readonly Opening[]): readonly Part[] | "infeasible" {
  const openingOf = openingsByRow(system, openings);
  const fixed = fixedValues(system, new Set(openingOf.keys()));
  if (fixed === "infeasible") return "infeasible";
  const targets = namedTargets(system, openings);
  const { parts, columnOf, partOf } = placeColumns(system, fixed, targets);
  const order = new Map(canonicalVariables(system).map((variable, place) => [variable, place]));
  for (const [index, row] of canonicalRows(system, order)) {
    const form = openForm(row.form, columnOf);
    const constant = fixedPart(row.form, fixed);
    const [lo, hi] = boundsWithout(constant, row);
    const first = row.form.find(([variable]) => fixed[variable] === undefined);
    if (first === undefined) {
      if (lo > tolerance || hi < -tolerance) return "infeasible";
      continue;
    }
    const part = parts[partOf[first[0]] ?? -1];
    const at = openingOf.get(index);
    const opening = at === undefined ? undefined : openings[at];
    const [only] = form;
    if (opening === undefined && form.length === 1 && only !== undefined) tighten(part, only, [lo, hi]);
    else
      part?.rows.push({
        form,
        lo,
        hi,
        opening: opening && at !== undefined ? openedBounds(at, opening, constant) : undefined,
      });
  }
  for (const { target, index } of targets) {
    const first = target.form.find(([variable]) => fixed[variable] === undefined);
    const own = { index, form: openForm(target.form, columnOf), constant: fixedPart(target.form, fixed) };
    if (first === undefined) parts.push({ columns: [], rows: [], targets: [own] });
    else parts[partOf[first[0]] ?? -1]?.targets.push(own);
  }
  return parts.filter((part) => part.targets.length > 0);
}

/** Parts with their columns in the order of names, and where each variable stands. */
function placeColumns(
  system: LinearSystem,
  fixed: FixedValues,
  targets: readonly { readonly target: Target }[],
): { readonly parts: GrowingPart[]; readonly columnOf: readonly number[]; readonly partOf: readonly number[] } {
  const joined = createUnionFind(system.variables.length);
  for (const { form } of [...system.rows, ...targets.map((one) => one.target)]) {
    const open = form.filter(([variable]) => fixed[variable] === undefined);
    for (const [variable] of open) joined.join(variable, open[0]?.[0] ?? variable);
  }
  const parts: GrowingPart[] = [];
  const columnOf: number[] = system.variables.map(() => -1);
  const partOf: number[] = system.variables.map(() => -1);
  const partOfRoot = new Map<number, number>();
  for (const variable of canonicalVariables(system)) {
    const bounds = system.variables[variable];
    if (fixed[variable] !== undefined || bounds === undefined) continue;
    const root = joined.find(variable);
    const place = partOfRoot.get(root) ?? parts.push({ columns: [], rows: [], targets: [] }) - 1;
    partOfRoot.set(root, place);
    partOf[variable] = place;
    const columns = parts[place]?.columns ?? [];
    columnOf[variable] = columns.push({ ...bounds, hi: bounds.hi ?? Number.POSITIVE_INFINITY }) - 1;
  }
  return { parts, columnOf, partOf };
}

function tighten(part: GrowingPart | undefined, entry: Form[number], [lo, hi]: readonly [number, number]): void {
  const [column, coefficient] = entry;
  const before = part?.columns[column];
  if (part === undefined || before === undefined) return;
  const [low, high] = coefficient > 0 ? [lo / coefficient, hi / coefficient] : [hi / coefficient, lo / coefficient];
  part.columns[column] = { ...before, lo: Math.max(before.lo, low), hi: Math.min(before.hi, high) };
}

function openForm(form: Form, columnOf: readonly number[]): Form {
  return form
    .map(([variable, coefficient]) => [columnOf[variable] ?? -1, coefficient] as const)
    .filter(([column]) => column >= 0)
    .sort(([a], [b]) => a - b);
}

function boundsWithout(constant: number, row: Pick<Row, "lo" | "hi">): readonly [number, number] {
  return [(row.lo ?? Number.NEGATIVE_INFINITY) - constant, (row.hi ?? Number.POSITIVE_INFINITY) - constant];
}

function openedBounds(index: number, opening: Opening, constant: number): PartRow["opening"] {
  const [lo, hi] = boundsWithout(constant, opening);
  return { index, lo, hi };
}

function openingsByRow(system: LinearSystem, openings: readonly Opening[]): ReadonlyMap<number, number> {
  const byRow = new Map<number, number>();
  for (const [index, opening] of openings.entries()) {
    const row = system.rows[opening.row];
    if (row === undefined || row.lo === null || row.lo !== row.hi)
      throw new RangeError("an opening of no printed number");
    if ((opening.lo ?? row.lo) > row.lo || (opening.hi ?? row.lo) < row.lo) {
      throw new RangeError("an opening that leaves the number itself out");
    }
    byRow.set(opening.row, index);
  }
  return byRow;
}

function namedTargets(
  system: LinearSystem,
  openings: readonly Opening[],
): readonly { readonly target: Target; readonly index: number }[] {
  const own = system.targets.map((target, index) => ({ target, index }));
  const later = openings.flatMap(({ target }, index) =>
    target === null ? [] : [{ target, index: system.targets.length + index }],
  );
  return [...own, ...later].sort((a, b) => compareText(a.target.name, b.target.name) || a.index - b.index);
}

function canonicalVariables({ variables }: LinearSystem): readonly number[] {
  return variables
    .map(({ name }, index) => ({ name, index }))
    .sort((a, b) => compareText(a.name, b.name) || a.index - b.index)
    .map(({ index }) => index);
}

function canonicalRows(
  { rows }: LinearSystem,
  order: ReadonlyMap<number, number>,
): readonly (readonly [index: number, row: Row])[] {
  return rows
    .map((row, index) => ({ row, index, key: rowKey(row, order) }))
    .sort((a, b) => compareText(a.key, b.key) || a.index - b.index)
    .map(({ row, index }) => [index, row] as const);
}

function rowKey(row: Row, order: ReadonlyMap<number, number>): string {
  const entries = row.form
    .map(([variable, coefficient]) => [order.get(variable) ?? -1, coefficient] as const)
    .sort(([a], [b]) => a - b);
  return `${entries.map(([place, coefficient]) => `${String(place).padStart(7, "0")}*${coefficient}`).join("+")} ${row.lo} ${row.hi}`;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
