import type { ColumnType } from "../../../schema/intake-kind.ts";
import type { CellType } from "./cell-type.ts";
import { namesOffice } from "./office-name.ts";
import { holdsPersonalData } from "./personal-data.ts";
import type { ColumnJudge } from "./row-state.ts";
import { smallNumbers } from "./small-numbers.ts";

const plainName = /^[A-Za-z][A-Za-z .,'`()/-]{0,118}[A-Za-z.)]$/;
const anyName = /^\p{L}[\p{L}\p{M} .,'’`()/-]{1,119}$/u;

/** Reads names of people: letters and what stands between them. */
export function nameCells(judge: ColumnJudge): CellType {
  const read = (text: string) => (text.length <= 120 && anyName.test(text) ? text : judge.refuse("nama-bentuk"));
  return {
    quick: (text) => (plainName.test(text) ? text : undefined),
    read,
    typed: (cell) => judge.refuse(cell.type === "number" ? "nama-bentuk" : "sel-jenis-salah"),
  };
}

/** Reads free text. What the public will read must hold no personal data and no number of people below `least`. */
export function textCells(
  judge: ColumnJudge,
  { maxLength, isPublic, isOffice }: Extract<ColumnType, { type: "text" }>,
  least: number,
): CellType {
  const holdsSmallNumber = smallNumbers(least);
  const read = (text: string): string | undefined => {
    if (text.length > maxLength) return judge.refuse("teks-panjang", { length: maxLength });
    if (/^[=+\-@]/.test(text)) return judge.refuse("teks-rumus");
    if (isPublic && holdsPersonalData(text)) return judge.refuse("teks-data-pribadi");
    if (isOffice && !namesOffice(text)) return judge.refuse("teks-data-pribadi");
    if (isPublic && holdsSmallNumber(text)) return judge.refuse("teks-angka-kecil", { k: least });
    return text;
  };
  return {
    quick: () => undefined,
    read,
    typed(cell) {
      if (cell.type !== "number") return judge.refuse("sel-jenis-salah");
      return /e/i.test(cell.text) ? judge.refuse("angka-ilmiah") : read(cell.text);
    },
  };
}
