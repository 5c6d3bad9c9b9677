import { defineIntakeKind } from "../intake-kind.ts";

/** People and their attributes. A move or a change of work is a second row with a later `berlaku_mulai`. */
export const peserta = defineIntakeKind({
  id: "peserta",
  title: { id: "Daftar peserta", en: "Participant list" },
  description: {
    id: "Satu baris per orang; pindah rumah atau ganti pekerjaan ditulis sebagai baris baru dengan tanggal mulai berlaku.",
    en: "One row per person; a move or a change of work is a new row with the date from which it holds.",
  },
  columns: {
    nik: {
      type: "nik",
      required: true,
      label: { id: "NIK", en: "NIK (identity number)" },
      help: { id: "16 angka, ditulis sebagai teks.", en: "16 digits, written as text." },
    },
    nama: {
      type: "name",
      required: true,
      label: { id: "Nama", en: "Name" },
      help: {
        id: "Hanya dipakai untuk mengenali orang yang sama; tidak disimpan.",
        en: "Used only to recognise the same person; not stored.",
      },
    },
    tanggal_lahir: {
      type: "date",
      required: true,
      label: { id: "Tanggal lahir", en: "Date of birth" },
      help: { id: "YYYY-MM-DD; hanya umur tahunan yang disimpan.", en: "YYYY-MM-DD; only age in years is stored." },
    },
    jenis_kelamin: {
      type: "code",
      codelist: "sexes",
      required: true,
      label: { id: "Jenis kelamin", en: "Sex" },
      help: { id: "L atau P.", en: "L (male) or P (female)." },
    },
    kelurahan: {
      type: "region",
      level: "kelurahan",
      required: true,
      label: { id: "Kode kelurahan", en: "Kelurahan code" },
      help: { id: "Kode Kemendagri, misalnya 35.75.01.1001.", en: "Kemendagri code, for example 35.75.01.1001." },
    },
    pekerjaan: {
      type: "code",
      codelist: "occupations",
      required: true,
      label: { id: "Kelompok pekerjaan", en: "Occupation group" },
      help: { id: "Kode dari daftar kelompok pekerjaan.", en: "A code of the list of occupation groups." },
    },
    berlaku_mulai: {
      type: "date",
      required: true,
      label: { id: "Berlaku mulai", en: "Valid from" },
      help: {
        id: "Tanggal keterangan di baris ini mulai berlaku.",
        en: "The date from which this row's facts hold.",
      },
    },
    tanggal_meninggal: {
      type: "date",
      required: false,
      label: { id: "Tanggal meninggal", en: "Date of death" },
      help: { id: "Kosong bila masih hidup.", en: "Empty while alive." },
    },
  },
  key: ["nik", "berlaku_mulai"],
  rules: [
    {
      id: "peserta-lahir-sesudah-berlaku",
      column: "tanggal_lahir",
      check: (row) => !row.tanggal_lahir || !row.berlaku_mulai || row.tanggal_lahir < row.berlaku_mulai,
      problem: {
        id: "tanggal lahir tidak mendahului tanggal mulai berlaku",
        en: "the date of birth is not before the valid-from date",
      },
      remedy: {
        id: "periksa kedua tanggal pada dokumen orang itu",
        en: "check both dates against the person's document",
      },
    },
    {
      id: "peserta-meninggal-sebelum-berlaku",
      column: "tanggal_meninggal",
      check: (row) => !row.tanggal_meninggal || !row.tanggal_lahir || row.tanggal_meninggal >= row.tanggal_lahir,
      problem: {
        id: "tanggal meninggal mendahului tanggal lahir",
        en: "the date of death is before the date of birth",
      },
      remedy: { id: "perbaiki tanggal meninggal atau kosongkan", en: "correct the date of death or leave it empty" },
    },
  ],
});
