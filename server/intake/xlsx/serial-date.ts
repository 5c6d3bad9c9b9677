import type { TypedCell } from "../office-file.ts";
import type { NumberForm } from "./number-formats.ts";

const day = 86_400n;
/** last serial of 31 December 9999 */
const last = { 1900: 2_958_465n, 1904: 2_957_003n } as const;
/** days from 1 January 1970 to serial 0, counted back from later ones: in 1900 the serials have a 29 February too many */
const serialZero = { 1900: -25_569n, 1904: -24_107n } as const;
const falseDay = "1900-02-29";
const decimal = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;
/** places that the decimal point may be moved by */
const mostShift = 400;

/**
 * What a stored number with a date or time format stands for: `date`, `datetime`, `time` below one day; an elapsed time always as `time`,
 * with hours beyond 24 (`33:01:05`). Worked out in whole numbers from the decimal text; seconds are rounded, never into the next day.
 *
 * A number that is no date stays a `number`: below 0, beyond the year 9999, and 0 in the calendar from 1900 on. There 60 is the
 * 29 February 1900 that the format counts though it never was: whoever judges dates refuses it.
 */
export function dateOfSerial(text: string, form: Exclude<NumberForm, "number">, epoch: 1900 | 1904): TypedCell {
  const asNumber = { type: "number", text } as const;
  const parts = splitDecimal(text);
  if (parts === undefined) return asNumber;
  const { whole, numerator, denominator } = parts;
  if (whole < 0n || whole > last[epoch]) return asNumber;
  const exact = (numerator * day * 2n + denominator) / (denominator * 2n);
  const seconds = exact < day ? exact : day - 1n;
  if (form === "elapsed") return { type: "time", text: clock(whole * day + seconds) };
  if (whole === 0n && (numerator > 0n || form === "time")) return { type: "time", text: clock(seconds) };
  if (epoch === 1900 && whole === 0n) return asNumber;
  const beforeFalseDay = epoch === 1900 && whole < 60n ? 1n : 0n;
  const date = epoch === 1900 && whole === 60n ? falseDay : isoDay(serialZero[epoch] + whole + beforeFalseDay);
  return numerator === 0n ? { type: "date", text: date } : { type: "datetime", text: `${date}T${clock(seconds)}` };
}

/** A decimal text as whole part and fraction below 1; undefined for what is negative, too long or no decimal. */
function splitDecimal(text: string): { whole: bigint; numerator: bigint; denominator: bigint } | undefined {
  const [, sign, before = "", after = "", exponent = "0"] = decimal.exec(text) ?? [];
  const digits = before + after;
  const shift = after.length - Number(exponent);
  if (sign === undefined || digits === "" || Math.abs(shift) > mostShift) return undefined;
  const value = shift < 0 ? BigInt(digits) * 10n ** BigInt(-shift) : BigInt(digits);
  const denominator = shift > 0 ? 10n ** BigInt(shift) : 1n;
  if (sign === "-" && value !== 0n) return undefined;
  return { whole: value / denominator, numerator: value % denominator, denominator };
}

function isoDay(days: bigint): string {
  return new Date(Number(days) * 86_400_000).toISOString().slice(0, 10);
}

function clock(seconds: bigint): string {
  return [seconds / 3600n, (seconds / 60n) % 60n, seconds % 60n].map((part) => String(part).padStart(2, "0")).join(":");
}
