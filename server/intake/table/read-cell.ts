import type { Column } from "../../../schema/intake-kind.ts";
import type { RawCell } from "../office-file.ts";
import type { CellType } from "./cell-type.ts";
import type { ColumnJudge } from "./row-state.ts";
import { damageOf, isTidy, tidied, trimmed } from "./tidy.ts";

/** Reads one cell: its canonical form; undefined where it is empty or cannot be read. */
export type CellReader = (cell: RawCell) => string | undefined;

/** An error of a spreadsheet that was saved as text. */
const errorText = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NULL!|NUM!|SPILL!|CALC!|GETTING_DATA|FIELD!|BUSY!)$/i;

/** The reader of a column: what holds for cells of every kind, then what its type asks for. */
export function cellReader(column: Column, type: CellType, judge: ColumnJudge): CellReader {
  const isText = column.type === "text";
  const empty = (): string | undefined => {
    if (column.type === "code" && column.unknown) {
      judge.warn(column.unknown.empty);
      return column.unknown.code;
    }
    return column.required ? judge.refuse("wajib-diisi") : undefined;
  };
  return (cell) => {
    if (typeof cell !== "string") {
      if (cell.type === "error") return judge.refuse("sel-galat");
      if (cell.type === "formula") return judge.refuse("rumus-tanpa-nilai");
      // a code with dots can become a time; nothing can become true or false
      const hasDots = column.type === "region" || column.type === "budget-code";
      const belongs = cell.type === "time" ? hasDots : cell.type !== "boolean";
      return belongs ? type.typed(cell) : judge.refuse("sel-jenis-salah");
    }
    if (cell === "") return empty();
    const known = type.quick(cell);
    if (known !== undefined) return known;
    let text = cell;
    if (!isTidy(cell)) {
      text = tidied(cell);
      if (text === "") return empty();
      const damage = damageOf(trimmed(cell), isText);
      if (damage !== undefined) return judge.refuse(damage);
    }
    return text.startsWith("#") && errorText.test(text) ? judge.refuse("sel-galat") : type.read(text);
  };
}
