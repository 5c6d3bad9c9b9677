import { defineDataset } from "../dataset.ts";

export const quality = defineDataset({
  id: "quality",
  title: { id: "Mutu data", en: "Data quality" },
  description: {
    id: "Berapa baris berkas kantor diterima, disimpan, dan ditolak tiap triwulan; apa yang ditemukan pemeriksaan; dan berapa hari sampai diperbaiki.",
    en: "How many rows of office files were received, kept and refused each quarter; what the checks found; and how many days until they were mended.",
  },
  source: { id: "Catatan penerimaan berkas kantor", en: "Records of office files taken in" },
  cadence: "month",
  cells: "tabulated",
  methodVersion: "1",
  dimensions: {
    cek: { label: { id: "Pemeriksaan", en: "Check" }, codelist: "release", shifts: "never", sensitive: false },
  },
  measures: {
    "baris-diterima": {
      ...count(
        ["Baris masuk", "Rows that came in"],
        [
          "Baris dalam berkas kantor yang masuk pada masa itu.",
          "Rows of the office files that came in during the period.",
        ],
      ),
      sumOf: ["baris-disimpan", "baris-ditolak"],
    },
    "baris-disimpan": count(
      ["Baris disimpan", "Rows kept"],
      ["Baris yang lolos pemeriksaan.", "Rows that passed the checks."],
    ),
    "baris-ditolak": count(
      ["Baris ditolak", "Rows refused"],
      ["Baris yang dikembalikan ke kantor.", "Rows that went back to the office."],
    ),
    temuan: {
      ...count(
        ["Temuan pemeriksaan", "Findings of the checks"],
        [
          "Baris yang ditandai sebuah pemeriksaan. Satu baris dapat ditandai beberapa pemeriksaan, jadi jangan dijumlahkan. Pemeriksaan yang jarang menemukan sesuatu tidak disebut.",
          "Rows flagged by a check. One row may be flagged by several, so do not add them up. Checks that seldom find anything are not named.",
        ],
      ),
      additiveOver: [],
    },
    "hari-perbaikan": {
      kind: "duration",
      unit: "hari",
      hiddenWith: "baris-ditolak",
      label: { id: "Hari sampai kiriman berikutnya (median)", en: "Days until the next delivery (median)" },
      definition: {
        id: "Dari kiriman yang ada barisnya ditolak sampai kiriman berikutnya dari jenis yang sama.",
        en: "From a delivery with refused rows to the next delivery of the same kind.",
      },
      basis: { id: "Tanggal berkas diterima", en: "Days on which files came in" },
      synonyms: ["lama perbaikan", "days to fix"],
      additiveOver: [],
    },
  },
  plan: [
    {
      measures: ["baris-diterima", "baris-disimpan", "baris-ditolak", "hari-perbaikan"],
      level: "kota",
      by: [],
      cadence: "quarter",
      period: "QUARTER",
      adds: { id: "Seberapa rapi berkas kantor.", en: "How tidy the office files are." },
    },
    {
      measures: ["temuan"],
      level: "kota",
      by: ["cek"],
      cadence: "quarter",
      period: "QUARTER",
      adds: { id: "Apa yang ditemukan pemeriksaan.", en: "What the checks find." },
    },
    {
      measures: ["temuan"],
      level: "kota",
      by: ["cek"],
      cadence: "year",
      period: "YEAR",
      adds: {
        id: "Temuan tentang kematian dan pembayar ganda, per tahun.",
        en: "Findings about deaths and double payers, by year.",
      },
    },
  ],
  disclosure: { minimum: "claims", zeros: "shown" },
});

function count(label: readonly [id: string, en: string], definition: readonly [id: string, en: string]) {
  return {
    kind: "event-count",
    unit: "baris",
    revised: "never",
    label: { id: label[0], en: label[1] },
    definition: { id: definition[0], en: definition[1] },
    basis: { id: "Catatan penerimaan berkas", en: "Intake records" },
    synonyms: ["mutu data", "quality"],
    additiveOver: [],
  } as const;
}
