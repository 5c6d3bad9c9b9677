import type { Release } from "../../schema/release.ts";
import { sampleMark } from "../../schema/sample.ts";
import type { Table } from "./table.ts";

/**
 * The table as JSON: the mark of invented data where it is any, what `head` says, and one object per row with the CSV's column names.
 * Numbers are exact decimal text, `null` where there is none. UTF-8, one row per line, so that two releases can be compared line by line.
 */
export function writeJson(
  table: Table,
  { release, head }: { readonly release: Release; readonly head: Readonly<Record<string, unknown>> },
): Uint8Array {
  const marked = {
    ...(release.isSample ? { [sampleMark.column]: true, keterangan: sampleMark.sentence } : {}),
    ...head,
  };
  const rows = table.rows.map((row) =>
    JSON.stringify(Object.fromEntries(table.columns.map(({ name }, index) => [name, row[index] ?? null]))),
  );
  const opening = JSON.stringify(marked, undefined, 2).replace(/\n\}$/, "");
  return new TextEncoder().encode(`${opening},\n  "rows": [\n${rows.join(",\n")}\n  ]\n}\n`);
}
