/** A cell as it is written: text, or in a workbook also what Excel makes of it. */
export type OutCell =
  | string
  | number
  | boolean
  | null
  | { readonly date: string }
  | { readonly time: string }
  | { readonly error: "#N/A" }
  | { readonly formula: string };

/** How one office writes one of its files. */
export interface FileStyle {
  readonly container: "csv" | "csv.gz" | "xlsx";
  readonly encoding: "utf-8" | "utf-8-bom" | "utf-16le" | "windows-1252";
  readonly delimiter: "," | ";" | "\t" | "|";
  readonly lineEnd: "\n" | "\r\n" | "\r";
  /** 2024-03-25, 25/03/2024, 25 Maret 2024, or a date cell of a workbook */
  readonly dates: "iso" | "slashes" | "words" | "cells";
  /** 2024-03, 03/2024, Maret 2024 */
  readonly months: "iso" | "slashes" | "words";
  /** 16800, 16.800,00, 16,800.00, Rp 16.800,00, or a number cell of a workbook */
  readonly money: "digits" | "dots" | "commas" | "rp" | "numbers";
  /** regions, sexes, payers and occupations */
  readonly words: "codes" | "names" | "aliases";
  /** what each column holds, a documented column or an ignored heading, and the heading it stands under, in the file's order */
  readonly columns: readonly (readonly [holds: string, heading: string])[];
  /** rows above the heading */
  readonly titles: readonly string[];
  /** the first line says the delimiter: `sep=;` */
  readonly saysDelimiter?: true;
  /** a name over several columns, merged in a workbook: the heading then has two rows */
  readonly over?: { readonly from: number; readonly columns: number; readonly name: string };
  /** a row of column numbers under the heading: (1) (2) (3) */
  readonly hasNumbers?: true;
  readonly total?: "right" | "wrong";
}

/** The plainest way: CSV as the templates describe it. */
export const plainStyle = {
  container: "csv",
  encoding: "utf-8",
  delimiter: ",",
  lineEnd: "\n",
  dates: "iso",
  months: "iso",
  money: "digits",
  words: "codes",
  titles: [],
} as const satisfies Omit<FileStyle, "columns">;

/** Rows that a workbook of the town has at most: it is made in memory. */
const workbookRows = 20_000;

/** The style for a file of about `rows` rows: what is too big for a workbook is sent as CSV. */
export function styleFor(style: FileStyle, rows: number): FileStyle {
  if (style.container !== "xlsx" || rows <= workbookRows) return style;
  return {
    ...style,
    container: "csv",
    delimiter: ";",
    dates: style.dates === "cells" ? "iso" : style.dates,
    money: style.money === "numbers" ? "digits" : style.money,
  };
}
