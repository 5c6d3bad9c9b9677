import type { Highs } from "highs";
import { type Interval, judgeSystem } from "../gate/judge.ts";
import { attackedSystem, type Pattern } from "./attacked-system.ts";
import { firstPattern } from "./first-pattern.ts";
import { mend } from "./mend.ts";
import type { EarlierFile } from "./named-cells.ts";
import { coarser } from "./plan-size.ts";
import { isProblem, type Problem } from "./problem.ts";
import { type OutRow, outRows, type ProtectReport, reportOf } from "./result.ts";
import { situate } from "./situate.ts";
import type { Situation } from "./situation.ts";
import type { ProtectSpec, TextRow } from "./spec.ts";
import { highestLows } from "./targets.ts";

export interface ProtectInput {
  readonly spec: ProtectSpec;
  readonly rows: readonly TextRow[];
  readonly earlier: readonly EarlierFile[];
  /** seconds since some moment, for the report's times only; no result depends on it */
  readonly clock: () => number;
}

export interface Protected {
  readonly out: readonly OutRow[];
  /** confidential: true ranges and which cells were small */
  readonly report: ProtectReport;
}

/** for the exact ranges of the report; what is not worked out by then is told as found so far */
const secondsToReport = 30;

/**
 * Protects a table (disclosure note, section 6): primary rules, elimination over all linked tables, interval repair, and a fresh judgement of
 * what is left. With `repair: "off"` the pattern is that of elimination alone, and the report tells what an attacker makes of it. Answers a
 * problem where the input is wrong or nothing could protect it.
 */
export function protectTable(highs: Highs, { spec, rows, earlier, clock }: ProtectInput): Protected | Problem {
  const begun = clock();
  const situated = situate(spec, rows, earlier);
  if (isProblem(situated)) return situated;
  const { situation, dimensions, plans } = situated;
  const read = clock();
  const first = firstPattern(situation);
  const advised = ({ problem, details }: Problem): Problem => ({
    problem,
    details: { ...details, ...coarser(spec, dimensions, plans) },
  });
  if (isProblem(first)) return advised(first);
  const eliminated = clock();
  const mended = spec.repair === "on" ? mend(highs, situation, first) : { hidden: first, lows: highestLows(situation) };
  if (isProblem(mended)) return advised(mended);
  const repaired = clock();
  const ranges = rangesOf(highs, situation, mended);
  const done = clock();
  const seconds = {
    read: read - begun,
    elimination: eliminated - read,
    repair: repaired - eliminated,
    ranges: done - repaired,
    total: done - begun,
  };
  const result = { situation, dimensions, first, hidden: mended.hidden, ranges };
  return { out: outRows(result), report: reportOf(result, seconds) };
}

/** What an attacker can say of each hidden cell, in the input's units; undefined where time ran out. */
function rangesOf(highs: Highs, situation: Situation, pattern: Pattern): ReadonlyMap<number, Interval | undefined> {
  const { system, watched } = attackedSystem(situation, pattern);
  const judgement = judgeSystem(highs, system, { seconds: secondsToReport, exact: true });
  if (judgement === "infeasible") throw new Error("the true table does not agree with what is printed of it");
  const ranges = new Map<number, Interval | undefined>();
  judgement.targets.forEach(({ integer, lp, witnesses }, at) => {
    const cell = watched[at];
    if (cell === undefined) return;
    const seen = witnesses?.map((table) => table[cell] as number);
    const range =
      (situation.spec.value === null ? integer : null) ?? lp ?? (seen && [Math.min(...seen), Math.max(...seen)]);
    const inUnits = (end: number | null) => (end === null ? null : end * situation.unit);
    ranges.set(cell, range ? [inUnits(range[0] ?? null), inUnits(range[1] ?? null)] : undefined);
  });
  return ranges;
}
