import { dimensionText } from "../../schema/cell.ts";
import type { Locale } from "../../schema/text.ts";
import { codeParts, placeOf } from "./cell-places.ts";
import type { FactCell, Reader } from "./fact.ts";
import { textsOf } from "./families.ts";
import { continued, fill, joined } from "./fill.ts";
import { type Parts, words } from "./part.ts";

/** What a cell counts, as the subject of a sentence: `jumlah orang yang terlindungi`. */
export function subjectParts(cell: FactCell, reader: Reader): Parts {
  return fill(textsOf(cell).subject[reader.locale], (name) => placeOf(cell, reader, name));
}

export function subjectNamesCode(cell: FactCell, locale: Locale): boolean {
  return textsOf(cell).subject[locale].includes("{code");
}

/**
 * The codes of a cell before what is said of it: `Nelayan: 310 orang …`.
 * @param before the cell told just before: where it has the same codes, they are not named again
 */
export function withTopic(cell: FactCell, reader: Reader, parts: Parts, before?: FactCell | undefined): Parts {
  const codes = codeParts(cell, reader);
  if (codes.length === 0 || (before && dimensionText(before.codes) === dimensionText(cell.codes))) return parts;
  return joined([...codes, words(": "), ...continued(parts)]);
}

/** The subject with its codes where another cell of the same sentence counts the same thing. */
export function ownSubjectParts(cell: FactCell, among: readonly FactCell[], reader: Reader): Parts {
  const subject = subjectParts(cell, reader);
  const isOnly = among.every((other) => other === cell || other.indicator !== cell.indicator);
  if (isOnly || subjectNamesCode(cell, reader.locale)) return subject;
  return joined([...subject, words(" ("), ...codeParts(cell, reader), words(")")]);
}

/** `a`, `a dan b`, `a, b, dan c`. */
export function listed(items: readonly Parts[], locale: Locale): Parts {
  const and = { id: [" dan ", ", dan "], en: [" and ", " and "] } as const;
  const last = and[locale][items.length > 2 ? 1 : 0];
  return joined(
    items.flatMap((item, at) => {
      if (at === 0) return item;
      return [words(at === items.length - 1 ? last : ", "), ...item];
    }),
  );
}
