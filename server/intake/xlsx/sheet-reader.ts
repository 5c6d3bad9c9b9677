import { intakeLimits } from "../../../schema/intake/limits.ts";
import { BrokenFile, type RawCell } from "../office-file.ts";
import { brokenWorkbook } from "./archive.ts";
import { lastRow, readReference, readRowNumber } from "./cell-reference.ts";
import { openCellText, refuseLong } from "./cell-text.ts";
import { type CellContext, readCell } from "./read-cell.ts";
import { workbookSpaces } from "./workbook-parts.ts";
import { type Attributes, openXmlReader, type XmlReader } from "./xml.ts";

/** What a sheet's XML gives, in its order. */
export interface SheetEvents {
  /** a row with content: cells in their columns, gaps filled with "", nothing empty at the end */
  row(line: number, cells: RawCell[]): void;
  /** a merged range as written; they stand below the rows */
  merge(range: string): void;
}

/** A sheet's cells stand where this says; all else that it holds is not read. */
type Place = "sheet" | "rows" | "row" | "cell" | "value" | "formula" | "text";

/**
 * Reads a sheet's XML. Rows and cells without a number of their own are counted on from the one before.
 *
 * Throws `BrokenFile`: `kolom-terlalu-banyak` for content right of the last column that a table may have, `sel-terlalu-panjang`, and
 * `berkas-xlsx-rusak` for rows or cells twice, out of order or with content where none belongs, so that nothing is lost unseen.
 */
export function openSheetReader(context: CellContext, events: SheetEvents): XmlReader {
  let place: Place = "sheet";
  let depth = 0;
  /** depth of an element that is left out with what it holds; 0 = none */
  let skipped = 0;
  let hasRows = false;
  let line = 0;
  let column = 0;
  let cells: RawCell[] = [];
  let characters = 0;
  let type: string | undefined;
  let style: string | undefined;
  let value: string | undefined;
  let inline: string | undefined;
  let isFormula = false;
  const inlineText = openCellText(() => line);

  const beginRow = ({ r }: Attributes) => {
    const next = r === undefined ? line + 1 : readRowNumber(r);
    if (next <= line || next > lastRow) throw brokenWorkbook();
    line = next;
    column = 0;
    characters = 0;
    cells = [];
  };
  const beginCell = ({ r, t, s }: Attributes) => {
    const next = r === undefined ? { row: line, column: column + 1 } : readReference(r);
    if (next.row !== line || next.column <= column) throw brokenWorkbook();
    column = next.column;
    type = t;
    style = s;
    value = undefined;
    inline = undefined;
    isFormula = false;
  };
  const endCell = () => {
    const cell = readCell({ type, style, value, inline, isFormula }, context);
    if (cell === "") return;
    if (column > intakeLimits.columns) {
      throw new BrokenFile(line, "kolom-terlalu-banyak", { most: intakeLimits.columns });
    }
    characters += typeof cell === "string" ? cell.length : cell.text.length;
    refuseLong(characters, line);
    while (cells.length < column - 1) cells.push("");
    cells.push(cell);
  };

  return openXmlReader("worksheet", workbookSpaces, {
    open(name, attributes) {
      depth++;
      if (skipped > 0) return;
      if (place === "sheet") {
        if (name === "mergeCell" && depth === 3) events.merge(attributes.ref ?? "");
        if (name !== "sheetData") return;
        if (depth !== 2 || hasRows) throw brokenWorkbook();
        hasRows = true;
        place = "rows";
      } else if (place === "rows" && name === "row") {
        beginRow(attributes);
        place = "row";
      } else if (place === "row" && name === "c") {
        beginCell(attributes);
        place = "cell";
      } else if (place === "cell" && name === "v" && value === undefined) {
        value = "";
        place = "value";
      } else if (place === "cell" && name === "f" && !isFormula) {
        isFormula = true;
        place = "formula";
      } else if (place === "cell" && name === "is" && inline === undefined) {
        inlineText.begin();
        place = "text";
      } else if (place === "text") inlineText.open(name);
      else if ((place === "row" || place === "cell") && name === "extLst") skipped = depth;
      else throw brokenWorkbook();
    },
    text(piece) {
      if (place === "value") {
        value += piece;
        refuseLong(value?.length ?? 0, line);
      } else if (place === "text") inlineText.add(piece);
      else if ((place === "rows" || place === "row" || place === "cell") && skipped === 0 && piece.trim() !== "") {
        throw brokenWorkbook();
      }
    },
    close(name) {
      depth--;
      if (skipped > 0) {
        if (depth < skipped) skipped = 0;
      } else if (place === "value" || place === "formula") place = "cell";
      else if (place === "text" && name === "is") {
        inline = inlineText.end();
        place = "cell";
      } else if (place === "text") inlineText.close(name);
      else if (place === "cell") {
        endCell();
        place = "row";
      } else if (place === "row") {
        if (cells.length > 0) events.row(line, cells);
        place = "rows";
      } else if (place === "rows") place = "sheet";
      else if (depth === 0 && !hasRows) throw brokenWorkbook();
    },
    foreign() {
      if (place !== "sheet" && skipped === 0) throw brokenWorkbook();
    },
  });
}
