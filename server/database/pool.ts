import { Kysely, PostgresDialect } from "kysely";
import pg from "pg";

/** One role's door to one database: typed queries, the pool under them for COPY, and how to close both. */
export interface Connection<Tables> {
  readonly kysely: Kysely<Tables>;
  readonly pool: pg.Pool;
  close(): Promise<void>;
}

/** Opens a pool for `config`. Nothing connects before the first query. */
export function openPool<Tables>(config: pg.PoolConfig): Connection<Tables> {
  const pool = new pg.Pool(config);
  // a connection that breaks while idle is replaced at the next query, which reports what is wrong
  pool.on("error", () => undefined);
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { kysely, pool, close: () => kysely.destroy() };
}

/**
 * How values arrive: `date` as `YYYY-MM-DD` text (a Date would shift with the time zone), `bigint` as a number (throws beyond
 * 2^53), `numeric` as decimal text, `timestamptz` as Date, `jsonb` parsed.
 */
export const columnTypes: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (format !== "binary" && oid === pg.types.builtins.DATE) return (text: string) => text;
    if (format !== "binary" && oid === pg.types.builtins.INT8) return safeInteger;
    return pg.types.getTypeParser(oid, format as "text");
  }) as pg.CustomTypesConfig["getTypeParser"],
};

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError("a bigint beyond 2^53 came out of the database");
  return value;
}
