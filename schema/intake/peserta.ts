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
      synonyms: ["NIK KTP", "No KTP", "Nomor KTP", "Nomor Induk Kependudukan", "No. Induk Kependudukan"],
    },
    nama: {
      type: "name",
      required: true,
      label: { id: "Nama", en: "Name" },
      help: {
        id: "Hanya dipakai untuk mengenali orang yang sama; tidak disimpan.",
        en: "Used only to recognise the same person; not stored.",
      },
      synonyms: ["Nama Lengkap", "Nama Peserta", "Nama TK", "Nama Tenaga Kerja"],
    },
    tanggal_lahir: {
      type: "date",
      isBirth: true,
      required: true,
      label: { id: "Tanggal lahir", en: "Date of birth" },
      help: { id: "YYYY-MM-DD; hanya umur tahunan yang disimpan.", en: "YYYY-MM-DD; only age in years is stored." },
      synonyms: ["Tgl Lahir", "Tgl. Lahir", "Tanggal Lahir (DD/MM/YYYY)"],
    },
    jenis_kelamin: {
      type: "code",
      codelist: "sexes",
      required: true,
      label: { id: "Jenis kelamin", en: "Sex" },
      help: { id: "L atau P.", en: "L (male) or P (female)." },
      synonyms: ["JK", "L/P", "Kelamin", "Sex", "Gender"],
    },
    kelurahan: {
      type: "region",
      level: "kelurahan",
      required: true,
      label: { id: "Kelurahan", en: "Kelurahan" },
      help: {
        id: "Kode Kemendagri, misalnya 35.75.01.1001, atau nama kelurahan.",
        en: "Kemendagri code, for example 35.75.01.1001, or the kelurahan's name.",
      },
      synonyms: ["Kel", "Desa/Kelurahan", "Kelurahan/Desa", "Kel/Desa", "Desa", "Village", "Nama Kelurahan"],
    },
    pekerjaan: {
      type: "code",
      codelist: "occupations",
      unknown: { code: "belum-diketahui", empty: "pekerjaan-kosong", unlisted: "pekerjaan-di-luar-daftar" },
      required: false,
      label: { id: "Kelompok pekerjaan", en: "Occupation group" },
      help: { id: "Kode dari daftar kelompok pekerjaan.", en: "A code of the list of occupation groups." },
      synonyms: ["Jenis Pekerjaan", "Profesi", "Occupation", "Pekerjaan/Usaha"],
    },
    berlaku_mulai: {
      type: "date",
      required: true,
      label: { id: "Berlaku mulai", en: "Valid from" },
      help: {
        id: "Tanggal keterangan di baris ini mulai berlaku.",
        en: "The date from which this row's facts hold.",
      },
      synonyms: ["Tanggal Daftar", "Tgl Daftar", "TMT", "Tanggal Kepesertaan", "Tgl Kepesertaan"],
    },
    tanggal_meninggal: {
      type: "date",
      required: false,
      label: { id: "Tanggal meninggal", en: "Date of death" },
      help: { id: "Kosong bila masih hidup.", en: "Empty while alive." },
      synonyms: ["Tgl Meninggal", "Tanggal Wafat"],
      mayBeAbsent: true,
    },
    kecamatan: {
      type: "region",
      level: "kecamatan",
      holds: { column: "kelurahan", rule: "kecamatan-tidak-cocok" },
      required: false,
      mayBeAbsent: true,
      label: { id: "Kecamatan", en: "Kecamatan" },
      help: {
        id: "Hanya untuk memeriksa kelurahan; tidak disimpan.",
        en: "Only to check the kelurahan; not stored.",
      },
      synonyms: ["Kec", "Nama Kecamatan"],
    },
    segmen_lain: {
      type: "code",
      codelist: "segments",
      required: false,
      mayBeAbsent: true,
      label: { id: "Segmen lain yang aktif", en: "Other active segment" },
      help: {
        id: "Diisi bila padan data menemukan kepesertaan lain yang aktif; tidak disimpan.",
        en: "Filled when data matching found another active membership; not stored.",
      },
      synonyms: ["Segmen Lain", "Kepesertaan Lain"],
    },
  },
  key: ["nik", "berlaku_mulai"],
  rules: [
    {
      rule: "lahir-sesudah-berlaku",
      column: "tanggal_lahir",
      check: (row) => !row.tanggal_lahir || !row.berlaku_mulai || row.tanggal_lahir < row.berlaku_mulai,
    },
    {
      rule: "meninggal-sebelum-lahir",
      column: "tanggal_meninggal",
      check: (row) => !row.tanggal_meninggal || !row.tanggal_lahir || row.tanggal_meninggal >= row.tanggal_lahir,
    },
    {
      rule: "nik-beda-lahir",
      column: "tanggal_lahir",
      check: (row) => !row.nik || !row.tanggal_lahir || birthInNik(row.nik) === shortDate(row.tanggal_lahir),
    },
    {
      rule: "nik-beda-kelamin",
      column: "jenis_kelamin",
      check: (row) => !row.nik || !row.jenis_kelamin || (row.jenis_kelamin === "P") === isWomansNik(row.nik),
    },
    {
      rule: "meninggal-sebelum-berlaku",
      column: "tanggal_meninggal",
      check: ({ tanggal_meninggal: died, berlaku_mulai: from, tanggal_lahir: born }) =>
        !died || !from || died >= from || (born !== undefined && died < born),
    },
    { rule: "segmen-lain-aktif", column: "segmen_lain", check: (row) => !row.segmen_lain },
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
      "Alamat",
      "Alamat Lengkap",
      "RT",
      "RW",
      "RT/RW",
    ],
    ...[
      "Telepon",
      "No HP",
      "No. HP",
      "HP",
      "Nomor Telepon",
      "Surel",
      "Email",
      "Tempat Lahir",
      "Nama Ibu Kandung",
      "Keterangan",
      "Ket",
    ],
  ],
  example: {
    nik: "3575010107909999",
    nama: "Contoh Nama",
    tanggal_lahir: "1990-07-01",
    jenis_kelamin: "L",
    kelurahan: "35.75.01.1001",
    pekerjaan: "pedagang-kecil",
    berlaku_mulai: "2024-01-02",
  },
});

/** Digits 7–12 of a NIK as `DDMMYY`; 40 was added to the day for women. */
function birthInNik(nik: string): string {
  const day = Number(nik.slice(6, 8));
  return isWomansNik(nik) ? `${String(day - 40).padStart(2, "0")}${nik.slice(8, 12)}` : nik.slice(6, 12);
}

function isWomansNik(nik: string): boolean {
  return nik.charAt(6) >= "4";
}

/** An ISO date as `DDMMYY`. */
function shortDate(date: string): string {
  return date.slice(8, 10) + date.slice(5, 7) + date.slice(2, 4);
}
