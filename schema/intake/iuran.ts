import { defineIntakeKind } from "../intake-kind.ts";
import { monthIndex } from "../month.ts";

/** Months paid, with the payer: one row per person, month and payer. */
export const iuran = defineIntakeKind({
  id: "iuran",
  title: { id: "Daftar iuran", en: "Contribution list" },
  description: {
    id: "Satu baris per orang, bulan iuran, dan pembayar; beberapa bulan berturut-turut boleh dalam satu baris.",
    en: "One row per person, contribution month and payer; several months in a row may stand in one row.",
  },
  columns: {
    nik: {
      type: "nik",
      required: true,
      label: { id: "NIK", en: "NIK (identity number)" },
      help: { id: "16 angka, ditulis sebagai teks.", en: "16 digits, written as text." },
      synonyms: ["NIK KTP", "No KTP", "Nomor KTP", "Nomor Induk Kependudukan"],
    },
    bulan: {
      type: "month",
      required: true,
      label: { id: "Bulan iuran", en: "Contribution month" },
      help: { id: "YYYY-MM: bulan yang dibayar.", en: "YYYY-MM: the month that is paid for." },
      synonyms: ["Bulan", "Periode", "BLTH", "Bulan Kepesertaan", "Periode Dari", "Bulan Mulai"],
    },
    pembayar: {
      type: "code",
      codelist: "payers",
      required: true,
      label: { id: "Pembayar", en: "Payer" },
      help: { id: "Kode dari daftar pembayar.", en: "A code of the list of payers." },
      synonyms: ["Sumber Dana", "Dibayar Oleh", "Penanggung Iuran"],
    },
    jumlah: {
      type: "rupiah",
      required: true,
      label: { id: "Jumlah iuran", en: "Contribution" },
      help: {
        id: "Rupiah bulat; untuk beberapa bulan sekaligus, jumlah seluruhnya.",
        en: "Whole rupiah; for several months at once, the sum of them.",
      },
      synonyms: ["Iuran", "Nominal", "Jumlah", "Jumlah (Rp)", "Nominal Iuran", "Total Iuran"],
    },
    tanggal_bayar: {
      type: "date",
      required: true,
      label: { id: "Tanggal bayar", en: "Date paid" },
      help: {
        id: "YYYY-MM-DD: sejak tanggal ini iuran diketahui sah.",
        en: "YYYY-MM-DD: the contribution is known as valid from this date.",
      },
      synonyms: ["Tgl Bayar", "Tanggal Pembayaran", "Tgl Pembayaran"],
    },
    tanggal_kembali: {
      type: "date",
      required: false,
      label: { id: "Tanggal dikembalikan", en: "Date refunded" },
      help: { id: "Diisi bila iuran dikembalikan.", en: "Filled when the contribution was refunded." },
      synonyms: ["Tgl Kembali", "Tanggal Pengembalian"],
      mayBeAbsent: true,
    },
    sampai_bulan: {
      type: "month",
      required: false,
      mayBeAbsent: true,
      label: { id: "Sampai bulan", en: "To month" },
      help: {
        id: "Diisi bila satu baris membayar beberapa bulan berturut-turut; bulan ini ikut.",
        en: "Filled when one row pays for several months in a row; this month is included.",
      },
      synonyms: ["Periode Sampai", "Bulan Akhir", "s.d.", "Sampai"],
    },
    jumlah_bulan: {
      type: "count",
      required: false,
      mayBeAbsent: true,
      label: { id: "Jumlah bulan", en: "Number of months" },
      help: {
        id: "Hanya untuk memeriksa bulan awal dan akhir.",
        en: "Only to check the first and the last month.",
      },
      synonyms: ["Jml Bulan", "Lama (bulan)"],
    },
  },
  key: ["nik", "bulan", "pembayar"],
  rules: [
    {
      rule: "kembali-sebelum-bayar",
      column: "tanggal_kembali",
      check: (row) => !row.tanggal_kembali || !row.tanggal_bayar || row.tanggal_kembali >= row.tanggal_bayar,
    },
    { rule: "iuran-nol", column: "jumlah", check: (row) => row.jumlah !== "0" },
    {
      rule: "bulan-terbalik",
      column: "sampai_bulan",
      check: (row) => !row.sampai_bulan || !row.bulan || row.sampai_bulan >= row.bulan,
    },
    {
      rule: "jumlah-bulan-beda",
      column: "jumlah_bulan",
      check: (row) => !row.jumlah_bulan || !row.bulan || Number(row.jumlah_bulan) === monthsOf(row),
    },
    {
      rule: "iuran-tidak-terbagi",
      column: "jumlah",
      check: (row) => !row.jumlah || !row.bulan || monthsOf(row) < 1 || Number(row.jumlah) % monthsOf(row) === 0,
    },
  ],
  ignored: [
    ...[
      "No",
      "No.",
      "Nomor",
      "Nomor Urut",
      "No Urut",
      "KPJ",
      "No KPJ",
      "Nomor KPJ",
      "Nama",
      "Nama Peserta",
      "Nama Lengkap",
    ],
    ...["Keterangan", "Ket", "Kode Bayar", "Nomor Batch"],
  ],
  example: {
    nik: "3575010107909999",
    bulan: "2024-01",
    pembayar: "dbhcht",
    jumlah: "16800",
    tanggal_bayar: "2024-01-10",
  },
});

/** The months a row pays for, both ends counted; below 1 where they stand the wrong way round. */
function monthsOf({
  bulan,
  sampai_bulan,
}: {
  readonly bulan?: string | undefined;
  readonly sampai_bulan?: string | undefined;
}): number {
  if (!bulan) return 0;
  return sampai_bulan ? monthIndex(sampai_bulan) - monthIndex(bulan) + 1 : 1;
}
