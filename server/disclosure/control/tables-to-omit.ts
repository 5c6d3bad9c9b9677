import type { HidingReason } from "../control.ts";
import type { RowStore } from "../row-store/row-store.ts";
import type { CandidateCell } from "./candidate-cells.ts";

/** Why a table cannot appear this month. */
export interface Obstacle {
  /** the cell that can be neither shown nor hidden; undefined where an older number would suffer and no cell of the release is to blame alone */
  readonly cell: CandidateCell | undefined;
  readonly reason: HidingReason;
  readonly protects: readonly string[];
}

export interface OmittedTable {
  readonly cells: readonly CandidateCell[];
  readonly reason: HidingReason;
  readonly protects: readonly string[];
}

/**
 * The tables that have to be left out for these obstacles, whole: a table with single cells missing would tell which ones matter. Where no table is to blame
 * alone, all that may be left out. Empty when nothing is left that could be.
 */
export function tablesToOmit(obstacles: readonly Obstacle[], cells: readonly CandidateCell[]): readonly OmittedTable[] {
  const tables = Map.groupBy(cells, ({ table }) => table);
  const mayGo = new Set(
    [...tables].flatMap(([table, own]) => (own.some((cell) => cell.isForced || cell.isUnattributed) ? [] : [table])),
  );
  const blamed = obstacles.flatMap(({ cell }) => (cell && mayGo.has(cell.table) ? [cell.table] : []));
  const going = obstacles.length === 0 ? [] : blamed.length > 0 ? new Set(blamed) : mayGo;
  return [...going].map((table) => {
    const own = obstacles.filter(({ cell }) => cell?.table === table);
    const [first] = own.length > 0 ? own : obstacles;
    return {
      cells: tables.get(table) ?? [],
      reason: first?.reason ?? "interval",
      protects: [...new Set((own.length > 0 ? own : obstacles).flatMap(({ protects }) => protects))],
    };
  });
}

/** Targets that stay too narrow as obstacles: a hidden cell's own table, a flow's table in the later month. */
export function unprotectedObstacles(
  unprotected: readonly string[],
  cells: readonly CandidateCell[],
  { watched, system }: RowStore,
): readonly Obstacle[] {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const flows = new Map(
    watched.flatMap(({ cell, kind }, at) => (kind === "hidden" ? [] : [[system.targets[at]?.name, cell] as const])),
  );
  return unprotected.map((name) => {
    const flowing = flows.get(name);
    const reason = flowing === undefined ? "interval" : "flow";
    return { cell: byId.get(flowing ?? name), reason, protects: [name] };
  });
}
