import { verifyMark } from "../../server/database/database-mark.ts";
import { accessOf, type DatabaseAccess, withAdmin } from "../../server/database/databases.ts";
import type { DatabaseName } from "../../server/database/migrate.ts";
import { openTestCluster, ownPrefix, type TestCluster } from "./test-cluster.ts";

let opened: Promise<TestCluster> | undefined;
let count = 0;

export interface FreshDatabases {
  readonly access: DatabaseAccess;
  /** how the owner connects, for tests that look behind the roles */
  readonly admin: ReturnType<typeof adminOf>;
  drop(): Promise<void>;
}

/**
 * A registry and a portal of the caller's own: migrated, marked (`isSample`, default true) and empty. Copies of the templates of
 * the one test cluster, made in some 100 ms. Close every connection before `drop`.
 */
export async function freshDatabases({ isSample = true }: { isSample?: boolean } = {}): Promise<FreshDatabases> {
  opened ??= openTestCluster();
  const { cluster, passwords, templates } = await opened;
  // inside a test run the setup holds the cluster and stops it at the end
  if (process.env.TERANG_TEST_CLUSTER === "held") cluster.leave();
  const prefix = `${ownPrefix()}${++count}_`;
  const names = { registry: `${prefix}registry`, portal: `${prefix}portal` };
  const guests = { registry: "terang_intake", portal: "terang_publisher, terang_reader" };
  for (const database of ["registry", "portal"] as const) {
    await withAdmin(database, cluster.admin(), async (client) => {
      await client.query(`create database ${names[database]} template ${templates[database]} strategy file_copy`);
      // a copy has the tables and their rights, but not the rights on the database itself
      await client.query(`revoke all on database ${names[database]} from public`);
      await client.query(`grant connect on database ${names[database]} to ${guests[database]}`);
      if (database === "registry")
        await client.query(`grant temporary on database ${names[database]} to terang_intake`);
    });
    await withAdmin(database, cluster.admin(names[database]), (client) => verifyMark(client, database, isSample));
  }
  const admin = adminOf(cluster, names);
  return {
    access: accessOf(admin, passwords),
    admin,
    drop: () =>
      withAdmin("portal", cluster.admin(), async (client) => {
        for (const name of Object.values(names)) await client.query(`drop database if exists ${name} with (force)`);
      }),
  };
}

function adminOf(cluster: TestCluster["cluster"], names: Readonly<Record<DatabaseName, string>>) {
  return { registry: cluster.admin(names.registry), portal: cluster.admin(names.portal) };
}
