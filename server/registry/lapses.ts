import { type QueryExecutorProvider, sql } from "kysely";
import type { Month } from "../../schema/month.ts";
import type { KnownUntil } from "./known-until.ts";

/** People of a region whose last paid month before a break was `lastPaid`. */
export interface Lapse {
  readonly region: string;
  readonly lastPaid: Month;
  /** the first unpaid month: cover is lost here, the grace period only allows paying up */
  readonly losesCover: Month;
  readonly graceEnds: Month;
  /** the month in which they are counted as lapsed, after four unpaid months in a row */
  readonly countedIn: Month;
  readonly persons: number;
  /** true while `countedIn` is not covered yet: they may still come back in time and then never lapsed */
  readonly provisional: boolean;
}

/**
 * Lapses of every region at every level, by region of the last paid month. A break that ended before its fourth unpaid
 * month is no lapse; one that ended later is.
 */
export async function countLapses(transaction: QueryExecutorProvider, scope: KnownUntil): Promise<Lapse[]> {
  const { rows } = await sql<Lapse>`
    select region, to_char(month, 'YYYY-MM') as "lastPaid",
      to_char(month + interval '1 month', 'YYYY-MM') as "losesCover",
      to_char(month + interval '3 months', 'YYYY-MM') as "graceEnds",
      to_char(month + interval '4 months', 'YYYY-MM') as "countedIn",
      count(*)::int as persons,
      month + interval '4 months' > ${scope.lastMonth}::date as provisional
    from person_month join region_line using (kelurahan)
    where ends and (following is null or following > month + interval '4 months')
    group by region, person_month.month
    order by region collate "C", person_month.month
  `.execute(transaction);
  return rows;
}
