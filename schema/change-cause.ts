import { isMonth, type Month } from "./month.ts";
import { lastMonthOf } from "./period.ts";
import type { Profile } from "./profiles/profile.ts";

/**
 * Why a number that had been published has another value now. Foreseen by the calendar, and no correction: `reported` (it had not been
 * reported before), `running` (its year or half was not over), `closed` (its year is counted for the last time), `provisional` (late
 * data). Anything else is `unexplained` by the calendar: a correction, of which the office has to say why.
 */
export type ChangeCause = "reported" | "running" | "closed" | "provisional" | "unexplained";

/** A changed cell, as far as its cause asks. */
export interface CausedChange {
  /** the cell's period: a month, quarter, half or year */
  readonly period: string;
  readonly before: { readonly status: string; readonly quality: string } | undefined;
}

/** The release that changes something, and the newest month of the release before (undefined for the first release). */
export interface ChangingRelease {
  readonly period: Month;
  readonly previousPeriod: Month | undefined;
  readonly calendar: Pick<Profile["calendar"], "closingMonth">;
}

/** The cause of a revised cell. */
export function causeOf({ period, before }: CausedChange, release: ChangingRelease): ChangeCause {
  if (before?.status === "NOT_YET_REPORTED") return "reported";
  // a year or a half that is not over grows with every month
  if (!isMonth(period) && lastMonthOf(period) > (release.previousPeriod ?? "")) return "running";
  if (closesYearOf(lastMonthOf(period), release.period, release.previousPeriod, release.calendar)) return "closed";
  return before?.quality === "PROVISIONAL" ? "provisional" : "unexplained";
}

/**
 * True when the release of `period` is the one that closes the year of `month`: the first release that reaches the closing month
 * of the following year. `previousPeriod` is the newest month of the release before (undefined for the first release).
 */
export function closesYearOf(
  month: Month,
  period: Month,
  previousPeriod: Month | undefined,
  calendar: Pick<Profile["calendar"], "closingMonth">,
): boolean {
  const year = Number(month.slice(0, 4)) + 1;
  const closing = `${String(year).padStart(4, "0")}-${String(calendar.closingMonth).padStart(2, "0")}`;
  return closing <= period && (previousPeriod === undefined || previousPeriod < closing);
}
