import { type QueryExecutorProvider, sql } from "kysely";
import type { KnownUntil } from "./known-until.ts";

/** The people of one calendar year in one region. */
export interface PersonYear {
  readonly region: string;
  readonly year: number;
  /** at least one paid month in the year = retained + new + returned */
  readonly persons: number;
  /** paid in the year before as well */
  readonly retained: number;
  /** first paid year */
  readonly new: number;
  /** paid in some earlier year, but not in the one before */
  readonly returned: number;
  /** paid in the year before, not in this one; not among `persons` */
  readonly lapsed: number;
  /** an unpaid run of at least one month between two paid months of the year */
  readonly withBreak: number;
  /** such a run of more than three months */
  readonly withLongBreak: number;
  /** true while December of the year is not covered yet */
  readonly provisional: boolean;
}

/**
 * Persons of each year in every region at every level, distinct. One date places everybody, whether still paid or not:
 * residence in the year's last covered month (December, or the newest month of the running year). So regions add up.
 */
export async function countPersonYears(transaction: QueryExecutorProvider, scope: KnownUntil): Promise<PersonYear[]> {
  const { rows } = await sql<PersonYear>`
    with paid_year as (
      select person, extract(year from month)::int as year,
        bool_or(coalesce(following - month > 31 and extract(year from following) = extract(year from month), false))
          as has_break,
        bool_or(coalesce(following > month + interval '4 months'
          and extract(year from following) = extract(year from month), false)) as has_long_break
      from person_month
      group by person, extract(year from month)
    ),
    sequence as (
      select *, lag(year) over years as earlier, lead(year) over years as later
      from paid_year
      window years as (partition by person order by year)
    ),
    standing as (
      select person, year, true as paid, coalesce(earlier = year - 1, false) as retained, earlier is null as new,
        coalesce(earlier < year - 1, false) as returned, false as lapsed, has_break, has_long_break
      from sequence
      union all
      select person, year + 1, false, false, false, false, true, false, false
      from sequence
      where year < extract(year from ${scope.lastMonth}::date) and (later is null or later > year + 1)
    ),
    placed as (
      select standing.*, span.kelurahan
      from standing
      join person_span span on span.person = standing.person
        and span.first_month <= least(make_date(standing.year, 12, 1), ${scope.lastMonth}::date)
        and span.next_month > least(make_date(standing.year, 12, 1), ${scope.lastMonth}::date)
    )
    select region, year,
      (count(*) filter (where paid))::int as persons,
      (count(*) filter (where retained))::int as retained,
      (count(*) filter (where new))::int as new,
      (count(*) filter (where returned))::int as returned,
      (count(*) filter (where lapsed))::int as lapsed,
      (count(*) filter (where has_break))::int as "withBreak",
      (count(*) filter (where has_long_break))::int as "withLongBreak",
      make_date(year, 12, 1) > ${scope.lastMonth}::date as provisional
    from placed join region_line using (kelurahan)
    group by region, year
    order by region collate "C", year
  `.execute(transaction);
  return rows;
}
