import type { IntakeRule } from "../../intake-rule.ts";

const block = { scope: "row", severity: "block" } as const;
const reconcile = { scope: "row", severity: "reconcile" } as const;

/** What can be wrong with a claim, by itself or beside the person's contributions. */
export const claimRules = {
  "klaim-urutan-tanggal": {
    ...block,
    message: {
      id: "tanggal ini mendahului langkah sebelumnya",
      en: "this date is before an earlier step",
    },
    remedy: {
      id: "urutannya: kejadian, lapor, putusan, bayar, status",
      en: "their order is: event, filed, decided, paid, this state",
    },
  },
  "putusan-tidak-lengkap": {
    ...block,
    message: {
      id: "tanggal putusan dan hasil harus diisi bersama",
      en: "the date of the decision and its outcome must be filled in together",
    },
    remedy: {
      id: "isi keduanya, atau kosongkan keduanya bila belum diputus",
      en: "fill both, or leave both empty while nothing is decided",
    },
  },
  "bayar-tanpa-putusan": {
    ...block,
    message: {
      id: "ada pembayaran, padahal klaimnya belum diputus",
      en: "there is a payment, but the claim was not decided",
    },
    remedy: { id: "isi tanggal putusan dan hasilnya", en: "fill in the decision's date and outcome" },
  },
  "ditolak-dengan-uang": {
    ...block,
    message: {
      id: "klaim ini ditolak, padahal ada tanggal bayar atau jumlah uang",
      en: "the claim was refused, but a date paid or an amount is given",
    },
    remedy: {
      id: "perbaiki hasilnya, atau kosongkan tanggal bayar dan jumlahnya",
      en: "correct the outcome, or empty the date paid and the amounts",
    },
  },
  "dibayar-tanpa-jumlah": {
    ...reconcile,
    message: {
      id: "klaim ini sudah dibayar tanpa satu jumlah pun",
      en: "the claim was paid, but no amount is given",
    },
    remedy: {
      id: "isi jumlah tiap bagian manfaat menurut BPJS Ketenagakerjaan",
      en: "fill in the amount of each benefit as BPJS Ketenagakerjaan paid it",
    },
  },
  "klaim-tanpa-iuran": {
    ...reconcile,
    message: {
      id: "tidak ada iuran terbayar untuk bulan kejadian",
      en: "no contribution is paid for the month of the event",
    },
    remedy: {
      id: "periksa bulannya, masa tenggang, atau iuran yang belum dikirim",
      en: "check the month, the grace period, or contributions that were not sent",
    },
  },
  "klaim-kematian-masih-dibayar": {
    ...reconcile,
    message: {
      id: "ada klaim kematian, padahal iuran dibayar untuk bulan sesudahnya",
      en: "there is a death claim, but contributions are paid for later months",
    },
    remedy: {
      id: "minta pengembalian menurut perjanjian, atau periksa klaimnya",
      en: "ask for a refund as agreed, or check the claim",
    },
  },
} as const satisfies Record<string, IntakeRule>;
