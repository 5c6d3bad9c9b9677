import type pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { withAdmin } from "../../server/database/databases.ts";
import { type Migration, migrate, readMigrations } from "../../server/database/migrate.ts";
import { type FreshDatabases, freshDatabases } from "../support/database.ts";
import { root } from "../support/test-cluster.ts";

let databases: FreshDatabases;
beforeAll(async () => {
  databases = await freshDatabases();
});
afterAll(() => databases.drop());

const asAdmin = <Result>(work: (client: pg.Client) => Promise<Result>) =>
  withAdmin("portal", databases.admin.portal, work);
const next = (name: string, sql: string): Migration => ({ name, sql, sha256: `digest of ${sql}` });

test("applied migrations are applied once", async () => {
  expect(await asAdmin((client) => migrate(client, "portal", readMigrations(root, "portal")))).toEqual([]);
});

test("a new migration is applied as the migrator, who owns what it makes", async () => {
  const migrations = [...readMigrations(root, "portal"), next("0900_more", "create table more (a int)")];
  expect(await asAdmin((client) => migrate(client, "portal", migrations))).toEqual(["0900_more"]);
  const owner = await asAdmin((client) =>
    client.query("select relowner::regrole::text from pg_class where relname = 'more'"),
  );
  expect(owner.rows).toEqual([{ relowner: "terang_migrator" }]);
});

test("a migration that fails leaves nothing behind, and the ones before it stay", async () => {
  const migrations = [
    next("0901_good", "create table good (a int)"),
    next("0902_bad", "create table half (a int); select no_such_function()"),
  ];
  await expect(asAdmin((client) => migrate(client, "portal", migrations))).rejects.toMatchObject({ code: "42883" });
  const tables = await asAdmin((client) =>
    client.query("select relname from pg_class where relname in ('good', 'half')"),
  );
  expect(tables.rows).toEqual([{ relname: "good" }]);
});

test("a changed file of an applied migration is refused by name", async () => {
  const changed = readMigrations(root, "portal").map((migration) => ({ ...migration, sha256: "another" }));
  await expect(asAdmin((client) => migrate(client, "portal", changed))).rejects.toMatchObject({
    code: "MIGRATION_CHANGED",
    details: { name: "0001_portal", database: "portal" },
  });
});

test("two that migrate at once take turns", async () => {
  const migrations = [next("0903_turns", "create table turns (a int)")];
  const applied = await Promise.all([1, 2, 3].map(() => asAdmin((client) => migrate(client, "portal", migrations))));
  expect(applied.flat()).toEqual(["0903_turns"]);
});

test("every key of a table that grows begins with the publisher", async () => {
  for (const database of ["registry", "portal"] as const) {
    const { rows } = await withAdmin(database, databases.admin[database], (client) =>
      client.query<{ relname: string; attname: string }>(`
        select relname, attname from pg_index join pg_class on pg_class.oid = indrelid
        join pg_attribute on attrelid = indrelid and attnum = indkey[0]
        where relnamespace = 'public'::regnamespace and indisunique`),
    );
    const others = rows.filter(({ attname }) => attname !== "publisher").map(({ relname }) => relname);
    expect(others.sort()).toEqual(["database_mark", "migration"]);
    expect(rows.length).toBeGreaterThan(5);
  }
});
