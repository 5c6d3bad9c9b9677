import { defineIntakeKind } from "../intake-kind.ts";

const scopes: Readonly<Record<string, RegExp>> = {
  rilis: /^\d{4}-(?:0[1-9]|1[0-2])$/,
  dataset: /^[a-z]+(?:-[a-z]+)*$/,
  sel: /^[a-z]+(?:-[a-z]+)*\/\d{2}(?:\.\d+)*\/\d{4}(?:-(?:0[1-9]|1[0-2]|Q[1-4]))?$/,
};

/** The operator's remarks that readers should see: on a release, a dataset or one cell. */
export const catatan = defineIntakeKind({
  id: "catatan",
  title: { id: "Catatan", en: "Notes" },
  description: {
    id: "Catatan untuk pembaca. Yang tentang rilis tayang bersama rilis itu; yang tentang dataset dan sel disimpan dahulu. Jangan tulis nama orang.",
    en: "Remarks for readers. Those on a release are published with it; those on a dataset or a cell are only kept for now. Name no person.",
  },
  columns: {
    lingkup: {
      type: "code",
      codelist: "note-scopes",
      required: true,
      label: { id: "Lingkup", en: "Scope" },
      help: { id: "rilis, dataset, atau sel.", en: "rilis (release), dataset, or sel (cell)." },
      synonyms: ["Ruang Lingkup"],
    },
    tentang: {
      type: "text",
      maxLength: 120,
      required: true,
      label: { id: "Tentang", en: "About" },
      help: {
        id: "Rilis: 2025-01; dataset: enrolment; sel: peserta-aktif/35.75.01/2025-01.",
        en: "Release: 2025-01; dataset: enrolment; cell: peserta-aktif/35.75.01/2025-01.",
      },
      synonyms: ["Sasaran Catatan"],
    },
    catatan: {
      type: "text",
      maxLength: 500,
      isPublic: true,
      required: true,
      label: { id: "Catatan", en: "Note" },
      help: { id: "Kalimat biasa dalam bahasa Indonesia.", en: "Plain sentences in Indonesian." },
      synonyms: ["Isi Catatan"],
    },
    catatan_inggris: {
      type: "text",
      maxLength: 500,
      isPublic: true,
      required: false,
      mayBeAbsent: true,
      label: { id: "Catatan (Inggris)", en: "Note (English)" },
      help: { id: "Boleh kosong.", en: "May be empty." },
      synonyms: ["Catatan Bahasa Inggris"],
    },
    tanggal: {
      type: "date",
      required: true,
      label: { id: "Tanggal", en: "Date" },
      help: { id: "YYYY-MM-DD: hari catatan ini dibuat.", en: "YYYY-MM-DD: the day of the note." },
      synonyms: ["Tgl"],
    },
    kantor: {
      type: "text",
      maxLength: 120,
      isPublic: true,
      isOffice: true,
      required: true,
      label: { id: "Kantor", en: "Office" },
      help: {
        id: "Kantor yang bertanggung jawab, bukan nama orang.",
        en: "The office that answers for it, no person.",
      },
      synonyms: ["Instansi"],
    },
  },
  key: ["lingkup", "tentang", "tanggal"],
  rules: [
    {
      rule: "catatan-salah-tempat",
      column: "tentang",
      check: (row) => !row.lingkup || !row.tentang || (scopes[row.lingkup]?.test(row.tentang) ?? false),
    },
  ],
  ignored: ["No", "No.", "Nomor"],
  example: {
    lingkup: "rilis",
    tentang: "2025-01",
    catatan: "Iuran Januari dibayar terlambat karena kontrak baru (contoh)",
    tanggal: "2025-02-10",
    kantor: "Dinas Tenaga Kerja (contoh)",
  },
});
