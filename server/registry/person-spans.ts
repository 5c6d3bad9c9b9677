import { type QueryExecutorProvider, sql } from "kysely";
import type { KnownUntil } from "./known-until.ts";

/**
 * Creates two temporary tables for the caller's transaction; months are first days, `first_month` included and
 * `next_month` not.
 *
 * - `person_span` (person, first_month, next_month, kelurahan, sex, birth_cohort, occupation): the months over which a
 *   person's attributes are those of one row, judged on the last day of each month; the first row holds backwards too
 * - `main_occupation` (person, first_month, next_month, occupation): only for people whose work changed, per calendar
 *   year: the occupation held in most of the year's paid months, the later one when even
 */
export async function createPersonSpans(transaction: QueryExecutorProvider, scope: KnownUntil): Promise<void> {
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
    )
    select person, first_month, next_month, kelurahan, sex, birth_cohort, occupation
    from attribute
    where first_month < next_month
  `.execute(transaction);
  await sql`analyze person_span`.execute(transaction);
  await sql`
    create temp table work_changed on commit drop as
    select person from person_span group by person having min(occupation) <> max(occupation)
  `.execute(transaction);
  // with their true number known, their few contributions are looked up instead of reading all
  await sql`analyze work_changed`.execute(transaction);
  await sql`
    create temp table main_occupation on commit drop as
    with paid as (
      select distinct contribution.person, contribution.month
      from work_changed join contribution using (person)
      where publisher = ${scope.publisher}
        and month <= ${scope.lastMonth}::date and known <= ${scope.known}::date
        and (refunded is null or refunded > ${scope.known}::date)
    ),
    held as (
      select paid.person, date_trunc('year', paid.month)::date as year, span.occupation,
        count(*) as months, max(paid.month) as latest
      from paid
      join person_span span
        on span.person = paid.person and span.first_month <= paid.month and paid.month < span.next_month
      group by paid.person, date_trunc('year', paid.month), span.occupation
    )
    select distinct on (person, year)
      person, year as first_month, (year + interval '1 year')::date as next_month, occupation
    from held
    order by person, year, months desc, latest desc
  `.execute(transaction);
  await sql`analyze main_occupation`.execute(transaction);
}
