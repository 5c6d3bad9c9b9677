import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type FreshDatabases, freshDatabases } from "../support/database.ts";

// Every table spreads over machines by its publisher, and no query of one city reads another's rows: so each key and index
// begins with the publisher's code. The two tables that are about the database itself have none.
const aboutTheDatabase = ["database_mark", "migration"];

interface KeyRow {
  readonly table: string;
  readonly key: string;
  readonly first: string | null;
}

let databases: FreshDatabases;

beforeAll(async () => {
  databases = await freshDatabases();
});

afterAll(async () => {
  await databases.drop();
});

test.each(["registry", "portal"] as const)(
  "every key and index of the %s begins with the publisher",
  async (database) => {
    const owner = new pg.Client(databases.admin[database]);
    await owner.connect();
    try {
      const { rows } = await owner.query<KeyRow>(`
      select relation.relname as table, key.relname as key, attribute.attname as first
      from pg_class relation
      left join pg_index on pg_index.indrelid = relation.oid
      left join pg_class key on key.oid = pg_index.indexrelid
      left join pg_attribute attribute on attribute.attrelid = relation.oid and attribute.attnum = pg_index.indkey[0]
      where relation.relkind in ('r', 'p') and relation.relnamespace = 'public'::regnamespace
      order by 1, 2`);
      const tables = new Set(rows.map((row) => row.table));
      for (const table of aboutTheDatabase) expect(tables).toContain(table);
      const big = rows.filter((row) => !aboutTheDatabase.includes(row.table));
      expect(new Set(big.map((row) => row.table)).size).toBeGreaterThanOrEqual(4);
      expect(big.filter((row) => row.first !== "publisher")).toEqual([]);
      expect(await withoutPrimaryKey(owner)).toEqual([]);
    } finally {
      await owner.end();
    }
  },
);

test("an index that begins otherwise is found", async () => {
  const owner = new pg.Client(databases.admin.registry);
  await owner.connect();
  try {
    await owner.query("begin");
    await owner.query("create index plant on contribution (month)");
    const { rows } = await owner.query<{ first: string }>(`
      select attname as first from pg_attribute join pg_index on attrelid = indrelid and attnum = indkey[0]
      where indexrelid = 'plant'::regclass`);
    expect(rows).toEqual([{ first: "month" }]);
    await owner.query("rollback");
  } finally {
    await owner.end();
  }
});

async function withoutPrimaryKey(owner: pg.Client): Promise<string[]> {
  const { rows } = await owner.query<{ table: string }>(`
    select relname as table from pg_class
    where relkind in ('r', 'p') and relnamespace = 'public'::regnamespace
      and not exists (select from pg_index where indrelid = pg_class.oid and indisprimary)`);
  return rows.map((row) => row.table);
}
