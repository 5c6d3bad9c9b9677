import { defineIntakeKind } from "../intake-kind.ts";

/** Months paid, with the payer: one row per person, month and payer. */
export const iuran = defineIntakeKind({
  id: "iuran",
  title: { id: "Daftar iuran", en: "Contribution list" },
  description: {
    id: "Satu baris per orang, bulan iuran, dan pembayar.",
    en: "One row per person, contribution month and payer.",
  },
  columns: {
    nik: {
      type: "nik",
      required: true,
      label: { id: "NIK", en: "NIK (identity number)" },
      help: { id: "16 angka, ditulis sebagai teks.", en: "16 digits, written as text." },
    },
    bulan: {
      type: "month",
      required: true,
      label: { id: "Bulan iuran", en: "Contribution month" },
      help: { id: "YYYY-MM: bulan yang dibayar.", en: "YYYY-MM: the month that is paid for." },
    },
    pembayar: {
      type: "code",
      codelist: "payers",
      required: true,
      label: { id: "Pembayar", en: "Payer" },
      help: { id: "Kode dari daftar pembayar.", en: "A code of the list of payers." },
    },
    jumlah: {
      type: "rupiah",
      required: true,
      label: { id: "Jumlah iuran", en: "Contribution" },
      help: { id: "Rupiah bulat tanpa titik.", en: "Whole rupiah without separators." },
    },
    tanggal_bayar: {
      type: "date",
      required: true,
      label: { id: "Tanggal bayar", en: "Date paid" },
      help: {
        id: "YYYY-MM-DD: sejak tanggal ini iuran diketahui sah.",
        en: "YYYY-MM-DD: the contribution is known as valid from this date.",
      },
    },
    tanggal_kembali: {
      type: "date",
      required: false,
      label: { id: "Tanggal dikembalikan", en: "Date refunded" },
      help: { id: "Diisi bila iuran dikembalikan.", en: "Filled when the contribution was refunded." },
    },
  },
  key: ["nik", "bulan", "pembayar"],
  rules: [
    {
      id: "iuran-kembali-sebelum-bayar",
      column: "tanggal_kembali",
      check: (row) => !row.tanggal_kembali || !row.tanggal_bayar || row.tanggal_kembali >= row.tanggal_bayar,
      problem: { id: "tanggal dikembalikan mendahului tanggal bayar", en: "the refund is dated before the payment" },
      remedy: { id: "perbaiki salah satu tanggal", en: "correct one of the two dates" },
    },
    {
      id: "iuran-nol",
      column: "jumlah",
      check: (row) => row.jumlah !== "0",
      problem: { id: "jumlah iuran nol", en: "the contribution is zero" },
      remedy: {
        id: "hapus baris ini, atau tulis jumlah yang dibayar",
        en: "remove this row, or write the amount that was paid",
      },
    },
  ],
});
