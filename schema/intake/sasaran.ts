import { defineIntakeKind } from "../intake-kind.ts";

/** Targets as documents name them: issuer, document, definition and validity stand with each number. */
export const sasaran = defineIntakeKind({
  id: "sasaran",
  title: { id: "Sasaran", en: "Targets" },
  description: {
    id: "Sasaran jumlah pekerja rentan per wilayah, dengan dokumen yang menetapkannya.",
    en: "Target numbers of vulnerable workers per region, with the document that sets them.",
  },
  columns: {
    wilayah: {
      type: "region",
      level: "kota-or-kecamatan",
      required: true,
      label: { id: "Kode wilayah", en: "Region code" },
      help: { id: "Kode kota atau kecamatan.", en: "Code of the city or a kecamatan." },
    },
    berlaku_mulai: {
      type: "date",
      required: true,
      label: { id: "Berlaku mulai", en: "Valid from" },
      help: { id: "YYYY-MM-DD.", en: "YYYY-MM-DD." },
    },
    berlaku_sampai: {
      type: "date",
      required: true,
      label: { id: "Berlaku sampai", en: "Valid until" },
      help: { id: "YYYY-MM-DD, hari terakhir.", en: "YYYY-MM-DD, the last day." },
    },
    jumlah: {
      type: "count",
      required: true,
      label: { id: "Jumlah orang", en: "Persons" },
      help: { id: "Bilangan bulat.", en: "A whole number." },
    },
    penerbit: {
      type: "text",
      maxLength: 120,
      required: true,
      label: { id: "Penerbit", en: "Issuer" },
      help: { id: "Instansi yang menetapkan.", en: "The institution that sets it." },
    },
    dokumen: {
      type: "text",
      maxLength: 200,
      required: true,
      label: { id: "Dokumen", en: "Document" },
      help: { id: "Nama dan nomor dokumen.", en: "Name and number of the document." },
    },
    tanggal_dokumen: {
      type: "date",
      required: true,
      label: { id: "Tanggal dokumen", en: "Document date" },
      help: { id: "YYYY-MM-DD.", en: "YYYY-MM-DD." },
    },
    definisi: {
      type: "text",
      maxLength: 300,
      required: true,
      label: { id: "Definisi", en: "Definition" },
      help: { id: "Siapa yang dihitung dalam sasaran.", en: "Who counts toward the target." },
    },
  },
  key: ["wilayah", "berlaku_mulai"],
  rules: [
    {
      id: "sasaran-masa-terbalik",
      column: "berlaku_sampai",
      check: (row) => !row.berlaku_mulai || !row.berlaku_sampai || row.berlaku_sampai >= row.berlaku_mulai,
      problem: { id: "masa berlaku berakhir sebelum mulai", en: "the validity ends before it begins" },
      remedy: { id: "tukar atau perbaiki kedua tanggal", en: "swap or correct the two dates" },
    },
  ],
});
