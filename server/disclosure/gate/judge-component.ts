import type { Highs } from "highs";
import type { LinearSystem, Target } from "../../../schema/linear-system.ts";
import { drawnIn, type End, isSameEnd, reachBeyond, realEnd, type Side, wholeEnd } from "./ends.ts";
import { harvest } from "./harvest.ts";
import { type Interval, isHarmless, type RefusalReason, refusalOf, wantedHigh, wantedLow } from "./requirement.ts";
import { openWorkshop, type Workshop } from "./workshop.ts";

export type Reason = RefusalReason | "two-witnesses" | "harmless" | "time-limit";

/** What was found out about one target of a component, in the component's own numbers. */
export interface ComponentTarget {
  readonly lp: Interval | null;
  readonly integer: Interval | null;
  /** indices of the tables in which it is lowest and highest */
  readonly witnesses: readonly [number, number] | null;
  readonly verdict: "PASS" | "REFUSE";
  readonly reason: Reason;
}

export interface ComponentJudgement {
  /** whole tables that agree with every row; none where time ran out before one was found */
  readonly tables: readonly (readonly number[])[];
  readonly targets: readonly ComponentTarget[];
}

export interface ComponentLimits {
  readonly seconds: number;
  /** of these, seconds for exact whole-number intervals where the verdict is clear without; 0 = none are worked out */
  readonly exactSeconds: number;
}

/** Attacks one component. Returns `"infeasible"` where no whole table agrees with its rows. */
export function judgeComponent(
  highs: Highs,
  system: LinearSystem,
  { seconds, exactSeconds }: ComponentLimits,
): ComponentJudgement | "infeasible" {
  const workshop = openWorkshop(highs, system, seconds);
  try {
    if (isContradiction(workshop) || findFirstTable(workshop) === "infeasible") return "infeasible";
    harvest(workshop, { model: workshop.real, leastYield: 3 });
    harvest(workshop, { model: workshop.whole(), leastYield: 10 });
    const inquiries = system.targets.map(newInquiry);
    for (const inquiry of inquiries) if (!workshop.points.isProved(inquiry.index)) decide(workshop, inquiry);
    workshop.hurry(exactSeconds);
    for (const inquiry of inquiries) if (workshop.secondsLeft() > 0) findExactInterval(workshop, inquiry);
    return withTablesInUse(
      workshop.points.tables,
      inquiries.map((inquiry) => verdictOf(workshop, inquiry)),
    );
  } finally {
    workshop.dispose();
  }
}

/** Leaves out the tables that bear witness for nobody, but the first, which shows that there is one. */
function withTablesInUse(
  tables: readonly (readonly number[])[],
  targets: readonly ComponentTarget[],
): ComponentJudgement {
  const used = [...new Set([0, ...targets.flatMap(({ witnesses }) => witnesses ?? [])])].sort((a, b) => a - b);
  const places = new Map(used.map((old, place) => [old, place]));
  const placeOf = (old: number) => places.get(old) ?? 0;
  return {
    tables: used.flatMap((old) => (tables[old] === undefined ? [] : [tables[old]])),
    targets: targets.map((target) => ({
      ...target,
      witnesses: target.witnesses && [placeOf(target.witnesses[0]), placeOf(target.witnesses[1])],
    })),
  };
}

/** Some rows contradict whole numbers by themselves: 2x + 2y = 5. */
function isContradiction({ rows }: Workshop): boolean {
  return rows.some(({ lo, hi }) => lo !== null && hi !== null && lo > hi);
}

/** Any table at all: from a vertex, else by search. */
function findFirstTable({ real, whole, points, secondsLeft }: Workshop): "found" | "infeasible" | "unknown" {
  const start = real.solve({ objective: [], direction: "up", seconds: secondsLeft() });
  if (start.outcome === "infeasible") return "infeasible";
  if (points.offer(start.table) !== undefined) return "found";
  const searched = whole().solve({ objective: [], direction: "up", seconds: secondsLeft() });
  if (searched.outcome === "infeasible") return "infeasible";
  return points.offer(searched.table) === undefined ? "unknown" : "found";
}

/** What is proved about a target: its interval lies inside these ends. */
interface Inquiry {
  readonly index: number;
  readonly target: Target;
  readonly lp: { up: End; down: End };
  readonly bound: { up: End; down: End };
}

function newInquiry(target: Target, index: number): Inquiry {
  return { index, target, lp: { up: undefined, down: undefined }, bound: { up: undefined, down: undefined } };
}

/** Goes on until the target is proved wide, proved narrow or harmless, or time is up. */
function decide(workshop: Workshop, inquiry: Inquiry): void {
  for (const side of ["up", "down"] as const) findRealEnd(workshop, inquiry, side);
  for (const side of ["up", "down"] as const) if (!isDecided(workshop, inquiry)) tryMove(workshop, inquiry, side);
  for (const side of ["up", "down"] as const) if (!isDecided(workshop, inquiry)) searchWhole(workshop, inquiry, side);
  for (const side of ["up", "down"] as const) if (!isDecided(workshop, inquiry)) findWholeEnd(workshop, inquiry, side);
}

/** The linear interval: too narrow means too narrow for whole numbers also. */
function findRealEnd(workshop: Workshop, inquiry: Inquiry, side: Side): void {
  if (inquiry.lp[side] !== undefined) return;
  inquiry.lp[side] = realEnd(workshop, inquiry.target, side);
  inquiry.bound[side] = drawnIn(workshop, inquiry.target.form, inquiry.lp[side], side);
}

/** The table nearest to the first one in which the target has moved as far as it needs. */
function tryMove(workshop: Workshop, { target }: Inquiry, side: Side): void {
  const moves = workshop.moves();
  if (moves === undefined || !(target.need > 0)) return;
  workshop.points.offer(moves.step(target, { side, most: target.need, seconds: workshop.secondsLeft() }));
}

/** A table far enough out on one side, without asking how far it could go. */
function searchWhole(workshop: Workshop, inquiry: Inquiry, side: Side): void {
  const { target, index } = inquiry;
  const seen = workshop.points.seen(index);
  if (seen === undefined) return;
  const enough = side === "up" ? wantedHigh(target, seen.lo) : wantedLow(target, seen.hi);
  if (side === "up" ? seen.hi >= enough : seen.lo <= enough) return;
  if (inquiry.bound[side] === null) reachBeyond(workshop, target, { side, value: enough });
  else inquiry.bound[side] = wholeEnd(workshop, target, { side, enough }) ?? inquiry.bound[side];
}

/** The exact end over whole numbers; an end that is unbounded for real numbers is so for whole ones too, for all is rational and a table is known. */
function findWholeEnd(workshop: Workshop, inquiry: Inquiry, side: Side): void {
  const { target, bound } = inquiry;
  if (bound[side] === undefined || bound[side] === null || isEndSeen(workshop, inquiry, side)) return;
  bound[side] = wholeEnd(workshop, target, { side }) ?? bound[side];
}

function isEndSeen({ points }: Workshop, { index, bound }: Inquiry, side: Side): boolean {
  const seen = points.seen(index);
  return seen !== undefined && isSameEnd(bound[side], side === "up" ? seen.hi : seen.lo);
}

function isDecided(workshop: Workshop, inquiry: Inquiry): boolean {
  const outer = outerInterval(inquiry);
  if (workshop.points.isProved(inquiry.index)) return true;
  if (outer === undefined || isHarmless(inquiry.target, outer)) return true;
  return refusalOf(inquiry.target, outer) !== undefined && !mayBeHarmless(workshop, inquiry);
}

/** Narrow by fractions, yet whole numbers may turn out to be so few that they harm nobody: no table seen speaks against it. */
function mayBeHarmless({ points }: Workshop, { target: { harmless }, index }: Inquiry): boolean {
  const seen = points.seen(index);
  return harmless !== null && seen !== undefined && (seen.hi <= harmless.atMost || seen.lo >= harmless.atLeast);
}

function outerInterval({ bound }: Inquiry): Interval | undefined {
  return bound.down === undefined || bound.up === undefined ? undefined : [bound.down, bound.up];
}

/** Both ends exactly, also where the verdict is clear. */
function findExactInterval(workshop: Workshop, inquiry: Inquiry): void {
  for (const side of ["up", "down"] as const) {
    findRealEnd(workshop, inquiry, side);
    findWholeEnd(workshop, inquiry, side);
  }
}

function verdictOf(workshop: Workshop, inquiry: Inquiry): ComponentTarget {
  const { target, index, lp } = inquiry;
  const outer = outerInterval(inquiry);
  const isExact = ([side, end]: readonly [Side, End]) => end === null || isEndSeen(workshop, inquiry, side);
  const sides = [
    ["up", inquiry.bound.up],
    ["down", inquiry.bound.down],
  ] as const;
  const found = {
    lp: lp.up === undefined || lp.down === undefined ? null : ([lp.down, lp.up] as const),
    integer: outer !== undefined && sides.every(isExact) ? outer : null,
    witnesses: null,
  };
  const seen = workshop.points.seen(index);
  if (seen !== undefined && workshop.points.isProved(index)) {
    return { ...found, witnesses: [seen.lowest, seen.highest], verdict: "PASS", reason: "two-witnesses" };
  }
  if (outer !== undefined && isHarmless(target, outer)) return { ...found, verdict: "PASS", reason: "harmless" };
  const refusal = outer && refusalOf(target, outer);
  return { ...found, verdict: "REFUSE", reason: refusal ?? "time-limit" };
}
