import { addMonths, isMonth, type Month } from "./month.ts";

/** How long a cell's period is. `TRIENNIUM` is three calendar years, for numbers too small to show year by year. */
export const periodKinds = ["TRIENNIUM", "YEAR", "HALF", "QUARTER", "MONTH"] as const;
export type PeriodKind = (typeof periodKinds)[number];

/** The months a period covers, both ends included. */
export interface PeriodSpan {
  readonly id: string;
  readonly kind: PeriodKind;
  readonly firstMonth: Month;
  readonly lastMonth: Month;
}

const forms: readonly {
  readonly kind: PeriodKind;
  readonly form: RegExp;
  /** months from January of the first year, and how many */
  readonly span: (part: number) => readonly [from: number, count: number];
}[] = [
  { kind: "YEAR", form: /^(\d{4})$/, span: () => [0, 12] },
  { kind: "HALF", form: /^(\d{4})-S([12])$/, span: (half) => [(half - 1) * 6, 6] },
  { kind: "QUARTER", form: /^(\d{4})-Q([1-4])$/, span: (quarter) => [(quarter - 1) * 3, 3] },
  { kind: "TRIENNIUM", form: /^(\d{4})-(\d{4})$/, span: () => [0, 36] },
];

/**
 * Reads `2024`, `2024-S1`, `2024-Q3`, `2024-09` or `2022-2024`; undefined where no calendar has such a period.
 * @example spanOf("2024-Q3") // { id: "2024-Q3", kind: "QUARTER", firstMonth: "2024-07", lastMonth: "2024-09" }
 */
export function spanOf(id: string): PeriodSpan | undefined {
  if (isMonth(id)) return { id, kind: "MONTH", firstMonth: id, lastMonth: id };
  for (const { kind, form, span } of forms) {
    const match = form.exec(id);
    if (match === null) continue;
    const year = match[1] ?? "";
    if (kind === "TRIENNIUM" && Number(match[2]) !== Number(year) + 2) return undefined;
    const [from, count] = span(Number(match[2] ?? 1));
    const firstMonth = addMonths(`${year}-01`, from);
    return { id, kind, firstMonth, lastMonth: addMonths(firstMonth, count - 1) };
  }
  return undefined;
}

/** The last month of a period the portal itself wrote. Throws RangeError for anything else. */
export function lastMonthOf(period: string): Month {
  const span = spanOf(period);
  if (span === undefined) throw new RangeError("a stored period has no calendar form");
  return span.lastMonth;
}

/** The quarter that a month lies in: `2024-08` → `2024-Q3`. */
export function quarterOf(month: Month): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}

/** The half year that a month lies in: `2024-08` → `2024-S2`. */
export function halfOf(month: Month): string {
  return `${month.slice(0, 4)}-S${Number(month.slice(5)) > 6 ? 2 : 1}`;
}
