import type { Highs } from "highs";
import type { LinearSystem } from "../../../schema/linear-system.ts";

/** null on a side = unbounded. */
export type Interval = readonly [lo: number | null, hi: number | null];

/** What the attack found out about one target. */
export interface TargetJudgement {
  readonly name: string;
  /** what linear programming can conclude */
  readonly lp: Interval;
  /** what whole numbers allow; null where it was not worked out because the verdict was clear without it */
  readonly integer: Interval | null;
  /** two whole tables (values of all variables) that agree with everything known and differ in the target as far as it needs */
  readonly witnesses: readonly [readonly number[], readonly number[]] | null;
  readonly verdict: "PASS" | "REFUSE";
  readonly reason: "two-witnesses" | "exact" | "narrow" | "low-end-known" | "near-truth" | "harmless" | "time-limit";
}

export interface Judgement {
  readonly targets: readonly TargetJudgement[];
  readonly verdict: "PASS" | "REFUSE";
}

export interface JudgeLimits {
  /** seconds for the whole system; what is not decided by then is refused */
  readonly seconds: number;
  /** true = the exact whole-number interval of every target, also where two witnesses would do */
  readonly exact: boolean;
}

/** Attacks a system. Returns `"infeasible"` where no table at all agrees with what is said to be known. */
export function judgeSystem(_highs: Highs, _system: LinearSystem, _limits: JudgeLimits): Judgement | "infeasible" {
  throw new Error("not built yet");
}
