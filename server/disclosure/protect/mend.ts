import type { Highs } from "highs";
import type { Target } from "../../../schema/linear-system.ts";
import { type Judgement, judgeSystem } from "../gate/judge.ts";
import { repairIntervals } from "../repair/repair.ts";
import { attackedSystem, openingsOf } from "./attacked-system.ts";
import { type Problem, someOf } from "./problem.ts";
import type { Situation } from "./situation.ts";
import { highestLows } from "./targets.ts";

/** How often a number that whole tables pin down closer than fractions do may ask for more room. */
const mostRounds = 8;
/** for one judgement of a plan */
const secondsToJudge = 300;

/** A pattern that nothing can be concluded from any more, or the best there is. */
export interface Mended {
  readonly hidden: ReadonlySet<number>;
  readonly lows: readonly (number | null)[];
}

/**
 * Hides more until linear programming, and then a fresh judgement with whole numbers, can narrow no hidden cell. Answers
 * `PROTECT_FORCED_DISCLOSES` or `PROTECT_IMPOSSIBLE` where a primary cell stays too narrow whatever is hidden, `PROTECT_TIME` where the
 * judgement does not end in time.
 */
export function mend(highs: Highs, situation: Situation, start: ReadonlySet<number>): Mended | Problem {
  const more = new Map<string, number>();
  const hopeless = new Set<string>();
  let lows = highestLows(situation);
  let hidden = start;
  for (let round = 0; round < mostRounds; round++) {
    const step = openMore({ highs, situation, hidden, lows, more });
    for (const name of step.unprotected) hopeless.add(name);
    if (step.raisedLows) {
      lows = step.raisedLows;
      hidden = start;
      continue;
    }
    const lost = situation.names.filter((name, cell) => situation.primary[cell] !== undefined && hopeless.has(name));
    const lostBefore = situation.outside.filter(({ name }) => hopeless.has(name)).map(({ name }) => name);
    if (lost.length + lostBefore.length > 0) return unprotected(situation, [...lost, ...lostBefore]);
    hidden = step.hidden;
    const { system } = attackedSystem(situation, hidden, lows);
    const judgement = judged(judgeSystem(highs, system, { seconds: secondsToJudge, exact: false }));
    const refused = judgement.targets.filter(({ name, verdict }) => verdict === "REFUSE" && !hopeless.has(name));
    if (refused.length === 0) return { hidden, lows };
    if (refused.some(({ reason }) => reason === "time-limit")) {
      return { problem: "PROTECT_TIME", details: { seconds: secondsToJudge, cells: situation.cells.length } };
    }
    for (const { name } of refused) more.set(name, (more.get(name) ?? 0) + 1);
  }
  return unprotected(situation, [...more.keys()]);
}

function judged(judgement: Judgement | "infeasible"): Judgement {
  if (judgement === "infeasible") throw new Error("the true table does not agree with what is printed of it");
  return judgement;
}

function unprotected({ spec, names }: Situation, lost: readonly string[]): Problem {
  const cells = someOf(lost);
  if (spec.forced.length === 0) return { problem: "PROTECT_IMPOSSIBLE", details: { cells } };
  const forced = someOf(
    spec.forced.map(({ cell }) => Object.values(cell).join(" / ")).filter((name) => name !== names[-1]),
  );
  return { problem: "PROTECT_FORCED_DISCLOSES", details: { forced, cells } };
}

interface Attempt {
  readonly highs: Highs;
  readonly situation: Situation;
  readonly hidden: ReadonlySet<number>;
  readonly lows: readonly (number | null)[];
  /** by target name, how much wider than its need it is to become */
  readonly more: ReadonlyMap<string, number>;
}

interface Opened {
  readonly hidden: ReadonlySet<number>;
  readonly unprotected: readonly string[];
  /** set where only the lower end of some cell cannot be had: what it can be brought to */
  readonly raisedLows: readonly (number | null)[] | undefined;
}

function openMore({ highs, situation, hidden, lows, more }: Attempt): Opened {
  const attacked = attackedSystem(situation, hidden, lows);
  const openings = openingsOf(situation, attacked, hidden);
  const asked = attacked.system.targets.map((target) => widened(target, more.get(target.name) ?? 0));
  const repair = repairIntervals(
    highs,
    { ...attacked.system, targets: asked },
    openings.map(({ opening }) => opening),
  );
  if (repair === "infeasible") throw new Error("the true table does not agree with what is printed of it");
  const stuck = new Set(repair.unprotected);
  const raised = asked.flatMap((target, at) => {
    const [lo, hi] = repair.ranges[at] ?? [null, null];
    const cell = attacked.watched[at];
    const isWide = lo === null || hi === null || hi - lo >= target.need;
    const isLowOnly = cell !== undefined && target.maxLow !== null && lo !== null && lo > target.maxLow && isWide;
    return stuck.has(target.name) && isLowOnly ? [[cell, Math.ceil(lo - 1e-6)] as const] : [];
  });
  const opened = repair.opened.map((at) => openings[at]?.cell as number);
  return {
    hidden: new Set([...hidden, ...opened]),
    unprotected: raised.length > 0 ? [] : repair.unprotected,
    raisedLows: raised.length === 0 ? undefined : lows.map((low, cell) => new Map(raised).get(cell) ?? low),
  };
}

function widened(target: Target, more: number): Target {
  return more === 0 ? target : { ...target, need: target.need + more };
}
