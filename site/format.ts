import { spanOf } from "../schema/period.ts";
import type { Locale } from "../schema/text.ts";

/** The city's clock. */
export const zone = "Asia/Jakarta";

const tags: Readonly<Record<Locale, string>> = { id: "id-ID", en: "en-GB" };
/** Written out: `Intl` gives "Agt" or "Agu" and "Sept" or "Sep" by its version. */
const shortMonths: Readonly<Record<Locale, readonly string[]>> = {
  id: ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
};

/** Making a format costs a hundred times what using it does, and every page uses the same few. */
function keptFormats<Format>(
  make: (locale: Locale, kind: string) => Format,
): (locale: Locale, kind?: string) => Format {
  const kept = new Map<string, Format>();
  return (locale, kind = "") => {
    const key = `${locale} ${kind}`;
    const format = kept.get(key) ?? make(locale, kind);
    kept.set(key, format);
    return format;
  };
}

const wholeFormat = keptFormats((locale) => new Intl.NumberFormat(tags[locale], { maximumFractionDigits: 0 }));

/** A whole number with its thousands marked: `7.775`, `7,775`. Never compact: "M" is a billion to one reader, a million to the other. */
export function wholeNumber(value: number, locale: Locale): string {
  return wholeFormat(locale).format(value);
}

/** A share 0..1 as a percentage, one decimal unless told, with a space that does not break: `86,4 %`. */
export function percent(share: number, locale: Locale, decimals = 1): string {
  const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
  return `${new Intl.NumberFormat(tags[locale], digits).format(share * 100)}\u00a0%`;
}

/** A change with its sign, a real minus sign included: `+422`, `−12`, `0`. */
export function signedNumber(value: number, locale: Locale): string {
  if (value === 0) return "0";
  return `${value > 0 ? "+" : "−"}${wholeNumber(Math.abs(value), locale)}`;
}

/** `2025-12-31` or an instant (then in WIB) → `31 Desember 2025`. */
export function longDate(iso: string, locale: Locale): string {
  return dateFormat(locale, "long", iso).format(new Date(iso));
}

/** `2025-12-31` or an instant (then in WIB) → `31 Des 2025`. */
export function shortDate(iso: string, locale: Locale): string {
  const parts = dateFormat(locale, "numeric", iso).formatToParts(new Date(iso));
  const part = (type: string) => parts.find((one) => one.type === type)?.value ?? "";
  return `${Number(part("day"))} ${shortMonths[locale][Number(part("month")) - 1] ?? ""} ${part("year")}`;
}

function dateFormat(locale: Locale, month: "long" | "numeric", iso: string): Intl.DateTimeFormat {
  return dayFormats[month](locale, iso.includes("T") ? zone : "UTC");
}

const dayFormats = { long: dayFormat("long"), numeric: dayFormat("numeric") };

function dayFormat(month: "long" | "numeric") {
  return keptFormats(
    (locale, timeZone) => new Intl.DateTimeFormat(tags[locale], { day: "numeric", month, year: "numeric", timeZone }),
  );
}

const monthFormat = keptFormats(
  (locale) => new Intl.DateTimeFormat(tags[locale], { month: "long", year: "numeric", timeZone: "UTC" }),
);

/** `2025-12` → `Desember 2025`. */
export function longMonth(month: string, locale: Locale): string {
  return monthFormat(locale).format(new Date(`${month}-01`));
}

/** `2025-12` → `Des 2025`; `shortMonth("2025-12", "id", false)` → `Des`. */
export function shortMonth(month: string, locale: Locale, withYear = true): string {
  const name = shortMonths[locale][Number(month.slice(5)) - 1] ?? month;
  return withYear ? `${name} ${month.slice(0, 4)}` : name;
}

/** A period of any kind in words: `2025`, `Triwulan III 2025`, `Semester I 2025`, `Desember 2025`, `2023–2025`. */
export function periodName(period: string, locale: Locale): string {
  return nameOf(period, locale, longMonth);
}

/** The same, as short as a table's first column: `TW III 2025`, `Des 2025`. */
export function shortPeriod(period: string, locale: Locale): string {
  const short = { "Triwulan ": "TW ", "Quarter ": "Q", "Semester ": "Sem. " } as const;
  const name = nameOf(period, locale, shortMonth);
  const long = Object.keys(short).find((word) => name.startsWith(word)) as keyof typeof short | undefined;
  return long === undefined ? name : short[long] + name.slice(long.length);
}

const roman = ["I", "II", "III", "IV"];

function nameOf(period: string, locale: Locale, month: (month: string, locale: Locale) => string): string {
  const year = period.slice(0, 4);
  const part = Number(period.slice(6));
  switch (spanOf(period)?.kind) {
    case "MONTH":
      return month(period, locale);
    case "QUARTER":
      return locale === "id" ? `Triwulan ${roman[part - 1]} ${year}` : `Quarter ${part} ${year}`;
    case "HALF":
      return locale === "id"
        ? `Semester ${roman[part - 1]} ${year}`
        : `${part === 1 ? "First" : "Second"} half ${year}`;
    case "TRIENNIUM":
      return period.replace("-", "–");
    default:
      return period;
  }
}

/** File sizes in whole units people know: `812 byte`, `14 KB`, `3 MB`. */
export function fileSize(bytes: number, locale: Locale): string {
  if (bytes < 1000) return `${wholeNumber(bytes, locale)} byte${locale === "en" ? "s" : ""}`;
  if (bytes < 1_000_000) return `${wholeNumber(bytes / 1000, locale)} KB`;
  return `${wholeNumber(bytes / 1_000_000, locale)} MB`;
}
