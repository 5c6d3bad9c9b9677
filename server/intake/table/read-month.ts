import { monthNumber } from "./month-names.ts";
import { type DateReading, readDate } from "./read-date.ts";

/** What a text says about a month: the month, a date whose order only its column can tell, or nothing. */
export type MonthReading =
  | { readonly is: "month"; readonly month: string }
  | Extract<DateReading, { is: "ordered" }>
  | { readonly is: "none" };

const none: MonthReading = { is: "none" };
const yearFirst = /^(\d{4})[-/](\d{2})$/;
const monthFirst = /^(\d{1,2})[-/](\d{4})$/;
const named = /^(\p{L}+)\.?(?:[-/ ]|, ?)(\d{4})$/u;

/** Reads a tidied text as a month. A full date counts only when it is the first day. */
export function readMonth(text: string): MonthReading {
  const iso = yearFirst.exec(text);
  if (iso) return monthOf(Number(iso[1]), Number(iso[2]));
  const short = monthFirst.exec(text);
  if (short) return monthOf(Number(short[2]), Number(short[1]));
  const words = text.length > 40 ? null : named.exec(text);
  if (words) return monthOf(Number(words[2]), monthNumber(words[1] ?? "") ?? 0);
  const date = readDate(text);
  if (date.is === "date") return firstDay(date.iso);
  return date.is === "ordered" ? date : none;
}

/** The month of an ISO date that is its first day. */
export function firstDay(iso: string | undefined): MonthReading {
  return iso?.endsWith("-01") ? { is: "month", month: iso.slice(0, 7) } : none;
}

function monthOf(year: number, month: number): MonthReading {
  if (year < 1900 || year > 2100 || month < 1 || month > 12) return none;
  return { is: "month", month: `${year}-${String(month).padStart(2, "0")}` };
}
