import type { Release } from "../../schema/release.ts";
import { sampleMark } from "../../schema/sample.ts";
import type { Explanations } from "./explanations.ts";
import type { Table } from "./table.ts";

/** A cell: text stays text, a number is a number, `null` is empty. */
type SheetCell =
  | string
  | number
  | null
  | { readonly text: string; readonly look: "heading" | "title" | "note" | "marked" };

/** One sheet of a workbook. */
interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  readonly frozenRows?: number;
  readonly widths?: readonly number[];
  readonly textColumns?: readonly number[];
}

/** Packs sheets into the bytes of an .xlsx: the same sheets, the same bytes. */
export type WriteWorkbook = (workbook: { readonly sheets: readonly Sheet[] }) => Promise<Uint8Array>;

/** numbers of more digits than a spreadsheet keeps stay text, so that none is rounded */
const digitsKept = 15;

/**
 * A table as the sheets of a workbook: the explanations first, then the rows. Codes, periods and every other text are text cells; a cell
 * that is not published is empty, never 0.
 */
export function tableSheets(table: Table, explanations: Explanations, { isSample }: Release): readonly Sheet[] {
  return [explanationsSheet(explanations, isSample), rowsSheet(table, isSample)];
}

function explanationsSheet({ title, chapters }: Explanations, isSample: boolean): Sheet {
  const note = (text: string): SheetCell => ({ text, look: "note" });
  const rows: SheetCell[][] = [[{ text: title.id, look: "title" }, null, { text: title.en, look: "title" }]];
  if (isSample) rows.push([{ text: sampleMark.sentence.id, look: "marked" }, null, note(sampleMark.sentence.en)]);
  for (const { heading, lines } of chapters) {
    rows.push([], [{ text: heading.id, look: "heading" }, null, { text: heading.en, look: "heading" }]);
    for (const { code, text } of lines) rows.push([code ?? null, note(text.id), note(text.en)]);
  }
  return { name: "Baca dulu", rows, widths: [34, 80, 80] };
}

function rowsSheet({ columns, rows }: Table, isSample: boolean): Sheet {
  const heading = columns.map(({ name }): SheetCell => ({ text: name, look: "heading" }));
  const cells = rows.map((row) =>
    row.map((value, at): SheetCell => {
      if (value === undefined) return null;
      return columns[at]?.kind === "number" ? numberCell(value) : value;
    }),
  );
  return {
    name: isSample ? "Data contoh" : "Data",
    rows: [heading, ...cells],
    frozenRows: 1,
    widths: columns.map(({ name }) => Math.max(12, name.length + 2)),
    textColumns: columns.flatMap(({ kind }, at) => (kind === "text" ? [at] : [])),
  };
}

function numberCell(value: string): SheetCell {
  return value.replace(/^-?0*|\./g, "").length > digitsKept ? value : Number(value);
}
