import type { TypedCell } from "../office-file.ts";
import { isoDate } from "./calendar-date.ts";
import type { CellType } from "./cell-type.ts";
import { agree, type ColumnForm, type FormClue, type FormRules, formFor } from "./column-form.ts";
import { type DateOrder, type DateReading, orderShown, readDate } from "./read-date.ts";
import { firstDay, type MonthReading, readMonth } from "./read-month.ts";
import type { ColumnJudge } from "./row-state.ts";

const orderRules: FormRules = { unclear: "tanggal-rancu", mixed: "tanggal-campur" };

type Ordered = Extract<DateReading, { is: "ordered" }>;

/** Reads dates as `YYYY-MM-DD`. `latest` is the last date that may stand there; undefined = any of the calendar. */
export function dateCells(judge: ColumnJudge, form: ColumnForm<DateOrder>, latest: string | undefined): CellType {
  const timely = (iso: string) => (latest === undefined || iso <= latest ? iso : judge.refuse("tanggal-masa-depan"));
  const read = (text: string): string | undefined => {
    const reading = readDate(text);
    if (reading.is === "none") return judge.refuse(reading.rule);
    if (reading.is === "date") return timely(reading.iso);
    const iso = inColumnsOrder(reading, judge, form);
    return iso === undefined ? undefined : timely(iso);
  };
  return {
    quick: (text) => (isoDate(text) === "real" && (latest === undefined || text <= latest) ? text : undefined),
    read,
    typed: (cell) => (isDateCell(cell) ? read(cell.text) : judge.refuse("tanggal-bentuk")),
  };
}

/** Reads months as `YYYY-MM`. */
export function monthCells(judge: ColumnJudge, form: ColumnForm<DateOrder>): CellType {
  const finish = (reading: MonthReading): string | undefined => {
    if (reading.is === "month") return reading.month;
    if (reading.is === "none") return judge.refuse("bulan-bentuk");
    const iso = inColumnsOrder(reading, judge, form);
    // the column's fault, or the wait for its order, stands already
    return iso === undefined ? undefined : finish(firstDay(iso));
  };
  const read = (text: string) => finish(readMonth(text));
  return {
    quick: (text) => (text.length === 7 && isoDate(`${text}-01`) === "real" ? text : undefined),
    read,
    typed: (cell) => (isDateCell(cell) ? read(cell.text) : judge.refuse("bulan-bentuk")),
  };
}

/** What a text shows about the order of its column's dates. */
export function dateClue(text: string): FormClue<DateOrder> {
  const reading = readDate(text);
  if (reading.is !== "ordered") return {};
  const shows = orderShown(reading);
  return shows === undefined ? { needs: true } : { shows };
}

function inColumnsOrder(reading: Ordered, judge: ColumnJudge, form: ColumnForm<DateOrder>): string | undefined {
  const shown = orderShown(reading);
  if (shown !== undefined) return agree(form, shown, judge, orderRules) ? reading[shown] : undefined;
  const order = formFor(form, judge, orderRules);
  return order && reading[order];
}

/** Numbers in a column of dates are days since an epoch that nobody stated. */
function isDateCell({ type }: TypedCell): boolean {
  return type === "date" || type === "datetime";
}
