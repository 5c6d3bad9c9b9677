import type { Form, Row, Variable } from "../../../schema/linear-system.ts";

/** For each variable the outer limits that bounds and rows give it by interval arithmetic; infinite where none does. */
export interface ImpliedBounds {
  readonly lo: readonly number[];
  readonly hi: readonly number[];
}

/** Works finite limits out for variables that have none of their own. They are wide, never too narrow: good for telling bounded from endless. */
export function impliedBounds(variables: readonly Variable[], rows: readonly Row[]): ImpliedBounds {
  const lo = variables.map((variable) => variable.lo);
  const hi = variables.map((variable) => variable.hi ?? Number.POSITIVE_INFINITY);
  let hasChanged = true;
  while (hasChanged) {
    hasChanged = false;
    for (const row of rows) {
      for (const [index, c] of row.form) {
        if (Number.isFinite(lo[index]) && Number.isFinite(hi[index])) continue;
        const rest = row.form.filter(([other]) => other !== index);
        const upper = ((row.hi ?? Number.POSITIVE_INFINITY) - reach(rest, { lo, hi }, "down")) / c;
        const lower = ((row.lo ?? Number.NEGATIVE_INFINITY) - reach(rest, { lo, hi }, "up")) / c;
        const ends = c > 0 ? { lo: lower, hi: upper } : { lo: upper, hi: lower };
        if (hi[index] === Number.POSITIVE_INFINITY && Number.isFinite(ends.hi)) {
          hi[index] = ends.hi;
          hasChanged = true;
        }
        if (lo[index] === Number.NEGATIVE_INFINITY && Number.isFinite(ends.lo)) {
          lo[index] = ends.lo;
          hasChanged = true;
        }
      }
    }
  }
  return { lo, hi };
}

/** The farthest a form can get in a direction when every variable goes to its limit. */
export function reach(form: Form, { lo, hi }: ImpliedBounds, direction: "up" | "down"): number {
  return form.reduce((sum, [index, c]) => {
    const end = c > 0 === (direction === "up") ? hi[index] : lo[index];
    return sum + c * (end ?? Number.NaN);
  }, 0);
}
