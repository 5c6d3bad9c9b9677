import type { AggregateSet } from "../../../schema/aggregate.ts";
import type { Month } from "../../../schema/month.ts";
import { spanOf } from "../../../schema/period.ts";
import type { Profile } from "../../../schema/profiles/profile.ts";
import type { Codelists } from "../../codelists.ts";
import type { KnownUntil } from "../known-until.ts";

/** What every dataset of figures is tabulated from and for. */
export interface FigureScope extends KnownUntil {
  readonly codelists: Codelists;
  readonly profile: Profile;
  /** the newest month covered; `lastMonth` is its first day */
  readonly period: Month;
  /** from the first paid month to `period` */
  readonly months: readonly Month[];
  /** behind the name of a register, see `sampleMark` */
  readonly mark: string;
}

/** What the tabulation of one dataset gives back: its cells, the documents they come from and the codes these bring. */
export type DatasetFigures = Required<Pick<AggregateSet, "figures" | "sources">> &
  Pick<AggregateSet, "codes" | "statements" | "reconciliation">;

/** The fiscal year that a month lies in. */
export function yearOf(month: Month): number {
  return Number(month.slice(0, 4));
}

/** The newest covered month of a fiscal year. */
export function endOf(year: number, period: Month): Month {
  return year < yearOf(period) ? `${year}-12` : period;
}

/** Every year from `first` to the period's, in order. */
export function yearsTo(period: Month, first: number): number[] {
  return Array.from({ length: Math.max(0, yearOf(period) - first + 1) }, (_, at) => first + at);
}

/** The calendar years from `first` on whose December is covered. */
export function completeYears({ period }: Pick<FigureScope, "period">, first: number): number[] {
  return yearsTo(period, first).filter((year) => isComplete(String(year), period));
}

/** True once the last month of a period (`2024`, `2024-Q3`) is covered by a release of `newest`. */
export function isComplete(id: string, newest: Month): boolean {
  const span = spanOf(id);
  return span !== undefined && span.lastMonth <= newest;
}
