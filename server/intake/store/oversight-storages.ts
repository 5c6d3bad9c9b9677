import type { Row } from "../table/table.ts";
import { firstDay, needed, neededText, optionalText, type SqlType, type Storage } from "./storage.ts";

/** By kind of file: what ties money to people. Of a person nothing but the pseudonym goes on. */
export const oversightStorages: Readonly<Record<string, Storage>> = {
  anggaran: {
    table: "budget",
    person: "none",
    key: ["year", "line", "stage", "document"],
    columns: {
      ...{ year: "smallint", line: "text", stage: "text", document: "text", document_date: "date" },
      ...texts("skpd_code", "skpd", "program_code", "program", "activity_code", "activity"),
      ...texts("subactivity_code", "subactivity", "account_code", "account", "fund", "purpose", "field"),
      ...amounts("ceiling", "plan_q1", "plan_q2", "plan_q3", "plan_q4"),
      legal_basis: "text",
    },
    beside: {},
    dated: "document_date",
    values: (row) => [
      [
        ...[row.tahun, budgetLine(row), row.tahap, neededText(row.dokumen), row.tanggal_dokumen],
        ...[row.kode_skpd, neededText(row.nama_skpd), row.kode_program, neededText(row.nama_program)],
        ...[row.kode_kegiatan, neededText(row.nama_kegiatan), row.kode_sub_kegiatan, neededText(row.nama_sub_kegiatan)],
        ...[row.kode_rekening, neededText(row.nama_rekening), row.sumber_dana, row.peruntukan, row.bidang, row.pagu],
        ...[row.rencana_tw1, row.rencana_tw2, row.rencana_tw3, row.rencana_tw4, optionalText(row.dasar_hukum)],
      ],
    ],
  },
  realisasi: {
    table: "payment",
    person: "none",
    key: ["year", "order_number", "line"],
    columns: {
      ...{ year: "smallint", order_number: "text", line: "text", paid: "date", rupiah: "bigint" },
      ...{ first_month: "date", last_month: "date" },
    },
    beside: {},
    dated: "paid",
    values: (row) => {
      const until = row.bulan_sampai ?? row.bulan_dari;
      return [
        [
          ...[row.tahun, neededText(row.nomor_sp2d), budgetLine(row), row.tanggal_sp2d, row.jumlah],
          ...[row.bulan_dari && firstDay(row.bulan_dari), until && firstDay(until)],
        ],
      ];
    },
  },
  dbhcht: {
    table: "excise_share",
    person: "none",
    key: ["year", "field", "as_of"],
    columns: {
      ...{ year: "smallint", field: "text", as_of: "date" },
      ...amounts("allocation", "brought_in", "ceiling", "spent"),
      ...{ issuer: "text", document: "text", document_date: "date" },
    },
    beside: {},
    dated: "document_date",
    values: (row) => [
      [
        ...[row.tahun, row.bidang, row.per_tanggal, row.alokasi, row.sisa_lalu, row.pagu, row.realisasi],
        ...[neededText(row.penerbit), neededText(row.dokumen), row.tanggal_dokumen],
      ],
    ],
  },
  kepesertaan: {
    table: "membership",
    person: "none",
    key: ["reference_date", "segment", "document"],
    columns: {
      ...{ reference_date: "date", segment: "text", members: "integer", workers: "integer" },
      ...{ issuer: "text", document: "text", definition: "text" },
    },
    beside: {},
    dated: "reference_date",
    values: (row) => [
      [
        ...[row.tanggal_acuan, row.segmen, row.peserta, row.pekerja],
        ...[neededText(row.sumber), neededText(row.dokumen), neededText(row.definisi)],
      ],
    ],
  },
  usulan: {
    table: "proposal",
    // who was proposed need not be a participant: most of those who drop out never become one
    person: "registers",
    key: ["year", "batch"],
    columns: {
      ...{ year: "smallint", batch: "text", proposed: "date", stage: "text", reason: "text" },
      ...{ decree: "text", decree_date: "date", dated: "date" },
    },
    beside: {},
    keepsOlder: true,
    dated: "dated",
    values: (row) => [
      [
        ...[row.tahun, neededText(row.batch), row.tanggal_usul, row.tahap, row.alasan],
        ...[optionalText(row.nomor_sk), row.tanggal_sk, row.tanggal_status],
      ],
    ],
  },
  klaim: {
    table: "claim",
    person: "must-be-known",
    key: ["program", "event_month", "filed"],
    columns: {
      ...{ program: "text", event_month: "date", filed: "date", decided: "date", outcome: "text", paid: "date" },
      ...amounts("death", "disability", "periodic", "funeral", "scholarship", "care", "income"),
      dated: "date",
    },
    beside: {},
    keepsOlder: true,
    dated: "dated",
    values: (row) => [
      [
        ...[row.program, firstDay(needed(row.bulan_kejadian)), row.tanggal_lapor, row.tanggal_putus, row.hasil],
        ...[row.tanggal_bayar, row.santunan_kematian, row.santunan_cacat, row.santunan_berkala, row.biaya_pemakaman],
        ...[row.beasiswa, row.perawatan, row.pengganti_upah, row.tanggal_status],
      ],
    ],
  },
  "angka-lain": {
    table: "rival_figure",
    person: "none",
    key: ["indicator", "region", "period", "document"],
    columns: {
      ...texts("indicator", "region", "period", "kind", "issuer", "document"),
      document_date: "date",
      ...texts("definition", "value", "reason", "office"),
    },
    beside: {},
    dated: "document_date",
    values: (row) => [
      [
        ...[row.indikator, row.wilayah, row.masa, row.jenis, neededText(row.penerbit), neededText(row.dokumen)],
        ...[
          row.tanggal_dokumen,
          neededText(row.definisi),
          row.nilai,
          optionalText(row.alasan),
          optionalText(row.kantor),
        ],
      ],
    ],
  },
};

/** What makes a budget line the same line in the budget and in payments; it is compared and never taken apart. */
function budgetLine({ kode_sub_kegiatan, kode_rekening, sumber_dana }: Row): string {
  return [kode_sub_kegiatan, kode_rekening, sumber_dana].map(needed).join("_");
}

function texts(...names: readonly string[]): Record<string, SqlType> {
  return Object.fromEntries(names.map((name) => [name, "text" as const]));
}

/** Whole rupiah; empty where none was reported. */
function amounts(...names: readonly string[]): Record<string, SqlType> {
  return Object.fromEntries(names.map((name) => [name, "bigint" as const]));
}
