import type { TypedCell } from "../office-file.ts";

/** What a spreadsheet made of a code with dots. */
export type MangledRule = "kode-menjadi-bilangan" | "kode-menjadi-waktu";

const numberShape = /^\d+,\d+$|^\d+(?:[.,]\d+)?e\+?\d+$/i;
const dateShape = /^\d{1,4}([-/])\d{1,2}\1\d{1,4}$/;
const timeShape = /^\d{1,3}:\d{2}(?::\d{2})?(?: ?[ap]m)?$/i;

/** What a text shows of a code that became a number, a date or a time, and was saved as that; undefined where it is none of them. */
export function mangledCode(text: string): MangledRule | undefined {
  if (numberShape.test(text) || dateShape.test(text)) return "kode-menjadi-bilangan";
  return timeShape.test(text) ? "kode-menjadi-waktu" : undefined;
}

/** The same of a cell that is no text: no code with dots is stored as anything else. */
export function mangledCell({ type }: TypedCell): MangledRule {
  return type === "time" ? "kode-menjadi-waktu" : "kode-menjadi-bilangan";
}
