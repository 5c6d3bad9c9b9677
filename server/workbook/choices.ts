import { escaped } from "./escaped.ts";
import { columnLetters, lastRow } from "./sheet-markup.ts";
import type { Choices, WorkbookSheet } from "./workbook.ts";

/** Name of the hidden sheet that holds lists too long to stand in a validation. */
const listSheetName = "daftar_pilihan";

/** A list written into the validation itself may have so many characters, commas included. */
const inlineAtMost = 255;

/**
 * The sheets, with a hidden one more where a list needs it, and per sheet the markup of its drop-downs. A list goes to the hidden
 * sheet too when one of its values holds a comma or a quotation mark, which would divide it.
 */
export function choicesOf(sheets: readonly WorkbookSheet[]): {
  readonly sheets: readonly WorkbookSheet[];
  readonly validations: readonly string[];
} {
  const kept: string[][] = [];
  const source = (values: readonly string[]): string => {
    const inline = values.join(",");
    if (inline.length <= inlineAtMost && !values.some((value) => /[,"]/.test(value))) return `"${inline}"`;
    const key = JSON.stringify(values);
    let at = kept.findIndex((list) => JSON.stringify(list) === key);
    if (at < 0) at = kept.push([...values]) - 1;
    const column = columnLetters(at);
    return `${listSheetName}!$${column}$1:$${column}$${values.length}`;
  };
  const validations = sheets.map(({ choices = [] }) => {
    if (choices.length === 0) return "";
    return `<dataValidations count="${choices.length}">${choices.map((each) => validation(each, source(each.values))).join("")}</dataValidations>`;
  });
  if (kept.length === 0) return { sheets, validations };
  const longest = Math.max(...kept.map((list) => list.length));
  const rows = Array.from({ length: longest }, (_, row) => kept.map((list) => list[row] ?? null));
  return { sheets: [...sheets, { name: listSheetName, isHidden: true, rows }], validations };
}

function validation({ column, fromRow, isOpen }: Choices, source: string): string {
  const letters = columnLetters(column);
  const range = `${letters}${fromRow}:${letters}${lastRow}`;
  const style = isOpen ? ' errorStyle="warning"' : "";
  return `<dataValidation type="list"${style} allowBlank="1" showErrorMessage="1" sqref="${range}"><formula1>${escaped(source)}</formula1></dataValidation>`;
}
