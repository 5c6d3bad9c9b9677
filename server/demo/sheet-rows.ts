import { writeFile } from "node:fs/promises";
import { type WorkbookSheet, writeWorkbook } from "../workbook/workbook.ts";
import type { FileStyle, OutCell } from "./file-style.ts";

/** A workbook being written to `whole`: its rows stay in memory until it is closed. A hidden sheet stands before the table. */
export function openSheetRows(whole: string, style: FileStyle) {
  const rows: (readonly OutCell[])[] = [];
  return {
    add(cells: readonly OutCell[]): number {
      rows.push(cells);
      return rows.length;
    },
    flush: async () => undefined,
    close: async () => writeFile(whole, await workbookBytes(rows, style)),
  };
}

/** The bytes of a workbook with this table. */
export async function workbookBytes(rows: readonly (readonly OutCell[])[], style: FileStyle): Promise<Uint8Array> {
  const last = String.fromCharCode(64 + style.columns.length);
  const merged = style.titles.length > 0 ? [`A1:${last}1`] : [];
  if (style.over) {
    const at = style.titles.length + 1;
    const letter = (place: number) => String.fromCharCode(65 + place);
    merged.push(`${letter(style.over.from)}${at}:${letter(style.over.from + style.over.columns - 1)}${at}`);
  }
  const hidden: WorkbookSheet = { name: "Catatan", isHidden: true, rows: [["Data contoh, dibuat komputer"]] };
  return await writeWorkbook({ sheets: [hidden, { name: "Data", rows, merged }] });
}
