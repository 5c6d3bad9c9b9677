import type { Dataset } from "./dataset.ts";
import { sampleMark } from "./sample.ts";
import type { Text } from "./text.ts";

const words: Readonly<Record<string, Text>> = {
  [sampleMark.column]: {
    id: `"${sampleMark.value}" di tiap baris: angka ini dibuat komputer, jangan dikutip`,
    en: `"${sampleMark.value}" in every row: this number is made by a computer, do not cite it`,
  },
  indikator: { id: "kode ukuran", en: "code of the measure" },
  nama_indikator: { id: "nama ukuran", en: "name of the measure" },
  wilayah: { id: "kode wilayah Kemendagri", en: "region code of the Ministry of Home Affairs" },
  nama_wilayah: { id: "nama wilayah", en: "name of the region" },
  periode: {
    id: "periode: 2024, 2024-S1, 2024-Q3, 2024-09 atau 2022-2024",
    en: "period: 2024, 2024-S1, 2024-Q3, 2024-09 or 2022-2024",
  },
  mulai: { id: "hari pertama periode", en: "first day of the period" },
  akhir: { id: "hari terakhir periode", en: "last day of the period" },
  nilai: {
    id: "angkanya; kosong bila status bukan PUBLISHED, dan kosong bukan nol",
    en: "the number; empty unless status is PUBLISHED, and empty is not zero",
  },
  satuan: { id: "satuan angkanya; bagian = 0 sampai 1", en: "unit of the number; bagian (share) = 0 to 1" },
  status: { id: "mengapa ada atau tidak ada angka", en: "why there is a number or none" },
  kualitas: {
    id: "PROVISIONAL masih dapat berubah, FINAL berubah hanya lewat koreksi, AUDITED sudah diperiksa BPK",
    en: "PROVISIONAL may still change, FINAL changes only by a correction, AUDITED was checked by the national auditor",
  },
  data_per: {
    id: "bila terisi: baris ini mengulang angka bulan itu, bukan angka periodenya sendiri",
    en: "where filled: this row repeats that month's number, not its own period's",
  },
  pembilang: { id: "angka yang dibagi", en: "numerator" },
  penyebut: { id: "angka pembagi", en: "denominator" },
  sumber: { id: "lembaga dan dokumen asal angka", en: "institution and document the number comes from" },
  rilis: { id: "kode rilis", en: "release code" },
  sel: { id: "alamat angka ini, untuk dikutip dan dicari", en: "address of this number, to cite and to look up" },
  penjelasan: { id: "kode penjelasan", en: "code of the statement" },
  pembayar: { id: "kode pembayar iuran", en: "code of who pays contributions" },
  nama_pembayar: { id: "nama pembayar iuran", en: "name of who pays contributions" },
  bulan: { id: "bulan yang dijelaskan", en: "month it speaks of" },
  sebab: { id: "kode sebab selisih", en: "code of the cause of the difference" },
  nama_sebab: { id: "nama sebab selisih", en: "name of the cause of the difference" },
  kata_kantor: { id: "penjelasan dengan kata-kata kantor", en: "the office's own words" },
  kantor: { id: "kantor yang menjelaskan", en: "office that speaks" },
  dokumen: { id: "dokumen dasar penjelasan", en: "document the statement rests on" },
  tanggal_dokumen: { id: "tanggal dokumen itu", en: "date of that document" },
  jawaban_dijanjikan: { id: "tanggal jawaban yang dijanjikan", en: "date of the promised answer" },
  keadaan: { id: "dijelaskan, ditelusuri, atau terlambat", en: "explained, being traced, or late" },
};

/** What a column of a table holds, in words; a dimension's own label for its codes and names. Throws for a column that nobody has described. */
export function columnWords(column: string, dataset: Dataset | undefined): Text {
  const named = column.startsWith("nama_");
  const dimension = dataset?.dimensions[named ? column.slice("nama_".length) : column];
  if (dimension !== undefined) {
    const { label } = dimension;
    if (named) return { id: `${label.id}: nama`, en: `${label.en}: name` };
    return { id: `${label.id}: kode; kosong berarti semuanya`, en: `${label.en}: code; empty means all of them` };
  }
  const found = words[column];
  if (found === undefined) throw new Error(`no words for the column ${column}`);
  return found;
}
