import type { IntakeRule } from "../../intake-rule.ts";

const block = { scope: "row", severity: "block" } as const;
const reconcile = { scope: "row", severity: "reconcile" } as const;

/** What can be wrong with a contribution. */
export const contributionRules = {
  "kembali-sebelum-bayar": {
    ...block,
    message: { id: "tanggal dikembalikan mendahului tanggal bayar", en: "the refund is dated before the payment" },
    remedy: { id: "perbaiki salah satu tanggal", en: "correct one of the two dates" },
  },
  "iuran-nol": {
    ...block,
    message: { id: "jumlah iuran nol", en: "the contribution is zero" },
    remedy: {
      id: "hapus baris ini, atau tulis jumlah yang dibayar",
      en: "remove this row, or write the amount that was paid",
    },
  },
  "bulan-terbalik": {
    ...block,
    message: { id: "bulan akhir mendahului bulan awal", en: "the last month is before the first" },
    remedy: { id: "tukar atau perbaiki kedua bulan", en: "swap or correct the two months" },
  },
  "jumlah-bulan-beda": {
    scope: "row",
    severity: "warn",
    message: {
      id: "jumlah bulan yang ditulis bukan hitungan dari bulan awal sampai bulan akhir",
      en: "the number of months written is not the count from the first month to the last",
    },
    remedy: {
      id: "kedua bulan ikut dihitung: April–Desember ialah 9 bulan",
      en: "both ends count: April to December is 9 months",
    },
  },
  "iuran-tidak-terbagi": {
    ...block,
    message: {
      id: "jumlah iuran tidak terbagi rata ke bulan-bulannya",
      en: "the amount does not divide evenly over its months",
    },
    remedy: { id: "tulis satu baris per bulan", en: "write one row per month" },
  },
  "peserta-tidak-dikenal": {
    ...block,
    message: { id: "NIK ini belum ada dalam daftar peserta", en: "this NIK is not in the participant list" },
    remedy: {
      id: "masukkan daftar peserta lebih dahulu, lalu kirim baris ini dalam berkas baru",
      en: "take the participant list in first, then send this row in a new file",
    },
  },
  "iuran-sebelum-terdaftar": {
    ...block,
    message: {
      id: "bulan iuran mendahului bulan orang itu terdaftar",
      en: "the contribution month is before the person was registered",
    },
    remedy: {
      id: "periksa bulan iuran, atau tanggal mulai berlaku di daftar peserta",
      en: "check the month, or the valid-from date in the participant list",
    },
  },
  "pembayar-ganda": {
    ...reconcile,
    message: {
      id: "bulan ini sudah dibayar pihak lain untuk orang yang sama",
      en: "another payer has paid this month for the same person",
    },
    remedy: {
      id: "padankan antarpembayar; orangnya tetap dihitung sekali",
      en: "settle it between the payers; the person still counts once",
    },
  },
  "meninggal-masih-dibayar": {
    ...reconcile,
    message: {
      id: "bulan iuran sesudah bulan orang itu meninggal",
      en: "the contribution month is after the month in which the person died",
    },
    remedy: {
      id: "minta pengembalian menurut perjanjian; bulan meninggal sendiri masih wajib",
      en: "ask for a refund as agreed; the month of death itself is still due",
    },
  },
  "iuran-di-atas-tarif": {
    ...reconcile,
    message: { id: "jumlah iuran di atas tarif", en: "the contribution is above the tariff" },
    remedy: {
      id: "jelaskan: tunggakan, beberapa bulan sekaligus, atau biaya lain",
      en: "explain it: arrears, several months at once, or other costs",
    },
  },
  "iuran-di-bawah-tarif": {
    ...reconcile,
    message: { id: "jumlah iuran di bawah tarif", en: "the contribution is below the tariff" },
    remedy: { id: "jelaskan, atau tagih kekurangannya", en: "explain it, or collect what is missing" },
  },
  "tarif-pembayar-lain": {
    ...reconcile,
    message: {
      id: "jumlah ini tarif untuk pembayar atau masa lain",
      en: "this amount is the tariff of another payer or time",
    },
    remedy: {
      id: "keringanan PP 50/2025 tidak berlaku bagi iuran yang dibayar APBN/APBD",
      en: "the relief of PP 50/2025 does not hold where APBN/APBD pays",
    },
  },
  "tarif-tidak-ada": {
    ...reconcile,
    message: {
      id: "daftar tarif tidak memuat tarif untuk bulan dan pembayar ini",
      en: "the list of tariffs has none for this month and payer",
    },
    remedy: {
      id: "periksa bulannya; bila benar, tarifnya harus ditambahkan ke daftar beserta dasar hukumnya",
      en: "check the month; if it is right, the tariff must be added to the list with its legal basis",
    },
  },
  "iuran-putus-lama": {
    scope: "row",
    severity: "warn",
    message: {
      id: "lebih dari {months} bulan sebelum bulan ini tidak terbayar",
      en: "more than {months} months before this one are unpaid",
    },
    remedy: {
      id: "periksa apakah ada iuran yang belum dikirim",
      en: "check whether contributions have not been delivered",
    },
  },
  "peserta-turun-tajam": {
    scope: "file",
    severity: "warn",
    message: {
      id: "yang dibayar pada {month} turun lebih dari {share} % dari bulan sebelumnya",
      en: "those paid for in {month} are more than {share} % fewer than in the month before",
    },
    remedy: {
      id: "periksa apakah kirimannya lengkap; kontrak baru bisa membuat Januari sepi",
      en: "check whether the delivery is complete; a new contract can leave January thin",
    },
  },
} as const satisfies Record<string, IntakeRule>;
