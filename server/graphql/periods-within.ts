import { type Month, monthsBetween } from "../../schema/month.ts";
import { halfOf, quarterOf, spanOf } from "../../schema/period.ts";

/** Ids of every period, of every kind, that lies whole between two months, both included; sorted. */
export function periodsWithin(first: Month, last: Month): string[] {
  const months = monthsBetween(first, last);
  const years = [...new Set(months.map((month) => month.slice(0, 4)))];
  const ids = new Set([
    ...months.flatMap((month) => [month, quarterOf(month), halfOf(month)]),
    ...years.flatMap((year) => [year, `${year}-${Number(year) + 2}`]),
  ]);
  return [...ids]
    .filter((id) => {
      const span = spanOf(id);
      return span !== undefined && span.firstMonth >= first && span.lastMonth <= last;
    })
    .sort();
}
