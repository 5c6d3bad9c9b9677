import type pg from "pg";
import { PortalError } from "../errors.ts";
import type { DatabaseName } from "./migrate.ts";

/**
 * Marks a new database as made for sample or for real data, for good. Throws `DATABASE_MARK` when it was made for the other.
 */
export async function verifyMark(admin: pg.Client, database: DatabaseName, isSample: boolean): Promise<void> {
  await admin.query("set role terang_migrator");
  try {
    await admin.query("insert into database_mark (is_sample) values ($1) on conflict do nothing", [isSample]);
    const { rows } = await admin.query<{ is_sample: boolean }>("select is_sample from database_mark");
    if (rows[0]?.is_sample === isSample) return;
    throw new PortalError("DATABASE_MARK", { database, marked: word(!isSample), wanted: word(isSample) });
  } finally {
    await admin.query("reset role");
  }
}

function word(isSample: boolean): string {
  return isSample ? "sample" : "real";
}
