import type { RawCell } from "../office-file.ts";
import { brokenWorkbook, type OpenArchive } from "./archive.ts";
import type { CellRange } from "./cell-reference.ts";
import { openRangeList } from "./merged-cells.ts";
import type { CellContext } from "./read-cell.ts";
import { openSheetReader } from "./sheet-reader.ts";

export interface SheetPiece {
  readonly rows: RawCell[][];
  readonly lines: number[];
  readonly fraction: number;
}

/** XML read at a time: few enough bytes that the texts they name by number fit into memory, however long */
const stepBytes = 16 * 1024;
/** XML, and characters of its cells, that make a piece */
const pieceBytes = 512 * 1024;
const pieceCharacters = 1024 * 1024;

/**
 * The rows of a sheet as they are stored, piece by piece. `ranges` are the merged ranges that were found in it before.
 *
 * Throws `BrokenFile` as `openSheetReader` does, and where the sheet has other merged ranges among them than `ranges`.
 */
export async function* readSheetRows(
  open: OpenArchive,
  part: string,
  context: CellContext,
  merged?: { readonly ranges: readonly CellRange[]; readonly lastLine: number },
): AsyncGenerator<SheetPiece> {
  let rows: RawCell[][] = [];
  let lines: number[] = [];
  let characters = 0;
  let unread = 0;
  const list = openRangeList(merged?.lastLine ?? 0);
  const reader = openSheetReader(context, {
    row(line, cells) {
      rows.push(cells);
      lines.push(line);
      for (const cell of cells) characters += typeof cell === "string" ? cell.length : cell.text.length;
    },
    merge: list.add,
  });
  for await (const { bytes, fraction } of open.read(part)) {
    for (let at = 0; at < bytes.length; at += stepBytes) {
      const step = bytes.subarray(at, at + stepBytes);
      reader.write(step);
      unread += step.length;
      if (rows.length === 0 || (unread < pieceBytes && characters < pieceCharacters)) continue;
      yield { rows, lines, fraction };
      rows = [];
      lines = [];
      characters = 0;
      unread = 0;
    }
  }
  reader.end();
  if (merged !== undefined && JSON.stringify(list.ranges()) !== JSON.stringify(merged.ranges)) throw brokenWorkbook();
  yield { rows, lines, fraction: 1 };
}
