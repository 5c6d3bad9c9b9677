import { type QueryExecutorProvider, sql } from "kysely";
import type { Month } from "../../schema/month.ts";

/** What happened in one region in one month, in persons. A month with nothing at all has no entry. */
export interface MonthlyMeasures {
  readonly region: string;
  readonly month: Month;
  readonly active: number;
  /** equal to `active`: months of cover, which add over months as well */
  readonly personMonths: number;
  readonly new: number;
  readonly reEntered: number;
  readonly ended: number;
  /** paid in this month here and in the month before in another region of the same level; neither new nor ended */
  readonly movedIn: number;
  readonly movedOut: number;
}

/**
 * Stocks and flows of every region at every level, by region and month.
 * For each region active(m) = active(m−1) + new + reEntered − ended + movedIn − movedOut.
 */
export async function countMonths(transaction: QueryExecutorProvider): Promise<MonthlyMeasures[]> {
  const { rows } = await sql<MonthlyMeasures>`
    with mover as (
      select person from person_span group by person having min(kelurahan) <> max(kelurahan)
    ),
    moved as (
      select here.month, there.kelurahan as moved_from, here.kelurahan, count(*)::int as persons
      from mover
      join person_month there on there.person = mover.person
      join person_month here
        on here.person = there.person and here.month = there.following and here.month - there.month <= 31
      where here.kelurahan <> there.kelurahan
      group by here.month, there.kelurahan, here.kelurahan
    ),
    crossed as (
      select moved.month, here.region as arrived, there.region as gone, moved.persons
      from moved
      join region_line here on here.kelurahan = moved.kelurahan
      join region_line there on there.kelurahan = moved.moved_from and there.level = here.level
      where here.region <> there.region
    ),
    event as (
      select region, month, active, new, re_entered, ended, 0 as moved_in, 0 as moved_out
      from base_cell join region_line using (kelurahan)
      union all
      select arrived, month, 0, 0, 0, 0, persons, 0 from crossed
      union all
      select gone, month, 0, 0, 0, 0, 0, persons from crossed
    )
    select region, to_char(month, 'YYYY-MM') as month,
      sum(active)::int as active, sum(active)::int as "personMonths", sum(new)::int as new,
      sum(re_entered)::int as "reEntered", sum(ended)::int as ended,
      sum(moved_in)::int as "movedIn", sum(moved_out)::int as "movedOut"
    from event
    group by region, event.month
    order by region collate "C", event.month
  `.execute(transaction);
  return rows;
}

/** Active persons of the city in a month by one attribute; null where the person's attribute fits no code. */
export interface AttributeMeasure {
  readonly month: Month;
  readonly attribute: "sex" | "age_band" | "occupation" | "payer";
  readonly code: string | null;
  readonly active: number;
}

/** Active persons of the city by sex, age band, main occupation and first payer: each adds up to the city's total. */
export async function countAttributes(transaction: QueryExecutorProvider): Promise<AttributeMeasure[]> {
  const { rows } = await sql<AttributeMeasure>`
    select to_char(month, 'YYYY-MM') as month, attribute, code, sum(active)::int as active
    from base_cell
    cross join lateral (values
      ('sex', sex), ('age_band', age_band), ('occupation', occupation), ('payer', payer)
    ) as held (attribute, code)
    where active > 0
    group by base_cell.month, attribute, code
    order by base_cell.month, attribute, code collate "C"
  `.execute(transaction);
  return rows;
}
