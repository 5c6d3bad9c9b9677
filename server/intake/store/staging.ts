import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";
import type { Storage } from "./storage.ts";

/**
 * Makes the temporary tables of an intake run, which vanish with its transaction: `staged` takes the lines of `stagedText`, `settled`
 * holds them beside what is known of them, `faulty` names the lines that break a rule. Returns the stream that fills `staged`.
 */
export async function openStaging(client: PoolClient, storage: Storage) {
  const values = Object.entries({ ...storage.columns, ...storage.beside }).map(([name, type]) => `${name} ${type}`);
  const hasPeople = storage.person !== "none";
  const ofPerson = ["pseudonym bytea", "person bigint", "registered date", "died date"];
  const staged = ["file_line integer", ...(hasPeople ? ["pseudonym bytea"] : []), ...values];
  const settled = ["file_line integer", ...(hasPeople ? ofPerson : []), ...values];
  await client.query(`
    set local work_mem = '64MB';
    create temporary table staged (${staged.join(", ")}) on commit drop;
    create temporary table settled (${settled.join(", ")}, is_stored boolean, contradicts boolean) on commit drop;
    create temporary table faulty (file_line integer, rule text, blocks boolean) on commit drop;
  `);
  return client.query(copyFrom("copy staged from stdin"));
}

/**
 * Fills `settled`: each staged row with its person's number, first registration and month of death where the registry knows them, and
 * whether the registry holds the row already (`is_stored`) with other facts (`contradicts`). A fact that is stored empty and may be
 * filled contradicts nothing.
 */
export async function settle(client: PoolClient, publisher: string, storage: Storage): Promise<void> {
  await client.query("analyze staged");
  if (storage.person !== "none") await findPeople(client, publisher);
  const values = Object.keys({ ...storage.columns, ...storage.beside });
  const hasPeople = storage.person !== "none";
  await client.query(
    `insert into settled
     select staged.file_line, ${hasPeople ? "staged.pseudonym, named.person, named.registered, named.died," : ""}
       ${values.map((name) => `staged.${name}`).join(", ")},
       stored.file is not null${storage.keepsOlder ? ` and not ${differs(storage)}` : ""},
       stored.file is not null and ${storage.keepsOlder ? "false" : differs(storage)}
     from staged
     ${hasPeople ? "left join named on named.pseudonym = staged.pseudonym" : ""}
     left join ${storedRows(storage)} as stored on stored.publisher = $1
       ${hasPeople ? "and stored.person = named.person" : ""}
       ${storage.key.map((column) => `and stored.${column} = staged.${column}`).join(" ")}`,
    [publisher],
  );
  // as long as nothing is known of the size of a new registry's tables, this keeps its plans from comparing every row with every other
  if (hasPeople) await client.query("create index on settled (person)");
  await client.query("analyze settled");
}

async function findPeople(client: PoolClient, publisher: string): Promise<void> {
  await client.query(
    "create temporary table named (pseudonym bytea, person bigint, registered date, died date) on commit drop",
  );
  await client.query(
    `insert into named
     select each.pseudonym, person.id, known.registered, known.died
     from (select distinct pseudonym from staged) as each
     join person on person.publisher = $1 and person.pseudonym = each.pseudonym
     cross join lateral (
       select min(valid_from) as registered, max(death_month) as died
       from person_attribute where publisher = $1 and person_attribute.person = person.id
     ) as known`,
    [publisher],
  );
  await client.query("analyze named");
}

/** The stored rows that hold today, an SQL table; `$1` is the publisher. */
export function storedRows({ table, key, keepsOlder, person }: Storage): string {
  if (!keepsOlder) return table;
  const names = ["publisher", ...(person === "none" ? [] : ["person"]), ...key].join(", ");
  return `(select distinct on (${names}) * from ${table} where publisher = $1 order by ${names}, file desc)`;
}

/** True in SQL where a stored row says something else than the staged one of the same key. */
function differs({ key, columns, mayBeFilled }: Storage): string {
  const facts = Object.keys(columns).filter((column) => !key.includes(column) && column !== mayBeFilled);
  const tuple = (table: string) => `(${facts.map((fact) => `${table}.${fact}`).join(", ")})`;
  const others = `${tuple("stored")} is distinct from ${tuple("staged")}`;
  if (mayBeFilled === undefined) return `(${others})`;
  const filled = `stored.${mayBeFilled}`;
  return `(${others} or ${filled} is not null and ${filled} is distinct from staged.${mayBeFilled})`;
}
