import { defineDataset } from "../dataset.ts";

export const coverage = defineDataset({
  id: "coverage",
  title: { id: "Cakupan", en: "Coverage" },
  description: {
    id: "Berapa bagian dari sasaran dan dari seluruh pekerja kota yang sudah terlindungi, selalu bersama pembilang dan penyebutnya.",
    en: "What share of the target and of all the city's workers is covered, always with numerator and denominator.",
  },
  source: {
    id: "Peserta aktif program ini, dibandingkan dengan dokumen sasaran dan perkiraan jumlah pekerja",
    en: "This programme's active participants, set against target documents and worker estimates",
  },
  cadence: "month",
  methodVersion: "1",
  dimensions: {},
  measures: {
    sasaran: {
      kind: "document-count",
      measure: "target",
      unit: "orang",
      label: { id: "Sasaran", en: "Target" },
      definition: {
        id: "Jumlah pekerja rentan yang menurut dokumen harus terlindungi, yang berlaku pada hari terakhir bulan itu.",
        en: "The number of vulnerable workers that a document says must be covered, in force on the last day of the month.",
      },
      basis: { id: "Dokumen penetapan sasaran", en: "The document that sets the target" },
      synonyms: ["target", "kuota", "goal"],
      additiveOver: ["regions"],
    },
    "capaian-sasaran": {
      kind: "share",
      unit: "bagian",
      numerator: "peserta-aktif",
      denominator: "sasaran",
      label: { id: "Capaian sasaran", en: "Share of target" },
      definition: {
        id: "Peserta aktif dibagi sasaran yang berlaku pada bulan itu. Ini bukan bagian dari seluruh pekerja.",
        en: "Active participants divided by the target in force in the month. This is not a share of all workers.",
      },
      basis: { id: "Peserta aktif ÷ sasaran", en: "Active participants ÷ target" },
      synonyms: ["persen sasaran", "share of target", "progress"],
      additiveOver: [],
    },
    "pekerja-kota": {
      kind: "document-count",
      measure: "workers-in-scope",
      unit: "orang",
      label: { id: "Seluruh pekerja kota", en: "All workers of the city" },
      definition: {
        id: "Perkiraan jumlah penduduk bekerja yang dipakai sebagai penyebut, dari sumber dengan tanggal acuan terbaru sampai bulan itu.",
        en: "The estimated number of working residents used as denominator, from the source with the latest reference date up to the month.",
      },
      basis: {
        id: "Sumber dan tanggal acuan tertera pada angkanya",
        en: "Source and reference date stand with the number",
      },
      synonyms: ["penduduk bekerja", "angkatan kerja", "workers", "denominator"],
      additiveOver: ["regions"],
    },
    cakupan: {
      kind: "share",
      unit: "bagian",
      numerator: "peserta-aktif",
      denominator: "pekerja-kota",
      label: { id: "Cakupan dari seluruh pekerja", en: "Coverage of all workers" },
      definition: {
        id: "Peserta aktif program ini dibagi seluruh pekerja kota. Pekerja yang terlindungi lewat jalur lain belum ikut dihitung.",
        en: "This programme's active participants divided by all workers of the city. Workers covered another way are not counted yet.",
      },
      basis: {
        id: "Mengikuti indikator nasional 06.02.021 (Kode Referensi Indikator Pembangunan), hanya untuk peserta program ini",
        en: "After national indicator 06.02.021 (Kode Referensi Indikator Pembangunan), for this programme's participants only",
      },
      synonyms: ["UCJ", "universal", "cakupan semesta", "coverage"],
      additiveOver: [],
    },
  },
  plan: [
    {
      measures: ["sasaran", "capaian-sasaran", "pekerja-kota", "cakupan"],
      level: "kota",
      by: [],
      cadence: "month",
      adds: {
        id: "Seberapa dekat kota dengan sasarannya, dan berapa dari seluruh pekerja yang terlindungi.",
        en: "How close the city is to its target, and how many of all workers are covered.",
      },
    },
    {
      measures: ["sasaran", "capaian-sasaran"],
      level: "kecamatan",
      by: [],
      cadence: "month",
      adds: {
        id: "Kecamatan mana yang tertinggal dari sasarannya.",
        en: "Which kecamatan is behind its target.",
      },
    },
  ],
  disclosure: { minimum: "enrolment", zeros: "shown" },
});
