import type { RawCell } from "../office-file.ts";
import { brokenWorkbook } from "./archive.ts";
import { unescaped } from "./cell-text.ts";
import type { NumberForm } from "./number-formats.ts";
import { dateOfSerial } from "./serial-date.ts";
import type { SharedStrings } from "./shared-strings.ts";

/** A cell as its XML holds it. */
export interface StoredCell {
  /** attribute `t`: how `value` is to be read */
  readonly type: string | undefined;
  /** attribute `s`: place of its style */
  readonly style: string | undefined;
  /** content of `<v>` */
  readonly value: string | undefined;
  /** content of `<is>` */
  readonly inline: string | undefined;
  readonly isFormula: boolean;
}

/** What the cells of a workbook refer to. */
export interface CellContext {
  readonly texts: SharedStrings;
  readonly forms: readonly NumberForm[];
  readonly epoch: 1900 | 1904;
}

const decimal = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The cell that is shown; empty text for an empty one. Throws `BrokenFile` for what no workbook holds. */
export function readCell({ type = "n", style, value, inline, isFormula }: StoredCell, context: CellContext): RawCell {
  // an empty text is what many formulas result in; nothing at all is what a program leaves that does not calculate
  if (isFormula && (value === undefined || (value === "" && type !== "str"))) return { type: "formula", text: "" };
  if (value === undefined) return inline ?? "";
  if (type === "str") return unescaped(value);
  if (type === "inlineStr") return inline ?? "";
  const text = value.trim();
  if (text === "") return "";
  switch (type) {
    case "s":
      if (!/^\d{1,9}$/.test(text)) throw brokenWorkbook();
      return context.texts.at(Number(text));
    case "n":
      return readNumber(text, style, context);
    case "b":
      if (!/^(?:0|1|true|false)$/.test(text)) throw brokenWorkbook();
      return { type: "boolean", text: text === "1" || text === "true" ? "true" : "false" };
    case "e":
      return { type: "error", text };
    case "d":
      return readIsoDate(text);
    default:
      throw brokenWorkbook();
  }
}

function readNumber(text: string, style: string | undefined, { forms, epoch }: CellContext): RawCell {
  if (!decimal.test(text)) throw brokenWorkbook();
  const form = style === undefined ? undefined : forms[Number(style)];
  return form === undefined || form === "number" ? { type: "number", text } : dateOfSerial(text, form, epoch);
}

/** A date as the strict form of workbooks may store it. What is no day of the calendar goes on as text, to be judged as one. */
function readIsoDate(text: string): RawCell {
  const [, date, time] = /^(\d{4}-\d\d-\d\d)?(?:(?:T|^)(\d\d:\d\d:\d\d)(?:\.\d+)?)?$/.exec(text) ?? [];
  const isDay = date === undefined || new Date(`${date}T00:00:00Z`).toJSON()?.startsWith(date) === true;
  const isTime = time === undefined || /^(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d$/.test(time);
  if (!isDay || !isTime) return text;
  if (date === undefined) return time === undefined ? text : { type: "time", text: time };
  return time === undefined ? { type: "date", text: date } : { type: "datetime", text: `${date}T${time}` };
}
