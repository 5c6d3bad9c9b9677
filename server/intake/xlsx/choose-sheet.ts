import type { SheetFits } from "../file/open-office-file.ts";
import { BrokenFile, type RawCell } from "../office-file.ts";
import type { OpenArchive } from "./archive.ts";
import type { CellRange } from "./cell-reference.ts";
import { findRanges, type RepeatedText, repeatedTexts, withRepeated } from "./merged-cells.ts";
import type { CellContext } from "./read-cell.ts";
import { readSheetRows } from "./sheet-rows.ts";
import type { WorkbookSheet } from "./workbook-parts.ts";

/** A sheet with a table, and what was found while its first rows were looked at. */
export interface ChosenSheet {
  /** counted from 1, over all tabs */
  readonly place: number;
  readonly isHidden: boolean;
  readonly part: string;
  readonly merged: { readonly ranges: readonly CellRange[]; readonly lastLine: number };
  readonly repeated: readonly RepeatedText[];
}

interface SeenSheet extends ChosenSheet {
  readonly firstRows: readonly (readonly RawCell[])[];
}

/** rows in which headings are looked for, and merged cells repeated */
const firstRows = 40;

/**
 * The sheet to be read: the one that the operator names, otherwise the only one that `fits`; the first with rows when none does, so that
 * it is refused for its heading.
 *
 * Throws `BrokenFile`: `lembar-tidak-ada`, `lembar-harus-dipilih` when several fit or only a hidden one, `berkas-kosong` for a workbook
 * without a table.
 */
export async function chooseSheet(
  open: OpenArchive,
  sheets: readonly WorkbookSheet[],
  context: CellContext,
  wanted: { readonly fits: SheetFits; readonly sheet?: string | undefined },
): Promise<ChosenSheet> {
  const tables = sheets.flatMap(({ name, isHidden, part }, at) =>
    part === undefined ? [] : [{ name, isHidden, part, place: at + 1 }],
  );
  if (wanted.sheet !== undefined) {
    const word = folded(wanted.sheet);
    const named =
      tables.find(({ place }) => String(place) === word) ?? tables.find(({ name }) => folded(name) === word);
    if (named === undefined) throw new BrokenFile(0, "lembar-tidak-ada", { count: sheets.length });
    return look(open, named, context);
  }
  const seen: SeenSheet[] = [];
  for (const table of tables) seen.push(await look(open, table, context));
  const fitting = seen.filter((sheet) => wanted.fits(sheet.firstRows));
  const [only] = fitting;
  if (only !== undefined && fitting.length === 1 && !only.isHidden) return only;
  if (only !== undefined) {
    const places = fitting.map(({ place }) => place).join(", ");
    throw new BrokenFile(0, "lembar-harus-dipilih", { count: fitting.length, places });
  }
  const visible = seen.filter(({ isHidden }) => !isHidden);
  const first = visible.find((sheet) => sheet.firstRows.length > 0) ?? visible[0] ?? seen[0];
  if (first === undefined) throw new BrokenFile(0, "berkas-kosong");
  return first;
}

function folded(name: string): string {
  return name.trim().normalize("NFC").toLowerCase();
}

/** Reads the first rows of a sheet, and runs through all of it. */
async function look(
  open: OpenArchive,
  sheet: { readonly place: number; readonly isHidden: boolean; readonly part: string },
  context: CellContext,
): Promise<SeenSheet> {
  const rows: RawCell[][] = [];
  const lines: number[] = [];
  for await (const piece of readSheetRows(open, sheet.part, context)) {
    // one more than is looked at, to see what stands below the last of them
    const room = firstRows + 1 - rows.length;
    rows.push(...piece.rows.slice(0, room));
    lines.push(...piece.lines.slice(0, room));
    if (rows.length > firstRows) break;
  }
  const lastLine = lines[Math.min(lines.length, firstRows) - 1] ?? 0;
  const ranges = await findRanges(open, sheet.part, lastLine);
  const repeated = repeatedTexts(ranges, rows, lines, lastLine);
  const first = rows.slice(0, firstRows).map((cells, at) => withRepeated(cells, lines[at] ?? 0, repeated));
  const { place, isHidden, part } = sheet;
  return { place, isHidden, part, merged: { ranges, lastLine }, repeated, firstRows: first };
}
