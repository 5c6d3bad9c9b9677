import pg from "pg";
import { keptSecret } from "../state-files.ts";

/** The roles of both databases. The migrator owns everything and cannot log in. */
export const roleNames = ["terang_migrator", "terang_intake", "terang_publisher", "terang_reader"] as const;
type LoginRole = Exclude<(typeof roleNames)[number], "terang_migrator">;
const loginRoles = ["terang_intake", "terang_publisher", "terang_reader"] as const satisfies readonly LoginRole[];

/** Password per role that logs in; kept in the secrets folder and made once. */
export type RolePasswords = Readonly<Record<LoginRole, string>>;

export function rolePasswords(stateFolder: string): RolePasswords {
  const password = (role: LoginRole): string => keptSecret(stateFolder, `${role}.password`, 24);
  return {
    terang_intake: password("terang_intake"),
    terang_publisher: password("terang_publisher"),
    terang_reader: password("terang_reader"),
  };
}

/** What each role gets beside its rights: the reader is held short, because the public drives it. */
const roleSettings: readonly [role: LoginRole, setting: string, value: string][] = [
  ["terang_reader", "default_transaction_read_only", "on"],
  ["terang_reader", "statement_timeout", "300ms"],
  ["terang_reader", "lock_timeout", "100ms"],
  ["terang_reader", "idle_in_transaction_session_timeout", "2s"],
  ["terang_reader", "temp_file_limit", "16MB"],
  ["terang_reader", "work_mem", "8MB"],
  ["terang_reader", "search_path", "public"],
  ["terang_publisher", "search_path", "public"],
  ["terang_publisher", "lock_timeout", "10s"],
  ["terang_intake", "search_path", "public, pg_temp"],
];

/** Makes the four roles of a server, or brings those that exist up to date. `admin` may create roles. */
export async function ensureRoles(admin: pg.Client, passwords: RolePasswords): Promise<void> {
  const { rows } = await admin.query<{ rolname: string }>("select rolname from pg_roles where rolname = any($1)", [
    roleNames,
  ]);
  const known = new Set(rows.map((row) => row.rolname));
  if (!known.has("terang_migrator")) await admin.query("create role terang_migrator nologin noinherit");
  for (const role of loginRoles) {
    if (!known.has(role)) await admin.query(`create role ${role}`);
    const limit = role === "terang_reader" ? "connection limit 20" : "";
    await admin.query(`alter role ${role} login noinherit ${limit} password ${pg.escapeLiteral(passwords[role])}`);
  }
  for (const [role, setting, value] of roleSettings) {
    await allowed(admin, `alter role ${role} set ${setting} = ${setting === "search_path" ? value : `'${value}'`}`);
  }
  // the owner of an external server needs to act as the migrator; a superuser may anyway
  await allowed(admin, "grant terang_migrator to current_user with set true, inherit false");
}

/** Closes a database to everyone but `guests`, and hands its schema to the migrator. */
export async function closeDatabase(admin: pg.Client, guests: readonly LoginRole[]): Promise<void> {
  const { rows } = await admin.query<{ name: string }>("select current_database() as name");
  const name = pg.escapeIdentifier(rows[0]?.name ?? "");
  await admin.query(`revoke all on database ${name} from public`);
  await admin.query(`grant connect on database ${name} to ${guests.join(", ")}`);
  // staging tables of an intake run are temporary; nobody else needs any
  if (guests.includes("terang_intake")) await admin.query(`grant temporary on database ${name} to terang_intake`);
  await admin.query("revoke all on schema public from public");
  await admin.query("grant usage, create on schema public to terang_migrator");
  await admin.query(`grant usage on schema public to ${guests.join(", ")}`);
}

/** Keeps the roles out of the databases that every server of ours has beside the two. */
export async function closeServer(admin: pg.Client): Promise<void> {
  await admin.query("revoke all on database postgres, template1 from public");
}

/**
 * Takes back from everyone the built-in functions that write, wait, lock or end other sessions even for a role without any rights:
 * large objects fill a disk, and a sleeping or locking reader holds a connection. The publisher keeps the locks it takes turns with.
 */
export async function closeBuiltIns(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ signature: string; locks: boolean }>(`
    select oid::regprocedure::text as signature, proname ~ '^pg_(try_)?advisory' as locks
    from pg_proc
    where pronamespace = 'pg_catalog'::regnamespace and prokind = 'f'
      and (proacl is null or has_function_privilege('public', oid, 'EXECUTE'))
      and (proname ~ '^(lo_|pg_sleep|pg_advisory|pg_try_advisory)'
        or proname in ('lowrite', 'loread', 'pg_notify', 'pg_logical_emit_message', 'pg_export_snapshot',
                       'pg_terminate_backend', 'pg_cancel_backend'))`);
  const statements = rows.flatMap(({ signature, locks }) => [
    `revoke execute on function pg_catalog.${signature} from public`,
    ...(locks ? [`grant execute on function pg_catalog.${signature} to terang_publisher`] : []),
  ]);
  await allowed(admin, statements.join(";"));
}

/** Runs what only a superuser may do; on a server of another owner it is left out, and `doctor` says so. */
async function allowed(admin: pg.Client, statement: string): Promise<void> {
  try {
    await admin.query(statement);
  } catch (error) {
    if ((error as pg.DatabaseError).code !== "42501") throw error;
  }
}
