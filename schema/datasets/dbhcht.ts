import { defineDataset } from "../dataset.ts";

export const dbhcht = defineDataset({
  id: "dbhcht",
  title: { id: "DBHCHT seluruhnya", en: "The whole tobacco excise share" },
  description: {
    id: "Bagian cukai tembakau kota menurut bidang, di samping pembagian yang ditetapkan aturan. Iuran pekerja rentan hanya sebagian darinya.",
    en: "The city's share of tobacco excise by field, beside the split that the rules set. Contributions for vulnerable workers are only a part of it.",
  },
  source: {
    id: "Laporan penggunaan DBHCHT kota; aturan menteri keuangan untuk pembagiannya",
    en: "The city's reports on the use of its excise share; rules of the Minister of Finance for the split",
  },
  cadence: "month",
  cells: "tabulated",
  methodVersion: "1",
  dimensions: {
    bidang: {
      label: { id: "Bidang penggunaan", en: "Field of use" },
      codelist: "dbhcht-fields",
      shifts: "never",
      sensitive: false,
    },
  },
  measures: {
    "dbhcht-alokasi": amount(
      ["Alokasi tahun itu", "Allocation of the year"],
      [
        "DBHCHT yang dialokasikan bagi kota untuk tahun itu. Belum dilaporkan berarti tidak diketahui, bukan nol.",
        "The excise share allocated to the city for the year. Not yet reported means unknown, not zero.",
      ],
    ),
    "dbhcht-sisa-lalu": amount(
      ["Sisa tahun lalu yang dibawa", "Leftover brought in"],
      [
        "Sisa DBHCHT tahun sebelumnya yang wajib dianggarkan lagi.",
        "What was left of earlier years and must be budgeted again.",
      ],
    ),
    "dbhcht-pagu": amount(
      ["Pagu DBHCHT", "Ceiling from the excise share"],
      ["Batas belanja dari DBHCHT menurut bidang.", "The spending ceiling from the excise share, by field."],
    ),
    "dbhcht-realisasi": amount(
      ["Realisasi DBHCHT", "Paid from the excise share"],
      [
        "Yang sudah dibayarkan dari DBHCHT menurut laporan terbaru.",
        "What was paid from the excise share by the newest report.",
      ],
    ),
    "dbhcht-bagian": {
      kind: "stated",
      unit: "bagian",
      label: { id: "Bagian menurut aturan", en: "Share set by the rules" },
      definition: {
        id: "Bagian DBHCHT yang menurut aturan harus dipakai untuk bidang itu pada akhir tahun itu.",
        en: "The share of the excise money that the rules set aside for the field at the end of the year.",
      },
      basis: { id: "Peraturan menteri keuangan yang berlaku", en: "Rule of the Minister of Finance in force" },
      synonyms: ["50 40 10", "earmark"],
      additiveOver: [],
    },
    "dbhcht-jamsostek-pagu": amount(
      ["Pagu iuran dan pendukungnya dari DBHCHT", "Ceiling for contributions from the excise share"],
      [
        "Bagian pagu DBHCHT untuk perlindungan pekerja rentan, dari baris belanja program ini.",
        "The part of the excise ceiling that is for vulnerable workers' cover, from this programme's budget lines.",
      ],
    ),
    "dbhcht-jamsostek-realisasi": amount(
      ["Realisasi iuran dan pendukungnya dari DBHCHT", "Paid for contributions from the excise share"],
      [
        "Bagian realisasi DBHCHT untuk perlindungan pekerja rentan, dari baris belanja program ini.",
        "The part of what was paid from the excise share that is for vulnerable workers' cover, from this programme's budget lines.",
      ],
    ),
  },
  plan: [
    {
      measures: [
        "dbhcht-alokasi",
        "dbhcht-sisa-lalu",
        "dbhcht-pagu",
        "dbhcht-realisasi",
        "dbhcht-jamsostek-pagu",
        "dbhcht-jamsostek-realisasi",
      ],
      level: "kota",
      by: [],
      cadence: "month",
      period: "YEAR",
      adds: {
        id: "Berapa DBHCHT seluruhnya dan berapa yang menjadi iuran.",
        en: "How much excise money there is, and how much of it becomes contributions.",
      },
    },
    {
      measures: ["dbhcht-alokasi", "dbhcht-sisa-lalu", "dbhcht-pagu", "dbhcht-realisasi", "dbhcht-bagian"],
      level: "kota",
      by: ["bidang"],
      cadence: "month",
      period: "YEAR",
      adds: {
        id: "Untuk bidang apa, di samping pembagian menurut aturan.",
        en: "For which field, beside the legal split.",
      },
    },
  ],
  disclosure: undefined,
});

function amount(label: readonly [id: string, en: string], definition: readonly [id: string, en: string]) {
  return {
    kind: "amount",
    unit: "rupiah",
    label: { id: label[0], en: label[1] },
    definition: { id: definition[0], en: definition[1] },
    basis: { id: "Laporan DBHCHT kota", en: "The city's excise share report" },
    synonyms: ["cukai", "excise"],
    additiveOver: ["attributes"],
  } as const;
}
