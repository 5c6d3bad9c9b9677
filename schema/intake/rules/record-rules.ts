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
      id: "periksa mana yang benar; perubahan ditulis sebagai baris baru dengan tanggal mulai berlaku yang baru",
      en: "find out which is right; a change is a new row with a new valid-from date",
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
  "janji-sebelum-surat": {
    ...block,
    message: {
      id: "tanggal jawaban mendahului tanggal dokumen",
      en: "the date of answer is before the document's date",
    },
    remedy: { id: "perbaiki salah satu tanggal", en: "correct one of the two dates" },
  },
} as const satisfies Record<string, IntakeRule>;
