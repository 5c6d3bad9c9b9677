import type { IntakeRule } from "../../intake-rule.ts";

const block = { scope: "row", severity: "block" } as const;
const warn = { scope: "row", severity: "warn" } as const;
const reconcile = { scope: "row", severity: "reconcile" } as const;

/** What can be wrong with budget lines, payments from them, and the use of the excise share. */
export const budgetRules = {
  "pagu-rangkap": {
    ...warn,
    message: {
      id: "baris anggaran ini sudah punya pagu pada tahap yang sama dari dokumen lain",
      en: "this budget line has a ceiling of the same stage from another document",
    },
    remedy: {
      id: "periksa apakah salah satunya sebenarnya anggaran perubahan; yang dokumennya terbaru yang dipakai",
      en: "check whether one of them is the amended budget; the newest document is the one that counts",
    },
  },
  "perubahan-tanpa-murni": {
    ...warn,
    message: {
      id: "baris anggaran ini hanya ada pada tahap perubahan",
      en: "this budget line stands in the amended budget only",
    },
    remedy: {
      id: "kirim anggaran murninya; bila baris ini memang baru di perubahan, biarkan",
      en: "send the original budget too; if the line is new in the amended one, leave it",
    },
  },
  "rencana-beda-pagu": {
    ...warn,
    message: {
      id: "rencana keempat triwulan tidak lengkap atau jumlahnya bukan pagu",
      en: "the plans of the four quarters are not complete, or do not add up to the ceiling",
    },
    remedy: {
      id: "tulis yang direncanakan dibayar di tiap triwulan itu saja, bukan kumulatif",
      en: "write what is planned to be paid within each quarter, not cumulatively",
    },
  },
  "bidang-bukan-dbhcht": {
    ...warn,
    message: {
      id: "bidang DBHCHT diisi, padahal sumber dananya bukan DBHCHT",
      en: "an excise-share field is given, but the money does not come from the excise share",
    },
    remedy: { id: "periksa sumber dana, atau kosongkan bidangnya", en: "check the fund, or empty the field" },
  },
  "baris-anggaran-tidak-dikenal": {
    ...block,
    message: {
      id: "belum ada pagu untuk sub kegiatan, rekening, dan sumber dana ini pada tahun itu",
      en: "there is no ceiling for this sub-activity, account and fund in that year yet",
    },
    remedy: {
      id: "kirim berkas anggaran lebih dahulu, atau samakan kodenya dengan yang di sana",
      en: "send the budget file first, or write the codes as they stand there",
    },
  },
  "iuran-tanpa-bulan": {
    ...block,
    message: {
      id: "pembayaran ini dari baris iuran tetapi tidak menyebut bulan yang dibayar",
      en: "this payment is from a contribution line but names no months paid for",
    },
    remedy: {
      id: "isi bulan_dari dan bulan_sampai menurut tagihan BPJS Ketenagakerjaan",
      en: "fill bulan_dari and bulan_sampai as on the bill of BPJS Ketenagakerjaan",
    },
  },
  "bulan-awal-kosong": {
    ...block,
    message: { id: "bulan akhir diisi tanpa bulan awal", en: "the last month is given without the first" },
    remedy: { id: "isi bulan_dari", en: "fill bulan_dari" },
  },
  "bulan-luar-tahun": {
    ...warn,
    message: {
      id: "bulan yang dibayar di luar tahun anggarannya",
      en: "the months paid for lie outside the fiscal year",
    },
    remedy: {
      id: "periksa bulannya; tunggakan tahun lalu atau pembayaran di muka boleh tetap",
      en: "check the months; arrears of last year or payments in advance may stay",
    },
  },
  "sp2d-luar-tahun": {
    ...block,
    message: {
      id: "tanggal SP2D di luar tahun anggarannya",
      en: "the payment order is dated outside the fiscal year",
    },
    remedy: { id: "perbaiki tahun atau tanggalnya", en: "correct the year or the date" },
  },
  "pembayaran-nol": {
    ...block,
    message: { id: "jumlah yang dibayar nol", en: "the amount paid is zero" },
    remedy: {
      id: "hapus baris ini; pengembalian ditulis sebagai angka negatif",
      en: "remove this row; money that came back is a negative amount",
    },
  },
  "realisasi-di-atas-pagu": {
    ...reconcile,
    message: {
      id: "yang dibayarkan melebihi pagu yang berlaku saat itu",
      en: "what was paid is above the ceiling in force then",
    },
    remedy: {
      id: "periksa apakah anggaran perubahannya belum dikirim, atau ada kesalahan rekening",
      en: "check whether the amended budget has not been sent, or an account is wrong",
    },
  },
  "realisasi-kumulatif-turun": {
    ...reconcile,
    message: {
      id: "jumlah yang dibayarkan sejak awal tahun turun",
      en: "what was paid since the beginning of the year falls",
    },
    remedy: {
      id: "jelaskan: SP2D dikembalikan, pindah rekening, atau salah catat",
      en: "explain it: a returned payment order, a change of account, or a recording error",
    },
  },
  "dbhcht-kosong": {
    ...block,
    message: {
      id: "keempat jumlahnya kosong: baris ini tidak mengatakan apa-apa",
      en: "all four amounts are empty: this row says nothing",
    },
    remedy: {
      id: "isi yang diketahui; yang belum dilaporkan biarkan kosong, jangan nol",
      en: "fill in what is known; leave empty what was not reported, and do not write zero",
    },
  },
} as const satisfies Record<string, IntakeRule>;
