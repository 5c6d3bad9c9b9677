const zero = 48;

/**
 * What a text of the form `YYYY-MM-DD` is: `real` for a date of the calendar, 1900 to 2100, `missing` for one that does not exist,
 * undefined where the text has another form.
 */
export function isoDate(text: string): "real" | "missing" | undefined {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return undefined;
  const year = digitsOf(text, 0, 4);
  const month = digitsOf(text, 5, 7);
  const day = digitsOf(text, 8, 10);
  if (year < 0 || month < 0 || day < 0) return undefined;
  return isReal(year, month, day) ? "real" : "missing";
}

/** True for a date that exists, written `YYYY-MM-DD`, 1900 to 2100: `2024-02-29` but not `2023-02-29`. */
export function isCalendarDate(text: string): boolean {
  return isoDate(text) === "real";
}

/** The ISO date of a day, month and year, undefined where the calendar has none, 1900 to 2100. */
export function dateOf(year: number, month: number, day: number): string | undefined {
  if (!isReal(year, month, day)) return undefined;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** Days of month 1…12. */
export function daysIn(month: number, leap: boolean): number {
  if (month === 2) return leap ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** The number that ASCII digits from `from` to before `to` write; -1 where something else stands there. */
export function digitsOf(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) {
    const digit = text.charCodeAt(at) - zero;
    // also where the text ends before: NaN is in no range
    if (!(digit >= 0 && digit <= 9)) return -1;
    number = number * 10 + digit;
  }
  return number;
}

function isReal(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= 28 || day <= daysIn(month, isLeap(year));
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
