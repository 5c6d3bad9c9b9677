import type { IntakeRule } from "../../intake-rule.ts";

const refusesFile = { scope: "file", severity: "block" } as const;

/** What can be wrong with the container, the text or the table as a whole. */
export const fileRules = {
  "berkas-kosong": {
    ...refusesFile,
    message: { id: "berkas tidak berisi baris data", en: "the file holds no rows" },
    remedy: { id: "kirim berkas yang berisi", en: "send a file with rows" },
  },
  "berkas-terlalu-besar": {
    ...refusesFile,
    message: { id: "berkas lebih besar dari {most}", en: "the file is larger than {most}" },
    remedy: { id: "bagi menjadi beberapa berkas", en: "divide it into several files" },
  },
  "berkas-mengembang": {
    ...refusesFile,
    message: {
      id: "isi berkas termampat ini mengembang jauh melebihi batas",
      en: "what is compressed in this file expands far beyond the limit",
    },
    remedy: {
      id: "kirim berkas tanpa dimampatkan; bila bukan buatan kantor sendiri, jangan dibuka",
      en: "send the file uncompressed; if the office did not make it, do not open it",
    },
  },
  "berkas-gzip-rusak": {
    ...refusesFile,
    message: { id: "berkas gzip terpotong atau rusak", en: "the gzip file is cut short or damaged" },
    remedy: { id: "mampatkan atau salin ulang berkasnya", en: "compress or copy the file again" },
  },
  "berkas-xls": {
    ...refusesFile,
    message: { id: "ini berkas Excel lama (.xls)", en: "this is an old Excel file (.xls)" },
    remedy: {
      id: "buka di Excel, lalu Simpan Sebagai “Buku Kerja Excel (.xlsx)”",
      en: "open it in Excel, then Save As “Excel Workbook (.xlsx)”",
    },
  },
  "berkas-bersandi": {
    ...refusesFile,
    message: { id: "berkas Excel ini dikunci dengan kata sandi", en: "this Excel file is locked with a password" },
    remedy: {
      id: "buka kuncinya di Excel (File, Info, Lindungi Buku Kerja), lalu simpan",
      en: "unlock it in Excel (File, Info, Protect Workbook), then save",
    },
  },
  "berkas-makro": {
    ...refusesFile,
    message: { id: "berkas Excel ini memuat makro", en: "this Excel file holds macros" },
    remedy: {
      id: "Simpan Sebagai “Buku Kerja Excel (.xlsx)”, yang tanpa makro",
      en: "Save As “Excel Workbook (.xlsx)”, which has no macros",
    },
  },
  "berkas-jenis-lain": {
    ...refusesFile,
    message: {
      id: "ini bukan CSV dan bukan Excel (.xlsx), melainkan {form}",
      en: "this is neither CSV nor Excel (.xlsx) but {form}",
    },
    remedy: { id: "simpan tabelnya sebagai .xlsx atau CSV", en: "save the table as .xlsx or CSV" },
  },
  "berkas-xlsx-rusak": {
    ...refusesFile,
    message: {
      id: "berkas Excel ini terpotong, rusak, atau isinya tidak wajar",
      en: "this Excel file is cut short, damaged or not what Excel writes",
    },
    remedy: { id: "buka di Excel, lalu simpan ulang sebagai .xlsx", en: "open it in Excel and save it as .xlsx again" },
  },
  "lembar-harus-dipilih": {
    ...refusesFile,
    message: {
      id: "ada {count} lembar yang tampak seperti tabel data: {places}",
      en: "{count} sheets look like data tables: {places}",
    },
    remedy: {
      id: "sebut lembarnya: --sheet NAMA, atau nomornya dari kiri (yang tersembunyi ikut dihitung)",
      en: "name the sheet: --sheet NAME, or its number from the left (hidden ones count)",
    },
  },
  "lembar-tidak-ada": {
    ...refusesFile,
    message: {
      id: "lembar yang diminta tidak ada; ada {count} lembar",
      en: "there is no such sheet; there are {count}",
    },
    remedy: { id: "sebut nomor 1 sampai {count}", en: "name a number from 1 to {count}" },
  },
  "enkoding-ditolak": {
    ...refusesFile,
    message: {
      id: "huruf berkas ini bukan UTF-8, UTF-16, atau Windows-1252 yang utuh",
      en: "the text of this file is not whole UTF-8, UTF-16 or Windows-1252",
    },
    remedy: { id: "simpan sebagai “CSV UTF-8”", en: "save it as “CSV UTF-8”" },
  },
  "berkas-bernul": {
    ...refusesFile,
    message: { id: "berkas memuat bita kosong (NUL)", en: "the file holds empty bytes (NUL)" },
    remedy: {
      id: "salin atau ekspor ulang; berkas ini terputus",
      en: "copy or export it again; this file was cut off",
    },
  },
  "pemisah-tidak-jelas": {
    ...refusesFile,
    message: {
      id: "pemisah kolom tidak dapat dikenali dari kepala tabel",
      en: "the column separator cannot be told from the heading",
    },
    remedy: {
      id: "pakai satu pemisah di seluruh berkas: koma, titik koma, atau tab",
      en: "use one separator throughout: comma, semicolon or tab",
    },
  },
  "petik-terbuka": {
    ...refusesFile,
    message: {
      id: "tanda petik pada baris ini tidak berpasangan",
      en: "a quotation mark on this line has no partner",
    },
    remedy: {
      id: "perbaiki tanda petik, atau simpan ulang sebagai CSV",
      en: "mend the quotation marks, or save it as CSV again",
    },
  },
  "sel-terlalu-panjang": {
    ...refusesFile,
    message: { id: "sebuah baris lebih panjang dari {most} huruf", en: "a row is longer than {most} characters" },
    remedy: {
      id: "periksa tanda petik yang tidak ditutup atau teks yang tertempel",
      en: "look for an open quotation mark or pasted text",
    },
  },
  "kolom-terlalu-banyak": {
    ...refusesFile,
    message: { id: "tabel punya lebih dari {most} kolom", en: "the table has more than {most} columns" },
    remedy: { id: "hapus kolom yang tidak dipakai", en: "remove the columns that are not used" },
  },
  "jenis-tidak-dikenal": {
    ...refusesFile,
    message: { id: "kepala tabel tidak cocok dengan jenis berkas mana pun", en: "the heading fits no kind of file" },
    remedy: {
      id: "mulai dari templat: npx terang template JENIS; jenis: {kinds}",
      en: "start from a template: npx terang template KIND; kinds: {kinds}",
    },
  },
  "kepala-berulang": {
    ...refusesFile,
    message: {
      id: "kepala tabel muncul lagi di tengah: beberapa berkas digabung",
      en: "the heading stands there again: several files were joined",
    },
    remedy: { id: "kirim tiap tabel sebagai berkas sendiri", en: "send each table as a file of its own" },
  },
  "data-di-bawah-jumlah": {
    ...refusesFile,
    message: { id: "ada baris data di bawah baris jumlah", en: "there are data rows below the total row" },
    remedy: {
      id: "hapus baris jumlah di tengah tabel, atau kirim tabel kedua sendiri",
      en: "remove the total row inside the table, or send the second table by itself",
    },
  },
  "terlalu-banyak-ditolak": {
    ...refusesFile,
    message: {
      id: "terlalu banyak baris yang salah (batasnya {limit}); tidak ada yang disimpan",
      en: "too many rows are wrong (the limit is {limit}); nothing was stored",
    },
    remedy: {
      id: "perbaiki baris-baris itu, lalu kirim berkas yang sama lagi",
      en: "correct these rows, then send the same file again",
    },
  },
  "berkas-berubah": {
    ...refusesFile,
    message: { id: "berkas berubah selagi dibaca", en: "the file changed while it was read" },
    remedy: { id: "tutup berkasnya di program lain, lalu ulangi", en: "close it in other programs, then try again" },
  },
  "jumlah-tidak-cocok": {
    scope: "file",
    severity: "reconcile",
    message: {
      id: "angka di baris jumlah tidak sama dengan jumlah baris di atasnya",
      en: "the total row does not equal the sum of the rows above it",
    },
    remedy: {
      id: "periksa apakah ada baris yang hilang atau terlewat",
      en: "check whether a row is missing or was left out",
    },
  },
} as const satisfies Record<string, IntakeRule>;
