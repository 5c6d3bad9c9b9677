import { type FileStyle, plainStyle } from "./file-style.ts";

const mark = ["data_contoh", "data_contoh"] as const;
const labels = {
  nik: ["nik", "NIK"],
  bulan: ["bulan", "Bulan iuran"],
  pembayar: ["pembayar", "Pembayar"],
  jumlah: ["jumlah", "Jumlah iuran"],
  bayar: ["tanggal_bayar", "Tanggal bayar"],
  kembali: ["tanggal_kembali", "Tanggal dikembalikan"],
} as const;
const documented = [
  mark,
  ...["nik", "bulan", "pembayar", "jumlah", "tanggal_bayar", "tanggal_kembali"].map((name) => [name, name] as const),
];
const ranged = [
  mark,
  labels.nik,
  ["bulan", "Dari"],
  ["sampai_bulan", "Sampai"],
  ["jumlah_bulan", "Jumlah bulan"],
  ["pembayar", "Sumber Dana"],
  ["jumlah", "Total Iuran"],
  ["tanggal_bayar", "Tgl Bayar"],
  ["tanggal_kembali", "Tgl Kembali"],
] as const;
const bank = [
  mark,
  ["No", "No"],
  ["bulan", "BLTH"],
  ["nik", "NIK KTP"],
  ["jumlah", "Nominal"],
  ["pembayar", "Sumber Dana"],
  ["tanggal_bayar", "Tgl Bayar"],
  ["tanggal_kembali", "Tgl Kembali"],
  ["Keterangan", "Keterangan"],
] as const;

/** The same with what a row needs that pays for several months. */
const several = [
  ["sampai_bulan", "s.d."],
  ["jumlah_bulan", "Jml Bulan"],
] as const;
const documentedSeveral = [...documented, ...several.map(([name]) => [name, name] as const)];
const bankSeveral = [...bank.slice(0, 3), ...several, ...bank.slice(3)];

const title = "Daftar iuran pekerja rentan (data contoh)";

/**
 * How the contributions of a month are written, by its number from the town's first month. Days and months can be confused only in
 * columns of even months, which are paid before the 13th: no even month writes its dates with slashes. Months number 1, 4, 7 and 10
 * of a year have columns for payments of a quarter.
 */
export function contributionStyle(at: number): FileStyle {
  return styles[at % 12] as FileStyle;
}

const styles: readonly FileStyle[] = [
  { ...plainStyle, columns: documented },
  {
    ...plainStyle,
    ...{ encoding: "utf-8-bom", delimiter: ";", lineEnd: "\r\n" },
    ...{ dates: "slashes", months: "slashes", money: "dots", words: "names", columns: bankSeveral },
  },
  {
    ...plainStyle,
    ...{ container: "xlsx", dates: "cells", months: "words", money: "numbers", words: "aliases", total: "right" },
    columns: [
      ["No", "No."],
      labels.nik,
      labels.bulan,
      labels.pembayar,
      labels.jumlah,
      labels.bayar,
      labels.kembali,
      mark,
    ],
    titles: [title, "Dibuat untuk memperagakan portal", ""],
  },
  {
    ...plainStyle,
    ...{ encoding: "utf-16le", delimiter: "\t", lineEnd: "\r\n", dates: "words", months: "slashes", money: "rp" },
    ...{
      words: "names",
      columns: [mark, labels.bayar, labels.kembali, labels.nik, labels.bulan, labels.jumlah, labels.pembayar],
    },
  },
  {
    ...plainStyle,
    ...{ encoding: "windows-1252", delimiter: ";", lineEnd: "\r\n", money: "rp", words: "aliases", total: "wrong" },
    columns: bankSeveral,
    titles: ["Daftar iuran – data contoh"],
  },
  {
    ...plainStyle,
    ...{ container: "xlsx", dates: "cells", months: "words", money: "numbers", words: "names", columns: ranged },
    titles: [title, ""],
    over: { from: 2, columns: 2, name: "Periode" },
  },
  { ...plainStyle, container: "csv.gz", columns: documented },
  { ...plainStyle, delimiter: "|", dates: "slashes", words: "aliases", columns: documentedSeveral },
  {
    ...plainStyle,
    ...{ lineEnd: "\r", dates: "words", months: "words", money: "commas", words: "names", columns: bank },
  },
  {
    ...plainStyle,
    ...{ delimiter: ";", lineEnd: "\r\n", dates: "slashes", months: "slashes", money: "dots", words: "names" },
    ...{ columns: documented, saysDelimiter: true },
  },
  {
    ...plainStyle,
    delimiter: "\t",
    money: "rp",
    words: "aliases",
    columns: bankSeveral,
    titles: [title],
    hasNumbers: true,
  },
  {
    ...plainStyle,
    ...{
      container: "csv.gz",
      encoding: "utf-8-bom",
      delimiter: ";",
      dates: "slashes",
      money: "dots",
      columns: documented,
    },
  },
];
