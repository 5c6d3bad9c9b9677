import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import { rowFault } from "./fault.ts";
import type { RowFaultId } from "./fault-texts.ts";
import { listedAtMost, type ProblemList } from "./problems.ts";
import type { Storage } from "./storage.ts";

/** The key of `settled`, and of the table, in SQL. */
const keyOf = (storage: Storage) => [...(storage.person === "none" ? [] : ["person"]), ...storage.key];

/**
 * Opens the one transaction of an intake run and its staging tables, which vanish with it. Runs of one publisher take turns.
 * Returns the stream that takes staged lines (`stagedLine`).
 */
export async function openStaging(client: PoolClient, publisher: string, storage: Storage) {
  const columns = Object.entries(storage.columns);
  const declared = columns.map(([name, type]) => `${name} ${type}`).join(", ");
  await client.query("begin");
  await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`intake ${publisher}`]);
  await client.query(`
    set local work_mem = '64MB';
    create temporary table staged (line integer, ${storage.person === "none" ? "" : "pseudonym bytea, "}${declared}) on commit drop;
    create temporary table settled (line integer, ${storage.person === "none" ? "" : "person bigint, "}${declared}) on commit drop;
    create temporary table faulty (line integer, rule text) on commit drop;
  `);
  return client.query(copyFrom("copy staged from stdin"));
}

/** The counts of a file with these bytes that was accepted before. */
export async function acceptedBefore(
  client: PoolClient,
  file: { publisher: string; kind: string; sha256: Buffer },
): Promise<{ read: number; kept: number; refused: number } | undefined> {
  const { rows } = await client.query<{ read: number; kept: number; refused: number }>(
    `select rows_read as read, rows_kept as kept, rows_refused as refused
     from intake_file where publisher = $1 and kind = $2 and sha256 = $3`,
    [file.publisher, file.kind, file.sha256],
  );
  return rows[0];
}

/**
 * Judges the staged rows against each other and against what is stored. Adds what it finds to `problems`; returns how many rows
 * are refused.
 */
export async function judgeStaged(
  client: PoolClient,
  publisher: string,
  storage: Storage,
  problems: ProblemList,
): Promise<number> {
  const names = Object.keys(storage.columns).join(", ");
  if (storage.person === "none") {
    await client.query(`insert into settled select line, ${names} from staged`);
  } else {
    if (storage.person === "registers") await registerPeople(client, publisher);
    await client.query(
      `insert into settled select line, person.id, ${names} from staged
       left join person on person.publisher = $1 and person.pseudonym = staged.pseudonym`,
      [publisher],
    );
    await find(client, "peserta-tidak-dikenal", "select line from settled where person is null", []);
  }
  await client.query("analyze settled");
  const key = keyOf(storage).join(", ");
  await find(
    client,
    "baris-ganda",
    `select line from (
       select line, row_number() over (partition by ${key} order by line) as place
       from settled ${storage.person === "none" ? "" : "where person is not null"}
     ) as placed where place > 1`,
    [],
  );
  const facts = Object.keys(storage.columns).filter((column) => !storage.key.includes(column));
  const tuple = (table: string) => `(${facts.map((fact) => `${table}.${fact}`).join(", ")})`;
  await find(
    client,
    "baris-bertentangan",
    `select settled.line from settled join ${storage.table} as stored on ${sameKey(storage)}
     where ${tuple("stored")} is distinct from ${tuple("settled")}`,
    [publisher],
  );
  return reportFaulty(client, problems);
}

/** Stores the rows that are left, with their file; a row that is stored already stays as it is. */
export async function storeSettled(
  client: PoolClient,
  storage: Storage,
  file: { publisher: string; kind: string; sha256: Buffer; read: number; kept: number },
): Promise<void> {
  const { rows } = await client.query<{ id: number }>(
    `insert into intake_file (publisher, kind, sha256, rows_read, rows_kept, rows_refused)
     values ($1, $2, $3, $4, $5, $6) returning id`,
    [file.publisher, file.kind, file.sha256, file.read, file.kept, file.read - file.kept],
  );
  const names = [...(storage.person === "none" ? [] : ["person"]), ...Object.keys(storage.columns)].join(", ");
  await client.query(
    `insert into ${storage.table} (publisher, ${names}, file)
     select $1, ${names}, $2 from settled
     where not exists (select from faulty where faulty.line = settled.line)
       and not exists (select from ${storage.table} as stored where ${sameKey(storage)})
     order by ${keyOf(storage).join(", ")}`,
    [file.publisher, rows[0]?.id],
  );
}

async function registerPeople(client: PoolClient, publisher: string): Promise<void> {
  await client.query(
    `insert into person (publisher, pseudonym)
     select $1, pseudonym from staged
     where not exists (select from person where publisher = $1 and person.pseudonym = staged.pseudonym)
     group by pseudonym order by min(line)`,
    [publisher],
  );
}

async function find(client: PoolClient, rule: RowFaultId, lines: string, values: readonly string[]): Promise<void> {
  await client.query(`insert into faulty select line, '${rule}' from (${lines}) as found`, [...values]);
}

async function reportFaulty(client: PoolClient, problems: ProblemList): Promise<number> {
  const counted = await client.query<{ problems: number; rows: number }>(
    "select count(*) as problems, count(distinct line) as rows from faulty",
  );
  const listed = await client.query<{ line: number; rule: RowFaultId }>(
    "select line, rule from faulty order by line, rule limit $1",
    [listedAtMost],
  );
  for (const { line, rule } of listed.rows) {
    problems.add(line, rowFault(rule, rule === "peserta-tidak-dikenal" ? "nik" : ""));
  }
  const { problems: count, rows } = counted.rows[0] ?? { problems: 0, rows: 0 };
  problems.addUnlisted(count - listed.rows.length);
  return rows;
}

function sameKey(storage: Storage): string {
  return ["stored.publisher = $1", ...keyOf(storage).map((column) => `stored.${column} = settled.${column}`)].join(
    " and ",
  );
}
