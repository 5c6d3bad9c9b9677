import { lastDayOf } from "../../schema/month.ts";
import { type PeriodSpan, spanOf } from "../../schema/period.ts";
import type { Text } from "../../schema/text.ts";

/** A period by its id, with the months it covers and its ISO days. */
export interface Period extends PeriodSpan {
  readonly start: string;
  readonly end: string;
}

/** Reads `2024`, `2024-S1`, `2024-Q3`, `2024-09` or `2022-2024`; undefined for one that no calendar has. */
export function readPeriod(id: string): Period | undefined {
  const known = periods.get(id);
  if (known) return known;
  const span = spanOf(id);
  if (!span) return undefined;
  const period = { ...span, start: `${span.firstMonth}-01`, end: lastDayOf(span.lastMonth) };
  if (periods.size >= mostPeriods) periods.clear();
  periods.set(id, period);
  return period;
}

/** Periods read before: a page of cells names the same few of them over and over. */
const periods = new Map<string, Period>();
/** A city's twenty years have some 400; whoever asks for the year 9999 adds one. */
const mostPeriods = 2_000;

/** `September 2024`, `Triwulan III 2024`, `Semester I 2024`, `Tahun 2024`, `2022 sampai 2024`, and their English. */
export function periodLabel({ id, kind, start }: Period): Text {
  const year = id.slice(0, 4);
  const part = Number(id.slice(6));
  switch (kind) {
    case "TRIENNIUM":
      return { id: `${year} sampai ${id.slice(5)}`, en: `${year} to ${id.slice(5)}` };
    case "YEAR":
      return { id: `Tahun ${year}`, en: `Year ${year}` };
    case "HALF":
      return { id: `Semester ${roman[part - 1]} ${year}`, en: `${part === 1 ? "First" : "Second"} half of ${year}` };
    case "QUARTER":
      return { id: `Triwulan ${roman[part - 1]} ${year}`, en: `Quarter ${part} ${year}` };
    case "MONTH":
      return { id: monthName(start, "id-ID"), en: monthName(start, "en") };
  }
}

const roman = ["I", "II", "III", "IV"] as const;

function monthName(day: string, locale: keyof typeof monthNames): string {
  return monthNames[locale].format(new Date(`${day}T00:00:00Z`));
}

const monthAndYear = { month: "long", year: "numeric", timeZone: "UTC" } as const;
const monthNames = {
  "id-ID": new Intl.DateTimeFormat("id-ID", monthAndYear),
  en: new Intl.DateTimeFormat("en", monthAndYear),
} as const;
