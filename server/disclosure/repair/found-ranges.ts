import type { Form } from "../../../schema/linear-system.ts";
import { type KnownRange, nothingFound, tolerance, widened } from "./known-range.ts";
import type { Optimum } from "./part-model.ts";
import type { Part } from "./split-parts.ts";

/** What the tables found so far say of every target of a part. A table stays possible when more is opened. */
export interface FoundRanges {
  note(table: Optimum): void;
  /** from all tables; an end at the horizon is unbounded */
  range(target: number): KnownRange;
  /** from tables of whole numbers */
  whole(target: number): KnownRange;
}

/** Nothing known yet. `horizon`: where the model ends what has no bound. */
export function trackRanges(part: Part, horizon: number): FoundRanges {
  // a value so large was reached only because a column without a bound stood at the horizon
  const far = new Map(
    part.targets.map(({ index, form }) => [index, form.length === 0 ? undefined : (horizon / 2) * weightOf(form)]),
  );
  const all = new Map<number, KnownRange>();
  const whole = new Map<number, KnownRange>();
  return {
    note({ point, isWhole }) {
      for (const { index, form, constant } of part.targets) {
        let value = constant;
        for (const [column, coefficient] of form) value += coefficient * (point[column] ?? 0);
        all.set(index, widened(all.get(index) ?? nothingFound, value));
        if (isWhole) whole.set(index, widened(whole.get(index) ?? nothingFound, tidy(value)));
      }
    },
    range(target) {
      const { lo, hi } = all.get(target) ?? nothingFound;
      const end = far.get(target) ?? Number.POSITIVE_INFINITY;
      return {
        lo: lo <= -end ? Number.NEGATIVE_INFINITY : tidy(lo),
        hi: hi >= end ? Number.POSITIVE_INFINITY : tidy(hi),
      };
    },
    whole: (target) => whole.get(target) ?? nothingFound,
  };
}

function weightOf(form: Form): number {
  return Math.max(0, ...form.map(([, coefficient]) => Math.abs(coefficient)));
}

/** The solver's dust away from whole numbers. */
function tidy(value: number): number {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) < tolerance ? nearest : value;
}
