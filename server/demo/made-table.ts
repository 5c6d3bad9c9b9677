import { kindOf } from "./dress.ts";
import type { FileStyle, OutCell } from "./file-style.ts";
import { workbookBytes } from "./sheet-rows.ts";
import { layOut, type RowToWrite } from "./table-layout.ts";
import { openTextRows } from "./text-rows.ts";
import type { Note, Town } from "./town.ts";

/** A small table of the town in memory, before it is damaged and written. */
export interface MadeTable {
  readonly style: FileStyle;
  /** every row of the file: titles, heading, data */
  readonly cells: OutCell[][];
  /** physical rows */
  readonly heading: number;
  readonly first: number;
  /** what intake says about the rows, and about the heading */
  readonly notes: { readonly row: number; readonly note: Note }[];
}

/** Lays out a few rows as an office with this style would. */
export function makeTable(town: Town, kind: string, style: FileStyle, rows: readonly RowToWrite[]): MadeTable {
  const layout = layOut(kindOf(kind), style, town.codelists);
  const [heading, first] = [layout.headingAt + 1, layout.above.length + 1];
  const data = rows.map((row, at) => layout.row(row, at + 1));
  // a line break in a cell of a text moves every row below it
  const breaks = data.map((cells) => (style.container === "xlsx" ? 0 : lineBreaks(cells)));
  const rowOf = (at: number) => first + at + breaks.slice(0, at).reduce((sum, count) => sum + count, 0);
  return {
    ...{ style, heading, first },
    cells: [...layout.above.map((row) => [...row]), ...data],
    notes: [
      ...layout.notes.map((note) => ({ row: heading, note })),
      ...rows.flatMap(({ notes = [] }, at) => notes.map((note) => ({ row: rowOf(at), note }))),
    ],
  };
}

function lineBreaks(cells: readonly OutCell[]): number {
  return cells.reduce<number>((sum, cell) => sum + (typeof cell === "string" ? cell.split("\n").length - 1 : 0), 0);
}

/** The bytes of the table in its style, without compression. */
export async function bytesOf({ cells, style }: Pick<MadeTable, "cells" | "style">): Promise<Buffer> {
  if (style.container === "xlsx") return Buffer.from(await workbookBytes(cells, style));
  const text = openTextRows(style);
  for (const row of cells) text.add(row);
  return text.take();
}
