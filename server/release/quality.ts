import type { CellQuality } from "../../schema/cell.ts";
import { addMonths, type Month } from "../../schema/month.ts";
import { lastMonthOf } from "../../schema/period.ts";
import type { Profile } from "../../schema/profiles/profile.ts";

/**
 * How settled a cell's period is in the release whose newest month is `period`: PROVISIONAL while late contributions may still
 * change its last month (`calendar.provisionalMonths`, counted from that month itself), then FINAL.
 */
export function qualityOf(cellPeriod: string, period: Month, calendar: Profile["calendar"]): CellQuality {
  return period < addMonths(lastMonthOf(cellPeriod), calendar.provisionalMonths) ? "PROVISIONAL" : "FINAL";
}

/**
 * True when the release of `period` is the one that closes the year of `month`: the first release that reaches the closing month
 * of the following year. `previousPeriod` is the newest month of the release before (undefined for the first release).
 */
export function closesYearOf(
  month: Month,
  period: Month,
  previousPeriod: Month | undefined,
  calendar: Profile["calendar"],
): boolean {
  const year = Number(month.slice(0, 4)) + 1;
  const closing = `${String(year).padStart(4, "0")}-${String(calendar.closingMonth).padStart(2, "0")}`;
  return closing <= period && (previousPeriod === undefined || previousPeriod < closing);
}
