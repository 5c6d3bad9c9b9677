import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { openOfficeFile } from "../../../../server/intake/file/open-office-file.ts";
import type { OfficeFile, RawCell } from "../../../../server/intake/office-file.ts";

/** Rows with the physical line each begins on, and the file as it was opened. */
export interface Read {
  readonly file: OfficeFile;
  readonly rows: readonly (readonly [line: number, cells: readonly RawCell[]])[];
}

/** A folder for the files of one test file. */
export interface Desk {
  /** writes `content` and opens it; a heading fits when one of its cells is `nik` */
  open(content: string | Uint8Array, name?: string): Promise<OfficeFile>;
  read(content: string | Uint8Array, name?: string): Promise<Read>;
  path(name: string): string;
  clear(): void;
}

export function openDesk(): Desk {
  const folder = mkdtempSync(path.join(os.tmpdir(), "terang-test-"));
  const desk: Desk = {
    async open(content, name = "berkas.csv") {
      writeFileSync(desk.path(name), content);
      return await openOfficeFile(desk.path(name), { fits: (rows) => rows.some((row) => row.includes("nik")) });
    },
    async read(content, name) {
      const file = await desk.open(content, name);
      return { file, rows: await rowsOf(file) };
    },
    path: (name) => path.join(folder, name),
    clear: () => rmSync(folder, { recursive: true, force: true }),
  };
  return desk;
}

export async function rowsOf(file: OfficeFile): Promise<Read["rows"]> {
  const rows: [number, readonly RawCell[]][] = [];
  for await (const piece of file.pieces()) {
    rows.push(...piece.rows.map((row, at): [number, readonly RawCell[]] => [piece.lines[at] ?? 0, row]));
  }
  return rows;
}
