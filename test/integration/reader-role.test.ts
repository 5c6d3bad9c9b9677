import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { withAdmin } from "../../server/database/databases.ts";
import { findExcessRights } from "../../server/database/excess-rights.ts";
import { type FreshDatabases, freshDatabases } from "../support/database.ts";

let databases: FreshDatabases;
const secret = "the-secret-note";

beforeAll(async () => {
  databases = await freshDatabases();
  await withAdmin("portal", databases.admin.portal, async (client) => {
    // release 1 is published, release 2 is inserted but has no publication row yet
    for (const number of [1, 2]) {
      const note = number === 2 ? secret : "public";
      await client.query(
        `insert into release values ('35.75', $1, $2, '2024-01', '2024-01', $3, 'MAJOR', $4, true,
           '2024-02-15', '2024-03-15', null, 'digest', '{}')`,
        [number, `35.75/2024-01/${number}.0.0`, `${number}.0.0`, note],
      );
      await client.query(
        `insert into observation values ('35.75', 'peserta-aktif', '35.75', '2024-01', '', $1, 'PUBLISHED', 'FINAL', 10, $2, 'new-period')`,
        [number, note],
      );
      await client.query("insert into source values ('35.75', 'iuran', $1, $2, 'doc', null, 'def')", [number, note]);
    }
    await client.query("insert into publication values ('35.75', 1, 1, now())");
  });
  await withAdmin("registry", databases.admin.registry, async (client) => {
    await client.query(
      `insert into target values ('35.75', '35.75', '2024-01-01', '2024-12-31', 10, '${secret}', 'd', '2024-01-01', 'x', 1)`,
    );
  });
});
afterAll(() => databases.drop());

/** Runs `statement` as a role; returns its rows as text, or the SQLSTATE with which it was refused. */
async function attempt(config: pg.PoolConfig, statement: string): Promise<{ refused?: string; shown?: string }> {
  const client = new pg.Client(config);
  client.on("error", () => undefined);
  try {
    await client.connect();
    const result = await client.query(statement);
    const all = Array.isArray(result) ? result : [result];
    return { shown: JSON.stringify(all.map(({ rows }) => rows)) };
  } catch (error) {
    return { refused: (error as pg.DatabaseError).code ?? "?" };
  } finally {
    await client.end().catch(() => undefined);
  }
}

describe("terang_reader", () => {
  test.each([
    ["change a value", "update observation set value = 11"],
    ["remove a release", "delete from release"],
    ["empty a table", "truncate observation"],
    ["add a publication", "insert into publication values ('35.75', 2, 2, now())"],
    [
      "write after switching read only off",
      "set default_transaction_read_only = off; insert into source values ('35.75', 'x', 1, 'a', 'b', null, 'c')",
    ],
    ["write in a read write transaction", "begin read write; delete from observation; commit"],
    ["make a table", "set default_transaction_read_only = off; create table mine (a int)"],
    ["make a temporary table", "create temporary table mine (a int)"],
    ["make a schema", "set default_transaction_read_only = off; create schema mine"],
    [
      "make a function",
      "set default_transaction_read_only = off; create function public.f() returns int language sql as 'select 1'",
    ],
    ["switch row security off", "alter table observation disable row level security"],
    ["read past row security", "set row_security = off; select * from observation"],
    ["become the migrator", "set role terang_migrator"],
    ["become the superuser", "set session authorization postgres"],
    ["make a large object", "select lo_create(0)"],
    ["import a large object", "select lo_from_bytea(0, 'x')"],
    ["sleep on a connection", "select pg_sleep(5)"],
    ["hold an advisory lock", "select pg_advisory_lock(1)"],
    ["hold a try lock", "select pg_try_advisory_xact_lock(1)"],
    ["lock a table", "begin; lock table observation in access exclusive mode"],
    ["run a program", "copy (select 1) to program 'id'"],
    ["write a file", "copy (select 1) to '/tmp/terang-probe'"],
    ["read a file", "select pg_read_file('/etc/passwd')"],
    ["list a folder", "select pg_ls_dir('/')"],
    ["read password hashes", "select rolpassword from pg_authid"],
    ["read the configuration file's place", "select sourcefile from pg_file_settings"],
    ["end another session", "select pg_terminate_backend(pid) from pg_stat_activity"],
    ["fill the disk with a sort", "select count(*) from generate_series(1, 100000000)"],
    ["write to the log of changes", "select pg_logical_emit_message(false, 'a', 'b')"],
    ["lengthen its time-out and run on", "set statement_timeout = 0; select pg_sleep(2)"],
    ["run past its time-out", "select count(*) from generate_series(1, 30000) as a, generate_series(1, 30000) as b"],
    ["install an extension", "set default_transaction_read_only = off; create extension file_fdw"],
    ["change its own role", "alter role terang_reader superuser"],
    ["read migrations", "select * from migration"],
  ])("cannot %s", async (_, statement) => {
    const { refused, shown } = await attempt(databases.access.reader, statement);
    expect(shown).toBeUndefined();
    expect(refused).toMatch(/^(?:42501|25006|57014|42809|0LP01|22023|53400)$/);
  });

  test.each(["release", "observation", "source"])(
    "sees of %s only what a publication row has released",
    async (table) => {
      const { shown } = await attempt(databases.access.reader, `select * from ${table}`);
      expect(shown).toContain("public");
      expect(shown).not.toContain(secret);
    },
  );

  test.each([
    "select string_agg(query, ' ') from pg_stat_activity",
    "select * from pg_stats where schemaname = 'public'",
    "select * from information_schema.role_table_grants",
    "select database_to_xml(true, false, '')",
    "select * from pg_settings where name like '%password%'",
    "explain (analyze, verbose) select * from observation",
    "select relname from pg_class where relname in ('person', 'contribution', 'person_attribute')",
  ])("learns nothing private from %s", async (statement) => {
    const { shown } = await attempt(databases.access.reader, statement);
    expect(shown ?? "").not.toContain(secret);
    expect(shown ?? "").not.toMatch(/contribution|person_attribute/);
  });

  test("cannot reach the registry or the server's own databases", async () => {
    for (const database of [databases.access.registry.database, "postgres", "template1"]) {
      const answer = await attempt({ ...databases.access.reader, ...(database ? { database } : {}) }, "select 1");
      expect(answer).toEqual({ refused: "42501" });
    }
  });

  test("reads published rows through a plan that works the list of releases out once", async () => {
    const { shown } = await attempt(
      databases.access.reader,
      "explain select * from observation where publisher = '35.75' and indicator = 'peserta-aktif' and region = '35.75'",
    );
    expect(shown).toMatch(/hashed SubPlan/);
  });
});

describe("terang_publisher", () => {
  test.each([
    ["UPDATE", "update observation set value = 11"],
    ["DELETE", "delete from publication"],
    ["TRUNCATE", "truncate source"],
    ["CREATE", "create table mine (a int)"],
    ["ALTER", "alter table release add column x int"],
    ["DROP", "drop table observation"],
  ])("is refused %s", async (_, statement) => {
    expect(await attempt(databases.access.publisher, statement)).toEqual({ refused: "42501" });
  });

  test("cannot reach the registry", async () => {
    const { database } = databases.access.registry;
    const answer = await attempt({ ...databases.access.publisher, ...(database ? { database } : {}) }, "select 1");
    expect(answer).toEqual({ refused: "42501" });
  });
});

describe("terang_intake", () => {
  test("cannot reach the portal", async () => {
    const { database } = databases.access.reader;
    const answer = await attempt({ ...databases.access.registry, ...(database ? { database } : {}) }, "select 1");
    expect(answer).toEqual({ refused: "42501" });
  });

  test.each(["delete from contribution", "truncate person", "drop table target", "update person set pseudonym = ''"])(
    "is refused: %s",
    async (statement) => {
      expect(await attempt(databases.access.registry, statement)).toEqual({ refused: "42501" });
    },
  );
});

test("even the owner cannot rewrite what was published", async () => {
  for (const statement of ["update observation set value = 1", "delete from publication", "truncate release cascade"]) {
    expect(await attempt(databases.admin.portal, statement)).toEqual({ refused: "42501" });
  }
});

test("doctor finds no excess right, and finds one that is planted", async () => {
  for (const database of ["registry", "portal"] as const) {
    await withAdmin(database, databases.admin[database], async (client) => {
      expect(await findExcessRights(client, database)).toEqual([]);
    });
  }
  await withAdmin("portal", databases.admin.portal, async (client) => {
    await client.query("grant update on observation to terang_reader");
    expect(await findExcessRights(client, "portal")).toEqual(["terang_reader update observation"]);
  });
});
