import { defineDataset } from "../dataset.ts";

export const lapse = defineDataset({
  id: "lapse",
  title: { id: "Kapan perlindungan berakhir", en: "When cover ends" },
  description: {
    id: "Berapa orang kehilangan perlindungan pada tiap bulan yang akan datang bila tidak ada uang tambahan, dan berapa biaya melanjutkannya.",
    en: "How many people lose cover in each coming month unless money is added, and what it costs to go on.",
  },
  source: { id: "Bulan terakhir yang sudah dibayar untuk tiap orang", en: "The last month paid for each person" },
  cadence: "month",
  cells: "tabulated",
  methodVersion: "1",
  dimensions: {
    sampai: {
      label: { id: "Bulan terakhir yang terbayar", en: "Last paid month" },
      codelist: "release",
      shifts: "any-month",
      sensitive: false,
    },
    lama: { label: { id: "Lama", en: "How long" }, codelist: "durations", shifts: "never", sensitive: false },
  },
  measures: {
    berakhir: {
      kind: "event-count",
      unit: "orang",
      revised: "never",
      isForced: true,
      equals: "peserta-aktif",
      label: { id: "Perlindungan berakhir bila tidak dilanjutkan", en: "Cover that ends unless continued" },
      definition: {
        id: "Peserta aktif bulan itu menurut bulan terakhir yang sudah dibayar. Perlindungan hilang pada bulan berikutnya; iuran masih dapat disusulkan sampai tiga bulan, tetapi masa tenggang bukan perlindungan. Bulan dengan kurang dari 5 orang digabung dengan bulan sebelahnya. Seperti diketahui saat rilis bulan itu; sesudahnya tidak diubah.",
        en: "The month's active participants by the last month that is paid. Cover is lost in the month after; contributions may be made up for three months, but the grace period is no cover. Months with fewer than 5 people are merged with their neighbour. As known when the month was released; not changed afterwards.",
      },
      basis: {
        id: "Bulan iuran terakhir yang sah; masa tenggang tiga bulan menurut aturan BPJS Ketenagakerjaan",
        en: "The last valid contribution month; three months of grace by the rules of BPJS Ketenagakerjaan",
      },
      synonyms: ["kalender berakhir", "lapse", "habis masa"],
      additiveOver: ["attributes"],
    },
    "biaya-lanjut": cost(
      ["Biaya melanjutkan semua peserta", "Cost of going on for everybody"],
      [
        "Orang yang perlindungannya berakhir × lama × tarif bila APBN atau APBD yang membayar.",
        "People whose cover ends × months × the tariff where a public budget pays.",
      ],
      "months-of-cover",
      ["Orang × bulan × tarif", "People × months × tariff"],
    ),
    "biaya-tambah-1000": cost(
      ["Biaya menambah 1.000 orang", "Cost of 1,000 more people"],
      [
        "1.000 orang × lama × tarif bila APBN atau APBD yang membayar.",
        "1,000 people × months × the tariff where a public budget pays.",
      ],
      "months-for-1000-more",
      ["1.000 × bulan × tarif", "1,000 × months × tariff"],
    ),
  },
  plan: [
    {
      measures: ["berakhir"],
      level: "kota",
      by: [],
      cadence: "month",
      adds: { id: "Berapa orang yang perlindungannya akan berakhir.", en: "How many people's cover will end." },
    },
    {
      measures: ["berakhir"],
      level: "kota",
      by: ["sampai"],
      cadence: "month",
      adds: { id: "Pada bulan apa perlindungan mereka berakhir.", en: "In which month their cover ends." },
    },
    {
      measures: ["biaya-lanjut", "biaya-tambah-1000"],
      level: "kota",
      by: ["lama"],
      cadence: "month",
      adds: { id: "Berapa biaya melanjutkan atau menambah.", en: "What it costs to go on or to add people." },
    },
  ],
  disclosure: { minimum: "enrolment", zeros: "shown" },
});

function cost(
  label: readonly [id: string, en: string],
  definition: readonly [id: string, en: string],
  formula: "months-of-cover" | "months-for-1000-more",
  basis: readonly [id: string, en: string],
) {
  return {
    kind: "derived",
    unit: "rupiah",
    formula,
    label: { id: label[0], en: label[1] },
    definition: { id: definition[0], en: definition[1] },
    basis: { id: basis[0], en: basis[1] },
    synonyms: ["biaya lanjutan", "what if"],
    additiveOver: [],
  } as const;
}
