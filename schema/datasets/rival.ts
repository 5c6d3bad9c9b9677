import { defineDataset } from "../dataset.ts";

export const rival = defineDataset({
  id: "rival",
  title: { id: "Angka dari pihak lain", en: "Figures of others" },
  description: {
    id: "Angka yang disebut LKPJ, BPK, cabang BPJS, atau pers tentang hal yang sama, di samping angka portal ini dan tidak pernah menggantikannya.",
    en: "Figures that the mayor's report, the audit board, the BPJS branch or the press state about the same thing, beside this portal's and never in their place.",
  },
  source: { id: "Dokumen yang disebut pada tiap angka", en: "The document named with each figure" },
  cadence: "month",
  cells: "tabulated",
  methodVersion: "1",
  dimensions: {
    angka: {
      label: { id: "Angka pihak lain", en: "Figure of others" },
      codelist: "release",
      shifts: "never",
      sensitive: false,
    },
  },
  measures: {
    "angka-lain-orang": stated("orang", ["Jumlah menurut pihak lain", "Count stated by others"]),
    "angka-lain-rupiah": stated("rupiah", ["Rupiah menurut pihak lain", "Rupiah stated by others"]),
    "angka-lain-bagian": stated("bagian", ["Bagian menurut pihak lain", "Share stated by others"]),
  },
  plan: [table("MONTH"), table("QUARTER"), table("YEAR")],
  disclosure: undefined,
});

function stated<const Unit extends "orang" | "rupiah" | "bagian">(
  unit: Unit,
  label: readonly [id: string, en: string],
) {
  return {
    kind: "stated",
    unit,
    label: { id: label[0], en: label[1] },
    definition: {
      id: "Angka seperti tertulis dalam dokumen yang disebut, dengan definisi dokumen itu sendiri.",
      en: "The figure as written in the document named, by that document's own definition.",
    },
    basis: { id: "Dokumen yang disebut", en: "The document named" },
    synonyms: ["LKPJ", "BPK", "pers", "press"],
    additiveOver: [],
  } as const;
}

function table(period: "MONTH" | "QUARTER" | "YEAR") {
  return {
    measures: ["angka-lain-orang", "angka-lain-rupiah", "angka-lain-bagian"],
    level: "kota",
    by: ["angka"],
    cadence: "month",
    period,
    adds: { id: "Apa kata pihak lain tentang hal yang sama.", en: "What others say about the same thing." },
  } as const;
}
