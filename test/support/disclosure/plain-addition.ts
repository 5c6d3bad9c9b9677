import type { Form, LinearSystem } from "../../../schema/linear-system.ts";

/** The value of a form on a table (the values of all variables). */
export function formValue(form: Form, table: readonly number[]): number {
  return form.reduce((sum, [variable, coefficient]) => sum + coefficient * (table[variable] ?? Number.NaN), 0);
}

/** True when a table has a whole number for each whole variable, keeps every bound, and agrees with every row. */
export function agrees(system: LinearSystem, table: readonly number[]): boolean {
  return (
    table.length === system.variables.length &&
    system.variables.every(({ lo, hi, integer }, index) => {
      const value = table[index] ?? Number.NaN;
      return (!integer || Number.isInteger(value)) && value >= lo && (hi === null || value <= hi);
    }) &&
    system.rows.every(({ form, lo, hi }) => {
      const value = formValue(form, table);
      return (lo === null || value >= lo) && (hi === null || value <= hi);
    })
  );
}
