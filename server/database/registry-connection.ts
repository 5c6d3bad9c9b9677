import type { DatabaseAccess } from "./databases.ts";
import { type Connection, openPool } from "./pool.ts";
import type { RegistryTables } from "./registry-tables.ts";

/** The door to the private database, as terang_intake. Only intake, registry and the record of releases may hold it. */
export type RegistryConnection = Connection<RegistryTables>;

export function openRegistry(access: Pick<DatabaseAccess, "registry">): RegistryConnection {
  return openPool({ max: 4, ...access.registry });
}
