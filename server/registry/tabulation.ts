import { type QueryExecutorProvider, sql } from "kysely";
import type { RegistryConnection } from "../database/registry-connection.ts";

/**
 * Runs `work` in one transaction on the private database and gives back its result. Everything in it sees the same
 * contributions, and the temporary tables of person-months vanish with it.
 */
export async function inTabulation<Result>(
  registry: RegistryConnection,
  work: (transaction: QueryExecutorProvider) => Promise<Result>,
): Promise<Result> {
  return await registry.kysely
    .transaction()
    .setIsolationLevel("repeatable read")
    .execute(async (transaction) => {
      // a nation's ten million rows take longer than any page may; sorts and hashes should not spill to disk
      await sql`
        select set_config('statement_timeout', '0', true), set_config('work_mem', '256MB', true),
          set_config('jit', 'off', true),
          set_config('parallel_setup_cost', '0', true), set_config('parallel_tuple_cost', '0', true)
      `.execute(transaction);
      return await work(transaction);
    });
}
