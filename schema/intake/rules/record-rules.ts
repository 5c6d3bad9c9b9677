import type { IntakeRule } from "../../intake-rule.ts";

const block = { scope: "row", severity: "block" } as const;

/** What can be wrong with a row beside other rows, and with the office's own documents. */
export const recordRules = {
  "baris-ganda": {
    ...block,
    message: {
      id: "baris dengan kunci yang sama sudah ada di atas dalam berkas ini",
      en: "a row with the same key stands further up in this file",
    },
    remedy: { id: "hapus salah satunya", en: "remove one of them" },
  },
  "baris-bertentangan": {
    ...block,
    message: {
      id: "keterangan baris ini berbeda dengan yang sudah tersimpan untuk kunci yang sama",
      en: "this row says other things than what is stored for the same key",
    },
    remedy: {
      id: "periksa mana yang benar; perubahan ditulis sebagai baris baru dengan tanggal atau dokumen yang baru",
      en: "find out which is right; a change is a new row with a new date or document",
    },
  },
  "masa-terbalik": {
    ...block,
    message: { id: "masa berlaku berakhir sebelum mulai", en: "the validity ends before it begins" },
    remedy: { id: "tukar atau perbaiki kedua tanggal", en: "swap or correct the two dates" },
  },
  "sasaran-tumpang-tindih": {
    ...block,
    message: {
      id: "masa berlaku sasaran ini menindih sasaran lain dari dokumen yang sama",
      en: "this target's validity overlaps another target of the same document",
    },
    remedy: { id: "perbaiki masa berlakunya", en: "correct the validity" },
  },
  "jadwal-terlalu-awal": {
    ...block,
    message: {
      id: "jatuh tempo mendahului akhir bulan yang dirilis",
      en: "the due date is before the end of the month it releases",
    },
    remedy: { id: "tulis tanggal sesudah bulan itu", en: "write a date after that month" },
  },
  "catatan-salah-tempat": {
    ...block,
    message: {
      id: "sasaran catatan tidak cocok dengan ruang lingkupnya",
      en: "what the note is about does not fit its scope",
    },
    remedy: {
      id: "rilis: YYYY-MM; dataset: nama dataset; sel: indikator/wilayah/masa",
      en: "release: YYYY-MM; dataset: its id; cell: indicator/region/period",
    },
  },
  "penjelasan-tanpa-janji": {
    ...block,
    message: {
      id: "yang sedang ditelusuri harus punya tanggal jawaban",
      en: "what is being looked into must have a date of answer",
    },
    remedy: { id: "isi dijawab_sebelum", en: "fill dijawab_sebelum" },
  },
  "status-lebih-lama": {
    ...block,
    message: {
      id: "keadaan di baris ini lebih lama daripada yang sudah tersimpan",
      en: "the state in this row is older than the one stored",
    },
    remedy: {
      id: "kirim keadaan yang terbaru; yang lama sudah tercatat",
      en: "send the newest state; the older one is on record already",
    },
  },
  "peserta-di-atas-pekerja": {
    scope: "row",
    severity: "reconcile",
    message: { id: "peserta lebih banyak daripada pekerjanya", en: "there are more members than workers" },
    remedy: {
      id: "periksa apakah keduanya menghitung orang, segmen, dan tanggal yang sama",
      en: "check whether both count the same people, segment and date",
    },
  },
  "alasan-tanpa-kantor": {
    ...block,
    message: {
      id: "alasan dan kantor yang menjelaskan harus diisi bersama",
      en: "a reason and the office that gives it must be filled in together",
    },
    remedy: {
      id: "isi keduanya, atau kosongkan keduanya bila belum dijelaskan",
      en: "fill both, or leave both empty while nobody has explained it",
    },
  },
  "nilai-tidak-cocok-satuan": {
    ...block,
    message: {
      id: "nilai ini tidak cocok dengan satuan angka portal yang disebut",
      en: "this value does not fit the unit of the figure named",
    },
    remedy: {
      id: "jumlah ditulis bulat; bagian ditulis dengan tanda persen, misalnya 38,9 %",
      en: "write counts as whole numbers, and shares with a per-cent sign, for example 38.9 %",
    },
  },
  "janji-sebelum-surat": {
    ...block,
    message: {
      id: "tanggal jawaban mendahului tanggal dokumen",
      en: "the date of answer is before the document's date",
    },
    remedy: { id: "perbaiki salah satu tanggal", en: "correct one of the two dates" },
  },
} as const satisfies Record<string, IntakeRule>;
