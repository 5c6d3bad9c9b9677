import type { CellType } from "./cell-type.ts";
import type { ColumnJudge } from "./row-state.ts";

const shape = /^(?:20\d\d|2100)$/;

/** Reads years of four digits, 2000 to 2100. */
export function yearCells(judge: ColumnJudge): CellType {
  const read = (text: string) => (shape.test(text) ? text : judge.refuse("tahun-bentuk"));
  return {
    quick: (text) => (shape.test(text) ? text : undefined),
    read,
    typed: (cell) => (cell.type === "number" ? read(cell.text) : judge.refuse("tahun-bentuk")),
  };
}
