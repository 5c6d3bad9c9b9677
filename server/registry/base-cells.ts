import { type QueryExecutorProvider, sql } from "kysely";
import { PortalError } from "../errors.ts";

/**
 * First stage: creates the temporary table `base_cell` from `person_month`, counted once at the finest coordinates.
 *
 * Columns: month, kelurahan, sex, age_band, occupation, payer; active, new, re_entered, ended (persons). An end of cover
 * stands in the first unpaid month, with the coordinates of the last paid one.
 * Throws `PEOPLE_WITHOUT_REGION` when a counted person lives in no kelurahan of `region_line`.
 */
export async function createBaseCells(transaction: QueryExecutorProvider): Promise<void> {
  await sql`
    create temp table base_cell on commit drop as
    with counted as (
      select month, kelurahan, sex, age_band, occupation, payer,
        count(*)::int as active,
        (count(*) filter (where is_new))::int as new,
        (count(*) filter (where is_re_entered))::int as re_entered,
        (count(*) filter (where ends))::int as ends
      from person_month
      group by month, kelurahan, sex, age_band, occupation, payer
    )
    select month, kelurahan, sex, age_band, occupation, payer, active, new, re_entered, 0 as ended from counted
    union all
    select (month + interval '1 month')::date, kelurahan, sex, age_band, occupation, payer, 0, 0, 0, ends
    from counted
    where ends > 0
  `.execute(transaction);
  const stray = await sql<{ months: number }>`
    select coalesce(sum(active), 0)::int as months
    from base_cell
    where not exists (select from region_line where region_line.kelurahan = base_cell.kelurahan)
  `.execute(transaction);
  const months = stray.rows[0]?.months ?? 0;
  if (months > 0) throw new PortalError("PEOPLE_WITHOUT_REGION", { months });
}
