import { type QueryExecutorProvider, type RawBuilder, sql } from "kysely";
import type { Codelists } from "../codelists.ts";
import type { KnownUntil } from "./known-until.ts";
import { createPersonSpans } from "./person-spans.ts";

/**
 * Creates the temporary table `person_month` (and those of `createPersonSpans`) for the caller's transaction: one row per
 * person and paid month, however many payers paid. Paid means at least one contribution known by then and not refunded;
 * the grace period is not paid. A contribution after the month of death counts until it is refunded: the city reconciles
 * it, tabulation does not guess.
 *
 * Columns: person, month (first day); kelurahan and sex on the last day of the month; age_band on 1 January (null where
 * no band covers the age); occupation (the main one of the year); payer (the first of the month's payers in code-list
 * order); is_new (no earlier paid month); is_re_entered (an earlier paid month, but not the month before); ends (the next
 * month is unpaid and not after `lastMonth`); following (the next paid month, or null).
 */
export async function createPersonMonths(
  transaction: QueryExecutorProvider,
  codelists: Codelists,
  scope: KnownUntil,
): Promise<void> {
  await createPersonSpans(transaction, scope);
  const payers = [...codelists.payers.values()].sort((a, b) => a.order - b.order).map((payer) => payer.code);
  await readInPersonOrder(transaction, "off");
  // first days of neighbouring months are at most 31 days apart, of others at least 59
  await sql`
    create temp table person_month on commit drop as
    with paid as (
      select person, month, min(${positionOf(payers)}) as payer_order
      from contribution
      where publisher = ${scope.publisher} and month <= ${scope.lastMonth}::date and known <= ${scope.known}::date
        and (refunded is null or refunded > ${scope.known}::date)
      group by person, month
    ),
    in_sequence as (
      select person, month, payer_order, lag(month) over months as previous, lead(month) over months as following
      from paid
      window months as (partition by person order by month)
    )
    select paid.person, paid.month, span.kelurahan, span.sex,
      (${bandsByAge(codelists)}::text[])[date_part('year', paid.month)::int - span.birth_cohort + 1] as age_band,
      coalesce(main.occupation, span.occupation) as occupation,
      (${payers}::text[])[paid.payer_order] as payer,
      paid.previous is null as is_new,
      coalesce(paid.month - paid.previous > 31, false) as is_re_entered,
      paid.month < ${scope.lastMonth}::date and coalesce(paid.following - paid.month > 31, true) as ends,
      paid.following
    from in_sequence paid
    left join person_span span
      on span.person = paid.person and span.first_month <= paid.month and paid.month < span.next_month
    left join main_occupation main
      on main.person = paid.person and main.first_month <= paid.month and paid.month < main.next_month
  `.execute(transaction);
  await readInPersonOrder(transaction, "on");
  await sql`analyze person_month`.execute(transaction);
}

/** The place of a contribution's payer among `payers`, from 1; null for an unknown one. */
function positionOf(payers: readonly string[]): RawBuilder<number | null> {
  const branches = payers.map((payer, at) => sql`when ${payer} then ${at + 1}::int`);
  return sql`case payer ${sql.join(branches, sql` `)} end`;
}

/** The band of each age from 0 on. A list of bands may leave ages out: they have none. */
function bandsByAge(codelists: Codelists): (string | null)[] {
  const bands = [...codelists["age-bands"].values()];
  return Array.from({ length: 151 }, (_, age) => {
    const band = bands.find(({ from, to }) => from <= age && (to === undefined || age <= to));
    return band?.code ?? null;
  });
}

/**
 * One order, by person and month, serves the grouping, the neighbours' months and the joins. The planner underrates how
 * many groups there are and would hash and then sort; without hashing it scans once, in parallel, and sorts once.
 */
async function readInPersonOrder(transaction: QueryExecutorProvider, hashing: "on" | "off"): Promise<void> {
  await sql`
    select set_config('enable_hashagg', ${hashing}, true), set_config('enable_hashjoin', ${hashing}, true)
  `.execute(transaction);
}
