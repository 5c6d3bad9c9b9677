import type { BudgetLine, BudgetRow } from "./budget-lines.ts";
import { sum } from "./figure-cells.ts";

/** Ceilings of some lines of a year; undefined where no document of that stage is known for the year. */
export function ceilingsOf(lines: readonly BudgetLine[], some: readonly BudgetLine[]) {
  const hasOriginal = lines.some((line) => line.original !== undefined);
  const hasAmended = lines.some((line) => line.amended !== undefined);
  return {
    // a line that only the amendment has was given nothing originally
    original: hasOriginal ? sum(some.map((line) => line.original?.ceiling ?? 0)) : undefined,
    // of a line that the amendment does not name, the original ceiling stays in force
    amended: hasAmended ? sum(some.map((line) => line.inForce.ceiling)) : undefined,
    inForce: lines.length > 0 ? sum(some.map((line) => line.inForce.ceiling)) : undefined,
  };
}

/** The newest document among rows, as a source id; undefined without rows. */
export function newestSource(rows: readonly BudgetRow[]): string | undefined {
  return rows.reduce<BudgetRow | undefined>((best, row) => (best && best.date >= row.date ? best : row), undefined)
    ?.source.id;
}
