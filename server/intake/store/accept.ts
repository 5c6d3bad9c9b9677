import type { PoolClient } from "pg";
import type { RuleCount } from "../problems.ts";
import { isSound } from "./judgement.ts";
import type { Storage } from "./storage.ts";

/** What makes a delivery the same delivery: who publishes, the bytes, and the sheet read (0 where there are none). */
export interface DeliveryKey {
  readonly publisher: string;
  readonly sha256: Buffer;
  readonly sheet: number;
}

/** An accepted file as the registry remembers it. */
export interface Delivery extends DeliveryKey {
  readonly kind: string;
  readonly read: number;
  readonly kept: number;
  /** ISO date; undefined = the newest date in the file */
  readonly received: string | undefined;
  /** the operator's word for a first participant list */
  readonly refusedShareAllowed: number | undefined;
  /** false only in a test that leaves out the rule against repeated rows: then the first of them stands */
  readonly hasEachKeyOnce: boolean;
}

/** Runs of one publisher take turns until their transactions end. */
export async function takeTurn(client: PoolClient, publisher: string): Promise<void> {
  await client.query("select pg_advisory_xact_lock(hashtextextended($1, 0))", [`intake ${publisher}`]);
}

/** Kind and counts of a delivery that was accepted before. */
export async function acceptedBefore(
  client: PoolClient,
  { publisher, sha256, sheet }: DeliveryKey,
): Promise<{ kind: string; read: number; kept: number; refused: number } | undefined> {
  const { rows } = await client.query<{ kind: string; read: number; kept: number; refused: number }>(
    `select kind, rows_read as read, rows_kept as kept, rows_refused as refused
     from intake_file where publisher = $1 and sha256 = $2 and sheet = $3`,
    [publisher, sha256, sheet],
  );
  return rows[0];
}

/** Whether a file of this kind was ever accepted. */
export async function hasAccepted(client: PoolClient, publisher: string, kind: string): Promise<boolean> {
  const { rowCount } = await client.query("select from intake_file where publisher = $1 and kind = $2 limit 1", [
    publisher,
    kind,
  ]);
  return rowCount !== 0;
}

/** Stores the sound rows of `settled` with their file; a row that is stored already stays, but for an empty fact that it fills. */
export async function storeSettled(client: PoolClient, storage: Storage, delivery: Delivery): Promise<number> {
  const { publisher, kind, sha256, sheet, read, kept, received, refusedShareAllowed, hasEachKeyOnce } = delivery;
  const { rows } = await client.query<{ id: number }>(
    `insert into intake_file
       (publisher, kind, sha256, sheet, rows_read, rows_kept, rows_refused, received, refused_share_allowed)
     values ($1, $2, $3, $4, $5, $6, $7, coalesce($8::date, (select max(${storage.dated}) from settled where ${isSound}), current_date), $9)
     returning id`,
    [publisher, kind, sha256, sheet, read, kept, read - kept, received, refusedShareAllowed],
  );
  const file = rows[0]?.id as number;
  if (storage.mayBeFilled !== undefined) await fillEmpty(client, publisher, storage, storage.mayBeFilled);
  if (storage.person === "registers") await registerPeople(client, publisher);
  const names = Object.keys(storage.columns);
  // people who were registered just now have a number since then only
  const person = { registers: "person.id", "must-be-known": "settled.person", none: undefined }[storage.person];
  const into = person === undefined ? names : ["person", ...names];
  const values = person === undefined ? names : [person, ...names];
  await client.query(
    `insert into ${storage.table} (publisher, ${into.join(", ")}, file)
     select $1, ${values.join(", ")}, $2 from settled
     ${storage.person === "registers" ? "join person on person.publisher = $1 and person.pseudonym = settled.pseudonym" : ""}
     where not is_stored and ${person === undefined ? "true" : `${person} is not null`} and ${isSound}
     order by ${[...(person === undefined ? [] : [person]), ...storage.key].join(", ")}
     ${hasEachKeyOnce ? "" : "on conflict do nothing"}`,
    [publisher, file],
  );
  return file;
}

/** Remembers by rule what was found in an accepted file. */
export async function storeFindings(
  client: PoolClient,
  publisher: string,
  file: number,
  findings: readonly RuleCount[],
): Promise<void> {
  await client.query(
    `insert into intake_finding (publisher, file, rule, severity, rows)
     select $1, $2, rule, severity, rows from unnest($3::text[], $4::text[], $5::integer[]) as found (rule, severity, rows)`,
    [
      ...[publisher, file],
      ...[
        findings.map(({ rule }) => rule),
        findings.map(({ severity }) => severity),
        findings.map(({ count }) => count),
      ],
    ],
  );
}

async function fillEmpty(client: PoolClient, publisher: string, storage: Storage, column: string): Promise<void> {
  await client.query(
    `update ${storage.table} as stored set ${column} = settled.${column} from settled
     where stored.publisher = $1 and stored.person = settled.person
       ${storage.key.map((name) => `and stored.${name} = settled.${name}`).join(" ")}
       and settled.is_stored and stored.${column} is null and settled.${column} is not null and ${isSound}`,
    [publisher],
  );
}

/** Only people with a sound row: who stands in refused rows alone is not known afterwards. */
async function registerPeople(client: PoolClient, publisher: string): Promise<void> {
  await client.query(
    `insert into person (publisher, pseudonym)
     select $1, pseudonym from settled where person is null and ${isSound}
     group by pseudonym order by min(file_line)`,
    [publisher],
  );
}
