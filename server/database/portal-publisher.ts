import type { DatabaseAccess } from "./databases.ts";
import { type Connection, openPool } from "./pool.ts";
import type { PortalTables } from "./portal-tables.ts";

/** The door through which releases enter the public database, as terang_publisher: it inserts and reads, never changes. */
export type PublisherConnection = Connection<PortalTables>;

export function openPublisher(access: Pick<DatabaseAccess, "publisher">): PublisherConnection {
  return openPool({ max: 2, ...access.publisher });
}
