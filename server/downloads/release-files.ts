import type { Dataset } from "../../schema/dataset.ts";
import { writeCsv } from "./csv.ts";
import { writeJson } from "./json.ts";
import { type ReleaseFilesInput, type ReleaseTable, releaseTables } from "./release-tables.ts";
import { fileName, type WrittenFile } from "./written-file.ts";

/**
 * Writes the files of a release that its cells can be read back from, one CSV and one JSON per dataset, and `penjelasan` for what offices
 * say. All rows of all files are of this one release. `tables` may be given where they are made already.
 */
export function releaseFiles(
  input: ReleaseFilesInput,
  tables: readonly ReleaseTable[] = releaseTables(input),
): WrittenFile[] {
  const { release } = input;
  return tables.flatMap(({ name, dataset, table }) => {
    const about = { dataset: dataset?.id, rows: table.rows.length };
    return [
      { ...about, name: fileName(name, "csv", release), format: "csv", bytes: writeCsv(table) },
      {
        ...{ ...about, name: fileName(name, "json", release), format: "json" },
        bytes: writeJson(table, { release, head: headOf(input, dataset) }),
      },
    ];
  });
}

/** What a JSON file says before its rows. */
function headOf(input: ReleaseFilesInput, dataset: Dataset | undefined): Readonly<Record<string, unknown>> {
  const { release, sources } = input;
  if (dataset === undefined) return { release };
  const { id, title, description, source } = dataset;
  return { dataset: { id, title, description, source }, release, sources, ...codesOf(input, dataset) };
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
