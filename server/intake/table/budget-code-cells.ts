import type { CellType } from "./cell-type.ts";
import { mangledCell, mangledCode } from "./mangled-code.ts";
import type { ColumnJudge } from "./row-state.ts";

/** Groups between dots; X stands where a code holds for every function of government. Width and number of groups changed over the years. */
const shape = /^(?:\d{1,4}|X{1,2})(?:\.(?:\d{1,4}|X{1,2})){1,15}$/;

/** Reads codes of the budget as the text they are. */
export function budgetCodeCells(judge: ColumnJudge): CellType {
  return {
    quick: (text) => (shape.test(text) ? text : undefined),
    read(text) {
      if (shape.test(text)) return text;
      const mangled = mangledCode(text);
      return mangled === undefined ? judge.refuse("kode-anggaran-bentuk") : judge.refuseColumn(mangled);
    },
    typed: (cell) => judge.refuseColumn(mangledCell(cell)),
  };
}
