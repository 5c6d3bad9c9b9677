import type { Locale } from "../schema/text.ts";
import type { CellView } from "./cells.ts";
import { longDate, longMonth, periodName, shortMonth } from "./format.ts";
import { kindOf } from "./periods.ts";

/** What may stand in a sentence's place. Every number is a cell or says what other kind of number it is. */
export type Value =
  | { readonly is: "words"; readonly text: string; readonly lang?: Locale | undefined }
  | { readonly is: "cell"; readonly cell: CellView; readonly hero?: boolean }
  | { readonly is: "time"; readonly iso: string; readonly text: string }
  | { readonly is: "link"; readonly href: string; readonly text: string }
  | { readonly is: "code"; readonly text: string }
  /** a number that is no cell: a difference of two cells, a threshold, a rank */
  | { readonly is: "other"; readonly kind: string; readonly text: string; readonly from?: readonly CellView[] };

export type Values = Readonly<Record<string, Value>>;

/** A sentence ready to be shown: its words from the catalogue and the values for its places. */
export interface Sentence {
  readonly text: string;
  readonly values: Values;
}

export const say = (text: string, values: Values = {}): Sentence => ({ text, values });
export const words = (text: string): Value => ({ is: "words", text });
/** words that stay in their own language on every page, such as the name of an office */
export const wordsIn = (lang: Locale, text: string): Value => ({ is: "words", text, lang });
export const number = (cell: CellView): Value => ({ is: "cell", cell });
export const hero = (cell: CellView): Value => ({ is: "cell", cell, hero: true });
export const date = (iso: string, locale: Locale): Value => ({ is: "time", iso, text: longDate(iso, locale) });
export const month = (iso: string, locale: Locale): Value => ({ is: "time", iso, text: longMonth(iso, locale) });
/** a period of any kind by its name; HTML knows years and months, any other says what it is */
export const period = (id: string, locale: Locale): Value => {
  const kind = kindOf(id);
  if (kind === "MONTH" || kind === "YEAR") return { is: "time", iso: id, text: periodName(id, locale) };
  return { is: "other", kind: "period", text: periodName(id, locale) };
};
export const brief = (iso: string, locale: Locale): Value => ({ is: "time", iso, text: shortMonth(iso, locale) });
export const link = (href: string, text: string): Value => ({ is: "link", href, text });
export const code = (text: string): Value => ({ is: "code", text });
export const other = (kind: string, text: string, from: readonly CellView[] = []): Value => ({
  is: "other",
  kind,
  text,
  from,
});

/**
 * The sentence in pieces, in order. Throws when a place has no value or a value no place, so that a wrong text
 * stops the build instead of reaching a reader.
 */
export function pieces({ text, values }: Sentence): Value[] {
  const used = new Set<string>();
  const result = text.split(/(\{\w+\})/).flatMap((piece): Value[] => {
    const name = /^\{(\w+)\}$/.exec(piece)?.[1];
    if (name === undefined) return piece === "" ? [] : [words(piece)];
    const value = values[name];
    if (!value) throw new RangeError(`no value for {${name}} in: ${text}`);
    used.add(name);
    return [value];
  });
  const unused = Object.keys(values).find((name) => !used.has(name));
  if (unused !== undefined) throw new RangeError(`no place {${unused}} in: ${text}`);
  return result;
}

/**
 * The first of these sentences whose every cell has a number; where none has, the last, which has to be true of any
 * cell: "paling tertinggal: belum dilaporkan" would claim what nobody knows.
 */
export function sayable(...sentences: readonly [...Sentence[], Sentence]): Sentence {
  const known = ({ values }: Sentence) =>
    Object.values(values).every((value) => value.is !== "cell" || value.cell.decimal !== null);
  return sentences.find(known) ?? (sentences.at(-1) as Sentence);
}

/** What an element around a piece is classed as: a short name with a hyphen or dash (`25–34 tahun`) stays on one line. */
export function pieceClass(piece: Value): "whole" | undefined {
  return piece.is === "other" && piece.kind === "name" && piece.text.length <= 16 && /[–-]/.test(piece.text)
    ? "whole"
    : undefined;
}

/** The sentence as plain text, for titles, descriptions and links. */
export function plain(sentence: Sentence): string {
  return pieces(sentence)
    .map((piece) => (piece.is === "cell" ? piece.cell.text : piece.text))
    .join("");
}
