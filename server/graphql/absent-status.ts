import type { CellKey, CellStatus } from "../../schema/cell.ts";
import type { Region } from "../../schema/codelist.ts";
import { type Indicator, isPlanned } from "../../schema/datasets/index.ts";
import type { Month } from "../../schema/month.ts";
import type { Period } from "./period.ts";
import { appearsAlways, cutOf } from "./planned-cuts.ts";

/** Why a cell is not reported yet: its period is still to come, is not complete, or is over and the office has not reported. */
export type Lateness = "later" | "incomplete" | "office";

/**
 * Why a release does not hold a cell: the plan has no such table, none for periods of that kind, or not in that month; the period is
 * still to come, or not complete where a table waits for that; it is left out to protect people; or there was no data.
 */
export function absentStatus(asked: {
  readonly indicator: Indicator;
  readonly region: Pick<Region, "level">;
  readonly period: Period;
  readonly dimensions: CellKey["dimensions"];
  /** newest month of the release */
  readonly release: { readonly period: Month };
}): CellStatus {
  const { indicator, region, period, dimensions, release } = asked;
  const cut = cutOf(indicator, region.level, { names: Object.keys(dimensions), kind: period.kind });
  if (!cut) return "NOT_APPLICABLE";
  // a table that appears every month shows its year from January on; any other waits until its period is over
  const due = cut.cadence === "month" ? period.firstMonth : period.lastMonth;
  if (due > release.period) return "NOT_YET_REPORTED";
  // such a table is left out as a whole where one of its numbers would point at people
  if (cut.isWhole) return "SUPPRESSED";
  return !isPlanned(indicator.dataset) || appearsAlways(cut) ? "NOT_COLLECTED" : "NOT_APPLICABLE";
}

/** What `NOT_YET_REPORTED` means for a period, seen from a release's newest month. */
export function lateness({ firstMonth, lastMonth }: Pick<Period, "firstMonth" | "lastMonth">, newest: Month): Lateness {
  if (firstMonth > newest) return "later";
  return lastMonth > newest ? "incomplete" : "office";
}
