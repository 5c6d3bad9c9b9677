import type { FileFormat, Release } from "../../schema/release.ts";
import { sampleMark } from "../../schema/sample.ts";

/** A public file as bytes. Invented data carries its mark in the file's name too. */
export interface WrittenFile {
  readonly name: string;
  /** undefined for a file of no dataset, such as what offices say */
  readonly dataset: string | undefined;
  readonly format: FileFormat;
  /** rows of data, 0 where the file is no table */
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/** How a file of each format is called after the name of what it holds. */
const endings = {
  csv: ".csv",
  "csv-semicolon": "-excel.csv",
  xlsx: ".xlsx",
  json: ".json",
  "json-stat": ".jsonstat.json",
  parquet: ".parquet",
  readme: ".readme.md",
  zip: ".zip",
} as const satisfies Partial<Record<FileFormat, string>>;

/** `enrolment.csv`, for invented data `contoh-enrolment.csv`. */
export function fileName(name: string, format: keyof typeof endings, { isSample }: Pick<Release, "isSample">): string {
  return `${isSample ? sampleMark.filePrefix : ""}${name}${endings[format]}`;
}
