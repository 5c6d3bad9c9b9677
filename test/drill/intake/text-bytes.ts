import type { GoodTable } from "./good-tables.ts";

export interface CsvStyle {
  readonly delimiter?: string;
  readonly end?: string;
  /** words above each column instead of its documented name */
  readonly heading?: readonly string[];
  readonly quoteAll?: boolean;
  readonly above?: readonly string[];
  readonly below?: readonly string[];
}

/** A table as the text of a CSV file: cells are quoted where they must be. */
export function csvText(table: GoodTable, style: CsvStyle = {}): string {
  const { delimiter = ",", end = "\n", heading = table.columns, quoteAll = false, above = [], below = [] } = style;
  const cell = (text: string) =>
    quoteAll || text.includes(delimiter) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  const lines = [heading, ...table.rows].map((row) => row.map(cell).join(delimiter));
  return [...above, ...lines, ...below].map((line) => line + end).join("");
}

export function csvBytes(table: GoodTable, style: CsvStyle = {}): Uint8Array {
  return Buffer.from(csvText(table, style));
}

export function utf16(text: string, order: "le" | "be", mark: boolean): Uint8Array {
  const bytes = Buffer.from(mark ? `\uFEFF${text}` : text, "utf16le");
  return order === "le" ? bytes : bytes.swap16();
}

/** Text in Windows-1252, as far as its letters are those of Latin-1. */
export function windows1252(text: string): Uint8Array {
  return Buffer.from(text, "latin1");
}

/** The bytes with `inserted` put in before the first place where `before` stands, at or after `from`. */
export function insertedBefore(bytes: Uint8Array, before: string, inserted: readonly number[], from = 0): Uint8Array {
  const all = Buffer.from(bytes);
  const place = all.indexOf(before, from);
  if (place < 0) throw new RangeError("nowhere to put it");
  return Buffer.concat([all.subarray(0, place), Buffer.from(inserted), all.subarray(place)]);
}
