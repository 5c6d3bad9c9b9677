import { defineIntakeKind } from "../intake-kind.ts";

/** Payments out of budget lines, one row per payment order and line. */
export const realisasi = defineIntakeKind({
  id: "realisasi",
  title: { id: "Realisasi", en: "Payments" },
  description: {
    id: "Satu baris per SP2D dan baris anggaran. Pengembalian ditulis sebagai angka negatif.",
    en: "One row per payment order (SP2D) and budget line. Money that came back is a negative amount.",
  },
  columns: {
    tahun: {
      type: "year",
      required: true,
      label: { id: "Tahun anggaran", en: "Fiscal year" },
      help: { id: "Empat angka, misalnya 2025.", en: "Four digits, for example 2025." },
      synonyms: ["Tahun", "TA", "T.A."],
    },
    nomor_sp2d: {
      type: "text",
      maxLength: 120,
      required: true,
      label: { id: "Nomor SP2D", en: "Payment order number" },
      help: {
        id: "Seperti tercetak di SP2D; tidak dibaca umum.",
        en: "As printed on the SP2D; not read by the public.",
      },
      synonyms: ["No SP2D", "SP2D"],
    },
    tanggal_sp2d: {
      type: "date",
      required: true,
      label: { id: "Tanggal SP2D", en: "Payment order date" },
      help: { id: "YYYY-MM-DD, dalam tahun anggarannya.", en: "YYYY-MM-DD, within the fiscal year." },
      synonyms: ["Tgl SP2D", "Tanggal Pencairan"],
    },
    kode_sub_kegiatan: {
      type: "budget-code",
      required: true,
      label: { id: "Kode sub kegiatan", en: "Sub-activity code" },
      help: { id: "Sama dengan yang di berkas anggaran.", en: "The same as in the budget file." },
      synonyms: ["Kode Sub Keg"],
    },
    kode_rekening: {
      type: "budget-code",
      required: true,
      label: { id: "Kode rekening", en: "Account code" },
      help: { id: "Sama dengan yang di berkas anggaran.", en: "The same as in the budget file." },
      synonyms: ["Kode Akun", "Kode Rekening Belanja"],
    },
    sumber_dana: {
      type: "code",
      codelist: "payers",
      required: true,
      label: { id: "Sumber dana", en: "Fund" },
      help: { id: "Sama dengan yang di berkas anggaran.", en: "The same as in the budget file." },
      synonyms: ["Sumber Pendanaan", "Jalur Dana"],
    },
    jumlah: {
      type: "rupiah",
      mayBeNegative: true,
      required: true,
      label: { id: "Jumlah dibayar", en: "Amount paid" },
      help: {
        id: "Rupiah bulat; negatif bila uangnya kembali.",
        en: "Whole rupiah; negative where the money came back.",
      },
      synonyms: ["Jumlah", "Nilai", "Nilai SP2D", "Realisasi"],
    },
    bulan_dari: {
      type: "month",
      required: false,
      mayBeAbsent: true,
      label: { id: "Bulan iuran dari", en: "First month paid for" },
      help: {
        id: "YYYY-MM: bulan iuran pertama yang dibayar. Wajib untuk baris anggaran iuran.",
        en: "YYYY-MM: the first contribution month paid for. Needed for a contribution line of the budget.",
      },
      synonyms: ["Dari Bulan", "Periode Dari", "Bulan Iuran"],
    },
    bulan_sampai: {
      type: "month",
      required: false,
      mayBeAbsent: true,
      label: { id: "Bulan iuran sampai", en: "Last month paid for" },
      help: {
        id: "Bulan terakhir, ikut dihitung; kosong bila hanya satu bulan.",
        en: "The last month, included; empty where it is one month only.",
      },
      synonyms: ["Sampai Bulan", "Periode Sampai"],
    },
  },
  key: ["tahun", "nomor_sp2d", "kode_sub_kegiatan", "kode_rekening", "sumber_dana"],
  rules: [
    { rule: "pembayaran-nol", column: "jumlah", check: (row) => row.jumlah !== "0" },
    {
      rule: "sp2d-luar-tahun",
      column: "tanggal_sp2d",
      check: (row) => !row.tanggal_sp2d || !row.tahun || row.tanggal_sp2d.startsWith(`${row.tahun}-`),
    },
    {
      rule: "bulan-awal-kosong",
      column: "bulan_dari",
      check: (row) => !row.bulan_sampai || row.bulan_dari !== undefined,
    },
    {
      rule: "bulan-terbalik",
      column: "bulan_sampai",
      check: (row) => !row.bulan_sampai || !row.bulan_dari || row.bulan_sampai >= row.bulan_dari,
    },
    {
      rule: "bulan-luar-tahun",
      column: "bulan_dari",
      check: ({ bulan_dari: from, bulan_sampai: until = from, tahun }) =>
        !from || !until || !tahun || (from.startsWith(`${tahun}-`) && until.startsWith(`${tahun}-`)),
    },
  ],
  ignored: [
    ...["No", "No.", "Nomor", "Keterangan", "Ket", "Uraian", "Penerima", "Nama Penerima", "Nomor Rekening", "Bank"],
    ...["Nomor SPM", "Tanggal SPM", "SKPD", "Nama SKPD", "Nama Sub Kegiatan", "Sub Kegiatan", "Nama Rekening"],
  ],
  example: {
    tahun: "2025",
    nomor_sp2d: "00012/LS/2025 (contoh)",
    tanggal_sp2d: "2025-04-15",
    kode_sub_kegiatan: "2.07.05.2.02.0005",
    kode_rekening: "5.1.02.02.02.0006",
    sumber_dana: "dbhcht",
    jumlah: "150000000",
    bulan_dari: "2025-04",
    bulan_sampai: "2025-04",
  },
});
