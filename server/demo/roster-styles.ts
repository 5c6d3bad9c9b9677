import { type FileStyle, plainStyle } from "./file-style.ts";

const mark = ["data_contoh", "data_contoh"] as const;
const labels = [
  ["nik", "NIK"],
  ["nama", "Nama"],
  ["tanggal_lahir", "Tanggal lahir"],
  ["jenis_kelamin", "Jenis kelamin"],
  ["kelurahan", "Kelurahan"],
  ["pekerjaan", "Kelompok pekerjaan"],
  ["berlaku_mulai", "Berlaku mulai"],
  ["tanggal_meninggal", "Tanggal meninggal"],
] as const;
const documented = [
  mark,
  ...labels.map(([name]) => [name, name] as const),
  ["kecamatan", "kecamatan"],
  ["segmen_lain", "segmen_lain"],
] as const;
const card = [
  ["No", "No"],
  ["nama", "Nama Lengkap"],
  ["nik", "Nomor Induk Kependudukan"],
  ["jenis_kelamin", "L/P"],
  ["tanggal_lahir", "Tgl. Lahir"],
  ["Alamat", "Alamat"],
  ["kelurahan", "Desa/Kelurahan"],
  ["kecamatan", "Kec"],
  ["pekerjaan", "Profesi"],
  ["berlaku_mulai", "TMT"],
  ["tanggal_meninggal", "Tgl Meninggal"],
  mark,
] as const;
const registry = [
  mark,
  ["nama", "NAMA PESERTA"],
  ["nik", "NO. KTP"],
  ["tanggal_lahir", "TGL LAHIR"],
  ["jenis_kelamin", "JK"],
  ["pekerjaan", "PEKERJAAN/USAHA"],
  ["kelurahan", "KEL"],
  ["segmen_lain", "SEGMEN LAIN"],
  ["berlaku_mulai", "TANGGAL DAFTAR"],
  ["tanggal_meninggal", "TANGGAL WAFAT"],
] as const;

const title = "Daftar peserta program pekerja rentan (data contoh)";

/** The first participant list: a workbook with a title, labels as headings and a row that counts the people. */
export const firstRosterStyle: FileStyle = {
  ...plainStyle,
  ...{ container: "xlsx", dates: "cells", words: "names", total: "right" },
  columns: [mark, ["No", "No"], ...labels, ["kecamatan", "Kecamatan"], ["segmen_lain", "Segmen lain yang aktif"]],
  titles: [title, "Keadaan Januari 2024", ""],
};

/** How newcomers, moves and deaths of a later month are written, by its number from the town's first month. */
export function rosterStyle(at: number): FileStyle {
  return styles[at % styles.length] as FileStyle;
}

const styles: readonly FileStyle[] = [
  { ...plainStyle, container: "csv.gz", columns: documented },
  {
    ...plainStyle,
    ...{ encoding: "utf-8-bom", delimiter: ";", lineEnd: "\r\n", dates: "slashes", words: "names", columns: card },
    titles: [title],
  },
  { ...plainStyle, columns: documented },
  {
    ...plainStyle,
    ...{ container: "xlsx", dates: "cells", words: "names", columns: card },
    titles: [title, ""],
  },
  {
    ...plainStyle,
    ...{ encoding: "utf-16le", delimiter: "\t", lineEnd: "\r\n", dates: "words", words: "aliases", columns: registry },
  },
  {
    ...plainStyle,
    ...{ encoding: "windows-1252", delimiter: ";", lineEnd: "\r\n", dates: "words", words: "names", columns: card },
    titles: ["Daftar peserta – data contoh"],
  },
];
