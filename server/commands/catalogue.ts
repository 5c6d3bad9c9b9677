import { isMonth } from "../../schema/month.ts";
import { isCalendarDate } from "../intake/table/calendar-date.ts";
import type { CommandRule } from "./command-rule.ts";

/** Every command of `terang`. Help is made from this table; README lists it and a test compares. */
export const commandRules = {
  start: {
    about: {
      id: "Siapkan semuanya dan layani situs dan API; pertama kali dengan kota contoh.",
      en: "Prepare everything and serve site and API; the first time with the sample town.",
    },
    options: [],
    reports: false,
  },
  build: {
    about: {
      id: "Rakit program dan GraphiQL bila sumbernya berubah.",
      en: "Bundle the program and GraphiQL when their sources have changed.",
    },
    options: [],
    reports: false,
  },
  contract: {
    about: {
      id: "Tulis kontrak API ke schema/graphql/portal.graphql.",
      en: "Write the API contract to schema/graphql/portal.graphql.",
    },
    options: [],
    reports: false,
  },
  demo: {
    about: { id: "Buat berkas kantor sebuah kota contoh.", en: "Make the office files of a sample town." },
    options: [
      {
        flags: "--people <count>",
        about: { id: "jumlah orang", en: "number of people" },
        default: "9000",
        example: "9000",
      },
      {
        flags: "--months <count>",
        about: { id: "jumlah bulan", en: "number of months" },
        default: "24",
        example: "24",
      },
      { flags: "--seed <number>", about: { id: "benih acak", en: "random seed" }, default: "7", example: "7" },
      {
        flags: "--clean",
        about: { id: "tanpa kesalahan yang ditanam di dalam berkasnya", en: "without the faults planted in the files" },
        example: "--clean",
      },
      {
        flags: "--out <folder>",
        about: { id: "folder tujuan", en: "target folder" },
        default: "contoh",
        example: "contoh",
      },
    ],
    reports: true,
  },
  template: {
    about: {
      id: "Tulis templat kosong sebuah jenis berkas kantor (.xlsx).",
      en: "Write the blank template of a kind of office file (.xlsx).",
    },
    note: {
      id: "Tanpa JENIS: daftar jenis yang ada. Berkas yang sudah ada dan lain isinya tidak ditimpa.",
      en: "Without KIND: the list of kinds. A file that is there and differs is not written over.",
    },
    argument: {
      name: "[kind]",
      about: { id: "jenis berkas, mis. peserta", en: "kind of file, e.g. peserta" },
      example: "peserta",
    },
    options: [
      {
        flags: "--out <folder>",
        about: { id: "folder tujuan", en: "target folder" },
        default: ".",
        example: "templat",
      },
    ],
    reports: true,
  },
  intake: {
    about: {
      id: "Masukkan berkas kantor; tiap baris diperiksa, orang disamarkan.",
      en: "Take office files in; every row is checked, people become pseudonyms.",
    },
    note: {
      id: "Tanpa berkas: semua yang ada di kotak masuk portal; yang sudah diterima dihapus dari sana. Kode keluar 3 bila sebuah berkas ditolak; baris yang ditolak dalam berkas yang diterima (⚠) tidak mengubahnya.",
      en: "Without files: all that lie in the portal's inbox, which are removed from it once they are in. Exit code 3 when a file was refused; refused rows of an accepted file (⚠) do not change it.",
    },
    argument: {
      name: "[files...]",
      about: { id: "berkas Excel (.xlsx), CSV, atau CSV.gz", en: "Excel (.xlsx), CSV or CSV.gz files" },
      example: "berkas.xlsx",
    },
    options: [
      {
        flags: "--sheet <place>",
        about: {
          id: "lembar yang dibaca: nomor dari kiri (yang tersembunyi ikut dihitung) atau namanya",
          en: "sheet to read: its number from the left (hidden ones count) or its name",
        },
        example: "2",
      },
      {
        flags: "--dates <order>",
        about: {
          id: "urutan tanggal yang rancu: dmy (hari dulu) atau mdy (bulan dulu)",
          en: "order of ambiguous dates: dmy (day first) or mdy (month first)",
        },
        example: "dmy",
        accepts: { form: "dmy | mdy", test: (value) => value === "dmy" || value === "mdy" },
      },
      {
        flags: "--numbers <mark>",
        about: {
          id: "pemisah ribuan yang rancu: dot (1.234) atau comma (1,234)",
          en: "ambiguous thousands: dot (1.234) or comma (1,234)",
        },
        example: "dot",
        accepts: { form: "dot | comma", test: (value) => value === "dot" || value === "comma" },
      },
      {
        flags: "--first-roster",
        about: {
          id: "ini daftar peserta pertama: sampai 20 % barisnya boleh ditolak; dicatat dan diumumkan",
          en: "this is the first participant list: up to 20 % of its rows may be refused; recorded and published",
        },
        example: "--first-roster",
      },
      {
        flags: "--rehearse",
        about: { id: "periksa saja, jangan simpan apa pun", en: "only check, store nothing" },
        example: "--rehearse",
      },
      {
        flags: "--problems <folder>",
        about: {
          id: "tulis daftar masalah tiap berkas (.xlsx) ke folder ini",
          en: "write each file's problems (.xlsx) to this folder",
        },
        example: "masalah",
      },
    ],
    reports: true,
  },
  "release prepare": {
    about: {
      id: "Hitung satu rilis menjadi konsep; belum ada yang terbit.",
      en: "Work a release out as a draft; nothing is published yet.",
    },
    options: [
      {
        flags: "--period <month>",
        about: { id: "bulan terbaru, mis. 2025-12", en: "newest month, e.g. 2025-12" },
        example: "2025-12",
        required: true,
        accepts: { form: "YYYY-MM", test: isMonth },
      },
      {
        flags: "--known <date>",
        about: {
          id: "hanya iuran yang diketahui sampai tanggal ini (bawaan: hari ini; data contoh: tanggal jatuh tempo)",
          en: "only contributions known by this date (default: today; sample data: the due date)",
        },
        example: "2026-01-15",
        accepts: { form: "YYYY-MM-DD", test: isCalendarDate },
      },
      {
        flags: "--note <text>",
        about: { id: "catatan koreksi untuk pembaca", en: "note about a correction, for readers, in Indonesian" },
        example: '"berkas susulan"',
      },
      {
        flags: "--note-en <text>",
        about: { id: "catatan yang sama dalam bahasa Inggris", en: "the same note in English" },
        example: '"a late file"',
      },
    ],
    reports: true,
  },
  "release review": {
    about: {
      id: "Apa yang akan terbit, apa yang berubah, apa yang janggal.",
      en: "What would be published, what changes, what is odd.",
    },
    options: [],
    reports: true,
  },
  "release publish": {
    about: { id: "Terbitkan konsep yang sudah ditinjau.", en: "Publish the reviewed draft." },
    options: [
      {
        flags: "--accept-odd",
        about: {
          id: "hal yang janggal menurut peninjauan sudah diperiksa dan benar",
          en: "what the review calls odd has been looked at and is right",
        },
        example: "--accept-odd",
      },
    ],
    reports: true,
  },
  "release list": {
    about: { id: "Daftar rilis yang sudah terbit.", en: "List the published releases." },
    options: [],
    reports: true,
  },
  "site build": {
    about: { id: "Bangun situs dari rilis yang berlaku.", en: "Build the site from the current release." },
    options: [],
    reports: true,
  },
  serve: {
    about: { id: "Layani situs dan API yang sudah ada.", en: "Serve the site and API that are there." },
    options: [],
    reports: false,
  },
  attack: {
    about: {
      id: "Serang angka terbit: adakah angka rahasia yang dapat dihitung kembali?",
      en: "Attack published numbers: can a hidden one be worked out?",
    },
    note: {
      id: 'SYSTEM.json: {"vars": [{"name", "lo", "hi", "integer"}], "rows": [{"a": {"x": 1}, "lo", "hi"}], "targets": [{"name", "a", "need", "maxLow", "truth", "above", "below", "harmless": {"atMost", "atLeast"}}]}. Bawaan: lo 0, hi null (tak terbatas), integer true; sebuah baris boleh satu sisi saja. Kode keluar: 0 aman (PASS); 1 ditolak (REFUSE); 2 masukan salah atau saling bertentangan; 3 ditolak karena batas waktu habis.',
      en: 'SYSTEM.json: {"vars": [{"name", "lo", "hi", "integer"}], "rows": [{"a": {"x": 1}, "lo", "hi"}], "targets": [{"name", "a", "need", "maxLow", "truth", "above", "below", "harmless": {"atMost", "atLeast"}}]}. Defaults: lo 0, hi null (endless), integer true; a row may have one side only. Exit codes: 0 safe (PASS); 1 refused (REFUSE); 2 bad or contradictory input; 3 refused because the time limit was reached.',
    },
    argument: {
      name: "[system]",
      about: { id: "berkas SYSTEM.json", en: "the file SYSTEM.json" },
      example: "SYSTEM.json",
    },
    options: [
      {
        flags: "--time-limit <seconds>",
        about: {
          id: "batas waktu dalam detik; yang belum terbukti aman ditolak (bawaan: 60; rilis: 900)",
          en: "time limit in seconds; what is not proved safe by then is refused (default: 60; releases: 900)",
        },
        example: "60",
        accepts: { form: "0 < n ≤ 86400", test: (value) => Number(value) > 0 && Number(value) <= 86_400 },
      },
      {
        flags: "--releases <folder>",
        about: {
          id: "sebagai ganti SYSTEM.json: serang semua rilis yang terbit di folder ini, dari berkas publiknya saja",
          en: "instead of SYSTEM.json: attack all releases published in this folder, from their public files alone",
        },
        example: "public",
      },
    ],
    reports: true,
  },
  protect: {
    about: {
      id: "Lindungi tabel milik sendiri: sembunyikan angka yang menunjuk orang.",
      en: "Protect a table of your own: hide the numbers that point at people.",
    },
    note: {
      id: "SPEC.json menyebut kolom, hierarki, tabel, dan aturan (contoh: test/cases/protect-*). OUT boleh terbit; REPORT rahasia: exact menghitung semua sel tersembunyi yang dapat dihitung persis, narrow sel primer yang rentangnya terlalu sempit.",
      en: "SPEC.json names columns, hierarchies, tables and rules (examples: test/cases/protect-*). OUT may be published; REPORT is confidential: exact counts all hidden cells that can be worked out exactly, narrow the primary cells whose range is too narrow.",
    },
    argument: {
      name: "<spec>",
      about: { id: "berkas SPEC.json", en: "the file SPEC.json" },
      example: "SPEC.json",
    },
    options: [
      {
        flags: "--input <file>",
        about: { id: "tabel masukan (CSV, UTF-8)", en: "input table (CSV, UTF-8)" },
        example: "TABLE.csv",
        required: true,
      },
      {
        flags: "--out <file>",
        about: { id: "tabel yang boleh terbit (CSV)", en: "table that may be published (CSV)" },
        example: "OUT.csv",
        required: true,
      },
      {
        flags: "--report <file>",
        about: { id: "laporan rahasia (JSON)", en: "confidential report (JSON)" },
        example: "REPORT.json",
        required: true,
      },
    ],
    reports: true,
  },
  doctor: {
    about: { id: "Periksa apakah semuanya siap.", en: "Check whether everything is ready." },
    options: [],
    reports: true,
  },
} as const satisfies Record<string, CommandRule>;

export type CommandName = keyof typeof commandRules;

/** The table with its shape, for programs that walk over it. */
export const commandEntries: readonly (readonly [CommandName, CommandRule])[] = Object.entries(commandRules) as [
  CommandName,
  CommandRule,
][];
