import type { Dataset } from "../../schema/dataset.ts";
import type { Statement } from "../../schema/oversight.ts";
import { sampleMark } from "../../schema/sample.ts";
import { writeCsv } from "./csv.ts";
import { writeJson } from "./json.ts";
import { statementsTable } from "./statements-table.ts";
import { datasetTable, type Table, type TableInput } from "./table.ts";

/** A public file as bytes. Invented data carries its mark in the file's name too. */
export interface WrittenFile {
  readonly name: string;
  /** undefined for a file of no dataset, such as what offices say */
  readonly dataset: string | undefined;
  readonly format: "csv" | "json";
  readonly rows: number;
  readonly bytes: Uint8Array;
}

/** What the files of a release are written from. */
export interface ReleaseFilesInput extends Omit<TableInput, "dataset"> {
  readonly datasets: readonly Dataset[];
  /** what offices say; left out, there is no file of it */
  readonly statements?: readonly Statement[] | undefined;
}

/**
 * Writes the files of a release, one CSV and one JSON per dataset, and `penjelasan` for what offices say. All rows of all files are of
 * this one release.
 */
export function releaseFiles(input: ReleaseFilesInput): WrittenFile[] {
  const { release, sources, statements } = input;
  const tables = input.datasets.flatMap((dataset) => {
    const { id, title, description, source } = dataset;
    const head = { dataset: { id, title, description, source }, release, sources, ...codesOf(input, dataset) };
    return inBothFormats(input, datasetTable({ ...input, dataset }), { name: id, dataset: id, head });
  });
  if (statements === undefined) return tables;
  const words = statementsTable({ ...input, statements });
  return [...tables, ...inBothFormats(input, words, { name: "penjelasan", dataset: undefined, head: { release } })];
}

function inBothFormats(
  { release }: ReleaseFilesInput,
  table: Table,
  about: {
    readonly name: string;
    readonly dataset: string | undefined;
    readonly head: Readonly<Record<string, unknown>>;
  },
): WrittenFile[] {
  const file = (format: WrittenFile["format"], bytes: Uint8Array): WrittenFile => ({
    ...{ dataset: about.dataset, rows: table.rows.length },
    ...{ name: fileName(about.name, format, release.isSample), format, bytes },
  });
  return [file("csv", writeCsv(table)), file("json", writeJson(table, { release, head: about.head }))];
}

/** Names and facts of the codes that office files brought to the dataset; nothing where it has none. */
function codesOf(
  { codes }: ReleaseFilesInput,
  { dimensions }: Dataset,
): { readonly codes?: ReleaseFilesInput["codes"] } {
  const brought = Object.entries(dimensions).filter(([, { codelist }]) => codelist === "release");
  if (brought.length === 0) return {};
  return { codes: Object.fromEntries(brought.map(([name]) => [name, codes?.[name] ?? []])) };
}

/** `enrolment.csv`, for invented data `contoh-enrolment.csv`. */
export function fileName(name: string, format: "csv" | "json", isSample: boolean): string {
  return `${isSample ? sampleMark.filePrefix : ""}${name}.${format}`;
}
