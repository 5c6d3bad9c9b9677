import { brokenWorkbook } from "./archive.ts";

/** a sheet has no more */
export const lastRow = 1_048_576;
const lastColumn = 16_384;

/** A rectangle of cells; rows and columns are counted from 1. */
export interface CellRange {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Row number of a `<row>`. Throws `BrokenFile` for anything else. */
export function readRowNumber(text: string): number {
  const row = /^[1-9]\d{0,6}$/.test(text) ? Number(text) : 0;
  if (row < 1 || row > lastRow) throw brokenWorkbook();
  return row;
}

/** Row and column that `AB12` means. Throws `BrokenFile` for anything else. */
export function readReference(text: string): { readonly row: number; readonly column: number } {
  let at = 0;
  let column = 0;
  for (; at < 4; at++) {
    const letter = text.charCodeAt(at) - 64;
    if (!(letter >= 1 && letter <= 26)) break;
    column = column * 26 + letter;
  }
  if (column < 1 || column > lastColumn) throw brokenWorkbook();
  return { row: readRowNumber(text.slice(at)), column };
}

/** The cells that `A1:C2` means; a single one for `A1`. */
export function readRange(text: string): CellRange {
  const [from = "", to = from, ...more] = text.split(":");
  const first = readReference(from);
  const last = readReference(to);
  if (more.length > 0 || last.row < first.row || last.column < first.column) throw brokenWorkbook();
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}
