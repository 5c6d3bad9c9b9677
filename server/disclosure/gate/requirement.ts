import type { Target } from "../../../schema/linear-system.ts";

/** null on a side = unbounded. */
export type Interval = readonly [lo: number | null, hi: number | null];

export type RefusalReason = "exact" | "narrow" | "low-end-known" | "near-truth";

/** An interval this short is a known number. */
const exactWidth = 1e-6;
/** Two values this close are equal: what solvers and decimals leave. */
const hair = 1e-6;

/** Why an interval protects a target too little; undefined where it is wide enough. Rules: design of disclosure control, section 6. */
export function refusalOf(target: Target, [lo, hi]: Interval): RefusalReason | undefined {
  const width = lo === null || hi === null ? Number.POSITIVE_INFINITY : hi - lo;
  if (width < target.need - hair) return width < exactWidth ? "exact" : "narrow";
  if (target.maxLow !== null && lo !== null && lo > target.maxLow + hair) return "low-end-known";
  if (target.truth !== null) {
    if (hi !== null && hi < target.truth + (target.above ?? 0) - hair) return "near-truth";
    if (lo !== null && lo > target.truth - (target.below ?? 0) + hair) return "near-truth";
  }
  return undefined;
}

/** True where an interval tells nothing that could harm, however narrow it is. */
export function isHarmless({ harmless }: Target, [lo, hi]: Interval): boolean {
  if (harmless === null) return false;
  return (hi !== null && hi <= harmless.atMost + hair) || (lo !== null && lo >= harmless.atLeast - hair);
}

/** The value that the upper end has to reach, given the lowest value found possible. */
export function wantedHigh(target: Target, lowest: number): number {
  const beyondTruth = target.truth === null ? Number.NEGATIVE_INFINITY : target.truth + (target.above ?? 0);
  return Math.max(lowest + target.need, beyondTruth);
}

/** The value that the lower end has to reach, given the highest value found possible. */
export function wantedLow(target: Target, highest: number): number {
  const beforeTruth = target.truth === null ? Number.POSITIVE_INFINITY : target.truth - (target.below ?? 0);
  return Math.min(highest - target.need, target.maxLow ?? Number.POSITIVE_INFINITY, beforeTruth);
}
