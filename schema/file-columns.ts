import { cellQualities, cellStatuses } from "./cell.ts";
import type { Dataset } from "./dataset.ts";
import { sampleMark } from "./sample.ts";

/** One column of a published file: every format of a release has these same columns in this order. */
export interface FileColumn {
  readonly name: string;
  readonly type: "text" | "number" | "date" | "boolean";
  /** the only words that stand in it; left out where any may */
  readonly allowed?: readonly string[];
}

const forms: Readonly<Record<string, Omit<FileColumn, "name">>> = {
  [sampleMark.column]: { type: "boolean", allowed: [sampleMark.value] },
  mulai: { type: "date" },
  akhir: { type: "date" },
  tanggal_dokumen: { type: "date" },
  jawaban_dijanjikan: { type: "date" },
  nilai: { type: "number" },
  pembilang: { type: "number" },
  penyebut: { type: "number" },
  status: { type: "text", allowed: cellStatuses },
  kualitas: { type: "text", allowed: cellQualities },
};

/** The column of this name; any text where nothing else is known of it. */
export function fileColumn(name: string): FileColumn {
  return { name, ...(forms[name] ?? { type: "text" }) };
}

/**
 * The columns of a dataset's files. They follow from its definition: code and name per dimension, numerator and denominator where it has a
 * share or a ratio, and the sample mark in front where the numbers are invented.
 */
export function datasetColumns(dataset: Dataset, isSample: boolean): readonly FileColumn[] {
  const hasParts = Object.values(dataset.measures).some(({ kind }) => kind === "share" || kind === "ratio");
  return [
    ...(isSample ? [sampleMark.column] : []),
    ...["indikator", "nama_indikator", "wilayah", "nama_wilayah", "periode", "mulai", "akhir"],
    ...Object.keys(dataset.dimensions).flatMap((name) => [name, `nama_${name}`]),
    ...["nilai", "satuan", "status", "kualitas", "data_per"],
    ...(hasParts ? ["pembilang", "penyebut"] : []),
    ...["sumber", "rilis", "sel"],
  ].map(fileColumn);
}

/** The columns of the file in which offices explain differences between money and people. */
export function statementColumns(isSample: boolean): readonly FileColumn[] {
  return [
    ...(isSample ? [sampleMark.column] : []),
    ...["penjelasan", "pembayar", "nama_pembayar", "bulan", "sebab", "nama_sebab", "kata_kantor", "kantor"],
    ...["dokumen", "tanggal_dokumen", "jawaban_dijanjikan", "keadaan", "rilis"],
  ].map(fileColumn);
}
