import { mkdtemp, rm } from "node:fs/promises";
import * as os from "node:os";
import * as path from "node:path";
import { type QueryExecutorProvider, sql } from "kysely";
import pg from "pg";
import { datasets } from "../../schema/datasets/index.ts";
import { profiles } from "../../schema/profiles/index.ts";
import { readCodelists, regionsWithin } from "../../server/codelists.ts";
import { startDatabases } from "../../server/database/databases.ts";
import { openRegistry } from "../../server/database/registry-connection.ts";
import { createPersonMonths } from "../../server/registry/person-months.ts";
import { createRegionLines } from "../../server/registry/region-lines.ts";
import { tabulatePlan } from "../../server/registry/tabulate.ts";
import { inTabulation } from "../../server/registry/tabulation.ts";
import { readSettings } from "../../server/settings.ts";

/**
 * Tabulates 1 and 10 million generated rows of contributions, on the database the portal runs on, and prints each step as a ratio to
 * one plain GROUP BY over the same rows in the same transaction. `npm run bench -- tabulate [rows …]`
 */
const root = path.resolve(import.meta.dirname, "../..");
const sizes = process.argv.length > 2 ? process.argv.slice(2).map(Number) : [1_000_000, 10_000_000];
const profile = profiles.get("35.75");
if (profile === undefined) throw new Error("no profile 35.75");
const { publisher } = profile;
const codelists = readCodelists(root);
const period = "2025-12";
const scope = { publisher, lastMonth: `${period}-01`, known: "2026-01-15" };
const folder = await mkdtemp(path.join(os.tmpdir(), "terang-bench-"));

try {
  const databases = await startDatabases(readSettings({ TERANG_VAR: path.join(folder, "var") }, root));
  const registry = openRegistry(databases.access);
  try {
    for (const size of sizes) {
      await generate(databases.admin.registry, size);
      await inTabulation(registry, (transaction) => measure(transaction));
    }
  } finally {
    await registry.close();
    await databases.stop();
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}

/**
 * At least `size` contributions (a little over) over 24 months, stored month by month as deliveries come: people enter over eight months, one in seven
 * has a gap each first quarter, one in twenty a second payer, one in twenty moves and changes work, a few are refunded.
 */
async function generate(owner: pg.ClientConfig, size: number): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const kelurahan = regionsWithin(codelists.regions, publisher, "kelurahan").map((region) => region.code);
    const occupations = [...codelists.occupations.keys()];
    await client.query("truncate person, person_attribute, contribution restart identity");
    await client.query(
      "insert into person (publisher, pseudonym) select $1, int8send(id) from generate_series(1, $2::int) id",
      [publisher, Math.ceil(size / 20.8)],
    );
    await client.query(
      // the attributes vary independently: every combination of codes occurs
      `insert into person_attribute
       select publisher, id, valid_from, '\\x00', (array['L', 'P'])[1 + id / 34 % 2], 1945 + (id / 408 % 60)::int,
         ($1::text[])[1 + (id + step) % 34], ($2::text[])[1 + (id / 68 + step) % 6], null, 1
       from person cross join (values (date '2023-12-01', 0, 1), (date '2024-10-10', 5, 20)) as row (valid_from, step, every)
       where id % every = 0`,
      [kelurahan, occupations],
    );
    await client.query(`
      insert into contribution
      select publisher, id, month::date, payer, 16800, (month + interval '20 days')::date,
        case when id % 97 = 0 and extract(month from month) = 5 then date '2025-06-01' end, 1
      from generate_series(date '2024-01-01', date '2025-12-01', interval '1 month') month
      cross join person
      cross join unnest(array['dbhcht', 'baznas']) payer
      where (payer = 'dbhcht' or id % 20 = 3) and id % 8 <= (month::date - date '2024-01-01') / 30
        and not (id % 7 = 0 and extract(month from month) in (1, 2, 3))`);
    await client.query("vacuum analyze");
  } finally {
    await client.end();
  }
}

async function measure(transaction: QueryExecutorProvider): Promise<void> {
  const rows = async (table: string): Promise<number> =>
    (await sql<{ n: number }>`select count(*)::int as n from ${sql.table(table)}`.execute(transaction)).rows[0]?.n ?? 0;
  const contributions = await rows("contribution");
  await createRegionLines(transaction, codelists.regions, publisher);
  const byMonth = await best(() =>
    sql`select month, payer, count(*) from contribution group by month, payer`.execute(transaction),
  );
  const byPerson = await best(() =>
    sql`select count(*) from (select person, month, count(*) from contribution group by person, month) as counted`.execute(
      transaction,
    ),
  );
  const derivation = await seconds(() => createPersonMonths(transaction, codelists, scope));
  const personMonths = await rows("person_month");
  const plain = await best(() =>
    sql`select count(*) from (
      select month, kelurahan, sex, age_band, occupation, payer, count(*)
      from person_month group by month, kelurahan, sex, age_band, occupation, payer
    ) as counted`.execute(transaction),
  );
  let cells = 0;
  const tabulation = await best(async () => {
    await sql`drop table if exists base_cell`.execute(transaction);
    const set = await tabulatePlan(transaction, {
      codelists,
      profile: profile as NonNullable<typeof profile>,
      period,
      known: scope.known,
      datasets,
    });
    cells = set.aggregates.length;
  });
  const show = (value: number): string => value.toFixed(2);
  console.log(`
${contributions.toLocaleString("en")} rows of contribution → ${personMonths.toLocaleString("en")} person-months → ${(await rows("base_cell")).toLocaleString("en")} base cells → ${cells} planned cells
  A  plain: contribution GROUP BY month, payer                                       ${show(byMonth)} s
  B  plain: contribution GROUP BY person, month                                      ${show(byPerson)} s
  C  plain: person_month GROUP BY month, kelurahan, sex, age_band, occupation, payer ${show(plain)} s
  1  person-months derived from contribution (grouped, placed, events)               ${show(derivation)} s
  2  tabulation of person_month: base cells, then every planned table                ${show(tabulation)} s
  2 ÷ C  tabulation to the plain GROUP BY over the same rows                         ${show(tabulation / plain)}  (aim ≤ 2: ${tabulation / plain <= 2 ? "reached" : "not reached"})
  1 ÷ B  derivation to the plain GROUP BY that finds the person-months               ${show(derivation / byPerson)}
  (1 + 2) ÷ B  all of it, from the contributions                                     ${show((derivation + tabulation) / byPerson)}
  (1 + 2) ÷ A  all of it, to counting contributions without looking at people        ${show((derivation + tabulation) / byMonth)}
  A, B, C and 2: the best of three; 1: once. work_mem 256 MB, at most two parallel workers.`);
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return (performance.now() - began) / 1000;
}

async function best(work: () => Promise<unknown>): Promise<number> {
  return Math.min(await seconds(work), await seconds(work), await seconds(work));
}
