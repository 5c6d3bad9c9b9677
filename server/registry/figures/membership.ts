import { type QueryExecutorProvider, sql } from "kysely";
import type { Month } from "../../../schema/month.ts";
import { numberDocuments } from "./document-sources.ts";
import { absence, figure } from "./figure-cells.ts";
import type { DatasetFigures, FigureScope } from "./figure-scope.ts";

interface Totals {
  readonly month: Month;
  readonly date: string;
  readonly segment: string;
  readonly members: number;
  readonly workers: number | null;
  readonly issuer: string;
  readonly document: string;
  readonly definition: string;
}

/**
 * Members and workers of every segment in the months for which a total is known; of several in a month the newest. A segment that was left
 * out is not yet reported; its workers, where only members are given, are not collected.
 */
export async function tabulateMembership(
  transaction: QueryExecutorProvider,
  { publisher, known, lastMonth, codelists }: FigureScope,
): Promise<DatasetFigures> {
  const found = await sql<Totals>`
    select to_char(reference_date, 'YYYY-MM') as month, reference_date::text as date, segment, members, workers, issuer,
      document, definition
    from membership join intake_file on intake_file.publisher = membership.publisher and intake_file.id = membership.file
    where membership.publisher = ${publisher} and received <= ${known}::date and reference_date <= ${known}::date
      and reference_date < ${lastMonth}::date + interval '1 month'
    order by reference_date, document collate "C", file, segment collate "C"
  `.execute(transaction);
  const { rows, sources } = numberDocuments("kepesertaan", found.rows, (row) => ({
    institution: row.issuer,
    document: row.document,
    date: row.date,
    definition: row.definition,
  }));
  const figures = [...Map.groupBy(rows, ({ month }) => month)].flatMap(([month, own]) =>
    [...codelists["membership-segments"].keys()].flatMap((segment) => {
      const newest = own.findLast((row) => row.segment === segment);
      const at = (indicator: string) => ({
        indicator,
        region: publisher,
        period: month,
        dimensions: { segmen: segment },
      });
      const isWithoutWorkers = newest !== undefined && newest.workers === null;
      return [
        figure(at("anggota"), newest?.members, newest?.source.id),
        isWithoutWorkers
          ? absence(at("pekerja-segmen"), "NOT_COLLECTED", newest.source.id)
          : figure(at("pekerja-segmen"), newest?.workers ?? undefined, newest?.source.id),
      ];
    }),
  );
  return { figures, sources };
}
