import { type QueryExecutorProvider, sql } from "kysely";
import { contributionSource } from "../plan-tables.ts";
import { figure } from "./figure-cells.ts";
import { completeYears, type DatasetFigures, type FigureScope, yearOf } from "./figure-scope.ts";

/** People and months with more than one payer, in every complete year. */
export async function tabulatePayerMix(
  transaction: QueryExecutorProvider,
  scope: FigureScope,
): Promise<DatasetFigures> {
  const { publisher, known, lastMonth, period, months } = scope;
  const years = completeYears(scope, yearOf(months[0] ?? period));
  if (years.length === 0) return { figures: [], sources: [] };
  const { rows } = await sql<{ year: number; persons: number; months: number }>`
    select extract(year from month)::int as year, count(distinct person)::int as persons, sum(further)::int as months
    from (
      select person, month, count(*) - 1 as further
      from contribution
      where publisher = ${publisher} and month <= ${lastMonth}::date and known <= ${known}::date
        and (refunded is null or refunded > ${known}::date)
      group by person, month
      having count(*) > 1
    ) as paid_again
    group by 1
  `.execute(transaction);
  const figures = years.flatMap((year) => {
    const found = rows.find((row) => row.year === year);
    const at = (indicator: string) => ({ indicator, region: publisher, period: String(year) });
    return [
      figure(at("orang-rangkap"), found?.persons ?? 0, contributionSource),
      figure(at("bulan-rangkap"), found?.months ?? 0, contributionSource),
    ];
  });
  return { figures, sources: [] };
}
