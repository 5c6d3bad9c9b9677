/** A contribution month, `YYYY-MM`. Months are calendar months in Asia/Jakarta. */
export type Month = string;

const pattern = /^(\d{4})-(0[1-9]|1[0-2])$/;

/** True for `2024-09`, false for `2024-9`, `2024-13`, `2024`. */
export function isMonth(text: string): text is Month {
  return pattern.test(text);
}

/** Adds whole months: `addMonths("2024-11", 3)` is `2025-02`. */
export function addMonths(month: Month, count: number): Month {
  const index = monthIndex(month) + count;
  return `${String(Math.floor(index / 12)).padStart(4, "0")}-${String((index % 12) + 1).padStart(2, "0")}`;
}

/** Months since year 0, for differences: `monthIndex("2025-02") - monthIndex("2024-11")` is 3. */
export function monthIndex(month: Month): number {
  const match = pattern.exec(month);
  if (!match) throw new RangeError("not a month of the form YYYY-MM");
  return Number(match[1]) * 12 + Number(match[2]) - 1;
}

/** All months from `first` to `last`, both included. */
export function monthsBetween(first: Month, last: Month): Month[] {
  const count = monthIndex(last) - monthIndex(first) + 1;
  return Array.from({ length: Math.max(0, count) }, (_, offset) => addMonths(first, offset));
}

/** The last day of a month as an ISO date: `2024-02` → `2024-02-29`. */
export function lastDayOf(month: Month): string {
  const [year, number] = month.split("-").map(Number) as [number, number];
  const day = new Date(Date.UTC(year, number, 0)).getUTCDate();
  return `${month}-${String(day).padStart(2, "0")}`;
}
