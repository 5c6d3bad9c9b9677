import { dateOf, isoDate } from "./calendar-date.ts";
import { monthNumber } from "./month-names.ts";

/** The order of day and month in a column whose dates do not tell it one by one. */
export type DateOrder = "dmy" | "mdy";

/**
 * What a text says about a date: the date itself; two numbers and a year, as a date in each order (undefined where the calendar has
 * none); or why it is no date.
 */
export type DateReading =
  | { readonly is: "date"; readonly iso: string }
  | ({ readonly is: "ordered" } & Readonly<Record<DateOrder, string | undefined>>)
  | { readonly is: "none"; readonly rule: "tanggal-bentuk" | "tanggal-tahun-pendek" | "tanggal-tidak-ada" };

const noForm: DateReading = { is: "none", rule: "tanggal-bentuk" };
const noDate: DateReading = { is: "none", rule: "tanggal-tidak-ada" };
const shortYear: DateReading = { is: "none", rule: "tanggal-tahun-pendek" };
/** longer than any date that is written out */
const longest = 40;

const midnight = String.raw`(?:[T ]0{1,2}:00(?::00(?:\.0+)?)?)?`;
const yearFirst = new RegExp(String.raw`^(\d{4})([-/])(\d{2})\2(\d{2})${midnight}$`);
const numbers = new RegExp(String.raw`^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})${midnight}$`);
const dayFirst = /^(\d{1,2})[-/. ]{1,2}(\p{L}+)\.?[-/., ]{1,2}(\d{4}|\d{2})$/u;
const monthFirst = /^(\p{L}+)\.?[-/ ](\d{1,2})(?:, ?|[-/ ])(\d{4}|\d{2})$/u;

/** Reads a tidied text as a date. Nothing is guessed: the order of `d/m/Y` is for its column to tell. */
export function readDate(text: string): DateReading {
  if (text.length > longest) return noForm;
  const iso = yearFirst.exec(text);
  if (iso) {
    const date = `${iso[1]}-${iso[3]}-${iso[4]}`;
    return isoDate(date) === "real" ? { is: "date", iso: date } : noDate;
  }
  const ordered = numbers.exec(text);
  if (ordered) {
    return ordered[4]?.length === 2 ? shortYear : inOrder(Number(ordered[1]), Number(ordered[3]), Number(ordered[4]));
  }
  const named = dayFirst.exec(text);
  if (named) return withName(named[1], named[2], named[3]);
  const english = monthFirst.exec(text);
  return english ? withName(english[2], english[1], english[3]) : noForm;
}

/** Which order a reading proves by being a date in that order only. */
export function orderShown(reading: DateReading): DateOrder | undefined {
  if (reading.is !== "ordered" || (reading.dmy !== undefined && reading.mdy !== undefined)) return undefined;
  return reading.dmy === undefined ? "mdy" : "dmy";
}

function inOrder(first: number, second: number, year: number): DateReading {
  const dmy = dateOf(year, second, first);
  const mdy = dateOf(year, first, second);
  if (dmy === undefined && mdy === undefined) return noDate;
  return dmy === mdy && dmy !== undefined ? { is: "date", iso: dmy } : { is: "ordered", dmy, mdy };
}

function withName(day = "", name = "", year = ""): DateReading {
  const month = monthNumber(name);
  if (month === undefined) return noForm;
  if (year.length === 2) return shortYear;
  const iso = dateOf(Number(year), month, Number(day));
  return iso === undefined ? noDate : { is: "date", iso };
}
