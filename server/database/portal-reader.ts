import type { DatabaseAccess } from "./databases.ts";
import { type Connection, openPool } from "./pool.ts";
import type { PortalTables } from "./portal-tables.ts";

/** The door through which the public reads, as terang_reader: published rows only, read only, held to short times. */
export type ReaderConnection = Connection<PortalTables>;

/** Waits at most 0.5 s for a connection and 1 s for an answer: a slow database must not hold up every visitor. */
export function openReader(access: Pick<DatabaseAccess, "reader">): ReaderConnection {
  return openPool({ max: 10, connectionTimeoutMillis: 500, query_timeout: 1000, ...access.reader });
}
