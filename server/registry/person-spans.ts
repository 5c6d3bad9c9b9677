import { type QueryExecutorProvider, sql } from "kysely";
import type { Codelists } from "../codelists.ts";
import type { KnownUntil } from "./known-until.ts";

/**
 * Creates the temporary table `person_span` (person, first_month, next_month, kelurahan, sex, age_band, occupation) for
 * the caller's transaction: for every person the stretches of months, `first_month` included and `next_month` not,
 * within one calendar year over which all attributes stay the same.
 *
 * - residence and sex are those of the last day of the month; before a person's first row that row holds
 * - the age band is that of 1 January of the year; null where no band of the list covers the age
 * - the occupation is the main one of the year: held in most of the person's paid months, the later one when even
 */
export async function createPersonSpans(
  transaction: QueryExecutorProvider,
  codelists: Codelists,
  scope: KnownUntil,
): Promise<void> {
  const bands = [...codelists["age-bands"].values()];
  // a row holds on the last day of a month exactly when it began in that month or before
  await sql`
    create temp table person_span on commit drop as
    with attribute as (
      select person, kelurahan, sex, birth_cohort, occupation,
        case when row_number() over rows_of_person = 1 then date '-infinity'
             else date_trunc('month', valid_from)::date end as first_month,
        coalesce(date_trunc('month', lead(valid_from) over rows_of_person)::date, date 'infinity') as next_month
      from person_attribute
      where publisher = ${scope.publisher}
      window rows_of_person as (partition by person order by valid_from)
    ),
    calendar as (
      select year, make_date(year, 1, 1) as starts, make_date(year + 1, 1, 1) as ends
      from generate_series(
        (select extract(year from min(month))::int from contribution where publisher = ${scope.publisher}),
        extract(year from ${scope.lastMonth}::date)::int
      ) as year
    )
    select attribute.person, greatest(attribute.first_month, calendar.starts) as first_month,
      least(attribute.next_month, calendar.ends) as next_month,
      attribute.kelurahan, attribute.sex, band.code as age_band, attribute.occupation
    from attribute
    join calendar on attribute.first_month < calendar.ends and attribute.next_month > calendar.starts
    left join unnest(
      ${bands.map((band) => band.code)}::text[],
      ${bands.map((band) => band.from)}::int[],
      ${bands.map((band) => band.to)}::int[]
    ) as band (code, youngest, oldest)
      on calendar.year - attribute.birth_cohort between band.youngest and coalesce(band.oldest, 999)
    where attribute.first_month < attribute.next_month
  `.execute(transaction);
  await sql`analyze person_span`.execute(transaction);
  await settleMainOccupation(transaction, scope);
}

/** Only people who changed their work need counting: everybody else's occupation of the year is the one they have. */
async function settleMainOccupation(transaction: QueryExecutorProvider, scope: KnownUntil): Promise<void> {
  await sql`
    with changed as materialized (
      select person from person_span group by person, date_trunc('year', first_month) having min(occupation) <> max(occupation)
    ),
    paid as (
      select distinct person, month
      from contribution
      where publisher = ${scope.publisher} and person in (select person from changed)
        and month <= ${scope.lastMonth}::date and known <= ${scope.known}::date
        and (refunded is null or refunded > ${scope.known}::date)
    ),
    main as (
      select distinct on (paid.person, date_trunc('year', paid.month))
        paid.person, date_trunc('year', paid.month)::date as year, span.occupation
      from paid
      join person_span span
        on span.person = paid.person and span.first_month <= paid.month and paid.month < span.next_month
      group by paid.person, date_trunc('year', paid.month), span.occupation
      order by paid.person, date_trunc('year', paid.month), count(*) desc, max(paid.month) desc
    )
    update person_span span
    set occupation = main.occupation
    from main
    where span.person = main.person and date_trunc('year', span.first_month)::date = main.year
      and span.occupation <> main.occupation
  `.execute(transaction);
}
