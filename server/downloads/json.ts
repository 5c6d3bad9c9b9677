import type { Source } from "../../schema/aggregate.ts";
import type { Dataset } from "../../schema/dataset.ts";
import type { Release } from "../../schema/release.ts";
import { sampleMark } from "../../schema/sample.ts";
import type { Table } from "./table.ts";

/**
 * The table as JSON: the release, the dataset's title, the sources, and one object per row with the CSV's column names. Numbers are exact decimal
 * text, `null` where there is none. UTF-8, one row per line, so that two releases can be compared line by line.
 */
export function writeJson(
  table: Table,
  about: { dataset: Dataset; release: Release; sources: readonly Source[] },
): Uint8Array {
  const { dataset, release, sources } = about;
  const head = {
    ...(release.isSample ? { [sampleMark.column]: true, keterangan: sampleMark.sentence } : {}),
    dataset: { id: dataset.id, title: dataset.title, description: dataset.description, source: dataset.source },
    release,
    sources,
  };
  const rows = table.rows.map((row) =>
    JSON.stringify(Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index] ?? null]))),
  );
  const opening = JSON.stringify(head, undefined, 2).replace(/\n\}$/, "");
  return new TextEncoder().encode(`${opening},\n  "rows": [\n${rows.join(",\n")}\n  ]\n}\n`);
}
