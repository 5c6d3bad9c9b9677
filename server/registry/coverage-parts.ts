import { lastDayOf, type Month } from "../../schema/month.ts";
import { type DocumentNumber, inForce } from "./documents.ts";

/** Numerator and denominators of a region's shares in a month; undefined where no document names one. */
export interface CoverageParts {
  readonly region: string;
  readonly month: Month;
  /** residents on the last day of the month with the month paid */
  readonly active: number;
  readonly target: number | undefined;
  readonly workersInScope: number | undefined;
}

/** The parts of both shares for each region and month given. Pure. */
export function coverageParts(
  months: readonly { readonly region: string; readonly month: Month; readonly active: number }[],
  documents: readonly DocumentNumber[],
): CoverageParts[] {
  return months.map(({ region, month, active }) => ({
    region,
    month,
    active,
    target: inForce(documents, "target", region, lastDayOf(month))?.persons,
    workersInScope: inForce(documents, "workers-in-scope", region, lastDayOf(month))?.persons,
  }));
}
