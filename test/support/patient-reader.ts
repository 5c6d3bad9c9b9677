import type { DatabaseAccess } from "../../server/database/databases.ts";

/** The reader with time to spare and few connections: many tests share one server, and what is tried here is not its speed. */
export function patientReader({ reader }: DatabaseAccess): Pick<DatabaseAccess, "reader"> {
  const patience = { connectionTimeoutMillis: 20_000, query_timeout: 20_000, max: 3, idleTimeoutMillis: 1_000 };
  return { reader: { ...reader, ...patience, options: "-c statement_timeout=20s" } };
}
