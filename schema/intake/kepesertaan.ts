import { defineIntakeKind } from "../intake-kind.ts";

/** Members of the social security agency by segment, as its documents state them: for coverage beyond the programme. */
export const kepesertaan = defineIntakeKind({
  id: "kepesertaan",
  title: { id: "Kepesertaan per segmen", en: "Membership by segment" },
  description: {
    id: "Jumlah peserta BPJS Ketenagakerjaan di kota menurut dokumennya, per segmen, dengan tanggal acuan dan definisinya.",
    en: "Members of BPJS Ketenagakerjaan in the city as a document states them, by segment, with reference date and definition.",
  },
  columns: {
    tanggal_acuan: {
      type: "date",
      required: true,
      label: { id: "Tanggal acuan", en: "Reference date" },
      help: { id: "YYYY-MM-DD.", en: "YYYY-MM-DD." },
      synonyms: ["Tgl Acuan", "Per Tanggal", "Keadaan"],
    },
    segmen: {
      type: "code",
      codelist: "membership-segments",
      required: true,
      label: { id: "Segmen", en: "Segment" },
      help: {
        id: "semua, atau satu segmen; satu orang dapat masuk beberapa segmen.",
        en: "semua (all), or one segment; a person can be in several.",
      },
      synonyms: ["Segmen Kepesertaan"],
    },
    peserta: {
      type: "count",
      required: true,
      label: { id: "Jumlah peserta", en: "Members" },
      help: { id: "Bilangan bulat.", en: "A whole number." },
      synonyms: ["Peserta", "Peserta Aktif"],
    },
    pekerja: {
      type: "count",
      required: false,
      mayBeAbsent: true,
      label: { id: "Jumlah pekerja", en: "Workers" },
      help: {
        id: "Pekerja dalam segmen itu pada tanggal yang sama; kosong bila dokumennya tidak menyebut.",
        en: "Workers in that segment on the same date; empty where the document names none.",
      },
      synonyms: ["Pekerja", "Potensi"],
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
      help: { id: "Nama tabel, laporan, atau surat.", en: "Name of the table, report or letter." },
      synonyms: ["Nama Dokumen"],
    },
    definisi: {
      type: "text",
      maxLength: 300,
      isPublic: true,
      required: true,
      label: { id: "Definisi", en: "Definition" },
      help: {
        id: "Siapa yang dihitung sebagai peserta dan sebagai pekerja.",
        en: "Who counts as a member and who as a worker.",
      },
      synonyms: ["Keterangan Definisi"],
    },
  },
  key: ["tanggal_acuan", "segmen", "dokumen"],
  rules: [
    {
      rule: "peserta-di-atas-pekerja",
      column: "peserta",
      check: (row) => !row.peserta || !row.pekerja || Number(row.peserta) <= Number(row.pekerja),
    },
  ],
  ignored: ["No", "No.", "Nomor", "Keterangan", "Ket", "Persen", "Persentase", "%", "Cakupan"],
  example: {
    tanggal_acuan: "2024-08-06",
    segmen: "semua",
    peserta: "33759",
    pekerja: "86788",
    sumber: "BPJS Ketenagakerjaan (contoh)",
    dokumen: "Laporan kepesertaan (contoh)",
    definisi: "Peserta aktif yang bekerja di kota (contoh)",
  },
});
