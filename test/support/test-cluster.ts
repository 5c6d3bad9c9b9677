import { createHash } from "node:crypto";
import * as os from "node:os";
import * as path from "node:path";
import { type Cluster, startCluster } from "../../server/database/cluster.ts";
import { prepareDatabase, withAdmin } from "../../server/database/databases.ts";
import { type DatabaseName, readMigrations } from "../../server/database/migrate.ts";
import {
  closeBuiltIns,
  closeDatabase,
  closeServer,
  ensureRoles,
  type RolePasswords,
  rolePasswords,
} from "../../server/database/roles.ts";
import { isLiving, processMark } from "../../server/process-claim.ts";

export const root = path.resolve(import.meta.dirname, "../..");
const stateFolder = path.join(root, "var/test");

export interface TestCluster {
  readonly cluster: Cluster;
  readonly passwords: RolePasswords;
  /** name of the migrated, unmarked database that every test database is a copy of */
  readonly templates: Readonly<Record<DatabaseName, string>>;
}

/**
 * Starts or adopts the one PostgreSQL of all tests, with fsync off, and makes its template databases. They are named for the
 * content of the migrations, so that a changed migration gives new ones.
 */
export async function openTestCluster(): Promise<TestCluster> {
  const cluster = await startCluster({
    folder: path.join(stateFolder, "postgres"),
    spareFolder: os.tmpdir(),
    durable: false,
    sweep: true,
  });
  const passwords = rolePasswords(stateFolder);
  const templates = { registry: templateName("registry"), portal: templateName("portal") };
  await withAdmin("portal", cluster.admin(), async (client) => {
    // several test runs may share the cluster: one of them makes the templates
    await client.query("select pg_advisory_lock(72707)");
    await closeServer(client);
    for (const database of ["registry", "portal"] as const) await makeTemplate(cluster, passwords, database);
  });
  return { cluster, passwords, templates };
}

async function makeTemplate(cluster: Cluster, passwords: RolePasswords, database: DatabaseName): Promise<void> {
  const name = templateName(database);
  const half = `${name}_half`;
  await withAdmin(database, cluster.admin(), async (client) => {
    if ((await client.query("select from pg_database where datname = $1", [name])).rowCount) return;
    await client.query(`drop database if exists ${half} with (force)`);
    await client.query(`create database ${half}`);
    await withAdmin(database, cluster.admin(half), (inside) =>
      prepareDatabase(inside, database, passwords, readMigrations(root, database)),
    );
    await client.query(`alter database ${half} rename to ${name}`);
  });
}

function templateName(database: DatabaseName): string {
  const hash = createHash("sha256");
  for (const { sha256 } of readMigrations(root, database)) hash.update(sha256);
  for (const step of [prepareDatabase, ensureRoles, closeDatabase, closeBuiltIns]) hash.update(step.toString());
  return `template_${database}_${hash.digest("hex").slice(0, 12)}`;
}

/** The names of this process's test databases begin with this; it tells which process they belong to. */
export function ownPrefix(): string {
  return `test_${processMark(process.pid).replace(" ", "_")}_`;
}

/** Drops the databases of test processes that have died. */
export async function dropAbandoned(cluster: Cluster): Promise<void> {
  await withAdmin("portal", cluster.admin(), async (client) => {
    const { rows } = await client.query<{ datname: string }>("select datname from pg_database");
    for (const { datname } of rows) {
      const owner = /^test_(\d+)_(\w+?)_/.exec(datname);
      if (owner && !isLiving(`${owner[1]} ${owner[2]}`)) {
        await client.query(`drop database if exists ${datname} with (force)`);
      }
    }
  });
}
