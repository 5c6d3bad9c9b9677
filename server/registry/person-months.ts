import { type QueryExecutorProvider, sql } from "kysely";
import type { Codelists } from "../codelists.ts";
import type { KnownUntil } from "./known-until.ts";
import { createPersonSpans } from "./person-spans.ts";

/**
 * Creates the temporary table `person_month` for the caller's transaction: one row per person and paid month, however
 * many payers paid. Paid means at least one contribution known by then and not refunded; the grace period is not paid.
 * A contribution after the month of death counts until it is refunded: the city reconciles it, tabulation does not guess.
 *
 * Columns: person, month (first day), kelurahan, sex, age_band, occupation (see `createPersonSpans`), payer (the first
 * of the month's payers in code-list order), is_new (no earlier paid month), is_re_entered (an earlier paid month, but
 * not the month before), ends (the next month is unpaid and not after `lastMonth`), following (the next paid month, or
 * null), moved_from (last month's kelurahan where that month was paid too and the kelurahan was another, else null).
 */
export async function createPersonMonths(
  transaction: QueryExecutorProvider,
  codelists: Codelists,
  scope: KnownUntil,
): Promise<void> {
  await createPersonSpans(transaction, codelists, scope);
  const payers = [...codelists.payers.values()].sort((a, b) => a.order - b.order).map((payer) => payer.code);
  await readInPersonOrder(transaction, "off");
  // first days of neighbouring months are at most 31 days apart, of others at least 59
  await sql`
    create temp table person_month on commit drop as
    with paid as (
      select person, month, min(array_position(${payers}::text[], payer)) as payer_order
      from contribution
      where publisher = ${scope.publisher} and month <= ${scope.lastMonth}::date and known <= ${scope.known}::date
        and (refunded is null or refunded > ${scope.known}::date)
      group by person, month
    )
    select paid.person, paid.month, span.kelurahan, span.sex, span.age_band, span.occupation,
      (${payers}::text[])[paid.payer_order] as payer,
      lag(paid.month) over months is null as is_new,
      coalesce(paid.month - lag(paid.month) over months > 31, false) as is_re_entered,
      paid.month < ${scope.lastMonth}::date
        and coalesce(lead(paid.month) over months - paid.month > 31, true) as ends,
      lead(paid.month) over months as following,
      case when paid.month - lag(paid.month) over months <= 31
        then nullif(lag(span.kelurahan) over months, span.kelurahan) end as moved_from
    from paid
    left join person_span span
      on span.person = paid.person and span.first_month <= paid.month and paid.month < span.next_month
    window months as (partition by paid.person order by paid.month)
  `.execute(transaction);
  await readInPersonOrder(transaction, "on");
  await sql`analyze person_month`.execute(transaction);
}

/**
 * One order, by person and month, serves the grouping, the join and the neighbours' months. The planner underrates how
 * many groups there are and would hash and then sort; without hashing it scans once, in parallel, and sorts once.
 */
async function readInPersonOrder(transaction: QueryExecutorProvider, hashing: "on" | "off"): Promise<void> {
  await sql`
    select set_config('enable_hashagg', ${hashing}, true), set_config('enable_hashjoin', ${hashing}, true)
  `.execute(transaction);
}
