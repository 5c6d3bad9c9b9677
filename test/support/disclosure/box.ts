import type { Form, LinearSystem } from "../../../schema/linear-system.ts";

/** What a variable's value can lie between at most; infinite where nothing bounds it. */
export interface Span {
  readonly lo: number;
  readonly hi: number;
}

/** Divisions of whole numbers by whole numbers up to some 10^9 are right to this. */
const slack = 1e-9;

/** Least and greatest value of a form over a box. */
export function spanOf(form: Form, box: readonly Span[]): Span {
  let lo = 0;
  let hi = 0;
  for (const [variable, coefficient] of form) {
    const span = spanAt(box, variable);
    lo += coefficient > 0 ? coefficient * span.lo : coefficient * span.hi;
    hi += coefficient > 0 ? coefficient * span.hi : coefficient * span.lo;
  }
  return { lo, hi };
}

export function spanAt(box: readonly Span[], variable: number): Span {
  const span = box[variable];
  if (span === undefined) throw new RangeError(`no variable ${variable}`);
  return span;
}

/** The smallest box of whole numbers that single rows can prove, one after the other until none tells more. */
export function boxOf(system: LinearSystem): Span[] | "infeasible" {
  const box = system.variables.map(
    ({ lo, hi }): Span => ({ lo: Math.ceil(lo - slack), hi: hi === null ? Infinity : Math.floor(hi + slack) }),
  );
  for (let round = 0, isTighter = true; isTighter && round < 200; round++) {
    isTighter = false;
    for (const row of system.rows) {
      for (const [variable, coefficient] of row.form) {
        const others = spanOf(
          row.form.filter(([other]) => other !== variable),
          box,
        );
        const least = row.lo === null ? -Infinity : row.lo - others.hi;
        const most = row.hi === null ? Infinity : row.hi - others.lo;
        const before = spanAt(box, variable);
        const after = within(before, coefficient, { lo: least, hi: most });
        if (after.lo > after.hi) return "infeasible";
        if (after.lo > before.lo || after.hi < before.hi) {
          box[variable] = after;
          isTighter = true;
        }
      }
    }
  }
  return box.some(({ lo, hi }) => lo > hi) ? "infeasible" : box;
}

/** The part of a span where coefficient × value lies in `product`. */
export function within(span: Span, coefficient: number, product: Span): Span {
  const [lo, hi] = coefficient > 0 ? [product.lo, product.hi] : [product.hi, product.lo];
  return {
    lo: Math.max(span.lo, Math.ceil(lo / coefficient - slack)),
    hi: Math.min(span.hi, Math.floor(hi / coefficient + slack)),
  };
}
