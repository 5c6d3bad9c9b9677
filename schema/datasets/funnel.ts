import { defineDataset } from "../dataset.ts";

const counts = [
  "usulan-orang",
  "usulan-sk",
  "usulan-verifikasi",
  "usulan-terdaftar",
  "usulan-aktif",
  "gugur-sebelum-sk",
  "gugur-verifikasi",
  "gugur-daftar",
  "gugur-belum-aktif",
  "usulan-gugur",
] as const;

export const funnel = defineDataset({
  id: "funnel",
  title: { id: "Dari usulan sampai terlindungi", en: "From proposal to cover" },
  description: {
    id: "Berapa orang diusulkan, masuk keputusan, lolos verifikasi, terdaftar, dan akhirnya aktif; dan mengapa yang lain gugur. Muncul setelah tahunnya lengkap.",
    en: "How many people were proposed, named in a decree, verified, registered and finally active; and why others dropped out. Appears once the year is complete.",
  },
  source: { id: "Daftar usulan dan hasil verifikasinya", en: "Lists of proposed people and what became of them" },
  cadence: "month",
  cells: "tabulated",
  methodVersion: "1",
  dimensions: {
    alasan: {
      label: { id: "Alasan utama", en: "Main reason" },
      codelist: "refusal-reasons",
      shifts: "never",
      sensitive: true,
    },
  },
  measures: {
    "usulan-orang": {
      ...count(
        ["Diusulkan", "Proposed"],
        [
          "Orang yang diusulkan pada tahun itu, masing-masing sekali.",
          "People proposed in the year, each counted once.",
        ],
      ),
      sumOf: ["usulan-sk", "gugur-sebelum-sk"],
    },
    "usulan-sk": {
      ...count(
        ["Masuk keputusan (SK)", "Named in a decree"],
        ["Yang namanya masuk keputusan penetapan.", "Those named in the decree."],
      ),
      sumOf: ["usulan-verifikasi", "gugur-verifikasi"],
    },
    "usulan-verifikasi": {
      ...count(
        ["Lolos verifikasi", "Verified"],
        ["Yang lolos pemeriksaan data.", "Those whose data passed verification."],
      ),
      sumOf: ["usulan-terdaftar", "gugur-daftar"],
    },
    "usulan-terdaftar": {
      ...count(
        ["Terdaftar di BPJS Ketenagakerjaan", "Registered"],
        ["Yang diterima sebagai peserta.", "Those accepted as participants."],
      ),
      sumOf: ["usulan-aktif", "gugur-belum-aktif"],
    },
    "usulan-aktif": count(
      ["Pernah aktif", "Ever active"],
      [
        "Yang terdaftar dan sedikitnya satu bulannya terbayar pada tahun itu.",
        "Those registered with at least one paid month in the year.",
      ],
    ),
    "gugur-sebelum-sk": count(
      ["Gugur sebelum keputusan", "Dropped before the decree"],
      ["Diusulkan tetapi tidak masuk keputusan.", "Proposed but not named in the decree."],
    ),
    "gugur-verifikasi": count(
      ["Gugur pada verifikasi", "Dropped at verification"],
      ["Masuk keputusan tetapi tidak lolos verifikasi.", "Named in the decree but not verified."],
    ),
    "gugur-daftar": count(
      ["Gugur pada pendaftaran", "Dropped at registration"],
      ["Lolos verifikasi tetapi tidak terdaftar.", "Verified but not registered."],
    ),
    "gugur-belum-aktif": count(
      ["Terdaftar, belum pernah terbayar", "Registered, never paid"],
      [
        "Terdaftar tetapi belum punya bulan terbayar pada tahun itu.",
        "Registered but without a paid month in the year.",
      ],
    ),
    "usulan-gugur": {
      ...count(
        ["Gugur seluruhnya", "Dropped in all"],
        [
          "Yang diusulkan tetapi tidak terdaftar, menurut satu alasan utama. Alasan yang terlalu jarang masuk alasan lain.",
          "Proposed but not registered, by one main reason. Reasons that are too rare are counted under other.",
        ],
      ),
      sumOf: ["gugur-sebelum-sk", "gugur-verifikasi", "gugur-daftar"],
      additiveOver: ["attributes"],
    },
  },
  plan: [
    {
      measures: counts,
      level: "kota",
      by: [],
      cadence: "year",
      period: "YEAR",
      adds: { id: "Di tahap mana orang gugur.", en: "At which stage people drop out." },
    },
    {
      measures: ["usulan-gugur"],
      level: "kota",
      by: ["alasan"],
      cadence: "year",
      period: "YEAR",
      adds: { id: "Mengapa orang gugur.", en: "Why people drop out." },
    },
  ],
  disclosure: { minimum: "claims", zeros: "shown" },
});

function count(label: readonly [id: string, en: string], definition: readonly [id: string, en: string]) {
  return {
    kind: "event-count",
    unit: "orang",
    revised: "at-closing",
    label: { id: label[0], en: label[1] },
    definition: { id: definition[0], en: definition[1] },
    basis: { id: "Daftar usulan; tahun pengusulan", en: "Lists of proposals; year of the proposal" },
    synonyms: ["seleksi", "usulan", "funnel"],
    additiveOver: [],
  } as const;
}
