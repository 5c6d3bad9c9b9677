import { sampleMark } from "../../../schema/sample.ts";
import type { RawCell } from "../office-file.ts";
import { fold, foldedWords } from "./fold.ts";
import type { Heading } from "./heading.ts";
import { isTidy, tidied } from "./tidy.ts";

/**
 * What a row looks like before its cells are judged. `data`: a row of the table; `total`: its label begins with jumlah or total and
 * the key is empty; `sparse`: the key is empty and so are more than half of the cells that a row must have; `blank`: nothing but the
 * mark of invented data, as in the rows of a template that nobody filled in.
 */
export type RowShape = "data" | "total" | "sparse" | "blank";

/** Tells a row's shape. */
export interface RowShapes {
  shapeOf(cells: readonly RawCell[]): RowShape;
  /** true where a row below a total is one more row of data, and no signature or remark */
  isWhole(cells: readonly RawCell[]): boolean;
}

const totalWords = new Set(["jumlah", "jml", "total", "subtotal"]);

/** How to tell the rows of a table from its totals and from what stands below it. */
export function rowShapes({ names, columns }: Heading): RowShapes {
  const { kind } = names;
  const placesOf = (wanted: readonly string[]) =>
    wanted.map((column) => columns.indexOf(column)).filter((place) => place >= 0);
  const keys = placesOf(kind.key);
  const needed = placesOf(Object.keys(kind.columns).filter((column) => kind.columns[column]?.required));
  const [firstKey = 0] = keys;
  const mark = columns.indexOf(sampleMark.column);
  const filledOf = (places: readonly number[], cells: readonly RawCell[]) =>
    places.filter((place) => isFilled(cells[place])).length;
  return {
    shapeOf(cells) {
      const first = cells[firstKey];
      // by far the most rows: a key that begins with a digit is no word for a total
      if (typeof first === "string" && isDigit(first.charCodeAt(0))) return "data";
      const isMarked = isMark(cells[mark]);
      const label = cells.findIndex((cell, place) => isFilled(cell) && !(isMarked && place === mark));
      if (label < 0) return isMarked ? "blank" : "sparse";
      const others = keys.filter((place) => place !== label);
      const isTotal = isTotalLabel(cells[label]) && filledOf(others, cells) === 0;
      const filled = filledOf(
        needed.filter((place) => !isTotal || place !== label),
        cells,
      );
      if (filled * 2 >= needed.length) return "data";
      if (isTotal) return "total";
      return filledOf(keys, cells) === 0 && !isMarked ? "sparse" : "data";
    },
    isWhole: (cells) => filledOf(keys, cells) === keys.length || filledOf(needed, cells) * 2 >= needed.length,
  };
}

/** True for the mark of invented data. */
export function isMark(cell: RawCell | undefined): boolean {
  if (cell === undefined) return false;
  if (typeof cell === "string") return cell === sampleMark.value || fold(cell) === sampleMark.value;
  return cell.type === "boolean" && cell.text === sampleMark.value;
}

/** True for a cell that holds something. */
export function isFilled(cell: RawCell | undefined): boolean {
  if (cell === undefined || cell === "") return false;
  return typeof cell !== "string" || isTidy(cell) || tidied(cell) !== "";
}

function isTotalLabel(cell: RawCell | undefined): boolean {
  if (typeof cell !== "string" || cell.length > 120) return false;
  const [first = "", second = ""] = foldedWords(cell);
  return totalWords.has(first) || (first === "grand" && second === "total") || (first === "sub" && second === "total");
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}
