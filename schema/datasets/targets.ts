import { defineDataset } from "../dataset.ts";

const measures = ["sasaran-dokumen", "capaian-dokumen", "kekurangan", "laju-perlu"] as const;

export const targets = defineDataset({
  id: "targets",
  title: { id: "Sasaran menurut dokumen", en: "Targets by document" },
  description: {
    id: "Setiap sasaran yang disebut dokumen, juga yang saling berbeda, dengan penerbit, tanggal, dan definisinya; capaiannya, kekurangannya, dan laju yang diperlukan.",
    en: "Every target that a document names, also where they differ, with issuer, date and definition; the share reached, what is missing, and the pace needed.",
  },
  source: { id: "Dokumen penetapan sasaran", en: "Documents that set targets" },
  cadence: "month",
  cells: "tabulated",
  methodVersion: "1",
  dimensions: {
    dokumen: { label: { id: "Dokumen", en: "Document" }, codelist: "release", shifts: "never", sensitive: false },
  },
  measures: {
    "sasaran-dokumen": {
      kind: "stated",
      unit: "orang",
      label: { id: "Sasaran dokumen itu", en: "The document's target" },
      definition: {
        id: "Jumlah orang yang menurut dokumen itu harus terlindungi, yang berlaku pada bulan itu.",
        en: "The number of people that the document says must be covered, in force in the month.",
      },
      basis: { id: "Dokumen yang disebut", en: "The document named" },
      synonyms: ["target", "sasaran"],
      additiveOver: [],
    },
    "capaian-dokumen": {
      kind: "share",
      unit: "bagian",
      numerator: "peserta-aktif",
      numeratorAt: "total",
      denominator: "sasaran-dokumen",
      label: { id: "Capaian sasaran dokumen itu", en: "Share of the document's target" },
      definition: {
        id: "Peserta aktif program ini dibagi sasaran dokumen itu.",
        en: "This programme's active participants divided by the document's target.",
      },
      basis: { id: "Peserta aktif ÷ sasaran", en: "Active participants ÷ target" },
      synonyms: ["persen sasaran", "progress"],
      additiveOver: [],
    },
    kekurangan: {
      kind: "derived",
      unit: "orang",
      formula: "gap-to-target",
      label: { id: "Kekurangan dari sasaran", en: "Missing to the target" },
      definition: {
        id: "Sasaran dikurangi peserta aktif; nol bila sasaran sudah tercapai.",
        en: "The target less active participants; zero once the target is reached.",
      },
      basis: { id: "Sasaran − peserta aktif", en: "Target − active participants" },
      synonyms: ["selisih sasaran", "gap"],
      additiveOver: [],
    },
    "laju-perlu": {
      kind: "derived",
      unit: "orang",
      formula: "pace-to-target",
      label: { id: "Tambahan orang per bulan yang diperlukan", en: "More people per month needed" },
      definition: {
        id: "Kekurangan dibagi bulan yang tersisa sampai masa sasaran berakhir, dibulatkan ke atas. Tidak berlaku lagi pada bulan terakhirnya: tidak ada bulan yang tersisa.",
        en: "What is missing divided by the months left until the target ends, rounded up. No longer applicable in its last month: no month is left.",
      },
      basis: { id: "Kekurangan ÷ bulan tersisa", en: "Missing ÷ months left" },
      synonyms: ["laju", "pace"],
      additiveOver: [],
    },
  },
  plan: [
    {
      measures,
      level: "kota",
      by: ["dokumen"],
      cadence: "month",
      adds: { id: "Sasaran yang berbeda-beda, berdampingan.", en: "Differing targets, side by side." },
    },
  ],
  disclosure: undefined,
});
