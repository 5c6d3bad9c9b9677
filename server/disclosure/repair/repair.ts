import type { Highs } from "highs";
import type { LinearSystem, Target } from "../../../schema/linear-system.ts";

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
  /** lowest and highest value found possible of every target of the final system, the openings' targets after the system's own; null = unbounded */
  readonly ranges: readonly (readonly [number | null, number | null])[];
}

/** Opens published numbers until linear programming can narrow no target: one persistent model, best dual per cost first. */
export function repairIntervals(_highs: Highs, _system: LinearSystem, _openings: readonly Opening[]): Repair {
  throw new Error("not built yet");
}
