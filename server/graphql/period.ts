import { addMonths, isMonth, lastDayOf, type Month } from "../../schema/month.ts";
import type { Text } from "../../schema/text.ts";

/** A period by its id, with the months it covers and its ISO days. */
export interface Period {
  readonly id: string;
  readonly kind: "YEAR" | "QUARTER" | "MONTH";
  readonly firstMonth: Month;
  readonly lastMonth: Month;
  readonly start: string;
  readonly end: string;
}

/** Reads `2024`, `2024-Q3` or `2024-09`; undefined for a month or quarter that no calendar has. */
export function readPeriod(id: string): Period | undefined {
  const year = id.slice(0, 4);
  if (isMonth(id)) return period(id, "MONTH", id, id);
  if (/^\d{4}$/.test(id)) return period(id, "YEAR", `${year}-01`, `${year}-12`);
  const quarter = /^\d{4}-Q([1-4])$/.exec(id)?.[1];
  if (quarter === undefined) return undefined;
  const first = addMonths(`${year}-01`, (Number(quarter) - 1) * 3);
  return period(id, "QUARTER", first, addMonths(first, 2));
}

function period(id: string, kind: Period["kind"], firstMonth: Month, lastMonth: Month): Period {
  return { id, kind, firstMonth, lastMonth, start: `${firstMonth}-01`, end: lastDayOf(lastMonth) };
}

/** `September 2024`, `Triwulan III 2024`, `Tahun 2024`, and their English. */
export function periodLabel({ id, kind, start }: Period): Text {
  const year = id.slice(0, 4);
  switch (kind) {
    case "YEAR":
      return { id: `Tahun ${year}`, en: `Year ${year}` };
    case "QUARTER": {
      const quarter = Number(id.slice(6));
      return { id: `Triwulan ${["I", "II", "III", "IV"][quarter - 1]} ${year}`, en: `Quarter ${quarter} ${year}` };
    }
    case "MONTH":
      return { id: monthName(start, "id-ID"), en: monthName(start, "en") };
  }
}

function monthName(day: string, locale: string): string {
  const options = { month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Intl.DateTimeFormat(locale, options).format(new Date(`${day}T00:00:00Z`));
}
