import type { Target } from "../../../schema/linear-system.ts";

/** Linear programming answers to about a ten-millionth; closer than this two values are the same. */
export const tolerance = 1e-6;

/** The lowest and highest value of a target that some table was found to give it; `lo` above `hi` = none yet. */
export interface KnownRange {
  readonly lo: number;
  readonly hi: number;
}

export const nothingFound: KnownRange = { lo: Number.POSITIVE_INFINITY, hi: Number.NEGATIVE_INFINITY };

/** The range with one more value in it. */
export function widened(range: KnownRange, value: number): KnownRange {
  if (value >= range.lo && value <= range.hi) return range;
  return { lo: Math.min(range.lo, value), hi: Math.max(range.hi, value) };
}

/** How much lower its lowest and how much higher its highest value would have to be; both 0 = uncertain enough. */
export interface Missing {
  readonly below: number;
  readonly above: number;
}

const nothingMissing: Missing = { below: 0, above: 0 };

/** What a target's range lacks, were it its whole range. Where only the width lacks, either side may give it. */
export function missing(target: Target, range: KnownRange): Missing {
  const width = Math.max(0, target.need - (range.hi - range.lo));
  const lowest = Math.min(
    target.maxLow ?? Number.POSITIVE_INFINITY,
    target.truth === null || target.below === null ? Number.POSITIVE_INFINITY : target.truth - target.below,
  );
  const highest =
    target.truth === null || target.above === null ? Number.NEGATIVE_INFINITY : target.truth + target.above;
  const below = Math.max(0, range.lo - lowest);
  const above = Math.max(0, highest - range.hi);
  if (below > tolerance || above > tolerance) {
    return {
      below: below > tolerance ? Math.max(below, width) : 0,
      above: above > tolerance ? Math.max(above, width) : 0,
    };
  }
  return width > tolerance ? { below: width, above: width } : nothingMissing;
}

/** True when nothing is missing. A range that only grows stays wide. */
export function isWide(target: Target, range: KnownRange): boolean {
  const { below, above } = missing(target, range);
  return below === 0 && above === 0;
}

/** True for a whole range that harms nobody, however narrow. Not for a range still growing. */
export function isHarmless(target: Target, range: KnownRange): boolean {
  const { harmless } = target;
  return harmless !== null && (range.hi <= harmless.atMost + tolerance || range.lo >= harmless.atLeast - tolerance);
}
