import { strToU8, zipSync } from "fflate";

/** A cell of a hand-written workbook: text, a number, true or false, nothing, or what shall be stored. */
export type SimpleCell =
  | string
  | number
  | boolean
  | undefined
  | {
      /** content of `<v>`; left out where undefined */
      readonly v?: string | undefined;
      /** attribute `t` */
      readonly t?: string;
      /** place of a cell style, from 0: see `formats` */
      readonly s?: number;
      /** content of `<f>` */
      readonly f?: string;
    };

export interface SimpleSheet {
  readonly name: string;
  /** from row 1 on; an empty row is left out of the XML */
  readonly rows: readonly (readonly SimpleCell[])[];
  readonly state?: "visible" | "hidden" | "veryHidden";
  /** ranges such as `A1:C1` */
  readonly merges?: readonly string[];
}

export interface SimpleWorkbook {
  readonly sheets: readonly SimpleSheet[];
  readonly date1904?: boolean;
  /**
   * number formats of the cell styles: style 1 has the first of them, and so on; style 0 is General. A number is a built-in id, a text a
   * format code.
   */
  readonly formats?: readonly (number | string)[];
}

const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const packageTypes = "http://schemas.openxmlformats.org/package/2006";
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** The bytes of a zip archive of these parts. Names are written as they stand, in their order. */
export function zipWorkbook(parts: Readonly<Record<string, string | Uint8Array>>): Buffer {
  const entries = Object.entries(parts).map(([name, part]) => [name, typeof part === "string" ? strToU8(part) : part]);
  return Buffer.from(zipSync(Object.fromEntries(entries), { level: 6, mtime: new Date(2024, 0, 2) }));
}

/** The bytes of a small .xlsx file, written by hand: texts are shared strings, numbers General unless `s` says otherwise. */
export function simpleWorkbook(workbook: SimpleWorkbook): Buffer {
  return zipWorkbook(simpleParts(workbook));
}

/** The parts of `simpleWorkbook`, by name, to be changed before they are zipped. */
export function simpleParts({ sheets, date1904 = false, formats = [] }: SimpleWorkbook): Record<string, string> {
  const texts = new Map<string, number>();
  const sheetParts = sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, texts)]);
  const overrides = [
    override("/xl/workbook.xml", `${spreadsheet}.sheet.main+xml`),
    override("/xl/styles.xml", `${spreadsheet}.styles+xml`),
    override("/xl/sharedStrings.xml", `${spreadsheet}.sharedStrings+xml`),
    ...sheets.map((_, at) => override(`/xl/worksheets/sheet${at + 1}.xml`, `${spreadsheet}.worksheet+xml`)),
  ];
  return {
    "[Content_Types].xml":
      `<Types xmlns="${packageTypes}/content-types"><Default Extension="rels" ` +
      `ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/>${overrides.join("")}</Types>`,
    "_rels/.rels": relationships([["rId1", "officeDocument", "xl/workbook.xml"]]),
    "xl/workbook.xml":
      `<workbook xmlns="${main}" xmlns:r="${office}"><workbookPr${date1904 ? ' date1904="1"' : ""}/><sheets>` +
      sheets
        .map(
          ({ name, state = "visible" }, at) =>
            `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state === "visible" ? "" : ` state="${state}"`} r:id="rId${at + 1}"/>`,
        )
        .join("") +
      "</sheets></workbook>",
    "xl/_rels/workbook.xml.rels": relationships([
      ...sheets.map((_, at): Relationship => [`rId${at + 1}`, "worksheet", `worksheets/sheet${at + 1}.xml`]),
      [`rId${sheets.length + 1}`, "styles", "styles.xml"],
      [`rId${sheets.length + 2}`, "sharedStrings", "sharedStrings.xml"],
    ]),
    "xl/styles.xml": stylesXml(formats),
    ...Object.fromEntries(sheetParts),
    "xl/sharedStrings.xml": `<sst xmlns="${main}">${[...texts.keys()].map((text) => `<si>${textXml(text)}</si>`).join("")}</sst>`,
  };
}

type Relationship = readonly [id: string, type: string, target: string];

function relationships(all: readonly Relationship[]): string {
  const each = all.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageTypes}/relationships">${each.join("")}</Relationships>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="${part}" ContentType="${type}"/>`;
}

function stylesXml(formats: readonly (number | string)[]): string {
  const own = formats.flatMap((format, at) =>
    typeof format === "string" ? [`<numFmt numFmtId="${200 + at}" formatCode="${escaped(format)}"/>`] : [],
  );
  const styles = formats.map((format, at) => `<xf numFmtId="${typeof format === "string" ? 200 + at : format}"/>`);
  return `<styleSheet xmlns="${main}"><numFmts>${own.join("")}</numFmts><cellXfs><xf numFmtId="0"/>${styles.join("")}</cellXfs></styleSheet>`;
}

function sheetXml({ rows, merges = [] }: SimpleSheet, texts: Map<string, number>): string {
  const written = rows.map((cells, at) => {
    const filled = cells.map((cell, column) => cellXml(cell, `${columnLetters(column + 1)}${at + 1}`, texts)).join("");
    return filled === "" ? "" : `<row r="${at + 1}">${filled}</row>`;
  });
  const ranges = merges.map((range) => `<mergeCell ref="${range}"/>`).join("");
  const merged = ranges === "" ? "" : `<mergeCells count="${merges.length}">${ranges}</mergeCells>`;
  return `<worksheet xmlns="${main}"><sheetData>${written.join("")}</sheetData>${merged}</worksheet>`;
}

function cellXml(cell: SimpleCell, at: string, texts: Map<string, number>): string {
  if (cell === undefined || cell === "") return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "string") {
    const place = texts.get(cell) ?? texts.size;
    texts.set(cell, place);
    return `<c r="${at}" t="s"><v>${place}</v></c>`;
  }
  const { v, t, s, f } = cell;
  const attributes = `${s === undefined ? "" : ` s="${s}"`}${t === undefined ? "" : ` t="${t}"`}`;
  const formula = f === undefined ? "" : `<f>${escaped(f)}</f>`;
  return `<c r="${at}"${attributes}>${formula}${v === undefined ? "" : `<v>${escaped(v)}</v>`}</c>`;
}

function textXml(text: string): string {
  return `<t xml:space="preserve">${escaped(text)}</t>`;
}

/** Letters of a column, counted from 1: 1 is A, 27 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? columnLetters(rest) : "") + String.fromCharCode(65 + ((column - 1) % 26));
}

/** Text as XML holds it; what XML cannot hold is written as a workbook does (`_x0001_`). */
function escaped(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/./gsu, (one) => {
      const code = one.codePointAt(0) ?? 0;
      const isHeld = code === 9 || code === 10 || (code >= 32 && code !== 0xfffe && code !== 0xffff);
      return isHeld ? one : `_x${code.toString(16).toUpperCase().padStart(4, "0")}_`;
    })
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}
