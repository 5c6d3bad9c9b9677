import { defineDataset } from "../dataset.ts";

export const benefits = defineDataset({
  id: "benefits",
  title: { id: "Manfaat", en: "Benefits" },
  description: {
    id: "Berapa klaim diajukan dan dibayar, dan berapa rupiah yang diterima peserta atau ahli warisnya. Hanya untuk seluruh kota, karena jumlahnya kecil.",
    en: "How many claims were filed and paid, and how much participants or their heirs received. For the whole city only, because the numbers are small.",
  },
  source: { id: "Daftar klaim dari BPJS Ketenagakerjaan", en: "Claim lists from BPJS Ketenagakerjaan" },
  cadence: "month",
  cells: "tabulated",
  methodVersion: "1",
  dimensions: {
    program: { label: { id: "Program", en: "Program" }, codelist: "programs", shifts: "never", sensitive: false },
    komponen: {
      label: { id: "Jenis manfaat", en: "Kind of benefit" },
      codelist: "benefit-components",
      shifts: "never",
      sensitive: false,
    },
  },
  measures: {
    "klaim-diajukan": {
      ...count(
        ["Klaim diajukan", "Claims filed"],
        ["Klaim yang dilaporkan pada masa itu.", "Claims filed in the period."],
      ),
      sumOf: ["klaim-dibayar", "klaim-ditolak", "klaim-belum-diputus"],
      additiveOver: ["regions", "months", "attributes"],
    },
    "klaim-dibayar": count(
      ["Klaim dibayar", "Claims paid"],
      ["Klaim masa itu yang sudah dibayar.", "Claims of the period that have been paid."],
    ),
    "klaim-ditolak": count(
      ["Klaim ditolak", "Claims refused"],
      ["Klaim masa itu yang diputus tidak dibayar.", "Claims of the period that were decided against."],
    ),
    "klaim-belum-diputus": count(
      ["Klaim belum diputus atau belum dibayar", "Claims not yet decided or paid"],
      ["Klaim masa itu yang masih diproses.", "Claims of the period still under way."],
    ),
    "manfaat-dibayar": amount(
      ["Manfaat dibayar", "Benefits paid"],
      ["Rupiah yang dibayarkan atas klaim masa itu.", "Rupiah paid on the claims of the period."],
      "klaim-dibayar",
    ),
    "penerima-komponen": {
      ...count(
        ["Klaim dengan jenis manfaat itu", "Claims with this kind of benefit"],
        [
          "Klaim yang dibayar dan memuat jenis manfaat itu. Satu klaim dapat memuat beberapa jenis.",
          "Paid claims that include the kind of benefit. One claim may include several.",
        ],
      ),
      atMost: "klaim-dibayar",
      additiveOver: [],
    },
    "manfaat-komponen": amount(
      ["Manfaat jenis itu", "Benefits of this kind"],
      ["Rupiah yang dibayarkan menurut jenis manfaat.", "Rupiah paid by kind of benefit."],
      "penerima-komponen",
    ),
    "lama-klaim": {
      kind: "duration",
      unit: "minggu",
      hiddenWith: "klaim-dibayar",
      label: { id: "Lama klaim sampai dibayar (median)", en: "Time from filing to payment (median)" },
      definition: {
        id: "Separuh klaim dibayar dalam waktu ini atau lebih cepat, dalam minggu penuh. Hanya bila sedikitnya 20 klaim dibayar.",
        en: "Half of the claims were paid within this time or faster, in whole weeks. Only where at least 20 claims were paid.",
      },
      basis: {
        id: "Tanggal lapor sampai tanggal bayar, median, dibulatkan ke atas ke minggu penuh",
        en: "Day filed to day paid, median, rounded up to whole weeks",
      },
      synonyms: ["lama proses", "median"],
      additiveOver: [],
    },
    "manfaat-per-iuran": {
      kind: "share",
      unit: "bagian",
      numerator: "manfaat-dibayar",
      denominator: "iuran-tercatat",
      label: { id: "Manfaat dibanding iuran", en: "Benefits beside contributions" },
      definition: {
        id: "Manfaat yang dibayar atas klaim tahun itu dibagi iuran yang tercatat dibayar kota untuk tahun itu. Asuransi menanggung risiko; bagian yang rendah bukan berarti uangnya hilang.",
        en: "Benefits paid on the year's claims divided by the contributions the city is recorded to have paid for the year. Insurance carries risk; a low share does not mean that money vanished.",
      },
      basis: { id: "Manfaat dibayar ÷ iuran tercatat", en: "Benefits paid ÷ recorded contributions" },
      synonyms: ["rasio klaim", "loss ratio"],
      additiveOver: [],
    },
  },
  plan: [
    table(
      ["klaim-dibayar"],
      [],
      "YEAR",
      "Berapa klaim setahun yang dibayar.",
      "How many of a year's claims were paid.",
    ),
    {
      ...table(
        ["klaim-diajukan", "klaim-ditolak", "klaim-belum-diputus"],
        [],
        "YEAR",
        "Berapa yang diajukan, ditolak, dan belum diputus, bila tidak ada yang terlalu sedikit.",
        "How many were filed, refused and undecided, where none of them is too few.",
      ),
      isWhole: true,
    },
    table(["klaim-dibayar"], ["program"], "YEAR", "Kecelakaan kerja atau kematian.", "Work accident or death."),
    table(["klaim-dibayar"], [], "HALF", "Klaim yang dibayar per setengah tahun.", "Claims paid by half year."),
    table(
      ["manfaat-dibayar"],
      [],
      "YEAR",
      "Berapa rupiah manfaat setahun.",
      "How much was paid in benefits in a year.",
    ),
    table(["manfaat-dibayar"], ["program"], "YEAR", "Rupiah manfaat menurut program.", "Benefits by program."),
    table(
      ["penerima-komponen", "manfaat-komponen"],
      ["komponen"],
      "YEAR",
      "Manfaat menurut jenisnya, bila tidak ada jenis yang terlalu jarang.",
      "Benefits by kind, where no kind is too rare.",
    ),
    table(["lama-klaim"], [], "YEAR", "Berapa lama sampai dibayar.", "How long until payment."),
    table(
      ["manfaat-per-iuran"],
      [],
      "YEAR",
      "Iuran dan manfaat berdampingan.",
      "Contributions and benefits side by side.",
    ),
    {
      measures: ["klaim-diajukan"],
      level: "kecamatan",
      by: [],
      cadence: "year",
      period: "TRIENNIUM",
      isWhole: true,
      adds: { id: "Klaim per kecamatan dalam tiga tahun.", en: "Claims by kecamatan over three years." },
    },
    {
      ...table(
        ["klaim-diajukan", "klaim-ditolak", "klaim-belum-diputus"],
        [],
        "TRIENNIUM",
        "Apa jadinya klaim kota dalam tiga tahun, bila tidak ada yang terlalu sedikit.",
        "What became of the city's claims over three years, where none of them is too few.",
      ),
      isWhole: true,
    },
    table(["klaim-dibayar"], [], "TRIENNIUM", "Klaim yang dibayar dalam tiga tahun.", "Claims paid over three years."),
  ],
  disclosure: { minimum: "claims", zeros: "shown" },
});

function count(label: readonly [id: string, en: string], definition: readonly [id: string, en: string]) {
  return {
    kind: "event-count",
    unit: "klaim",
    revised: "at-closing",
    label: { id: label[0], en: label[1] },
    definition: { id: definition[0], en: definition[1] },
    basis: { id: "Daftar klaim; masa menurut tanggal lapor", en: "Claim lists; period by the day of filing" },
    synonyms: ["klaim", "santunan", "claims"],
    additiveOver: ["months", "attributes"],
  } as const;
}

function amount(
  label: readonly [id: string, en: string],
  definition: readonly [id: string, en: string],
  hiddenWith: string,
) {
  return {
    kind: "amount",
    unit: "rupiah",
    hiddenWith,
    label: { id: label[0], en: label[1] },
    definition: { id: definition[0], en: definition[1] },
    basis: { id: "Daftar klaim; rupiah yang dibayarkan", en: "Claim lists; rupiah paid" },
    synonyms: ["santunan", "benefit"],
    additiveOver: ["attributes"],
  } as const;
}

function table<const Id extends string, const By extends string>(
  measures: readonly Id[],
  by: readonly By[],
  period: "YEAR" | "HALF" | "TRIENNIUM",
  id: string,
  en: string,
) {
  return { measures, level: "kota", by, cadence: "year", period, adds: { id, en } } as const;
}
