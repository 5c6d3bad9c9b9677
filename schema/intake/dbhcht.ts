import { defineIntakeKind } from "../intake-kind.ts";

/** How the tobacco excise share is divided and used, by field, as a report states it. What was not reported is empty, never zero. */
export const dbhcht = defineIntakeKind({
  id: "dbhcht",
  title: { id: "Penggunaan DBHCHT", en: "Use of the excise share" },
  description: {
    id: "Satu baris per bidang dan tanggal laporan: alokasi, sisa tahun lalu, pagu, dan realisasi sejak awal tahun.",
    en: "One row per field and date of the report: allocation, what was left over, ceiling, and what was spent since the beginning of the year.",
  },
  columns: {
    tahun: {
      type: "year",
      required: true,
      label: { id: "Tahun anggaran", en: "Fiscal year" },
      help: { id: "Empat angka, misalnya 2025.", en: "Four digits, for example 2025." },
      synonyms: ["Tahun", "TA", "T.A."],
    },
    bidang: {
      type: "code",
      codelist: "dbhcht-fields",
      required: true,
      label: { id: "Bidang", en: "Field" },
      help: {
        id: "kesejahteraan, kesehatan, atau penegakan-hukum.",
        en: "kesejahteraan (welfare), kesehatan (health) or penegakan-hukum (law enforcement).",
      },
      synonyms: ["Bidang DBHCHT"],
    },
    per_tanggal: {
      type: "date",
      required: true,
      label: { id: "Per tanggal", en: "As of" },
      help: { id: "YYYY-MM-DD: keadaan pada akhir hari itu.", en: "YYYY-MM-DD: the state at the end of that day." },
      synonyms: ["Keadaan Per", "Posisi Per"],
    },
    alokasi: {
      type: "rupiah",
      required: false,
      mayBeAbsent: true,
      label: { id: "Alokasi", en: "Allocation" },
      help: {
        id: "Rupiah bulat; kosong bila belum dilaporkan, jangan nol.",
        en: "Whole rupiah; empty where it was not reported, never zero.",
      },
      synonyms: ["Alokasi DBHCHT"],
    },
    sisa_lalu: {
      type: "rupiah",
      required: false,
      mayBeAbsent: true,
      label: { id: "Sisa tahun lalu", en: "Left over from before" },
      help: {
        id: "Rupiah bulat; kosong bila belum dilaporkan, jangan nol.",
        en: "Whole rupiah; empty where it was not reported, never zero.",
      },
      synonyms: ["Sisa DBHCHT", "Sisa Lalu"],
    },
    pagu: {
      type: "rupiah",
      required: false,
      mayBeAbsent: true,
      label: { id: "Pagu", en: "Ceiling" },
      help: {
        id: "Rupiah bulat; kosong bila belum dilaporkan, jangan nol.",
        en: "Whole rupiah; empty where it was not reported, never zero.",
      },
      synonyms: ["Pagu Anggaran", "Anggaran"],
    },
    realisasi: {
      type: "rupiah",
      required: false,
      mayBeAbsent: true,
      label: { id: "Realisasi", en: "Spent" },
      help: {
        id: "Rupiah yang dibayar sejak 1 Januari; kosong bila belum dilaporkan.",
        en: "Rupiah paid since 1 January; empty where it was not reported.",
      },
      synonyms: ["Realisasi Keuangan", "Realisasi s.d."],
    },
    penerbit: {
      type: "text",
      maxLength: 120,
      isPublic: true,
      required: true,
      label: { id: "Penerbit", en: "Issuer" },
      help: { id: "Instansi yang melaporkan.", en: "The institution that reports." },
      synonyms: ["Instansi"],
    },
    dokumen: {
      type: "text",
      maxLength: 200,
      isPublic: true,
      required: true,
      label: { id: "Dokumen", en: "Document" },
      help: { id: "Nama dan nomor laporan.", en: "Name and number of the report." },
      synonyms: ["Nama Dokumen", "Nomor Dokumen", "Laporan"],
    },
    tanggal_dokumen: {
      type: "date",
      required: true,
      label: { id: "Tanggal dokumen", en: "Document date" },
      help: { id: "YYYY-MM-DD.", en: "YYYY-MM-DD." },
      synonyms: ["Tgl Dokumen"],
    },
  },
  key: ["tahun", "bidang", "per_tanggal"],
  rules: [
    {
      rule: "dbhcht-kosong",
      column: "pagu",
      check: (row) => [row.alokasi, row.sisa_lalu, row.pagu, row.realisasi].some((amount) => amount !== undefined),
    },
    {
      rule: "realisasi-di-atas-pagu",
      column: "realisasi",
      check: (row) => !row.realisasi || !row.pagu || Number(row.realisasi) <= Number(row.pagu),
    },
  ],
  ignored: ["No", "No.", "Nomor", "Keterangan", "Ket", "Persen", "Persentase", "%"],
  example: {
    tahun: "2025",
    bidang: "kesejahteraan",
    per_tanggal: "2025-06-30",
    alokasi: "16000000000",
    sisa_lalu: "500000000",
    pagu: "16500000000",
    realisasi: "4200000000",
    penerbit: "Bagian Perekonomian (contoh)",
    dokumen: "Laporan semester I (contoh)",
    tanggal_dokumen: "2025-07-15",
  },
});
