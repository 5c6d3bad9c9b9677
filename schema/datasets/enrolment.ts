import { defineDataset } from "../dataset.ts";

export const enrolment = defineDataset({
  id: "enrolment",
  title: { id: "Kepesertaan", en: "Enrolment" },
  description: {
    id: "Berapa pekerja rentan yang iurannya dibayar tiap bulan, berapa yang baru masuk, dan berapa yang berhenti.",
    en: "How many vulnerable workers had their contribution paid each month, how many were new, and how many stopped.",
  },
  source: {
    id: "Daftar peserta dan iuran program, dihitung dari iuran yang sah dan tidak dikembalikan",
    en: "The programme's participant and contribution lists, counted from valid, unrefunded contributions",
  },
  cadence: "month",
  methodVersion: "1",
  dimensions: {},
  measures: {
    "peserta-aktif": {
      kind: "person-count",
      measure: "active",
      unit: "orang",
      label: { id: "Peserta aktif", en: "Active participants" },
      definition: {
        id: "Orang yang sedikitnya satu iurannya sudah dibayar untuk bulan itu. Orang dengan dua pembayar dihitung sekali. Masa tenggang tidak dihitung aktif.",
        en: "People with at least one contribution paid for the month. A person with two payers counts once. The grace period does not count as active.",
      },
      basis: {
        id: "Iuran JKK dan JKM yang sah untuk bulan itu; wilayah menurut tempat tinggal pada hari terakhir bulan",
        en: "Valid JKK and JKM contributions for the month; region by residence on the last day of the month",
      },
      synonyms: ["peserta", "terlindungi", "penerima perlindungan", "active", "covered", "enrolled"],
      additiveOver: ["regions", "attributes"],
    },
    "peserta-baru": {
      kind: "person-count",
      measure: "new",
      unit: "orang",
      label: { id: "Peserta baru", en: "New participants" },
      definition: {
        id: "Peserta aktif bulan itu yang belum pernah punya bulan terbayar sebelumnya.",
        en: "People active in the month who had no paid month before.",
      },
      basis: { id: "Bulan terbayar pertama orang itu", en: "The person's first paid month" },
      synonyms: ["pendaftaran", "masuk", "new", "joiners"],
      additiveOver: ["regions", "months", "attributes"],
    },
    "peserta-kembali": {
      kind: "person-count",
      measure: "re-entered",
      unit: "orang",
      label: { id: "Peserta kembali", en: "Re-entered participants" },
      definition: {
        id: "Peserta aktif bulan itu yang tidak aktif bulan sebelumnya tetapi pernah punya bulan terbayar.",
        en: "People active in the month and not in the month before, who had an earlier paid month.",
      },
      basis: { id: "Bulan terbayar sesudah jeda", en: "A paid month after a break" },
      synonyms: ["masuk kembali", "returned", "re-entered"],
      additiveOver: ["regions", "months", "attributes"],
    },
    "peserta-berakhir": {
      kind: "person-count",
      measure: "ended",
      unit: "orang",
      label: { id: "Perlindungan berakhir", en: "Cover ended" },
      definition: {
        id: "Orang yang aktif pada bulan sebelumnya tetapi tidak pada bulan itu, karena sebab apa pun.",
        en: "People active in the month before but not in this month, for whatever reason.",
      },
      basis: {
        id: "Wilayah menurut tempat tinggal pada bulan terakhir yang terbayar",
        en: "Region by residence in the last paid month",
      },
      synonyms: ["keluar", "berhenti", "ended", "leavers", "lapsed"],
      additiveOver: ["regions", "months", "attributes"],
    },
    "orang-bulan": {
      kind: "person-count",
      measure: "person-months",
      unit: "orang-bulan",
      label: { id: "Bulan perlindungan (orang-bulan)", en: "Protected person-months" },
      definition: {
        id: "Jumlah bulan terlindungi dari semua orang: satu orang yang aktif satu bulan adalah satu orang-bulan.",
        en: "Months of cover summed over people: one person active for one month is one person-month.",
      },
      basis: { id: "Sama dengan peserta aktif bulan itu", en: "Equal to the month's active participants" },
      synonyms: ["bulan perlindungan", "person-months"],
      additiveOver: ["regions", "months", "attributes"],
    },
  },
  plan: [
    { measures: ["peserta-aktif"], level: "kota", by: [], cadence: "month" },
    { measures: ["peserta-aktif"], level: "kecamatan", by: [], cadence: "month" },
    { measures: ["peserta-baru", "peserta-berakhir"], level: "kota", by: [], cadence: "month" },
  ],
  disclosure: { minimum: "enrolment", zeros: "shown" },
});
