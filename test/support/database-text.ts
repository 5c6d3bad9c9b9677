import { createHash } from "node:crypto";
import pg from "pg";

/** Every row of every table of a database as text, `table: (columns…)`, in a fixed order. bytea shows as hexadecimal. */
export async function databaseText(owner: pg.ClientConfig): Promise<string[]> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const tables = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname not in ('pg_catalog', 'information_schema') order by 1`,
    );
    const rows: string[] = [];
    for (const { name } of tables.rows) {
      const found = await client.query<{ text: string }>(`select t::text as text from ${name} as t order by 1`);
      rows.push(...found.rows.map(({ text }) => `${name}: ${text}`));
    }
    return rows;
  } finally {
    await client.end();
  }
}

/** One hash over everything in a database: equal before and after means nothing changed. */
export async function databaseDigest(owner: pg.ClientConfig): Promise<string> {
  return createHash("sha256")
    .update((await databaseText(owner)).join("\n"))
    .digest("hex");
}
