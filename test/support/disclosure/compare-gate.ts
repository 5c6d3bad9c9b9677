import type { Highs } from "highs";
import type { LinearSystem, Target } from "../../../schema/linear-system.ts";
import {
  type Interval,
  type Judgement,
  judgeSystem,
  type TargetJudgement,
} from "../../../server/disclosure/gate/judge.ts";
import { enumerateRanges, oracleVerdict, type Range } from "./enumerate.ts";
import { agrees, formValue } from "./plain-addition.ts";

/** What the gate and the enumeration say of one system, and where they differ. */
export interface Comparison {
  readonly judgement: Judgement | "infeasible";
  readonly ranges: readonly Range[] | "infeasible";
  /** one line per difference */
  readonly differences: readonly string[];
  /** targets that linear programming alone would have let pass */
  readonly wideOnlyInFractions: number;
}

/** Seconds a small system may take: far more than it needs, so that a slow machine changes no verdict. */
const seconds = 60;

/** Holds every verdict, every exact interval and every witness of the gate against the enumeration. */
export function compareGate(highs: Highs, system: LinearSystem): Comparison {
  const ranges = enumerateRanges(system);
  const judgement = judgeSystem(highs, system, { seconds, exact: true });
  if (ranges === "infeasible" || judgement === "infeasible") {
    const said = `gate ${told(judgement)}, enumeration ${told(ranges)}`;
    return { judgement, ranges, differences: told(judgement) === told(ranges) ? [] : [said], wideOnlyInFractions: 0 };
  }
  const differences: string[] = [];
  let wideOnlyInFractions = 0;
  let isSafe = true;
  system.targets.forEach((target, index) => {
    const range = ranges[index];
    const judged = judgement.targets[index];
    if (range === undefined || judged?.name !== target.name) {
      differences.push(`${target.name}: not judged in its place`);
      return;
    }
    const verdict = oracleVerdict(target, range);
    if (verdict === "REFUSE") isSafe = false;
    if (verdict === "REFUSE" && judged.lp !== null && oracleVerdict(target, judged.lp) === "PASS")
      wideOnlyInFractions++;
    differences.push(...differencesOf(system, target, { judged, range }).map((each) => `${target.name}: ${each}`));
  });
  if ((judgement.verdict === "PASS") !== isSafe) differences.push(`the whole system: gate ${judgement.verdict}`);
  differences.push(...hastyDifferences(highs, system, ranges));
  return { judgement, ranges, differences, wideOnlyInFractions };
}

function differencesOf(
  system: LinearSystem,
  target: Target,
  { judged, range }: { readonly judged: TargetJudgement; readonly range: Range },
): string[] {
  const found: string[] = [];
  const verdict = oracleVerdict(target, range);
  const [lo, hi] = range;
  if (judged.verdict !== verdict) {
    found.push(`gate ${judged.verdict} (${judged.reason}), enumeration ${verdict} ${ends(range)}`);
  }
  if (judged.integer === null || judged.integer[0] !== lo || judged.integer[1] !== hi) {
    found.push(
      `gate's whole numbers ${judged.integer === null ? "none" : ends(judged.integer)}, enumeration ${ends(range)}`,
    );
  }
  if (judged.lp !== null && !isWithin(range, judged.lp)) {
    found.push(`linear programming ${ends(judged.lp)} is inside ${ends(range)}`);
  }
  if (judged.verdict === "PASS" && judged.reason !== "harmless") found.push(...witnessFaults(system, target, judged));
  return found;
}

/** The same verdicts where the gate may stop at two witnesses, as it does for a release; its witnesses hold here too. */
function hastyDifferences(highs: Highs, system: LinearSystem, ranges: readonly Range[]): string[] {
  const judgement = judgeSystem(highs, system, { seconds, exact: false });
  if (judgement === "infeasible") return ["infeasible, asked for verdicts alone"];
  return system.targets.flatMap((target, index) => {
    const [range, judged] = [ranges[index], judgement.targets[index]];
    if (range === undefined || judged === undefined) return [`${target.name}: not judged`];
    const found =
      judged.verdict === "PASS" && judged.reason !== "harmless" ? witnessFaults(system, target, judged) : [];
    if (judged.verdict !== oracleVerdict(target, range)) {
      found.push(`gate ${judged.verdict} (${judged.reason}), enumeration ${ends(range)}`);
    }
    return found.map((each) => `${target.name}, asked for verdicts alone: ${each}`);
  });
}

/** Two tables by plain addition: each agrees with everything known, and together they show what the verdict claims. */
function witnessFaults(system: LinearSystem, target: Target, { witnesses }: TargetJudgement): string[] {
  if (witnesses === null) return ["passed without witnesses"];
  const found = witnesses.filter((table) => !agrees(system, table)).map(() => "a witness disagrees with the rows");
  const values = witnesses.map((table) => formValue(target.form, table));
  const shown: Range = [Math.min(...values), Math.max(...values)];
  if (oracleVerdict(target, shown) === "REFUSE") found.push(`the witnesses show ${ends(shown)} only`);
  return found;
}

function isWithin([lo, hi]: Range, [outerLo, outerHi]: Interval): boolean {
  return (outerLo ?? -Infinity) <= (lo ?? -Infinity) + 1e-6 && (outerHi ?? Infinity) >= (hi ?? Infinity) - 1e-6;
}

function told(answer: readonly unknown[] | Judgement | "infeasible"): string {
  return answer === "infeasible" ? "infeasible" : "possible";
}

function ends([lo, hi]: Interval): string {
  return `${lo ?? "−∞"}…${hi ?? "∞"}`;
}
