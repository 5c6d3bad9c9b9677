/** True for a date that exists, written `YYYY-MM-DD`, 1900 to 2100: `2024-02-29` but not `2023-02-29`. */
export function isCalendarDate(text: string): boolean {
  if (!hasDateForm(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return year >= 1900 && year <= 2100 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(month, isLeap(year));
}

/** True for four digits, two digits, two digits with hyphens between. */
export function hasDateForm(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

/** Days of month 1…12. */
export function daysIn(month: number, leap: boolean): number {
  if (month === 2) return leap ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}
