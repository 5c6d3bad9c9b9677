import { type QueryExecutorProvider, sql } from "kysely";

/** What stands behind the name of a register whose people are invented, ` (contoh)`; nothing behind that of real ones. */
export async function sampleMark(transaction: QueryExecutorProvider): Promise<string> {
  const { rows } = await sql<{ is_sample: boolean }>`select is_sample from database_mark`.execute(transaction);
  return rows[0]?.is_sample ? " (contoh)" : "";
}
