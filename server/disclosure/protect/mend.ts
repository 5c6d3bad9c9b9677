import type { Highs } from "highs";
import type { Target, Variable } from "../../../schema/linear-system.ts";
import { type Judgement, judgeSystem } from "../gate/judge.ts";
import { repairIntervals } from "../repair/repair.ts";
import {
  type AttackedSystem,
  attackedSystem,
  openingsOf,
  type Pattern,
  protectedSystem,
  recognisedSystem,
} from "./attacked-system.ts";
import { isProblem, type Problem, someOf } from "./problem.ts";
import type { Situation } from "./situation.ts";
import { highestLows } from "./targets.ts";

/** How often a number that whole tables pin down closer than fractions do may ask for more room. */
const mostRounds = 8;
/** for one judgement of a plan */
const secondsToJudge = 300;

/**
 * Hides more until linear programming, and then a fresh judgement with whole numbers, can narrow no protected cell; cells that anybody can
 * work out all the same are shown again. Answers `PROTECT_FORCED_DISCLOSES` or `PROTECT_IMPOSSIBLE` where a protected cell stays
 * too narrow whatever is hidden, `PROTECT_TIME` where the judgement does not end in time.
 */
export function mend(highs: Highs, situation: Situation, start: ReadonlySet<number>): Pattern | Problem {
  const more = new Map<string, number>();
  const recognise = recogniser(highs, situation);
  let pattern = recognise({ hidden: start, lows: highestLows(situation) });
  // what withstands a reader who recognises the causes withstands any other, nearly always: the judgement tells
  let isOpened = situation.causes.size > 0;
  for (let round = 0; round < mostRounds; round++) {
    if (!isOpened) {
      const step = openMore({ highs, situation, pattern, attacked: protectedSystem(situation, pattern), more });
      if (step.raisedLows) {
        pattern = recognise({ hidden: start, lows: step.raisedLows });
        continue;
      }
      if (step.unprotected.length > 0) return unprotected(situation, step.unprotected);
      pattern = { ...pattern, hidden: step.hidden };
    }
    const judged = showAgain(highs, situation, pattern);
    if (isProblem(judged)) return judged;
    if (judged.narrow.length === 0) return judged.pattern;
    if (!isOpened) for (const name of judged.narrow) more.set(name, (more.get(name) ?? 0) + 1);
    isOpened = false;
  }
  return unprotected(situation, [...more.keys()]);
}

/** Hides more until also a reader who recognises the causes is kept at a distance. */
function recogniser(highs: Highs, situation: Situation): (pattern: Pattern) => Pattern {
  if (situation.causes.size === 0) return (pattern) => pattern;
  const rooms = roomsAtBest(highs, situation, highestLows(situation));
  return (pattern) => {
    const attacked = recognisedSystem(situation, pattern, rooms);
    const { hidden } = openMore({ highs, situation, pattern, attacked, more: new Map() });
    return { ...pattern, hidden };
  };
}

/** For small cells that even with everything hidden have less room than asked, as parts of a small total have: how much they have. */
function roomsAtBest(highs: Highs, situation: Situation, lows: Pattern["lows"]): ReadonlyMap<number, number> {
  const all = situation.cells.flatMap((_, cell) => (situation.fixed.has(cell) ? [] : [cell]));
  const { system, watched } = recognisedSystem(situation, { hidden: new Set(all), lows }, new Map());
  const open = repairIntervals(highs, system, []);
  if (open === "infeasible") throw new Error("the true table does not agree with what is printed of it");
  const narrow = new Set(open.unprotected);
  const rooms = system.targets.flatMap(({ name }, at) => {
    const [lo, hi] = open.ranges[at] ?? [null, null];
    const cell = watched[at];
    if (!narrow.has(name) || cell === undefined) return [];
    return [[cell, lo === null || hi === null ? 0 : Math.floor(hi - lo + 1e-6)] as const];
  });
  return new Map(rooms);
}

interface Judged {
  readonly pattern: Pattern;
  /** protected cells that are too narrow */
  readonly narrow: readonly string[];
}

/** Judges a pattern and shows again what is certain anyway, until nothing hidden is. */
function showAgain(highs: Highs, situation: Situation, start: Pattern): Judged | Problem {
  for (let pattern = start; ; ) {
    const { system, watched } = attackedSystem(situation, pattern);
    const judgement = judged(judgeSystem(highs, system, { seconds: secondsToJudge, exact: false }));
    const refused = judgement.targets.flatMap((target, at) =>
      target.verdict === "REFUSE" ? [{ ...target, cell: watched[at] }] : [],
    );
    if (refused.some(({ reason }) => reason === "time-limit")) {
      return { problem: "PROTECT_TIME", details: { seconds: secondsToJudge, cells: situation.cells.length } };
    }
    const isProtected = (cell: number | undefined) => cell === undefined || situation.primary[cell] !== undefined;
    const certain = new Set(refused.flatMap(({ cell }) => (cell === undefined || isProtected(cell) ? [] : [cell])));
    if (certain.size === 0) return { pattern, narrow: refused.map(({ name }) => name) };
    pattern = { ...pattern, hidden: new Set([...pattern.hidden].filter((cell) => !certain.has(cell))) };
  }
}

function judged(judgement: Judgement | "infeasible"): Judgement {
  if (judgement === "infeasible") throw new Error("the true table does not agree with what is printed of it");
  return judgement;
}

function unprotected({ spec, fixed, names }: Situation, lost: readonly string[]): Problem {
  const cells = someOf(lost);
  if (spec.forced.length === 0) return { problem: "PROTECT_IMPOSSIBLE", details: { cells } };
  const forced = [...fixed].flatMap(([cell, reason]) => (reason === "forced" ? [names[cell] as string] : []));
  return { problem: "PROTECT_FORCED_DISCLOSES", details: { forced: someOf(forced), cells } };
}

interface Attempt {
  readonly highs: Highs;
  readonly situation: Situation;
  readonly pattern: Pattern;
  readonly attacked: AttackedSystem;
  /** by target name, how much wider than its need it is to become */
  readonly more: ReadonlyMap<string, number>;
}

interface Opened {
  readonly hidden: ReadonlySet<number>;
  readonly unprotected: readonly string[];
  /** set where only the lower end of some cell cannot be had: what it can be brought to */
  readonly raisedLows: Pattern["lows"] | undefined;
}

function openMore({ highs, situation, pattern, attacked, more }: Attempt): Opened {
  const { hidden, lows } = pattern;
  const openings = openingsOf(situation, attacked, hidden);
  const asked = attacked.system.targets.map((target) => widened(target, more.get(target.name) ?? 0));
  const repair = repairIntervals(
    highs,
    { ...attacked.system, variables: withinReason(situation, attacked.system.variables), targets: asked },
    openings.map(({ opening }) => opening),
  );
  if (repair === "infeasible") throw new Error("the true table does not agree with what is printed of it");
  const stuck = new Set(repair.unprotected);
  const raised = new Map<number, number>();
  asked.forEach((target, at) => {
    const [lo, hi] = repair.ranges[at] ?? [null, null];
    const cell = attacked.watched[at];
    const isWide = lo === null || hi === null || hi - lo >= target.need;
    if (!stuck.has(target.name) || cell === undefined || target.maxLow === null || lo === null) return;
    if (isWide && lo > target.maxLow) raised.set(cell, Math.ceil(lo - 1e-6));
  });
  return {
    hidden: new Set([...hidden, ...repair.opened.map((at) => openings[at]?.cell as number)]),
    unprotected: repair.unprotected,
    raisedLows: raised.size === 0 ? undefined : lows.map((low, cell) => raised.get(cell) ?? low),
  };
}

/** Where nothing near a hidden magnitude is printed, repair needs to be told how large the numbers are that it deals with. */
function withinReason({ spec, values }: Situation, variables: readonly Variable[]): readonly Variable[] {
  if (spec.value === null) return variables;
  const largest = values.reduce((most, value) => Math.max(most, value), 1);
  return variables.map((variable) => ({ ...variable, hi: 4 * largest }));
}

function widened(target: Target, more: number): Target {
  return more === 0 ? target : { ...target, need: target.need + more };
}
