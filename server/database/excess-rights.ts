import type pg from "pg";
import type { DatabaseName } from "./migrate.ts";

/** What no role may be able to do, as queries over PostgreSQL's own catalogue; each row names one thing that is possible. */
const checks: Readonly<Record<DatabaseName, readonly string[]>> = {
  portal: [
    `select role || ' ' || lower(privilege) || ' ' || relname
     from pg_class, (values ('terang_reader', 'INSERT'), ('terang_reader', 'UPDATE'), ('terang_reader', 'DELETE'),
       ('terang_reader', 'TRUNCATE'), ('terang_publisher', 'UPDATE'), ('terang_publisher', 'DELETE'),
       ('terang_publisher', 'TRUNCATE')) as barred (role, privilege)
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm')
       and has_table_privilege(role, pg_class.oid, privilege)`,
    `select role || ' creates tables' from (values ('terang_reader'), ('terang_publisher')) as barred (role)
     where has_schema_privilege(role, 'public', 'CREATE')
        or has_database_privilege(role, current_database(), 'CREATE, TEMPORARY')`,
    `select 'terang_intake reaches the portal' where has_database_privilege('terang_intake', current_database(), 'CONNECT')`,
    `select distinct 'terang_reader runs ' || proname from pg_proc
     where pronamespace = 'pg_catalog'::regnamespace and proname ~ '^(lo_create|lowrite|lo_import|pg_sleep|pg_advisory_lock)'
       and has_function_privilege('terang_reader', pg_proc.oid, 'EXECUTE')`,
    `select relname || ' has no row security' from pg_class
     where relnamespace = 'public'::regnamespace and relname in ('release', 'source', 'observation') and not relrowsecurity`,
  ],
  registry: [
    `select role || ' reaches the registry' from (values ('terang_reader'), ('terang_publisher')) as barred (role)
     where has_database_privilege(role, current_database(), 'CONNECT')`,
    `select 'terang_intake ' || lower(privilege) || ' ' || relname
     from pg_class, (values ('DELETE'), ('TRUNCATE')) as barred (privilege)
     where relnamespace = 'public'::regnamespace and relkind = 'r' and has_table_privilege('terang_intake', pg_class.oid, privilege)`,
  ],
};

/** What the roles can do in `database` although they should not, in words; empty when all is as it should be. */
export async function findExcessRights(admin: pg.Client, database: DatabaseName): Promise<string[]> {
  const found: string[] = [];
  for (const text of checks[database]) {
    const { rows } = await admin.query<[string]>({ text, rowMode: "array" });
    found.push(...rows.map(([what]) => what));
  }
  return found;
}
