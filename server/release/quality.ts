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
