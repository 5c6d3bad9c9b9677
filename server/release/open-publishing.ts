import type { DatabaseAccess } from "../database/databases.ts";
import { openPublisher, type PublisherConnection } from "../database/portal-publisher.ts";

/** Opens the public database for writing, for a run that publishes. Close it after the run. */
export function openPublishing(access: Pick<DatabaseAccess, "publisher">): PublisherConnection {
  return openPublisher(access);
}
