import { intakeLimits } from "../../schema/intake/limits.ts";
import type { Column, IntakeKind } from "../../schema/intake-kind.ts";
import { sampleMark } from "../../schema/sample.ts";
import type { Text } from "../../schema/text.ts";

/** Headings of the guide's table, in its order. */
export const guideHeadings: readonly Text[] = [
  { id: "Kolom", en: "Column" },
  { id: "Nama baku", en: "Documented name" },
  { id: "Wajib?", en: "Required?" },
  { id: "Bentuk isian", en: "Form" },
  { id: "Keterangan", en: "What it means" },
  { id: "Contoh isian", en: "Example" },
];

export const guideTitles = {
  sheet: { id: "petunjuk", en: "guide" },
  howTo: { id: "Cara mengisi", en: "How to fill it in" },
  notToSend: { id: "Yang tidak boleh dikirim", en: "What not to send" },
  columns: {
    id: "Kolom demi kolom (contohnya bukan orang sungguhan)",
    en: "Column by column (the example is no real person)",
  },
  choices: { id: "Pilihan untuk {column}", en: "Choices for {column}" },
  code: { id: "Kode", en: "Code" },
  name: { id: "Yang ditulis", en: "What to write" },
  required: { id: "wajib", en: "required" },
  optional: { id: "boleh kosong", en: "may be empty" },
} as const satisfies Record<string, Text>;

const { rows, share } = intakeLimits.refused;
const percent = share * 100;

/** What whoever fills the sheet must know, one sentence each. `sheet` is the name of the sheet to fill. */
export function howToFill(sheet: string, isSample: boolean): Text[] {
  return [
    {
      id: `Isilah lembar “${sheet}” mulai baris 2. Judul kolom di baris 1 jangan diubah; urutan kolom bebas.`,
      en: `Fill in the sheet “${sheet}” from row 2 on. Leave the headings in row 1 as they are; the order of columns is free.`,
    },
    {
      id: "Semua sel sudah berformat Teks, supaya Excel tidak mengubah NIK, kode, tanggal, atau angka. Bila menempel dari berkas lain, pakai Tempel Khusus “Nilai”.",
      en: "All cells are text, so that Excel does not change a NIK, code, date or amount. When pasting from another file, use Paste Special “Values”.",
    },
    {
      id: "Tanggal ditulis 2025-01-31, bulan 2025-01, uang dan jumlah tanpa titik dan koma: 16800.",
      en: "Write dates as 2025-01-31, months as 2025-01, money and counts without points and commas: 16800.",
    },
    {
      id: "Kolom dengan daftar pilihan: pilih dari daftarnya, atau tulis kode yang tercantum di bawah.",
      en: "Columns with a list: choose from it, or write a code that is listed below.",
    },
    {
      id: "Jangan menambah baris jumlah, rumus, atau sel gabungan.",
      en: "Add no totals, formulas or merged cells.",
    },
    {
      id: "Tidak ada yang ditebak: isian yang dapat dibaca dengan dua cara ditanyakan kembali.",
      en: "Nothing is guessed: what can be read in two ways comes back as a question.",
    },
    {
      id: "Baris yang salah ditahan, yang benar masuk. Kantor menerima daftar masalah berisi nomor baris, alasan, dan cara memperbaikinya.",
      en: "Wrong rows are held back, right ones go in. The office gets a list of problems with row numbers, reasons and what to do.",
    },
    {
      id: `Bila lebih dari ${rows} baris atau lebih dari ${percent} % baris salah, seluruh berkas ditolak. Perbaiki, lalu kirim lagi seluruhnya; baris yang sudah masuk tidak terhitung dua kali.`,
      en: `When more than ${rows} rows or more than ${percent} % of the rows are wrong, the whole file is refused. Mend it and send all of it again; rows that are in already are not counted twice.`,
    },
    ...(isSample
      ? [
          {
            id: `${sampleMark.sentence.id} Kolom ${sampleMark.column} harus berisi ${sampleMark.value} di setiap baris.`,
            en: `${sampleMark.sentence.en} Column ${sampleMark.column} must hold ${sampleMark.value} in every row.`,
          },
        ]
      : []),
  ];
}

/** What must stay out of this kind of file. */
export function notToSend({ columns, ignored }: IntakeKind): Text[] {
  const all: readonly Column[] = Object.values(columns);
  const texts = all.filter((column) => column.type === "text" && column.isPublic);
  const isPersonal = all.some(({ type }) => type === "nik");
  const list = (locale: keyof Text) => texts.map(({ label }) => label[locale]).join(", ");
  return [
    ...(isPersonal
      ? [
          {
            id: "Alamat, nomor telepon, surel, nama ibu, nomor rekening, keterangan kesehatan. Kolom seperti itu tidak dibaca; hapuslah sebelum mengirim.",
            en: "Addresses, telephone numbers, e-mail, mothers' names, account numbers, anything about health. Such columns are not read; delete them before sending.",
          },
          {
            id: "Nama atau cerita tentang orang di kolom catatan atau keterangan.",
            en: "Names of people, or anything about them, in columns for notes.",
          },
        ]
      : [
          {
            id: "NIK, nama, alamat, nomor telepon, atau surel orang. Berkas ini tidak berisi data orang.",
            en: "Anybody's NIK, name, address, telephone number or e-mail. This file holds no data of people.",
          },
        ]),
    ...(texts.length === 0
      ? []
      : [
          {
            id: `Dibaca umum: ${list("id")}. Tulis kantor, bukan orang; jangan sebut jumlah orang yang kecil (“3 orang”).`,
            en: `Read by the public: ${list("en")}. Name offices, not people; mention no small numbers of people (“3 people”).`,
          },
        ]),
    ...(ignored.includes("Keterangan")
      ? [{ id: "Kolom “Keterangan” tidak dibaca.", en: "A column “Keterangan” is not read." }]
      : []),
  ];
}

/** The form in which a column is written. */
export function formOf(column: Column): Text {
  switch (column.type) {
    case "nik":
      return { id: "16 angka", en: "16 digits" };
    case "name":
      return { id: "nama seperti di KTP-el", en: "the name as on the identity card" };
    case "date":
      return { id: "tanggal: YYYY-MM-DD", en: "date: YYYY-MM-DD" };
    case "month":
      return { id: "bulan: YYYY-MM", en: "month: YYYY-MM" };
    case "code":
    case "region":
      return { id: "pilih dari daftar", en: "choose from the list" };
    case "count":
      return { id: "bilangan bulat, tanpa titik", en: "a whole number, without points" };
    case "rupiah":
      return { id: "rupiah bulat, tanpa titik dan koma", en: "whole rupiah, without points and commas" };
    case "year":
      return { id: "tahun: YYYY", en: "year: YYYY" };
    case "budget-code":
      return { id: "kode dengan titik, seperti di dokumennya", en: "a code with dots, as in its document" };
    case "period":
      return {
        id: "masa: YYYY, YYYY-S1, YYYY-Q1, YYYY-MM, atau YYYY-YYYY",
        en: "period: YYYY, YYYY-S1, YYYY-Q1, YYYY-MM or YYYY-YYYY",
      };
    case "indicator":
      return { id: "nama angka di halaman data", en: "a figure's name on the data page" };
    case "decimal":
      return { id: "bilangan; bagian dengan tanda persen", en: "a number; shares with a per-cent sign" };
    case "text":
      return {
        id: `kalimat, paling panjang ${column.maxLength} huruf`,
        en: `text, ${column.maxLength} characters at most`,
      };
  }
}
