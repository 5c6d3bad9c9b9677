import { type QueryExecutorProvider, sql } from "kysely";
import type { Month } from "../../../schema/month.ts";
import { regionsWithin } from "../../codelists.ts";
import type { FigureScope } from "./figure-scope.ts";

/** The columns of the amounts of a claim, by the code of their component. */
const components = {
  kematian: "death",
  cacat: "disability",
  berkala: "periodic",
  pemakaman: "funeral",
  beasiswa: "scholarship",
  perawatan: "care",
  "pengganti-upah": "income",
} as const;
export const componentCodes = Object.keys(components);

/** What was paid of one component, and by how many claims. */
interface Component {
  readonly claims: number;
  readonly rupiah: number;
}

/** Claims filed in the same month, of the same program, state and kecamatan. Nothing here names a person. */
export interface ClaimGroup {
  readonly month: Month;
  readonly program: string;
  readonly state: "dibayar" | "ditolak" | "belum";
  /** of residence in the month of filing; null where the claimant stands in no list of participants */
  readonly kecamatan: string | null;
  readonly claims: number;
  /** only of what was paid, by component */
  readonly paid: Readonly<Record<string, Component>>;
}

/** All claims filed up to the period in their newest state known by `known`; paid means paid out, decided alone is not. */
export async function readClaims(
  transaction: QueryExecutorProvider,
  { publisher, known, lastMonth, codelists }: FigureScope,
): Promise<readonly ClaimGroup[]> {
  const kecamatan = regionsWithin(codelists.regions, publisher, "kecamatan").map(({ code }) => code);
  const sums = Object.entries(components).map(
    ([code, column]) => sql`${code}::text, json_build_object(
      'claims', count(*) filter (where state = 'dibayar' and ${sql.ref(column)} > 0),
      'rupiah', coalesce(sum(${sql.ref(column)}) filter (where state = 'dibayar'), 0))`,
  );
  const { rows } = await sql<ClaimGroup>`
    with newest as (
      select distinct on (person, program, event_month, filed) *
      from claim
      where publisher = ${publisher} and dated <= ${known}::date
        and filed < ${lastMonth}::date + interval '1 month'
      order by person, program, event_month, filed, file desc
    ),
    state as (
      select newest.*,
        case when paid is not null then 'dibayar' when outcome = 'ditolak' then 'ditolak' else 'belum' end as state,
        region as kecamatan
      from newest
      left join person_span span on span.person = newest.person
        and span.first_month <= date_trunc('month', filed) and date_trunc('month', filed) < span.next_month
      left join region_line on region_line.kelurahan = span.kelurahan and region = any(${kecamatan}::text[])
    )
    select to_char(filed, 'YYYY-MM') as month, program, state, kecamatan, count(*)::int as claims,
      json_build_object(${sql.join(sums, sql`, `)}) as paid
    from state
    group by 1, 2, 3, 4
    order by 1, 2, 3, 4
  `.execute(transaction);
  return rows;
}

/** The median number of days from filing to payment of the paid claims of each year of filing, and how many these are. */
export async function readClaimDays(
  transaction: QueryExecutorProvider,
  { publisher, known, lastMonth }: FigureScope,
): Promise<readonly { readonly year: number; readonly claims: number; readonly days: number }[]> {
  const { rows } = await sql<{ year: number; claims: number; days: number }>`
    select extract(year from filed)::int as year, count(*)::int as claims,
      percentile_cont(0.5) within group (order by paid - filed) as days
    from (
      select distinct on (person, program, event_month, filed) filed, paid
      from claim
      where publisher = ${publisher} and dated <= ${known}::date
        and filed < ${lastMonth}::date + interval '1 month'
      order by person, program, event_month, filed, file desc
    ) as newest
    where paid is not null
    group by 1
  `.execute(transaction);
  return rows;
}
