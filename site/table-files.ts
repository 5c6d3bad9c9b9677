import type { FileFormat } from "./gql/graphql.ts";

/** the formats that pages offer beside a table; all of them stand on the download page */
const beside: readonly `${FileFormat}`[] = ["XLSX", "CSV", "JSON"];

/** The files that a page offers beside these datasets' numbers: for Excel, for programs, and the one that permalinks lead into. */
export function tableFiles<File extends { readonly format: `${FileFormat}`; readonly dataset?: string | null }>(
  files: readonly File[],
  datasets: readonly string[],
): readonly File[] {
  return files.filter(({ dataset, format }) => dataset && datasets.includes(dataset) && beside.includes(format));
}

/** A release's files by table, in the tables' order, tables without files left out; `others` belong to none of them. */
export function filesByTable<File extends { readonly dataset?: string | null }>(
  files: readonly File[],
  datasets: readonly { readonly id: string; readonly title: string }[],
): {
  readonly tables: readonly { readonly name: string; readonly files: readonly File[] }[];
  readonly others: readonly File[];
} {
  const tables = datasets
    .map(({ id, title }) => ({ name: title, files: files.filter(({ dataset }) => dataset === id) }))
    .filter((table) => table.files.length > 0);
  return { tables, others: files.filter(({ dataset }) => !datasets.some(({ id }) => id === dataset)) };
}
