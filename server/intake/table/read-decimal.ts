import type { NumberForm } from "./read-amount.ts";

/**
 * What a text says about a number that may have a fraction. `number`: it can be read in one way, which may show what separates thousands
 * in its column; `formed`: one separator before three digits, so that the column's form decides.
 */
export type DecimalReading =
  | { readonly is: "number"; readonly decimal: string; readonly shows?: NumberForm }
  | { readonly is: "formed"; readonly decimals: Readonly<Record<NumberForm, string>> }
  | { readonly is: "none"; readonly rule: "nilai-bentuk" | "angka-ilmiah" };

const none: DecimalReading = { is: "none", rule: "nilai-bentuk" };
const whole = /^(?:0|[1-9]\d*)$/;
const grouped = /^([1-9]\d{0,2}(?:\.\d{3})+)(?:,(\d+))?$|^([1-9]\d{0,2}(?:,\d{3})+)(?:\.(\d+))?$/;
const fraction = /^(0|[1-9]\d*)([.,])(\d+)$/;
const scientific = /^-?\d+(?:[.,]\d+)?e[+-]?\d+$/i;
/** digits before and after the decimal mark: within what a number holds exactly */
const [most, mostAfter] = [15, 9];
const longest = 40;

/** Reads a tidied text. A per-cent sign behind the number divides it by a hundred. */
export function readDecimal(text: string): DecimalReading {
  if (text.length > longest) return none;
  if (scientific.test(text)) return { is: "none", rule: "angka-ilmiah" };
  const [, sign = "", bare = "", percent = ""] = /^([-−]? ?)([\d.,]+)( ?%)?$/.exec(text) ?? [];
  const finished = (before: string, after = "") => canonical(sign.trim() !== "", before, after, percent !== "");
  const number = (decimal: string | undefined, shows?: NumberForm): DecimalReading =>
    decimal === undefined ? none : { is: "number", decimal, ...(shows && { shows }) };
  if (whole.test(bare)) return number(finished(bare));
  const groups = grouped.exec(bare);
  const [, dots, afterDots, commas, afterCommas] = groups ?? [];
  const group = dots ?? commas;
  if (group !== undefined) {
    const shows = dots === undefined ? "comma" : "dot";
    const digits = group.replace(/[.,]/g, "");
    const after = afterDots ?? afterCommas;
    if (after !== undefined || digits.length - group.length < -1) return number(finished(digits, after), shows);
    const [first = "", second = ""] = group.split(/[.,]/);
    const [asThousands, asFraction] = [finished(digits), finished(first, second)];
    if (asThousands === undefined || asFraction === undefined) return none;
    return {
      is: "formed",
      decimals: shows === "dot" ? { dot: asThousands, comma: asFraction } : { dot: asFraction, comma: asThousands },
    };
  }
  const [, before = "", mark, after] = fraction.exec(bare) ?? [];
  return mark === undefined ? none : number(finished(before, after), mark === "," ? "dot" : "comma");
}

/** The number that a workbook stores, without the last digits that come from storing tenths in twos. */
export function readStoredDecimal(text: string): DecimalReading {
  if (!/^-?\d+(?:\.\d+)?$/.test(text)) return { is: "none", rule: /e/i.test(text) ? "angka-ilmiah" : "nilai-bentuk" };
  const [before = "", after = ""] = String(Math.abs(Number(text))).split(".");
  const decimal = canonical(text.startsWith("-"), before, after, false);
  return decimal === undefined ? none : { is: "number", decimal };
}

/** Decimal text without leading and trailing zeros; undefined where it has too many digits. */
function canonical(isNegative: boolean, before: string, after: string, isPercent: boolean): string | undefined {
  if (!/^\d+$/.test(before) || before.length > most || after.length > mostAfter) return undefined;
  const digits = isPercent ? before.padStart(3, "0") : before;
  const moved = isPercent ? digits.slice(-2) : "";
  const front = (isPercent ? digits.slice(0, -2) : digits).replace(/^0+(?=\d)/, "");
  const back = `${moved}${after}`.replace(/0+$/, "");
  const number = back === "" ? front : `${front}.${back}`;
  return isNegative && number !== "0" ? `-${number}` : number;
}
