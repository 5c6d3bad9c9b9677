import type { PlanTable } from "../../../schema/dataset.ts";
import type { Observation } from "../../../schema/release.ts";
import { type Group, tinyTable, tinyTotals } from "../regimes/tiny-town.ts";
import type { Draw } from "./draw.ts";

/** Groups of alike people, most there all the time, some who come or go. */
export function drawGroups(draw: Draw, months: number): Group[] {
  return Array.from({ length: draw.whole(4, 8) }, (): Group => {
    const from = draw.onceIn(2) ? 0 : draw.whole(0, months - 1);
    return {
      people: draw.onceIn(3) ? draw.whole(1, 4) : draw.whole(5, 25),
      kelurahan: draw.whole(0, 3),
      sex: draw.whole(0, 1),
      occupation: draw.whole(0, 2),
      payer: draw.whole(0, 2),
      from,
      until: draw.onceIn(2) ? months : draw.whole(from + 1, months),
    };
  });
}

/** The totals of city and kecamatan, and one to three tables below or by attribute, every month. */
export function drawPlan(draw: Draw): PlanTable[] {
  const tables = draw.shuffled([
    tinyTable("kota", ["kelamin"]),
    tinyTable("kota", ["pembayar"]),
    tinyTable("kelurahan", []),
    tinyTable("kecamatan", ["kelamin"]),
    tinyTable("kelurahan", ["kelamin"]),
  ]);
  return [...tinyTotals, ...tables.slice(0, draw.whole(1, 2))];
}

/** Cells by what a careless office did with them: some hidden (never an empty one), some left at an older value that differs by less than k. */
export function carelesslyPrinted(cells: readonly Observation[], draw: Draw, minimum: number): Observation[] {
  const shown = new Map<string, Observation>();
  return cells.map((cell) => {
    const place = `${cell.indicator}/${cell.region}/${JSON.stringify(cell.dimensions)}`;
    const isTotal = cell.indicator !== "peserta-aktif" || Object.keys(cell.dimensions).length === 0;
    const before = shown.get(place);
    const value = Number(cell.decimal);
    if (isTotal && cell.region.length <= 8) return cell;
    if (value > 0 && draw.onceIn(value < minimum ? 2 : 6)) return { ...cell, status: "SUPPRESSED", decimal: undefined };
    if (before !== undefined && Math.abs(Number(before.decimal) - value) < minimum && draw.onceIn(3)) {
      return { ...cell, decimal: before.decimal, asOfPeriod: before.asOfPeriod ?? before.period };
    }
    shown.set(place, cell);
    return cell;
  });
}
