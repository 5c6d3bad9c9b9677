import { defineIntakeKind } from "../intake-kind.ts";

/** Workers in scope: the denominator of coverage, with source and reference date. City level only. */
export const pekerja = defineIntakeKind({
  id: "pekerja",
  title: { id: "Jumlah pekerja", en: "Workers in scope" },
  description: {
    id: "Perkiraan jumlah penduduk bekerja di kota, dengan sumber dan tanggal acuannya.",
    en: "Estimates of the number of working residents of the city, with source and reference date.",
  },
  columns: {
    wilayah: {
      type: "region",
      level: "kota",
      required: true,
      label: { id: "Kode wilayah", en: "Region code" },
      help: {
        id: "Kode kota; tidak ada perkiraan resmi di bawah kota.",
        en: "Code of the city; there is no official estimate below the city.",
      },
      synonyms: ["Wilayah"],
    },
    tanggal_acuan: {
      type: "date",
      required: true,
      label: { id: "Tanggal acuan", en: "Reference date" },
      help: { id: "YYYY-MM-DD.", en: "YYYY-MM-DD." },
      synonyms: ["Tgl Acuan", "Per Tanggal", "Keadaan"],
    },
    jumlah: {
      type: "count",
      required: true,
      label: { id: "Jumlah orang", en: "Persons" },
      help: { id: "Bilangan bulat.", en: "A whole number." },
      synonyms: ["Jumlah", "Jumlah Pekerja"],
    },
    sumber: {
      type: "text",
      maxLength: 120,
      isPublic: true,
      required: true,
      label: { id: "Sumber", en: "Source" },
      help: { id: "Lembaga yang menghitung.", en: "The institution that counted." },
      synonyms: ["Instansi"],
    },
    dokumen: {
      type: "text",
      maxLength: 200,
      isPublic: true,
      required: true,
      label: { id: "Dokumen", en: "Document" },
      help: { id: "Nama tabel, survei, atau surat.", en: "Name of the table, survey or letter." },
      synonyms: ["Nama Dokumen"],
    },
    definisi: {
      type: "text",
      maxLength: 300,
      isPublic: true,
      required: true,
      label: { id: "Definisi", en: "Definition" },
      help: { id: "Siapa yang dihitung sebagai pekerja.", en: "Who counts as a worker." },
      synonyms: ["Keterangan Definisi"],
    },
  },
  key: ["wilayah", "tanggal_acuan"],
  rules: [],
  ignored: ["No", "No.", "Nomor", "Keterangan", "Ket"],
  example: {
    wilayah: "35.75",
    tanggal_acuan: "2024-08-06",
    jumlah: "86788",
    sumber: "Lembaga yang menghitung (contoh)",
    dokumen: "Nama survei atau tabel (contoh)",
    definisi: "Penduduk bekerja (contoh)",
  },
});
