import type { CellType } from "./cell-type.ts";
import { agree, type ColumnForm, type FormClue, type FormRules, formFor } from "./column-form.ts";
import type { NumberForm } from "./read-amount.ts";
import { type DecimalReading, readDecimal, readStoredDecimal } from "./read-decimal.ts";
import type { ColumnJudge } from "./row-state.ts";

const formRules: FormRules = { unclear: "angka-rancu", mixed: "angka-campur" };

/** Reads numbers that may have a fraction, as decimal text with a dot. */
export function decimalCells(judge: ColumnJudge, form: ColumnForm<NumberForm>): CellType {
  const finish = (reading: DecimalReading): string | undefined => {
    if (reading.is === "none") return judge.refuse(reading.rule);
    if (reading.is === "formed") {
      const own = formFor(form, judge, formRules);
      return own && reading.decimals[own];
    }
    return reading.shows === undefined || agree(form, reading.shows, judge, formRules) ? reading.decimal : undefined;
  };
  return {
    quick: () => undefined,
    read: (text) => finish(readDecimal(text)),
    typed: (cell) => (cell.type === "number" ? finish(readStoredDecimal(cell.text)) : judge.refuse("sel-jenis-salah")),
  };
}

/** What a text shows about the form of its column's numbers. */
export function decimalClue(text: string): FormClue<NumberForm> {
  const reading = readDecimal(text);
  if (reading.is === "formed") return { needs: true };
  return reading.is === "number" ? { shows: reading.shows } : {};
}
