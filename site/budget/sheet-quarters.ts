import { lastMonthOf } from "../../schema/period.ts";
import type { Page } from "../page.ts";

/** A quarter of a fiscal year that has a sheet: `2025-Q3` stands at `/lembar/2025/tw3/`. */
export interface SheetQuarter {
  readonly quarter: string;
  readonly slug: string;
  readonly name: string;
}

/** The quarters of a year that are over in the release. */
export function sheetQuarters({ month, t }: Pick<Page, "month" | "t">, year: string): SheetQuarter[] {
  return t.budget.quarters.names
    .map((name, at) => ({ quarter: `${year}-Q${at + 1}`, slug: `tw${at + 1}`, name }))
    .filter(({ quarter }) => lastMonthOf(quarter) <= month);
}
