import type { Form, Target } from "../../../schema/linear-system.ts";
import { lowestHidden, type Situation } from "./situation.ts";

/** By how much a published magnitude may be guessed, in % of it, where no p % rule says otherwise. */
const guess = 10;

/** How wide the range of a hidden number must be. */
export interface Demand {
  readonly name: string;
  readonly form: Form;
  readonly value: number;
  readonly isPrimary: boolean;
  readonly maxLow: number | null;
}

/**
 * The target of a hidden cell (disclosure note, section 6, `need`). Counts: every hidden cell, for a reader cannot tell which of them are small,
 * must be uncertain by minimum − 1. Magnitudes: a primary one by p % of itself to either side; of another one only the exact number is kept.
 */
export function targetFor({ spec }: Situation, { name, form, value, isPrimary, maxLow }: Demand): Target {
  const rest = { name, form, maxLow, truth: null, above: null, below: null, harmless: null };
  if (spec.value === null) return { ...rest, need: spec.need ?? Math.max(1, (spec.minimum ?? 0) - 1) };
  if (!isPrimary) return { ...rest, need: Math.max(1e-4, value * 1e-4) };
  if (spec.need !== null) return { ...rest, need: spec.need };
  const share = Math.max(0, ...spec.dominance.flatMap((rule) => ("p" in rule ? [rule.p] : []))) || guess;
  const side = (value * share) / 100;
  return { ...rest, need: Math.max(2 * side, 1e-4), truth: value, above: side, below: side };
}

/**
 * By cell, the highest its smallest possible value may be; null where that does not matter. For a small count it is 1 (0 where zeros are
 * protected): whether somebody is there may be known, not how many. A small count divided into cells of which several are not 0 cannot
 * be taken below their number, for a reader knows that they are not 0.
 */
export function highestLows(situation: Situation): readonly (number | null)[] {
  const { spec, cells, values, model, primary, fixed } = situation;
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
  return cells.map((_, cell) => {
    const isSmallCount =
      spec.value === null && primary[cell] !== undefined && (values[cell] as number) < (spec.minimum ?? 0);
    if (!isSmallCount) return null;
    return Math.max(spec.zeros === "open" && (values[cell] as number) > 0 ? 1 : 0, low(cell));
  });
}
