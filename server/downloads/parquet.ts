import { parquetWriteBuffer } from "hyparquet-writer";
import type { Table } from "./table.ts";

/**
 * The table as Parquet: text columns are strings, number columns doubles, null where there is no value. `about` stands in the file's
 * own key-value list, where analysis programs show it.
 */
export function writeParquet(table: Table, about: Readonly<Record<string, string>>): Uint8Array {
  const columnData = table.columns.map(({ name, kind }, at) => {
    const values = table.rows.map((row) => row[at] ?? null);
    return kind === "number"
      ? { name, type: "DOUBLE" as const, data: values.map((value) => (value === null ? null : Number(value))) }
      : { name, type: "STRING" as const, data: values };
  });
  const kvMetadata = Object.entries(about).map(([key, value]) => ({ key, value }));
  return new Uint8Array(parquetWriteBuffer({ columnData, kvMetadata, createdBy: "terang" }));
}
