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
      // bounds only get narrower, so sums that are a little out of date are no worse than wide
      const least = restsOf(row.form, { lo, hi }, "down");
      const most = restsOf(row.form, { lo, hi }, "up");
      for (const [index, c] of row.form) {
        if (Number.isFinite(lo[index]) && Number.isFinite(hi[index])) continue;
        const upper = ((row.hi ?? Number.POSITIVE_INFINITY) - least(index, c)) / c;
        const lower = ((row.lo ?? Number.NEGATIVE_INFINITY) - most(index, c)) / c;
        const ends = c > 0 ? { lo: lower, hi: upper } : { lo: upper, hi: lower };
        const isNewHigh = hi[index] === Number.POSITIVE_INFINITY && Number.isFinite(ends.hi);
        const isNewLow = lo[index] === Number.NEGATIVE_INFINITY && Number.isFinite(ends.lo);
        if (isNewHigh) hi[index] = ends.hi;
        if (isNewLow) lo[index] = ends.lo;
        hasChanged ||= isNewHigh || isNewLow;
      }
    }
  }
  return { lo, hi };
}

/** The farthest that all but one variable of a form can get together. */
function restsOf(form: Form, bounds: ImpliedBounds, direction: "up" | "down"): (index: number, c: number) => number {
  const endless = form.filter(([index, c]) => !Number.isFinite(reach([[index, c]], bounds, direction)));
  const finite = form.filter(([index, c]) => Number.isFinite(reach([[index, c]], bounds, direction)));
  const sum = reach(finite, bounds, direction);
  const whole = direction === "up" ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;
  return (index, c) => {
    const own = reach([[index, c]], bounds, direction);
    if (!Number.isFinite(own)) return endless.length === 1 ? sum : whole;
    return endless.length === 0 ? sum - own : whole;
  };
}

/** The farthest a form can get in a direction when every variable goes to its limit. */
export function reach(form: Form, { lo, hi }: ImpliedBounds, direction: "up" | "down"): number {
  return form.reduce((sum, [index, c]) => {
    const end = c > 0 === (direction === "up") ? hi[index] : lo[index];
    return sum + c * (end ?? Number.NaN);
  }, 0);
}
