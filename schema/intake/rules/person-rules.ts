import type { IntakeRule } from "../../intake-rule.ts";

const block = { scope: "row", severity: "block" } as const;
const warn = { scope: "row", severity: "warn" } as const;

/** What can be wrong with a participant's row, by itself or beside the others. */
export const personRules = {
  "lahir-sesudah-berlaku": {
    ...block,
    message: {
      id: "tanggal lahir tidak mendahului tanggal mulai berlaku",
      en: "the date of birth is not before the valid-from date",
    },
    remedy: {
      id: "periksa kedua tanggal pada dokumen orang itu",
      en: "check both dates against the person's document",
    },
  },
  "meninggal-sebelum-lahir": {
    ...block,
    message: { id: "tanggal meninggal mendahului tanggal lahir", en: "the date of death is before the date of birth" },
    remedy: { id: "perbaiki tanggal meninggal atau kosongkan", en: "correct the date of death or leave it empty" },
  },
  "meninggal-sebelum-berlaku": {
    ...block,
    message: {
      id: "orang ini sudah meninggal sebelum tanggal mulai berlaku",
      en: "this person died before the valid-from date",
    },
    remedy: {
      id: "periksa kedua tanggal; yang sudah meninggal tidak didaftarkan",
      en: "check both dates; the dead are not registered",
    },
  },
  "usia-65-saat-daftar": {
    ...block,
    message: { id: "sudah 65 tahun atau lebih saat didaftarkan", en: "65 years or older when registered" },
    remedy: {
      id: "batas usia berlaku saat mendaftar; peserta lama boleh terus",
      en: "the age limit holds at registration; those already in may go on",
    },
  },
  "usia-di-bawah-18": {
    ...warn,
    message: { id: "belum 18 tahun saat didaftarkan", en: "younger than 18 when registered" },
    remedy: { id: "periksa tanggal lahir dan aturan usia kerja", en: "check the birth date and the working age" },
  },
  "orang-banyak-nik": {
    ...warn,
    message: {
      id: "nama, tanggal lahir, dan kelurahan yang sama sudah ada dengan NIK lain",
      en: "the same name, birth date and kelurahan stand there with another NIK",
    },
    remedy: {
      id: "periksa apakah ini satu orang; nama yang sama bisa juga dua orang",
      en: "check whether this is one person; two people can share a name",
    },
  },
  "segmen-lain-aktif": {
    scope: "row",
    severity: "reconcile",
    message: {
      id: "orang ini juga aktif sebagai peserta segmen lain",
      en: "this person is also active in another segment",
    },
    remedy: {
      id: "padankan dengan BPJS Ketenagakerjaan; keduanya bisa saja sah",
      en: "compare it with BPJS Ketenagakerjaan; both may be lawful",
    },
  },
  "tanggal-lahir-seragam": {
    scope: "file",
    severity: "warn",
    message: {
      id: "banyak baris berbagi satu tanggal lahir ({count} dari {rows})",
      en: "many rows share one date of birth ({count} of {rows})",
    },
    remedy: {
      id: "periksa apakah tanggalnya disalin ke bawah tanpa sengaja",
      en: "check whether the date was filled down by mistake",
    },
  },
} as const satisfies Record<string, IntakeRule>;
