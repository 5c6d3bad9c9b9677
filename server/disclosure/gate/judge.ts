import type { Highs } from "highs";
import type { LinearSystem } from "../../../schema/linear-system.ts";
import { assemble } from "./assemble.ts";
import { type ComponentJudgement, judgeComponent } from "./judge-component.ts";
import type { Interval, RefusalReason } from "./requirement.ts";
import { splitSystem } from "./split.ts";

export type { Interval } from "./requirement.ts";

/** What the attack found out about one target. */
export interface TargetJudgement {
  readonly name: string;
  /** what linear programming can conclude; null where two witnesses made it unnecessary, or time ran out */
  readonly lp: Interval | null;
  /** what whole numbers allow; null where it was not worked out because the verdict was clear without it */
  readonly integer: Interval | null;
  /** two whole tables (values of all variables) that agree with everything known and differ in the target as far as it needs */
  readonly witnesses: readonly [readonly number[], readonly number[]] | null;
  readonly verdict: "PASS" | "REFUSE";
  /** `kept`: its component, unchanged, has passed before */
  readonly reason: RefusalReason | "two-witnesses" | "harmless" | "time-limit" | "kept";
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
export function judgeSystem(highs: Highs, system: LinearSystem, limits: JudgeLimits): Judgement | "infeasible" {
  const split = splitSystem(system);
  if (split === "infeasible") return "infeasible";
  const end = performance.now() + limits.seconds * 1000;
  const judged: ComponentJudgement[] = [];
  for (const [place, component] of split.components.entries()) {
    const seconds = Math.max(0, (end - performance.now()) / 1000);
    // exact intervals must not take the time in which later components could still be decided
    const exactSeconds = limits.exact ? seconds / (split.components.length - place + 1) : 0;
    const judgement = judgeComponent(highs, component.system, { seconds, exactSeconds });
    if (judgement === "infeasible") return "infeasible";
    judged.push(judgement);
  }
  return assemble(system, split, judged);
}
