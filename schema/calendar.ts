import { addMonths, type Month } from "./month.ts";
import type { Profile } from "./profiles/profile.ts";

/** Due dates (ISO) that the office has set, by the month of the release. */
export type ReleaseSchedule = ReadonlyMap<Month, string>;

/** The ISO date on which the release of `period` is due: the office's own word, or else the profile's fixed day of the following month. */
export function dueDate(period: Month, calendar: Profile["calendar"], schedule: ReleaseSchedule = new Map()): string {
  return schedule.get(period) ?? `${addMonths(period, 1)}-${String(calendar.dueDay).padStart(2, "0")}`;
}
