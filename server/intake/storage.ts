import type { Row } from "./check-row.ts";
import { birthCohort, type Pseudonyms } from "./pseudonymise.ts";

/** How the rows of one kind of file become rows of the registry. */
export interface Storage {
  readonly table: "person_attribute" | "contribution" | "target" | "workers_in_scope";
  /** rows belong to a person, found by the pseudonym; `registers` = unknown persons are added, otherwise their rows are refused */
  readonly person: "registers" | "must-be-known" | "none";
  /** columns of the table that make a row the same row (beside publisher and person) */
  readonly key: readonly string[];
  /** every column that a file fills (beside publisher, person and file), with its type */
  readonly columns: Readonly<Record<string, "date" | "text" | "bigint" | "integer" | "smallint" | "bytea">>;
  /** the values of `columns`, in their order; undefined = null */
  readonly values: (row: Row, pseudonyms: Pseudonyms) => readonly (string | number | undefined)[];
}

/** By kind of file. Names, NIKs and dates of birth end here: only codes and the birth cohort go on. */
export const storages: Readonly<Record<string, Storage>> = {
  peserta: {
    table: "person_attribute",
    person: "registers",
    key: ["valid_from"],
    columns: {
      valid_from: "date",
      identity: "bytea",
      sex: "text",
      birth_cohort: "smallint",
      kelurahan: "text",
      occupation: "text",
      death_month: "date",
    },
    values: (row, pseudonyms) => {
      const [name, born, kelurahan] = [filled(row.nama), filled(row.tanggal_lahir), filled(row.kelurahan)];
      return [
        row.berlaku_mulai,
        `\\\\x${pseudonyms.ofIdentity({ name, born, kelurahan })}`,
        row.jenis_kelamin,
        birthCohort(born),
        kelurahan,
        row.pekerjaan,
        row.tanggal_meninggal && `${row.tanggal_meninggal.slice(0, 7)}-01`,
      ];
    },
  },
  iuran: {
    table: "contribution",
    person: "must-be-known",
    key: ["month", "payer"],
    columns: { month: "date", payer: "text", rupiah: "bigint", known: "date", refunded: "date" },
    values: (row) => [`${row.bulan}-01`, row.pembayar, row.jumlah, row.tanggal_bayar, row.tanggal_kembali],
  },
  sasaran: {
    table: "target",
    person: "none",
    key: ["region", "valid_from"],
    columns: {
      region: "text",
      valid_from: "date",
      valid_until: "date",
      persons: "integer",
      issuer: "text",
      document: "text",
      document_date: "date",
      definition: "text",
    },
    values: (row) => [
      row.wilayah,
      row.berlaku_mulai,
      row.berlaku_sampai,
      row.jumlah,
      asText(row.penerbit),
      asText(row.dokumen),
      row.tanggal_dokumen,
      asText(row.definisi),
    ],
  },
  pekerja: {
    table: "workers_in_scope",
    person: "none",
    key: ["region", "reference_date"],
    columns: {
      region: "text",
      reference_date: "date",
      persons: "integer",
      issuer: "text",
      document: "text",
      definition: "text",
    },
    values: (row) => [
      row.wilayah,
      row.tanggal_acuan,
      row.jumlah,
      asText(row.sumber),
      asText(row.dokumen),
      asText(row.definisi),
    ],
  },
};

/** One row in the text form of COPY: line, pseudonym where there is a person, then the columns. */
export function stagedLine(storage: Storage, line: number, row: Row, pseudonyms: Pseudonyms): string {
  let text = String(line);
  if (storage.person !== "none") text += `\t\\\\x${pseudonyms.ofNik(filled(row.nik))}`;
  for (const value of storage.values(row, pseudonyms)) text += `\t${value ?? "\\N"}`;
  return `${text}\n`;
}

/** Free text as COPY wants it; line breaks and tabs were refused before. */
function asText(value: string | undefined): string {
  return filled(value).trim().normalize("NFC").replaceAll("\\", "\\\\");
}

function filled(value: string | undefined): string {
  if (value === undefined) throw new Error("a required cell reached storage empty");
  return value;
}
