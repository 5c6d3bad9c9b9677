import type { Dataset } from "../../schema/dataset.ts";
import { sampleMark } from "../../schema/sample.ts";
import { writeCsv } from "./csv.ts";
import { writeJson } from "./json.ts";
import { datasetTable, type TableInput } from "./table.ts";

/** A public file as bytes. Invented data carries its mark in the file's name too. */
export interface WrittenFile {
  readonly name: string;
  readonly dataset: string;
  readonly format: "csv" | "json";
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/** Writes the files of a release, one CSV and one JSON per dataset. All rows of all files are of this one release. */
export function releaseFiles(
  input: Omit<TableInput, "dataset"> & { readonly datasets: readonly Dataset[] },
): WrittenFile[] {
  return input.datasets.flatMap((dataset) => {
    const table = datasetTable({ ...input, dataset });
    const about = { dataset: dataset.id, rows: table.rows.length };
    const json = writeJson(table, { dataset, release: input.release, sources: input.sources });
    return [
      {
        ...about,
        name: fileName(dataset.id, "csv", input.release.isSample),
        format: "csv" as const,
        bytes: writeCsv(table),
      },
      { ...about, name: fileName(dataset.id, "json", input.release.isSample), format: "json" as const, bytes: json },
    ];
  });
}

/** `enrolment.csv`, for invented data `contoh-enrolment.csv`. */
export function fileName(dataset: string, format: "csv" | "json", isSample: boolean): string {
  return `${isSample ? sampleMark.filePrefix : ""}${dataset}.${format}`;
}
