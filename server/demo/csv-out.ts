import { open } from "node:fs/promises";
import * as path from "node:path";
import { sampleMark } from "../../schema/sample.ts";

/** A file of invented data being written. Rows wait in memory until `flush`, which writes them and waits for the disk. */
export interface CsvOut {
  readonly file: string;
  add(cells: readonly (string | number)[]): void;
  flush(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens `<folder>/contoh-<name>.csv` for the documented columns of an intake kind; the mark of invented data stands before them in
 * every row. Throws what the file system throws.
 */
export async function openCsv(folder: string, name: string, columns: readonly string[]): Promise<CsvOut> {
  const file = path.join(folder, `${sampleMark.filePrefix}${name}.csv`);
  const handle = await open(file, "w");
  let waiting = `${[sampleMark.column, ...columns].join(",")}\n`;
  const flush = async () => {
    const text = waiting;
    waiting = "";
    if (text !== "") await handle.writeFile(text);
  };
  return {
    file,
    add(cells) {
      waiting += sampleMark.value;
      for (const cell of cells) waiting += `,${quoted(String(cell))}`;
      waiting += "\n";
    },
    flush,
    async close() {
      await flush();
      await handle.close();
    },
  };
}

function quoted(cell: string): string {
  return /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
