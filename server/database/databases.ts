import * as os from "node:os";
import * as path from "node:path";
import pg from "pg";
import type { Text } from "../../schema/text.ts";
import { PortalError } from "../errors.ts";
import type { Settings } from "../settings.ts";
import { type Cluster, startCluster } from "./cluster.ts";
import { verifyMark } from "./database-mark.ts";
import { type DatabaseName, migrate, readMigrations } from "./migrate.ts";
import { columnTypes } from "./pool.ts";
import { closeBuiltIns, closeDatabase, closeServer, ensureRoles, type RolePasswords, rolePasswords } from "./roles.ts";

/** How each role connects: `registry` as terang_intake, `publisher` and `reader` to the portal. */
export interface DatabaseAccess {
  readonly registry: pg.PoolConfig;
  readonly publisher: pg.PoolConfig;
  readonly reader: pg.PoolConfig;
}

export interface Databases {
  readonly access: DatabaseAccess;
  /** how the owner connects to each database: for migrations and `doctor` only */
  readonly admin: Readonly<Record<DatabaseName, pg.ClientConfig>>;
  stop(): Promise<void>;
}

/**
 * Starts (or finds) both databases, brings tables, roles and rights up to date and checks the sample mark. `onStep` hears what is
 * being done. Throws `DATABASE_UNREACHABLE`, `DATABASE_MARK`, `MIGRATION_CHANGED` or what `startCluster` throws; nothing that it
 * started is then left running.
 */
export async function startDatabases(settings: Settings, onStep?: (text: Text) => void): Promise<Databases> {
  const passwords = rolePasswords(settings.stateFolder);
  const cluster = settings.databaseUrl === undefined ? await startOwnCluster(settings, onStep) : undefined;
  const stop = async (): Promise<void> => cluster?.stop();
  try {
    const admin = cluster
      ? { registry: cluster.admin("registry"), portal: cluster.admin("portal") }
      : { registry: urlConfig(settings.registryUrl), portal: urlConfig(settings.databaseUrl) };
    if (cluster) await createDatabases(cluster);
    const migrations = {
      registry: readMigrations(settings.root, "registry"),
      portal: readMigrations(settings.root, "portal"),
    };
    for (const database of ["registry", "portal"] as const) {
      await withAdmin(database, admin[database], async (client) => {
        await prepareDatabase(client, database, passwords, migrations[database]);
        await verifyMark(client, database, settings.isSample);
      });
    }
    return { access: accessOf(admin, passwords), admin, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Roles, rights and tables of one database. Doing it again changes nothing. */
export async function prepareDatabase(
  client: pg.Client,
  database: DatabaseName,
  passwords: RolePasswords,
  migrations: ReturnType<typeof readMigrations>,
): Promise<void> {
  await ensureRoles(client, passwords);
  await closeDatabase(client, database === "registry" ? ["terang_intake"] : ["terang_publisher", "terang_reader"]);
  if (database === "portal") await closeBuiltIns(client);
  await migrate(client, database, migrations);
}

/** The roles' connections to the databases that `admin` names. */
export function accessOf(
  admin: Readonly<Record<DatabaseName, pg.ClientConfig>>,
  passwords: RolePasswords,
): DatabaseAccess {
  const as = (config: pg.ClientConfig, user: keyof RolePasswords): pg.PoolConfig => ({
    ...config,
    user,
    password: passwords[user],
    application_name: user,
    types: columnTypes,
  });
  return {
    registry: as(admin.registry, "terang_intake"),
    publisher: as(admin.portal, "terang_publisher"),
    reader: as(admin.portal, "terang_reader"),
  };
}

function startOwnCluster(settings: Settings, onStep?: (text: Text) => void): Promise<Cluster> {
  return startCluster({
    folder: path.join(settings.stateFolder, "postgres"),
    // sample data may go to the temporary space; real data goes where a restart of the machine leaves it alone
    spareFolder: settings.isSample ? os.tmpdir() : "/var/lib/terang",
    durable: true,
    sweep: settings.isSample,
    onStep,
  });
}

async function createDatabases(cluster: Cluster): Promise<void> {
  await withAdmin("portal", cluster.admin(), async (client) => {
    const { rows } = await client.query<{ datname: string }>("select datname from pg_database");
    const known = new Set(rows.map((row) => row.datname));
    for (const name of ["registry", "portal"]) if (!known.has(name)) await client.query(`create database ${name}`);
    await closeServer(client);
  });
}

/** Runs `work` with a connection of the owner, closed afterwards. Failing to connect is `DATABASE_UNREACHABLE`. */
export async function withAdmin<Result>(
  database: DatabaseName,
  config: pg.ClientConfig,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionTimeoutMillis: 10_000, ...config, types: columnTypes });
  client.on("error", () => undefined);
  try {
    await client.connect();
  } catch {
    throw new PortalError("DATABASE_UNREACHABLE", { database });
  }
  try {
    return await work(client);
  } catch (error) {
    if ((error as pg.DatabaseError).code === "42501") throw new PortalError("DATABASE_RIGHTS", { database });
    throw error;
  } finally {
    await client.end();
  }
}

/** The parts of a connection URL, so that user and password can be exchanged for a role's. */
function urlConfig(url: string | undefined): pg.ClientConfig {
  const client = new pg.Client({ connectionString: url });
  const { host, port, user, password, database, ssl } = client as pg.Client & { ssl?: pg.ClientConfig["ssl"] };
  return { host, port, user, password, database, ssl: ssl ?? false } as pg.ClientConfig;
}
