import type { Highs } from "highs";
import type { LinearSystem, Target } from "../../../schema/linear-system.ts";
import type { KnownRange } from "./known-range.ts";
import { repairPart } from "./repair-part.ts";
import { splitParts } from "./split-parts.ts";

/** A published number that may be taken back: its row's bounds become `lo`…`hi`. */
export interface Opening {
  /** index of a row with lo = hi */
  readonly row: number;
  readonly lo: number | null;
  readonly hi: number | null;
  /** what a reader loses, more than 0 */
  readonly cost: number;
  /** what becomes a target once it is open; null where nothing does (a held number) */
  readonly target: Target | null;
}

export interface Repair {
  /** indices of the openings that were taken, in that order */
  readonly opened: readonly number[];
  /** for each taken opening, the name of the target it was opened for */
  readonly openedFor: readonly string[];
  /** names of targets that stay too narrow whatever is opened */
  readonly unprotected: readonly string[];
  /**
   * Lowest and highest value found possible of every target of the final system, then of every opening's target (in the order of the
   * openings; `[value, value]` where it stayed closed); null = unbounded. The search for a target ends once it is wide enough, so the
   * full interval may be wider, never narrower.
   */
  readonly ranges: readonly (readonly [number | null, number | null])[];
}

/**
 * Opens published numbers until linear programming, and whole numbers where they say more, can narrow no target: one persistent model per
 * part of the system that hangs together; for each target its minimum and maximum, and while these are too close the numbers that together, at
 * the least cost, let it reach what it lacks. Each opened number becomes a target itself. Every table found on the way widens what is known
 * of all targets, so most need no search of their own (design: disclosure note, 2.6). The result does not depend on the order in which
 * variables, rows, targets and openings are told, as long as their names differ. Returns `"infeasible"` where no table agrees with the rows.
 * @throws RangeError when an opening names a row that is no printed number, or leaves the number itself out of its range
 */
export function repairIntervals(
  highs: Highs,
  system: LinearSystem,
  openings: readonly Opening[],
): Repair | "infeasible" {
  const targets: readonly (Target | null)[] = [...system.targets, ...openings.map((opening) => opening.target)];
  const split = splitParts(system, openings);
  if (split === "infeasible") return "infeasible";
  const costs = openings.map(({ cost }) => cost);
  const ranges: (readonly [number | null, number | null])[] = targets.map(() => [null, null]);
  const opened: number[] = [];
  const openedFor: string[] = [];
  const unprotected: number[] = [];
  for (const part of split) {
    const repaired = repairPart(highs, part, { targets, costs, ownTargets: system.targets.length });
    if (repaired === "infeasible") return "infeasible";
    opened.push(...repaired.opened.map((one) => one.opening));
    openedFor.push(...repaired.opened.map((one) => targets[one.target]?.name ?? ""));
    unprotected.push(...repaired.unprotected);
    for (const [index, range] of repaired.ranges) ranges[index] = bounds(range);
  }
  return { opened, openedFor, unprotected: unprotected.map((index) => targets[index]?.name ?? ""), ranges };
}

function bounds(range: KnownRange): readonly [number | null, number | null] {
  return [Number.isFinite(range.lo) ? range.lo : null, Number.isFinite(range.hi) ? range.hi : null];
}
