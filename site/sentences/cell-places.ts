import { isMonth } from "../../schema/month.ts";
import { longMonth } from "../format.ts";
import { type FactCell, isKnown, periodOf, type Reader } from "./fact.ts";
import { numberText } from "./number-text.ts";
import { type Part, type Parts, words } from "./part.ts";
import { periodParts, whenParts } from "./period-parts.ts";
import { placeParts } from "./place-parts.ts";

/** The number of a cell with its noun. Throws RangeError where the cell has none: no sentence makes up a number. */
export function numberParts(cell: FactCell, nouns: readonly string[], { locale }: Reader): Parts {
  if (!isKnown(cell)) throw new RangeError(`no number in ${cell.id}`);
  const { id, indicator, decimal, release } = cell;
  const number: Part = { is: "number", cell: id, decimal, text: numberText(decimal, indicator, locale), release };
  const noun = nouns[decimal === "1" ? 0 : nouns.length - 1];
  return noun === undefined ? [number] : [number, words(` ${noun}`)];
}

/**
 * Where a cell stands: its place, its period (for a held cell the one whose number it is) and its codes.
 * @throws RangeError for a place that there is not, and for the codes of a cell that has none, so that a wrong template stops the build
 */
export function placeOf(cell: FactCell, reader: Reader, name: string): Parts {
  const { locale } = reader;
  switch (name) {
    case "at":
      return [words(locale === "id" ? "di " : "in "), ...placeParts(cell.region, reader)];
    case "place":
      return placeParts(cell.region, reader);
    case "when":
      return whenParts(periodOf(cell), locale);
    case "period":
      return periodParts(periodOf(cell), locale);
    case "code": {
      const names = codeParts(cell, reader);
      if (names.length > 0) return names;
      throw new RangeError(`no code in ${cell.id}`);
    }
    default:
      throw new RangeError(`no value for {${name}} of ${cell.id}`);
  }
}

/** The names of a cell's codes. A code that is a month, or months from one to another (`2024-10..2024-12`), is said as such. */
export function codeParts({ codes }: FactCell, reader: Reader): Parts {
  return Object.entries(codes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([dimension, code], at): Parts => {
      const name = monthsParts(code, reader) ?? [{ is: "code", code, text: reader.codeName(dimension, code) ?? code }];
      return at === 0 ? name : [words(", "), ...name];
    });
}

function monthsParts(code: string, { locale }: Reader): Parts | undefined {
  const months = code.split("..");
  if (!months.every(isMonth)) return undefined;
  return months.flatMap((month, at): Parts => {
    const said: Part = { is: "time", iso: month, text: longMonth(month, locale) };
    return at === 0 ? [said] : [words(locale === "id" ? " sampai " : " to "), said];
  });
}
