import type { Observation } from "../../../schema/release.ts";
import type { Decision } from "../control.ts";
import type { CandidateCell } from "./candidate-cells.ts";
import type { LastShown } from "./last-shown.ts";

/** A decision with the number that a held cell repeats. */
export interface Decided extends Decision {
  readonly shown: LastShown | undefined;
}

/** Decisions by cell. */
export type DecidedCells = ReadonlyMap<string, Decided>;

/** The cell as it would be printed; undefined where it is left out. */
export function asPrinted({ id, observation }: CandidateCell, decided: DecidedCells): Observation | undefined {
  const decision = decided.get(id);
  if (decision === undefined) return observation;
  if (decision.action === "omit") return undefined;
  if (decision.action === "suppress") return { ...observation, status: "SUPPRESSED", decimal: undefined };
  const { shown } = decision;
  if (shown === undefined) throw new Error("a held cell that nothing was printed of before");
  return { ...observation, decimal: String(shown.value), asOfPeriod: shown.period };
}
