import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { readWorkbook, rowsOf } from "./read-workbook.ts";

/**
 * Types rows into the first sheet of a template as a person does from row 2 on, and saves it as office programs do: the texts go to
 * the part that all sheets share, everything else stays as it is. Rows are given by the column's heading.
 */
export function fillTemplate(template: Uint8Array, rows: readonly Readonly<Record<string, string>>[]): Uint8Array {
  const parts = unzipSync(template);
  const sheet = readWorkbook(template)[0];
  const headings = sheet ? (rowsOf(sheet)[0] ?? []) : [];
  const texts: string[] = [];
  let xml = sheet?.xml ?? "";
  for (const [at, row] of rows.entries()) {
    const unknown = Object.keys(row).filter((heading) => !headings.includes(heading));
    if (unknown.length > 0) throw new Error(`the template has no column ${unknown.join(", ")}`);
    const cells = headings.map((heading, place) => {
      const text = row[heading];
      if (text === undefined) return "";
      return `<c r="${String.fromCharCode(65 + place)}${at + 2}" s="1" t="s"><v>${texts.push(text) - 1}</v></c>`;
    });
    xml = withRow(xml, at + 2, cells.join(""));
  }
  const items = texts.map(
    (text) => `<si><t xml:space="preserve">${text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")}</t></si>`,
  );
  const shared = strFromU8(parts["xl/sharedStrings.xml"] ?? new Uint8Array());
  parts["xl/sharedStrings.xml"] = strToU8(shared.replace("</sst>", `${items.join("")}</sst>`));
  parts["xl/worksheets/sheet1.xml"] = strToU8(xml);
  return zipSync(parts);
}

/** The sheet with cells added to the end of a row, or with the row where there was none. */
function withRow(xml: string, row: number, cells: string): string {
  const known = new RegExp(`(<row r="${row}">.*?)</row>`, "s").exec(xml);
  if (known) return xml.replace(known[0], () => `${known[1]}${cells}</row>`);
  return xml.replace("</sheetData>", () => `<row r="${row}">${cells}</row></sheetData>`);
}
