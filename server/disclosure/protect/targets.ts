import type { Form, Target } from "../../../schema/linear-system.ts";
import { lowestHidden, type Situation } from "./situation.ts";

/** By how much a published magnitude may be guessed, in % of it, where no p % rule says otherwise. */
const guess = 10;
/** Magnitudes closer together than that are the same. */
const same = 1e-4;

/** A hidden number in a system. */
export interface HiddenNumber {
  readonly name: string;
  readonly form: Form;
  /** the true number, in units */
  readonly value: number;
}

/**
 * What is asked of a number that must be protected (disclosure note, section 6, `need`). Counts: a range of minimum − 1. Magnitudes: p % of the
 * value to either side.
 */
export function protectedTarget({ spec }: Situation, number: HiddenNumber, maxLow: number | null): Target {
  const { name, form, value } = number;
  const rest = { name, form, maxLow, truth: null, above: null, below: null, harmless: null };
  if (spec.need !== null) return { ...rest, need: spec.value === null ? spec.need : Math.max(spec.need, same) };
  if (spec.value === null) return { ...rest, need: Math.max(1, (spec.minimum ?? 0) - 1) };
  const share = Math.max(0, ...spec.dominance.flatMap((rule) => ("p" in rule ? [rule.p] : []))) || guess;
  const side = (value * share) / 100;
  return { ...rest, need: Math.max(2 * side, same), truth: value, above: side, below: side };
}

/** What is asked of a number that is hidden for the sake of others: that nobody can work it out exactly, for then he might as well be shown it. */
export function uncertainTarget({ spec }: Situation, { name, form, value }: HiddenNumber): Target {
  const need = spec.value === null ? 1 : Math.max(same, value * same);
  return { name, form, need, maxLow: null, truth: null, above: null, below: null, harmless: null };
}

/**
 * By cell, the highest that its smallest possible value may be; null where that does not matter. For a small count it is 1 (0 where zeros are
 * protected): whether somebody is there may be known, not how many. A small count divided into cells of which several are not 0 cannot
 * be taken below their number, for a reader knows that they are not 0.
 */
export function highestLows(situation: Situation): readonly (number | null)[] {
  const { cells, values, model, causes, fixed } = situation;
  const known = new Map<number, number>();
  const low = (cell: number): number => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    if (fixed.has(cell)) return values[cell] as number;
    const sums = model.divisions(cell).map((parts) => parts.reduce((sum, part) => sum + low(part), 0));
    const result = Math.max(lowestHidden(situation, cell), ...sums);
    known.set(cell, result);
    return result;
  };
  return cells.map((_, cell) => (causes.has(cell) ? low(cell) : null));
}
