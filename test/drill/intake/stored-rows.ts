import pg from "pg";
import { birthCohort, openPseudonyms } from "../../../server/intake/pseudonymise.ts";
import { pseudonymKey } from "../../support/intake-place.ts";
import type { GoodTable } from "./good-tables.ts";

const pseudonyms = openPseudonyms(pseudonymKey);
const month = (date: string) => (date === "" ? null : `${date.slice(0, 7)}-01`);
const date = (text: string) => text || null;

/** What the registry must hold of a row in canonical form, and how to ask for it. Both as text, so that nothing is rounded. */
const kinds: Readonly<
  Record<string, { readonly sql: string; readonly values: (row: readonly string[]) => readonly (string | null)[] }>
> = {
  peserta: {
    sql: `select encode(pseudonym, 'hex'), valid_from::text, encode(identity, 'hex'), sex, birth_cohort::text, kelurahan,
                 occupation, death_month::text
          from person_attribute as a join person as p on p.publisher = a.publisher and p.id = a.person`,
    values: ([nik = "", name = "", born = "", sex = "", kelurahan = "", work = "", from = "", died = ""]) => [
      ...[pseudonyms.ofNik(nik), from, pseudonyms.ofIdentity({ name, born, kelurahan }), sex],
      ...[String(birthCohort(born)), kelurahan, work, month(died)],
    ],
  },
  iuran: {
    sql: `select encode(pseudonym, 'hex'), month::text, payer, rupiah::text, known::text, refunded::text
          from contribution as c join person as p on p.publisher = c.publisher and p.id = c.person`,
    values: ([nik = "", paidFor = "", payer = "", rupiah = "", known = "", refunded = ""]) => [
      ...[pseudonyms.ofNik(nik), month(paidFor), payer, rupiah, known, date(refunded)],
    ],
  },
  sasaran: {
    sql: `select region, valid_from::text, valid_until::text, persons::text, issuer, document, document_date::text, definition
          from target`,
    values: (row) => row,
  },
  anggaran: {
    sql: `select year::text, stage, skpd_code, skpd, program_code, program, activity_code, activity, subactivity_code, subactivity,
                 account_code, account, fund, purpose, ceiling::text, document, document_date::text, line from budget`,
    values: (row) => [...row, `${row[8]}_${row[10]}_${row[12]}`],
  },
  usulan: {
    sql: `select encode(pseudonym, 'hex'), year::text, batch, proposed::text, stage, reason, decree, decree_date::text, dated::text
          from proposal as u join person as p on p.publisher = u.publisher and p.id = u.person`,
    values: ([nik = "", ...rest]) => [pseudonyms.ofNik(nik), ...rest.map((text) => text || null)],
  },
  "angka-lain": {
    sql: "select indicator, region, period, kind, issuer, document, document_date::text, definition, value from rival_figure",
    values: (row) => row,
  },
  catatan: {
    sql: "select scope, subject, text_id, dated::text, office from note",
    values: (row) => row,
  },
};

/** The rows of a kind that the registry holds, in a fixed order. Not by their ids: those follow the order in which rows came. */
export async function storedRows(owner: pg.ClientConfig, kind: string): Promise<string[]> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query({ text: kinds[kind]?.sql ?? "", rowMode: "array" });
    return rows.map((row) => JSON.stringify(row)).sort();
  } finally {
    await client.end();
  }
}

/** The same for the rows of tables in canonical form, each of them once. */
export function canonicalRows(...tables: readonly GoodTable[]): string[] {
  const rows = tables.flatMap((table) => table.rows.map((row) => JSON.stringify(kinds[table.kind]?.values(row))));
  return [...new Set(rows)].sort();
}

/** Takes everything out of a registry but its mark. */
export async function emptyRegistry(owner: pg.ClientConfig): Promise<void> {
  const client = new pg.Client(owner);
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string }>(
      `select format('%I.%I', schemaname, tablename) as name from pg_tables
       where schemaname = 'public' and tablename not in ('database_mark', 'migration')`,
    );
    await client.query(`truncate ${rows.map(({ name }) => name).join(", ")} restart identity cascade`);
  } finally {
    await client.end();
  }
}
