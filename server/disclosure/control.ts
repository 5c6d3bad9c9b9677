import type { Highs } from "highs";
import { cellId } from "../../schema/cell.ts";
import { attemptRelease } from "./control/attempt.ts";
import { candidateCells } from "./control/candidate-cells.ts";
import type { Decided } from "./control/decided-cells.ts";
import { withWholeGroups } from "./control/event-groups.ts";
import { tablesToOmit } from "./control/tables-to-omit.ts";
import { buildRowStore, type PrintedRelease, type RowStoreFrame } from "./row-store/row-store.ts";

/** Why a cell is not shown as its true value; for the operator's confidential record only. */
export type HidingReason =
  | "small-count"
  | "pattern"
  | "all-of-them"
  | "hidden-before"
  | "complement"
  | "interval"
  | "flow";

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
  /** what the next release would print, every planned cell and every new or revised count of events with its true number */
  readonly candidate: PrintedRelease;
  /** ids of the candidate's cells that may neither be hidden nor held: unattributed totals, documents' numbers */
  readonly forced: ReadonlySet<string>;
}

export interface Controlled {
  /** in the order of the candidate's cells */
  readonly decisions: readonly Decision[];
  /** targets that nothing could protect: the release must be refused, the cells named to the operator */
  readonly unprotected: readonly string[];
}

/**
 * Finds what of a release has to be hidden or held, so that neither a small count nor a small movement can be worked out from everything
 * published so far: primary rules, elimination over all linked tables, interval repair. Where a table cannot be protected, or a number of the whole city would
 * have to be hidden, all of that table's cells of the month are left out; where some of them were printed before, nothing else is decided:
 * the month's revision cannot be shown. Throws where the numbers contradict each other.
 */
export function controlRelease(highs: Highs, given: ControlInput): Controlled {
  const input = { ...given, candidate: withWholeGroups(given.frame, given.earlier, given.candidate) };
  const before = buildRowStore(input.frame, input.earlier);
  const all = candidateCells(input);
  const printed = new Set(input.earlier.flatMap(({ changed }) => changed.map(cellId)));
  const omitted = new Map<string, Decided>();
  for (;;) {
    const kept = all.filter(({ id }) => !omitted.has(id));
    const { decided, obstacles, unprotected } = attemptRelease(highs, { ...input, before, kept, omitted });
    const tables = tablesToOmit(obstacles, kept);
    for (const { cells, protects, reason } of tables) {
      for (const { id } of cells) {
        omitted.set(id, { cell: id, action: "omit", isPrimary: false, reason, protects, shown: undefined });
      }
    }
    // what was printed of the month before would stay beside its new numbers: it is for the caller to leave the month as it was
    if (tables.some(({ cells }) => cells.some(({ id }) => printed.has(id)))) {
      return { decisions: all.flatMap(({ id }) => withoutNumber(omitted.get(id))), unprotected: [] };
    }
    if (tables.length === 0) {
      const decisions = all.flatMap(({ id }) => withoutNumber(decided.get(id) ?? omitted.get(id)));
      return { decisions, unprotected };
    }
  }
}

function withoutNumber(decided: Decided | undefined): readonly Decision[] {
  if (decided === undefined) return [];
  const { shown: _, ...decision } = decided;
  return [decision];
}
