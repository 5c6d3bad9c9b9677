import { dropAbandoned, openTestCluster } from "../../support/test-cluster.ts";

/**
 * Starts or adopts the PostgreSQL of all tests and keeps it for this process, also while other runs beside it end. Returns what
 * stops it, unless somebody else still uses it.
 */
export async function holdCluster(): Promise<() => Promise<void>> {
  const { cluster } = await openTestCluster();
  await dropAbandoned(cluster);
  return () => cluster.stop();
}
