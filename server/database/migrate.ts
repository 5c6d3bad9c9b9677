import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import * as path from "node:path";
import type pg from "pg";
import { PortalError } from "../errors.ts";

export type DatabaseName = "registry" | "portal";

/** One file of `schema/sql/<database>`, applied once, in the order of the names. */
export interface Migration {
  readonly name: string;
  readonly sql: string;
  readonly sha256: string;
}

/** Reads the migrations of `database` below `root` (the project's folder), in order. */
export function readMigrations(root: string, database: DatabaseName): Migration[] {
  const folder = path.join(root, "schema/sql", database);
  return readdirSync(folder)
    .filter((file) => /^\d{4}_\w+\.sql$/.test(file))
    .sort()
    .map((file) => {
      const sql = readFileSync(path.join(folder, file), "utf8");
      return { name: file.slice(0, -".sql".length), sql, sha256: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Applies the migrations that `database` lacks, each in a transaction of its own, as terang_migrator who then owns what they make.
 * Returns the names of the applied ones. Throws `MIGRATION_CHANGED` when an applied one differs from its file by now.
 */
export async function migrate(
  admin: pg.Client,
  database: DatabaseName,
  migrations: readonly Migration[],
): Promise<string[]> {
  await admin.query(`
    set role terang_migrator;
    create table if not exists migration (
      name       text primary key,
      sha256     text not null,
      applied_at timestamptz not null default now()
    )`);
  try {
    const applied: string[] = [];
    for (const migration of migrations) {
      if (await applyOne(admin, database, migration)) applied.push(migration.name);
    }
    return applied;
  } finally {
    await admin.query("reset role");
  }
}

async function applyOne(admin: pg.Client, database: DatabaseName, { name, sql, sha256 }: Migration): Promise<boolean> {
  await admin.query("begin");
  try {
    // two commands that start at once take turns here
    await admin.query("lock table migration in access exclusive mode");
    const { rows } = await admin.query<{ sha256: string }>("select sha256 from migration where name = $1", [name]);
    const known = rows[0];
    if (known && known.sha256 !== sha256) throw new PortalError("MIGRATION_CHANGED", { name, database });
    if (!known) {
      await admin.query(sql);
      await admin.query("insert into migration (name, sha256) values ($1, $2)", [name, sha256]);
    }
    await admin.query("commit");
    return !known;
  } catch (error) {
    await admin.query("rollback");
    throw error;
  }
}
