import type { Form, LinearSystem } from "../../../schema/linear-system.ts";
import { tolerance } from "./known-range.ts";

/** Values of variables that are certain, by index; undefined = open. */
export type FixedValues = readonly (number | undefined)[];

/**
 * What bounds and equations without an opening leave one value, also through other fixed variables. `"infeasible"` when two of them
 * contradict each other.
 */
export function fixedValues(system: LinearSystem, openedRows: ReadonlySet<number>): FixedValues | "infeasible" {
  const values: (number | undefined)[] = system.variables.map(({ lo, hi }) => (lo === hi ? lo : undefined));
  const rowsOf: number[][] = system.variables.map(() => []);
  const openCount: number[] = [];
  const ready: number[] = [];
  for (const [index, row] of system.rows.entries()) {
    let open = 0;
    if (row.lo === row.hi && row.lo !== null && !openedRows.has(index)) {
      for (const [variable] of row.form) {
        if (values[variable] !== undefined) continue;
        open++;
        rowsOf[variable]?.push(index);
      }
      if (open === 1) ready.push(index);
    }
    openCount.push(open);
  }
  for (let index = ready.pop(); index !== undefined; index = ready.pop()) {
    const row = system.rows[index];
    const open = row?.form.find(([variable]) => values[variable] === undefined);
    if (row === undefined || row.lo === null || open === undefined) continue;
    const [variable, coefficient] = open;
    const value = tidy((row.lo - fixedPart(row.form, values)) / coefficient);
    const bounds = system.variables[variable];
    if (bounds === undefined) throw new RangeError("a row names a variable that is not there");
    if (value < bounds.lo - tolerance || value > (bounds.hi ?? Number.POSITIVE_INFINITY) + tolerance)
      return "infeasible";
    values[variable] = value;
    for (const other of rowsOf[variable] ?? []) {
      const left = (openCount[other] ?? 0) - 1;
      openCount[other] = left;
      if (left === 1) ready.push(other);
    }
  }
  return values;
}

/** What the fixed variables add to a form. */
export function fixedPart(form: Form, values: FixedValues): number {
  let sum = 0;
  for (const [variable, coefficient] of form) sum += coefficient * (values[variable] ?? 0);
  return sum;
}

/** Divisions leave dust behind whole numbers. */
function tidy(value: number): number {
  const whole = Math.round(value);
  return Math.abs(value - whole) < 1e-9 ? whole : value;
}
