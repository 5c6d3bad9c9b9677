import { escaped } from "./escaped.ts";
import { lookNumber } from "./looks.ts";
import type { WorkbookCell, WorkbookSheet } from "./workbook.ts";

/** the last row and the longest text that a sheet has place for */
export const lastRow = 1_048_576;
const longestText = 32_767;

const day = 86_400_000;

/** A column (0 = the first) as sheets name it: A, B … Z, AA. */
export function columnLetters(column: number): string {
  const above = Math.floor(column / 26);
  return (above === 0 ? "" : columnLetters(above - 1)) + String.fromCharCode(65 + (column % 26));
}

/** The sheet's cells and what follows them, in the order that the format asks for. Throws `RangeError`. */
export function sheetMarkup(sheet: WorkbookSheet, validations: string, epoch: 1900 | 1904): string {
  const rows = sheet.rows.map((cells, at) => {
    const row = at + 1;
    const markup = cells.map((cell, column) => cellMarkup(cell, `${columnLetters(column)}${row}`, epoch)).join("");
    return markup === "" ? "" : `<row r="${row}">${markup}</row>`;
  });
  const merged = sheet.merged ?? [];
  return [
    `<sheetData>${rows.join("")}</sheetData>`,
    sheet.filtered === undefined ? "" : `<autoFilter ref="${escaped(sheet.filtered)}"/>`,
    merged.length === 0
      ? ""
      : `<mergeCells count="${merged.length}">${merged.map((range) => `<mergeCell ref="${escaped(range)}"/>`).join("")}</mergeCells>`,
    validations,
  ].join("");
}

function cellMarkup(cell: WorkbookCell, at: string, epoch: 1900 | 1904): string {
  if (cell === null) return "";
  if (typeof cell === "string") return textCell(cell, at, lookNumber.text);
  if (typeof cell === "number") return `<c r="${at}"><v>${finite(cell)}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if ("text" in cell) return textCell(cell.text, at, lookNumber[cell.look]);
  if ("date" in cell) return `<c r="${at}" s="${lookNumber.date}"><v>${serialDay(cell.date, epoch)}</v></c>`;
  if ("time" in cell) return `<c r="${at}" s="${lookNumber.time}"><v>${partOfDay(cell.time)}</v></c>`;
  if ("error" in cell) return `<c r="${at}" t="e"><v>${escaped(cell.error)}</v></c>`;
  return formulaCell(cell.formula, cell.value, at);
}

// text stands in the cell itself, so that a reader need not hold all texts of the workbook in memory
function textCell(text: string, at: string, look: number): string {
  if (text.length > longestText) throw new RangeError(`text too long for a cell: ${text.length}`);
  return `<c r="${at}" s="${look}" t="inlineStr"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`;
}

function formulaCell(formula: string, value: string | number | undefined, at: string): string {
  const body = `<f>${escaped(formula)}</f>`;
  if (value === undefined) return `<c r="${at}">${body}</c>`;
  if (typeof value === "number") return `<c r="${at}">${body}<v>${finite(value)}</v></c>`;
  return `<c r="${at}" t="str">${body}<v>${escaped(value)}</v></c>`;
}

function finite(value: number): number {
  if (!Number.isFinite(value)) throw new RangeError("not a number that a cell can hold");
  return value;
}

/** Days since the workbook's first day. Counting from 1900 keeps the 29 February 1900 that never was. */
function serialDay(date: string, epoch: 1900 | 1904): number {
  const days = (Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / day;
  const serial = epoch === 1904 ? days - 1462 : days > 60 ? days : days - 1;
  // also where the date is none: then it is NaN
  if (!(serial >= 0)) throw new RangeError("not a date that a cell can hold");
  return serial;
}

function partOfDay(time: string): number {
  const [, hours = "", minutes = "", seconds = ""] = /^(\d\d):(\d\d):(\d\d)$/.exec(time) ?? [];
  if (hours === "") throw new RangeError("not a time that a cell can hold");
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
}
