import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { BrokenFile, type FileForm, type RawCell } from "../../../../server/intake/office-file.ts";
import { openWorkbookFile } from "../../../../server/intake/xlsx/open-workbook-file.ts";

export interface ReadWorkbook {
  /** rows by their number in the sheet */
  readonly rows: readonly (readonly [line: number, cells: readonly RawCell[]])[];
  readonly form: FileForm;
}

export interface ReadingWish {
  readonly fits?: (firstRows: readonly (readonly RawCell[])[]) => boolean;
  readonly sheet?: string;
}

/** Writes the bytes where only this call finds them, and gives the path to `work`. */
export async function withFile<T>(bytes: Uint8Array, work: (file: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "terang-test-"));
  try {
    const file = path.join(folder, "buku.xlsx");
    writeFileSync(file, bytes);
    return await work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Reads a workbook whole. Without a wish, any first sheet fits. */
export async function readWorkbook(
  bytes: Uint8Array,
  { fits = () => false, sheet }: ReadingWish = {},
): Promise<ReadWorkbook> {
  return withFile(bytes, async (file) => {
    const opened = await openWorkbookFile(file, { name: "buku.xlsx", sha256: Buffer.alloc(32), fits, sheet });
    const rows: [number, readonly RawCell[]][] = [];
    let fraction = 0;
    for await (const piece of opened.pieces()) {
      if (piece.fraction < fraction) throw new Error("a fraction went back");
      fraction = piece.fraction;
      piece.rows.forEach((cells, at) => {
        rows.push([piece.lines[at] ?? 0, cells]);
      });
    }
    if (fraction !== 1) throw new Error("a reading that did not end");
    return { rows, form: opened.form };
  });
}

/** The rows alone. */
export async function rowsOf(bytes: Uint8Array, wish?: ReadingWish): Promise<ReadWorkbook["rows"]> {
  return (await readWorkbook(bytes, wish)).rows;
}

/** What refuses the workbook: line, rule and details. "read" when nothing does; errors that are no `BrokenFile` come through. */
export async function refusalOf(bytes: Uint8Array, wish?: ReadingWish): Promise<string> {
  try {
    await readWorkbook(bytes, wish);
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error;
    const details = Object.entries(error.details).map(([name, value]) => ` ${name}=${value}`);
    return `${error.line} ${error.rule}${details.join("")}`;
  }
  return "read";
}
