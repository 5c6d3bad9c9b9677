import type { RuleId } from "../../../schema/intake/rules/index.ts";
import type { CellType } from "./cell-type.ts";
import { agree, type ColumnForm, type FormClue, type FormRules, formFor } from "./column-form.ts";
import { type AmountReading, type NumberForm, readAmount, readStoredNumber } from "./read-amount.ts";
import type { ColumnJudge } from "./row-state.ts";

const formRules: FormRules = { unclear: "angka-rancu", mixed: "angka-campur" };

/** How a column of whole numbers differs from another. */
interface AmountKind {
  readonly isMoney: boolean;
  readonly mayBeNegative: boolean;
  /** digits of the greatest number that is accepted */
  readonly digits: number;
  readonly least: "0" | "1";
  readonly wrong: Readonly<Record<"shape" | "fraction" | "scientific" | "negative", RuleId>>;
}

/** up to 999 trillion: beyond any budget, within what a number holds exactly */
const rupiah: AmountKind = {
  isMoney: true,
  mayBeNegative: false,
  digits: 15,
  least: "0",
  wrong: {
    shape: "rupiah-bentuk",
    fraction: "rupiah-pecahan",
    scientific: "angka-ilmiah",
    negative: "rupiah-negatif",
  },
};
const count: AmountKind = {
  isMoney: false,
  mayBeNegative: false,
  digits: 9,
  least: "1",
  wrong: {
    shape: "jumlah-bentuk",
    fraction: "jumlah-bentuk",
    scientific: "angka-ilmiah",
    negative: "jumlah-bentuk",
  },
};

/** Reads amounts of rupiah as digits, with `-` before them where they may be negative and are. */
export function rupiahCells(judge: ColumnJudge, form: ColumnForm<NumberForm>, mayBeNegative: boolean): CellType {
  return amountCells({ ...rupiah, mayBeNegative }, judge, form);
}

/** Reads counts, from 1 up, as digits. */
export function countCells(judge: ColumnJudge, form: ColumnForm<NumberForm>): CellType {
  return amountCells(count, judge, form);
}

/** What a text shows about the form of its column's numbers. */
export function amountClue(text: string): FormClue<NumberForm> {
  const { shows, needs } = readAmount(text, true);
  return { shows, needs: needs !== undefined };
}

function amountCells(kind: AmountKind, judge: ColumnJudge, form: ColumnForm<NumberForm>): CellType {
  const { digits, least, mayBeNegative, wrong } = kind;
  const finish = (reading: AmountReading): string | undefined => {
    if (reading.wrong !== "shape" && reading.isNegative && !mayBeNegative) return judge.refuse(wrong.negative);
    if (!fitsColumn(reading, judge, form)) return undefined;
    if (reading.wrong !== undefined) return judge.refuse(wrong[reading.wrong]);
    const text = reading.digits ?? "";
    if (text.length > digits || (least === "1" && text === "0")) return judge.refuse(wrong.shape);
    return reading.isNegative && text !== "0" ? `-${text}` : text;
  };
  return {
    quick: (text) => (isDigits(text, digits) && text !== "0" ? text : undefined),
    read: (text) => finish(readAmount(text, kind.isMoney)),
    typed: (cell) => (cell.type === "number" ? finish(readStoredNumber(cell.text)) : judge.refuse("sel-jenis-salah")),
  };
}

/** False where the form of a cell is not its column's, or where the column's is not known: told, or waited for. */
function fitsColumn({ shows, needs }: AmountReading, judge: ColumnJudge, form: ColumnForm<NumberForm>): boolean {
  if (shows !== undefined && !agree(form, shows, judge, formRules)) return false;
  if (needs === undefined) return true;
  const own = formFor(form, judge, formRules);
  // one separator before three digits, and not the column's: nobody writes rupiah with three decimals
  return own !== undefined && agree(form, needs, judge, formRules);
}

/** One to `most` digits that do not begin with 0. */
function isDigits(text: string, most: number): boolean {
  if (text.length === 0 || text.length > most || text.charCodeAt(0) === 48) return false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return true;
}
