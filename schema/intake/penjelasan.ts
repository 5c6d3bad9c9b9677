import { defineIntakeKind } from "../intake-kind.ts";

/** Why a recorded amount differs from the expected one, in the office's words: a difference is a question, not an accusation. */
export const penjelasan = defineIntakeKind({
  id: "penjelasan",
  title: { id: "Penjelasan selisih", en: "Explanations of differences" },
  description: {
    id: "Sebab sebuah selisih antara yang diperkirakan dan yang tercatat. Disimpan dahulu; ditulis untuk dibaca umum. Jangan tulis nama orang.",
    en: "Why an expected and a recorded amount differ. Kept for now, and written for the public to read. Name no person.",
  },
  columns: {
    pembayar: {
      type: "code",
      codelist: "payers",
      required: true,
      label: { id: "Jalur dana", en: "Funding line" },
      help: { id: "Kode dari daftar pembayar.", en: "A code of the list of payers." },
      synonyms: ["Sumber Dana", "Pembayar"],
    },
    bulan: {
      type: "month",
      required: true,
      label: { id: "Bulan", en: "Month" },
      help: { id: "YYYY-MM: bulan selisihnya.", en: "YYYY-MM: the month of the difference." },
      synonyms: ["Periode"],
    },
    sebab: {
      type: "code",
      codelist: "causes",
      required: true,
      label: { id: "Sebab", en: "Cause" },
      help: {
        id: "Kode dari daftar sebab; sedang-ditelusuri bila belum diketahui.",
        en: "A code of the list of causes; sedang-ditelusuri while it is being looked into.",
      },
      synonyms: ["Kode Sebab"],
    },
    penjelasan: {
      type: "text",
      maxLength: 500,
      isPublic: true,
      required: true,
      label: { id: "Penjelasan", en: "Explanation" },
      help: { id: "Kalimat biasa.", en: "Plain sentences." },
      synonyms: ["Uraian"],
    },
    dokumen: {
      type: "text",
      maxLength: 200,
      isPublic: true,
      required: true,
      label: { id: "Dokumen", en: "Document" },
      help: { id: "Nama dan nomor surat atau berita acara.", en: "Name and number of the letter or record." },
      synonyms: ["Nomor Surat"],
    },
    tanggal_dokumen: {
      type: "date",
      required: true,
      label: { id: "Tanggal dokumen", en: "Document date" },
      help: { id: "YYYY-MM-DD.", en: "YYYY-MM-DD." },
      synonyms: ["Tgl Dokumen", "Tanggal Surat"],
    },
    kantor: {
      type: "text",
      maxLength: 120,
      isPublic: true,
      required: true,
      label: { id: "Kantor", en: "Office" },
      help: { id: "Kantor yang menjelaskan, bukan nama orang.", en: "The office that explains, no person." },
      synonyms: ["Instansi"],
    },
    dijawab_sebelum: {
      type: "date",
      mayBeFuture: true,
      required: false,
      mayBeAbsent: true,
      label: { id: "Dijawab sebelum", en: "To be answered by" },
      help: {
        id: "Wajib bila sebabnya sedang ditelusuri: tanggal jawaban dijanjikan.",
        en: "Needed while the cause is being looked into: the date by which an answer is promised.",
      },
      synonyms: ["Tanggal Jawaban"],
    },
  },
  key: ["pembayar", "bulan", "tanggal_dokumen"],
  rules: [
    {
      rule: "penjelasan-tanpa-janji",
      column: "dijawab_sebelum",
      check: (row) => row.sebab !== "sedang-ditelusuri" || row.dijawab_sebelum !== undefined,
    },
    {
      rule: "janji-sebelum-surat",
      column: "dijawab_sebelum",
      check: (row) => !row.dijawab_sebelum || !row.tanggal_dokumen || row.dijawab_sebelum >= row.tanggal_dokumen,
    },
  ],
  ignored: ["No", "No.", "Nomor", "Keterangan", "Ket"],
  example: {
    pembayar: "dbhcht",
    bulan: "2025-01",
    sebab: "sedang-ditelusuri",
    penjelasan: "Selisih sedang dipadankan dengan cabang BPJS Ketenagakerjaan (contoh)",
    dokumen: "Surat permintaan data (contoh)",
    tanggal_dokumen: "2025-02-10",
    kantor: "Dinas Tenaga Kerja (contoh)",
    dijawab_sebelum: "2025-03-31",
  },
});
