import type { LinearSystem } from "../../schema/linear-system.ts";
import type { TargetJudgement } from "../disclosure/gate/judge.ts";

/** What the gate's process is asked. */
export interface GateRequest {
  readonly system: LinearSystem;
  /** seconds for the whole judgement; what is not decided by then is refused */
  readonly seconds: number;
  /** the least count that may be shown, and the version of the program: a kept verdict holds for these only */
  readonly minimum: number;
  readonly version: string;
  /** hashes of components that have passed, from the private record; never published */
  readonly passed: readonly string[];
}

export interface GateCounts {
  readonly targets: number;
  readonly components: number;
  /** components that have passed before, unchanged */
  readonly kept: number;
  /** refused targets that can be worked out exactly */
  readonly exact: number;
  /** refused targets that can be worked out too narrowly */
  readonly narrow: number;
}

/** What the gate's process answers. It holds names, never numbers of cells. */
export interface GateResult {
  readonly verdict: "PASS" | "REFUSE";
  /** why there is no judgement: a system no table agrees with, time, or a gate that broke; undefined where there is one */
  readonly failure: "infeasible" | "time-limit" | "broken" | undefined;
  readonly refused: readonly { readonly name: string; readonly reason: TargetJudgement["reason"] }[];
  readonly counts: GateCounts;
  /** hashes of the components that pass now, kept ones with them; for the private record */
  readonly passed: readonly string[];
}

/** A gate that says nothing refuses. */
export function failedGate(failure: NonNullable<GateResult["failure"]>, targets: number): GateResult {
  const counts = { targets, components: 0, kept: 0, exact: 0, narrow: 0 };
  return { verdict: "REFUSE", failure, refused: [], counts, passed: [] };
}
