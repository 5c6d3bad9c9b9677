import type { Form, Variable } from "../../../schema/linear-system.ts";
import type { WholeRow } from "./whole-row.ts";

/** How far a sum with real variables may lie outside its bounds, absolute and relative to its parts. */
const tolerance = { absolute: 1e-6, relative: 1e-9 };

/**
 * True where a table agrees with every bound and every row. Plain addition of whole numbers: nothing a solver says is believed. Sums too large
 * to be exact (beyond 2^53) do not agree.
 */
export function agrees(variables: readonly Variable[], rows: readonly WholeRow[], table: ArrayLike<number>): boolean {
  return table.length === variables.length && keepsBounds(variables, table) && rows.every((row) => keeps(row, table));
}

function keepsBounds(variables: readonly Variable[], table: ArrayLike<number>): boolean {
  return variables.every(({ lo, hi, integer }, index) => {
    const value = table[index];
    if (value === undefined || !Number.isFinite(value) || (integer && !Number.isSafeInteger(value))) return false;
    const slack = integer ? 0 : slackOf(value);
    return value >= lo - slack && (hi === null || value <= hi + slack);
  });
}

/** True where a table keeps one row. */
export function keeps({ form, lo, hi, isWhole }: WholeRow, table: ArrayLike<number>): boolean {
  let sum = 0;
  let size = 0;
  for (const [variable, coefficient] of form) {
    const part = coefficient * (table[variable] ?? Number.NaN);
    sum += part;
    size += Math.abs(part);
  }
  if (isWhole && !(size <= Number.MAX_SAFE_INTEGER)) return false;
  const slack = isWhole ? 0 : slackOf(size);
  return (lo === null || sum >= lo - slack) && (hi === null || sum <= hi + slack) && Number.isFinite(sum);
}

/** The value of a form in a table. */
export function formValue(form: Form, table: ArrayLike<number>): number {
  return form.reduce((sum, [variable, coefficient]) => sum + coefficient * (table[variable] ?? Number.NaN), 0);
}

function slackOf(size: number): number {
  return tolerance.absolute + Math.abs(size) * tolerance.relative;
}
