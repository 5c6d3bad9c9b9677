import { dropAbandoned, openTestCluster } from "../support/test-cluster.ts";

/** One PostgreSQL for all integration tests: started (or adopted from a run that died) before them, stopped after them. */
export default async function setup(): Promise<() => Promise<void>> {
  const { cluster } = await openTestCluster();
  await dropAbandoned(cluster);
  process.env.TERANG_TEST_CLUSTER = "held";
  return () => cluster.stop();
}
