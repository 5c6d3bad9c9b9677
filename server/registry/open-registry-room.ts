import type { DatabaseAccess } from "../database/databases.ts";
import { openRegistry, type RegistryConnection } from "../database/registry-connection.ts";

/** The private database as the confidential rooms hand it to each other. Close it after the run. */
export type RegistryRoom = RegistryConnection;

/** Opens the private database for a run of intake or tabulation: whoever wires rooms asks this room for it. */
export function openRegistryRoom(access: Pick<DatabaseAccess, "registry">): RegistryRoom {
  return openRegistry(access);
}
