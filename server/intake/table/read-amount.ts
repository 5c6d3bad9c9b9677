/** What separates thousands in a column whose numbers do not tell it one by one. */
export type NumberForm = "dot" | "comma";

/** What a text says about a number. */
export interface AmountReading {
  /** the digits of a whole number without leading zeros; undefined where `wrong` says why there are none */
  readonly digits?: string;
  readonly wrong?: "shape" | "fraction" | "scientific";
  readonly isNegative: boolean;
  /** the form that the text proves */
  readonly shows?: NumberForm;
  /** the form that the column must have for the digits to be right: one separator before three digits */
  readonly needs?: NumberForm;
}

const plain = /^(?:0|[1-9]\d*)$/;
const grouped = /^[1-9]\d{0,2}(?:([.,])\d{3})(?:\1\d{3})*$/;
const decimal = /^(0|[1-9]\d*|[1-9]\d{0,2}(?:([.,])\d{3})(?:\2\d{3})*)([.,])(\d+)$/;
const scientific = /^\d+(?:[.,]\d+)?e[+-]?\d+$/i;
const shapeless: AmountReading = { isNegative: false, wrong: "shape" };
/** longer than any amount that is written with separators */
const longest = 40;

/** Reads a tidied text as a number; `isMoney` lets `Rp` stand before it and `,-` behind. Whole numbers only, no floats. */
export function readAmount(text: string, isMoney: boolean): AmountReading {
  if (text.length > longest) return shapeless;
  const { rest, isNegative } = withoutSign(text);
  const { rest: bare, isNegative: isNegativeInside } = withoutSign(isMoney ? withoutCurrency(rest) : rest);
  if (isNegative && isNegativeInside) return shapeless;
  return { ...readBare(bare, isMoney), isNegative: isNegative || isNegativeInside };
}

function readBare(bare: string, isMoney: boolean): AmountReading {
  const whole = isMoney ? bare.replace(/,--?$/, "") : bare;
  const reading = readDigits(whole);
  if (whole === bare || reading.wrong !== undefined) return reading;
  // `16.800,-`: the comma stands before decimals, so dots separate thousands
  if (reading.shows === "comma" || reading.needs === "comma") return shapeless;
  return { isNegative: false, digits: reading.digits ?? "", shows: "dot" };
}

/** Reads a number as a workbook stores it: a dot before decimals, no other separators. */
export function readStoredNumber(text: string): AmountReading {
  const [, sign, whole = "", decimals = ""] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const isNegative = sign === "-";
  if (whole === "") return { isNegative, wrong: /e/i.test(text) ? "scientific" : "shape" };
  if (/[1-9]/.test(decimals)) return { isNegative, wrong: "fraction" };
  return { isNegative, digits: whole.replace(/^0+(?=\d)/, "") };
}

function readDigits(text: string): AmountReading {
  if (plain.test(text)) return { isNegative: false, digits: text };
  const groups = grouped.exec(text);
  if (groups) {
    const form = groups[1] === "." ? "dot" : "comma";
    const digits = text.replace(/[.,]/g, "");
    const separators = text.length - digits.length;
    return { isNegative: false, digits, [separators > 1 ? "shows" : "needs"]: form };
  }
  if (scientific.test(text)) return { isNegative: false, wrong: "scientific" };
  const [, whole = "", thousands, mark = "", decimals = ""] = decimal.exec(text) ?? [];
  if (mark === "" || mark === thousands) return shapeless;
  const isFraction = /[1-9]/.test(decimals);
  // three decimals may just as well be thousands that were grouped carelessly
  if (decimals.length === 3) return { isNegative: false, wrong: isFraction ? "fraction" : "shape" };
  const shows = mark === "," ? "dot" : "comma";
  if (isFraction) return { isNegative: false, wrong: "fraction", shows };
  return { isNegative: false, digits: whole.replace(/[.,]/g, ""), shows };
}

function withoutSign(text: string): { rest: string; isNegative: boolean } {
  if (/^[-−]/.test(text)) return { rest: text.slice(1).trim(), isNegative: true };
  if (text.startsWith("(") && text.endsWith(")")) return { rest: text.slice(1, -1).trim(), isNegative: true };
  return { rest: text, isNegative: false };
}

function withoutCurrency(text: string): string {
  return text.replace(/^rp\.?\s*(?=\S)/i, "");
}
