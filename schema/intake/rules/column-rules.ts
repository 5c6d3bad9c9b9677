import type { IntakeRule } from "../../intake-rule.ts";

const refusesColumn = { scope: "column", severity: "block" } as const;

/** What can be wrong with a column. All but a warning refuse the file: a column is never guessed cell by cell. */
export const columnRules = {
  "kolom-hilang": {
    ...refusesColumn,
    message: { id: "kolom ini tidak ada dalam berkas", en: "this column is missing" },
    remedy: { id: "tambahkan kolom dengan nama ini", en: "add a column of this name" },
  },
  "kolom-tidak-dikenal": {
    ...refusesColumn,
    message: { id: "nama kolom ini tidak dikenal", en: "this column's name is not known" },
    remedy: { id: "hapus kolomnya, atau pakai nama: {columns}", en: "remove the column, or name it one of: {columns}" },
  },
  "kolom-ganda": {
    ...refusesColumn,
    message: { id: "kolom ini muncul lebih dari sekali", en: "this column stands there more than once" },
    remedy: { id: "sisakan satu", en: "leave one of them" },
  },
  "kolom-tanpa-nama": {
    ...refusesColumn,
    message: { id: "kolom tanpa nama ini berisi data", en: "this column without a name holds data" },
    remedy: { id: "beri nama atau kosongkan kolomnya", en: "name the column or empty it" },
  },
  "kolom-diabaikan": {
    scope: "column",
    severity: "warn",
    message: {
      id: "kolom ini dikenal tetapi tidak dipakai; tidak dibaca",
      en: "this column is known but not used; it was not read",
    },
    remedy: {
      id: "lain kali jangan kirim data pribadi yang tidak diperlukan",
      en: "next time leave out personal data that is not needed",
    },
  },
  "tanggal-rancu": {
    ...refusesColumn,
    message: {
      id: "tanggal di kolom ini dapat dibaca hari/bulan maupun bulan/hari",
      en: "the dates of this column can be read as day/month and as month/day",
    },
    remedy: {
      id: "sebut urutannya: --dates dmy (hari dulu) atau --dates mdy; atau tulis YYYY-MM-DD",
      en: "say the order: --dates dmy (day first) or --dates mdy; or write YYYY-MM-DD",
    },
  },
  "tanggal-campur": {
    ...refusesColumn,
    message: {
      id: "kolom ini mencampur hari/bulan dan bulan/hari",
      en: "this column mixes day/month and month/day",
    },
    remedy: { id: "tulis semua tanggal sebagai YYYY-MM-DD", en: "write all dates as YYYY-MM-DD" },
  },
  "angka-rancu": {
    ...refusesColumn,
    message: {
      id: "titik atau koma di kolom ini dapat berarti ribuan maupun pecahan",
      en: "the dots or commas of this column can mean thousands or decimals",
    },
    remedy: {
      id: "sebut pemisah ribuannya: --numbers dot (1.234) atau --numbers comma (1,234); atau tulis tanpa pemisah",
      en: "say what separates thousands: --numbers dot (1.234) or --numbers comma (1,234); or write none",
    },
  },
  "angka-campur": {
    ...refusesColumn,
    message: {
      id: "kolom ini mencampur titik ribuan dan koma ribuan",
      en: "this column mixes dots and commas as thousands separators",
    },
    remedy: { id: "tulis semua angka tanpa pemisah", en: "write all numbers without separators" },
  },
  "kode-menjadi-bilangan": {
    ...refusesColumn,
    message: {
      id: "Excel mengubah kode di kolom ini menjadi bilangan atau tanggal",
      en: "Excel turned codes of this column into numbers or dates",
    },
    remedy: {
      id: "jadikan kolomnya Teks dahulu, lalu ketik ulang kodenya; atau mulai dari templat",
      en: "make the column Text first, then type the codes again; or start from the template",
    },
  },
  "kode-menjadi-waktu": {
    ...refusesColumn,
    message: { id: "Excel mengubah kode di kolom ini menjadi jam", en: "Excel turned codes of this column into times" },
    remedy: {
      id: "jadikan kolomnya Teks dahulu, lalu ketik ulang kodenya; atau mulai dari templat",
      en: "make the column Text first, then type the codes again; or start from the template",
    },
  },
  "nik-dibulatkan": {
    ...refusesColumn,
    message: {
      id: "semua NIK di kolom ini berakhir 0: Excel telah membulatkannya",
      en: "every NIK of this column ends in 0: Excel has rounded them",
    },
    remedy: {
      id: "ambil lagi dari sumbernya, dengan kolom NIK sebagai Teks",
      en: "take them from the source again, with the column as Text",
    },
  },
} as const satisfies Record<string, IntakeRule>;
