import type { Highs } from "highs";
import type { PrintedRelease, RowStoreFrame } from "./row-store/row-store.ts";

/** Why a cell is not shown as its true value; for the operator's confidential record only. */
export type HidingReason = "small-count" | "all-of-them" | "hidden-before" | "complement" | "interval" | "flow";

export interface Decision {
  readonly cell: string;
  /** suppress: no number; hold: the last published one with its month; omit: the cell does not appear this time */
  readonly action: "suppress" | "hold" | "omit";
  readonly isPrimary: boolean;
  readonly reason: HidingReason;
  /** cells or flows that this protects */
  readonly protects: readonly string[];
}

export interface ControlInput {
  readonly frame: RowStoreFrame;
  /** as published, oldest first */
  readonly earlier: readonly PrintedRelease[];
  /** what the next release would print, every planned cell with its true number */
  readonly candidate: PrintedRelease;
  /** ids of the candidate's cells that may neither be hidden nor held: unattributed totals, documents' numbers */
  readonly forced: ReadonlySet<string>;
}

export interface Controlled {
  readonly decisions: readonly Decision[];
  /** targets that nothing could protect: the release must be refused, the cells named to the operator */
  readonly unprotected: readonly string[];
}

/** Finds what of a release has to be hidden or held: primary rules, elimination over all linked tables, interval repair. */
export function controlRelease(_highs: Highs, _input: ControlInput): Controlled {
  throw new Error("not built yet");
}
