import { defineDataset } from "../dataset.ts";

export const membership = defineDataset({
  id: "membership",
  title: { id: "Kepesertaan Jamsostek seluruh kota", en: "Jamsostek membership of the whole city" },
  description: {
    id: "Anggota BPJS Ketenagakerjaan menurut segmen, dari siapa pun iurannya, dan bagiannya dari pekerja segmen itu. Segmen dapat saling tumpang tindih.",
    en: "Members of BPJS Ketenagakerjaan by segment, whoever pays, and their share of the segment's workers. Segments may overlap.",
  },
  source: { id: "Jumlah yang disampaikan BPJS Ketenagakerjaan", en: "Totals supplied by BPJS Ketenagakerjaan" },
  cadence: "month",
  cells: "tabulated",
  methodVersion: "1",
  dimensions: {
    segmen: {
      label: { id: "Segmen kepesertaan", en: "Membership segment" },
      codelist: "membership-segments",
      shifts: "never",
      sensitive: false,
    },
  },
  measures: {
    anggota: {
      kind: "stated",
      unit: "orang",
      label: { id: "Anggota Jamsostek", en: "Jamsostek members" },
      definition: {
        id: "Anggota BPJS Ketenagakerjaan menurut dokumen yang disebut, pada tanggal acuannya.",
        en: "Members of BPJS Ketenagakerjaan by the document named, on its reference date.",
      },
      basis: { id: "Dokumen BPJS Ketenagakerjaan", en: "Document of BPJS Ketenagakerjaan" },
      synonyms: ["kepesertaan", "members"],
      additiveOver: [],
    },
    "pekerja-segmen": {
      kind: "stated",
      unit: "orang",
      label: { id: "Pekerja segmen itu", en: "Workers of the segment" },
      definition: {
        id: "Pekerja dalam segmen itu menurut dokumen yang sama.",
        en: "Workers of the segment by the same document.",
      },
      basis: { id: "Dokumen BPJS Ketenagakerjaan", en: "Document of BPJS Ketenagakerjaan" },
      synonyms: ["penyebut", "workers"],
      additiveOver: [],
    },
    "cakupan-segmen": {
      kind: "share",
      unit: "bagian",
      numerator: "anggota",
      denominator: "pekerja-segmen",
      nationalCode: "06.02.021",
      label: { id: "Cakupan segmen", en: "Coverage of the segment" },
      definition: {
        id: "Anggota dibagi pekerja segmen itu, keduanya dari dokumen yang sama.",
        en: "Members divided by the segment's workers, both from the same document.",
      },
      basis: {
        id: "Indikator nasional 06.02.021 (Kode Referensi Indikator Pembangunan)",
        en: "National indicator 06.02.021 (Kode Referensi Indikator Pembangunan)",
      },
      synonyms: ["UCJ", "cakupan semesta", "coverage"],
      additiveOver: [],
    },
  },
  plan: [
    {
      measures: ["anggota", "pekerja-segmen", "cakupan-segmen"],
      level: "kota",
      by: ["segmen"],
      cadence: "month",
      adds: {
        id: "Cakupan semua pekerja kota, segmen demi segmen.",
        en: "Coverage of all the city's workers, segment by segment.",
      },
    },
  ],
  disclosure: undefined,
});
