import { monthsBetween } from "../../../schema/month.ts";
import { ageAt, birthCohort } from "../pseudonymise.ts";
import type { Row } from "../table/table.ts";
import { oversightStorages } from "./oversight-storages.ts";
import { asBytes, firstDay, needed, neededText, optionalText, type Storage, type Value } from "./storage.ts";

/** By kind of file. Names, NIKs and dates of birth end here: only codes, the birth cohort and an age in years go on. */
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
    beside: { age: "smallint" },
    mayBeFilled: "death_month",
    dated: "valid_from",
    values: (row, pseudonyms) => {
      const [name, born, kelurahan] = [needed(row.nama), needed(row.tanggal_lahir), needed(row.kelurahan)];
      const validFrom = needed(row.berlaku_mulai);
      return [
        [
          validFrom,
          asBytes(pseudonyms.ofIdentity({ name, born, kelurahan })),
          row.jenis_kelamin,
          birthCohort(born),
          kelurahan,
          row.pekerjaan,
          row.tanggal_meninggal && firstDay(row.tanggal_meninggal),
          ageAt(validFrom, born),
        ],
      ];
    },
  },
  iuran: {
    table: "contribution",
    person: "must-be-known",
    key: ["month", "payer"],
    columns: { month: "date", payer: "text", rupiah: "bigint", known: "date", refunded: "date" },
    beside: {},
    mayBeFilled: "refunded",
    dated: "known",
    values: contributionsOf,
  },
  sasaran: {
    table: "target",
    person: "none",
    key: ["region", "valid_from", "document"],
    columns: {
      region: "text",
      valid_from: "date",
      valid_until: "date",
      persons: "integer",
      issuer: "text",
      document: "text",
      document_date: "date",
      definition: "text",
      scope: "text",
    },
    beside: {},
    dated: "document_date",
    values: (row) => [
      [
        ...[
          row.wilayah,
          row.berlaku_mulai,
          row.berlaku_sampai,
          row.jumlah,
          neededText(row.penerbit),
          neededText(row.dokumen),
        ],
        ...[row.tanggal_dokumen, neededText(row.definisi), row.lingkup ?? "program"],
      ],
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
    beside: {},
    dated: "reference_date",
    values: (row) => [
      [
        row.wilayah,
        row.tanggal_acuan,
        row.jumlah,
        neededText(row.sumber),
        neededText(row.dokumen),
        neededText(row.definisi),
      ],
    ],
  },
  jadwal: {
    table: "release_schedule",
    person: "none",
    key: ["month"],
    columns: { month: "date", due: "date" },
    beside: {},
    // the operator may move a date that has not come; nobody may hide that it was moved
    keepsOlder: true,
    dated: "month",
    values: (row) => [[firstDay(needed(row.bulan)), row.jatuh_tempo]],
  },
  catatan: {
    table: "note",
    person: "none",
    key: ["scope", "subject", "dated"],
    columns: { scope: "text", subject: "text", dated: "date", text_id: "text", text_en: "text", office: "text" },
    beside: {},
    dated: "dated",
    values: (row) => [
      [
        ...[row.lingkup, neededText(row.tentang), row.tanggal, neededText(row.catatan)],
        ...[optionalText(row.catatan_inggris), neededText(row.kantor)],
      ],
    ],
  },
  penjelasan: {
    table: "explanation",
    person: "none",
    key: ["payer", "month", "document_date"],
    columns: {
      payer: "text",
      month: "date",
      document_date: "date",
      cause: "text",
      words: "text",
      document: "text",
      office: "text",
      answer_by: "date",
    },
    beside: {},
    dated: "document_date",
    values: (row) => [
      [
        ...[row.pembayar, firstDay(needed(row.bulan)), row.tanggal_dokumen, row.sebab, neededText(row.penjelasan)],
        ...[neededText(row.dokumen), neededText(row.kantor), row.dijawab_sebelum],
      ],
    ],
  },
  ...oversightStorages,
};

/** One contribution per month paid for; that the amount divides evenly was checked with the row. */
function contributionsOf(row: Row): readonly (readonly Value[])[] {
  const first = needed(row.bulan);
  const last = row.sampai_bulan ?? first;
  const months = last === first ? [first] : monthsBetween(first, last);
  const rupiah = months.length === 1 ? row.jumlah : String(BigInt(needed(row.jumlah)) / BigInt(months.length));
  return months.map((month) => [firstDay(month), row.pembayar, rupiah, row.tanggal_bayar, row.tanggal_kembali]);
}
