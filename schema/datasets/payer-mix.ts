import { defineDataset } from "../dataset.ts";

export const payerMix = defineDataset({
  id: "payer-mix",
  title: { id: "Dibayar dua pihak", en: "Paid by two" },
  description: {
    id: "Berapa orang iurannya dibayar lebih dari satu pihak untuk bulan yang sama. Siapa membayar untuk berapa orang ada di rincian pembayar peserta aktif.",
    en: "How many people had the same month paid by more than one payer. Who pays for how many is in the payer breakdown of active participants.",
  },
  source: { id: "Daftar iuran", en: "Contribution lists" },
  cadence: "month",
  cells: "tabulated",
  methodVersion: "1",
  dimensions: {},
  measures: {
    "orang-rangkap": {
      kind: "event-count",
      unit: "orang",
      revised: "at-closing",
      atMost: "bulan-rangkap",
      label: { id: "Orang dengan dua pembayar", en: "People with two payers" },
      definition: {
        id: "Orang yang sedikitnya satu bulannya pada tahun itu dibayar dua pihak atau lebih. Bisa sah; kota memadankannya.",
        en: "People with at least one month of the year paid by two or more payers. It can be lawful; the city settles it.",
      },
      basis: { id: "Iuran sah tahun itu", en: "Valid contributions of the year" },
      synonyms: ["ganda", "overlap"],
      additiveOver: [],
    },
    "bulan-rangkap": {
      kind: "event-count",
      unit: "bulan-iuran",
      revised: "at-closing",
      label: { id: "Bulan yang dibayar rangkap", en: "Months paid twice" },
      definition: {
        id: "Bulan iuran yang ditagih kepada semua pembayar dikurangi orang-bulan: bulan yang dibayar pembayar kedua dan seterusnya.",
        en: "Months billed to all payers less person-months: months paid by a second payer and further ones.",
      },
      basis: { id: "Bulan tertagih − orang-bulan", en: "Billed months − person-months" },
      synonyms: ["tumpang tindih", "overlap"],
      additiveOver: [],
    },
  },
  plan: [
    {
      measures: ["orang-rangkap", "bulan-rangkap"],
      level: "kota",
      by: [],
      cadence: "year",
      period: "YEAR",
      adds: { id: "Berapa iuran yang rangkap.", en: "How many contributions are double." },
    },
  ],
  disclosure: { minimum: "enrolment", zeros: "shown" },
});
