import { type QueryExecutorProvider, sql } from "kysely";
import type { Statement } from "../../../schema/oversight.ts";
import type { KnownUntil } from "../known-until.ts";

/** The cause of a difference that is still being looked into. */
const underWay = "sedang-ditelusuri";

/**
 * What the offices say of differences as known on `known`, by payer and month: of several documents on one month the newest. A promise is
 * late on the day after the one it names.
 */
export async function readStatements(
  transaction: QueryExecutorProvider,
  { publisher, known }: Pick<KnownUntil, "publisher" | "known">,
): Promise<Statement[]> {
  const { rows } = await sql<Omit<Statement, "id" | "state" | "answerBy"> & { readonly answerBy: string | null }>`
    select distinct on (payer collate "C", month) payer, to_char(month, 'YYYY-MM') as month, cause, words, office,
      document, document_date::text as date, answer_by::text as "answerBy"
    from explanation
    where publisher = ${publisher} and document_date <= ${known}::date
    order by payer collate "C", month, document_date desc, file desc
  `.execute(transaction);
  return rows.map(({ answerBy, ...row }) => ({
    id: `penjelasan/${row.payer}/${row.month}`,
    ...row,
    answerBy: row.cause === underWay ? (answerBy ?? undefined) : undefined,
    state: row.cause !== underWay ? "explained" : answerBy !== null && answerBy < known ? "late" : "promised",
  }));
}
