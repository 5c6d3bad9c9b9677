import type { RegionLevel } from "../../../schema/codelist.ts";
import { isPlanned } from "../../../schema/datasets/index.ts";
import type { HidingReason } from "../control.ts";
import { eventGroup } from "../row-store/event-measures.ts";
import type { RowStore, RowStoreFrame } from "../row-store/row-store.ts";
import { type CandidateCell, monthlyFamily } from "./candidate-cells.ts";

/** Why a table cannot appear this month. */
export interface Obstacle {
  /** the cell that can be neither shown nor hidden; undefined where an older number would suffer and no cell of the release is to blame alone */
  readonly cell: CandidateCell | undefined;
  /** the family of the cell or number that suffers */
  readonly family: string;
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
 * alone, all of its family that may be left out. Empty when nothing is left that could be.
 */
export function tablesToOmit(obstacles: readonly Obstacle[], cells: readonly CandidateCell[]): readonly OmittedTable[] {
  const tables = Map.groupBy(cells, ({ table }) => table);
  const mayGo = new Set(
    [...tables].flatMap(([table, own]) => (own.some((cell) => cell.isForced || cell.isUnattributed) ? [] : [table])),
  );
  const going = [...Map.groupBy(obstacles, ({ family }) => family)].flatMap(([family, own]) => {
    const blamed = own.flatMap(({ cell }) => (cell && mayGo.has(cell.table) ? [cell.table] : []));
    return blamed.length > 0 ? blamed : [...mayGo].filter((table) => tables.get(table)?.[0]?.family === family);
  });
  const followers = going.flatMap((table) => finerTables(tables.get(table) ?? [], cells));
  return [...new Set([...going, ...followers.filter((table) => mayGo.has(table))])].map((table) => {
    const own = obstacles.filter(({ cell }) => cell?.table === table);
    const [first] = own.length > 0 ? own : obstacles;
    return {
      cells: tables.get(table) ?? [],
      reason: first?.reason ?? "interval",
      protects: [...new Set((own.length > 0 ? own : obstacles).flatMap(({ protects }) => protects))],
    };
  });
}

const depth: Readonly<Record<RegionLevel, number>> = { kota: 0, kecamatan: 1, kelurahan: 2 };

/** Whole tables of the same events in more detail: what is left out above would be their sum. */
function finerTables(gone: readonly CandidateCell[], cells: readonly CandidateCell[]): readonly string[] {
  const whole = gone.filter(({ isEvent, goesWithTable }) => isEvent && goesWithTable);
  const isFiner = (cell: CandidateCell): boolean =>
    whole.some(
      ({ family, observation, level, by }) =>
        cell.family === family &&
        cell.observation.indicator === observation.indicator &&
        depth[cell.level] >= depth[level] &&
        cell.by.length >= by.length &&
        (cell.level !== level || cell.by.length > by.length),
    );
  return cells.flatMap((cell) => (cell.goesWithTable && isFiner(cell) ? [cell.table] : []));
}

/** Targets that stay too narrow as obstacles: a hidden cell's own table, a flow's table in the later month. */
export function unprotectedObstacles(
  unprotected: readonly string[],
  cells: readonly CandidateCell[],
  { store, frame }: { readonly store: RowStore; readonly frame: RowStoreFrame },
): readonly Obstacle[] {
  const { watched, system } = store;
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const flows = new Map(
    watched.flatMap(({ cell, kind }, at) => (kind === "hidden" ? [] : [[system.targets[at]?.name, cell] as const])),
  );
  return unprotected.map((name) => {
    const flowing = flows.get(name);
    const reason = flowing === undefined ? "interval" : "flow";
    const cell = byId.get(flowing ?? name);
    return { cell, family: cell?.family ?? familyOf(flowing ?? name, frame), reason, protects: [name] };
  });
}

/** The family of a cell by its id, whatever release printed it. */
function familyOf(id: string, { datasets }: RowStoreFrame): string {
  const [indicator = "", , period = ""] = id.split("/");
  const dataset = datasets.find(({ measures }) => measures[indicator] !== undefined);
  if (dataset === undefined || isPlanned(dataset)) return monthlyFamily;
  return eventGroup(dataset, period.split("@")[0] ?? "");
}
