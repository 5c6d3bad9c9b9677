import { absenceParts } from "./absence.ts";
import { numberParts, placeOf } from "./cell-places.ts";
import { type FactCell, isKnown, type Reader } from "./fact.ts";
import { textsOf } from "./families.ts";
import type { FamilyTexts } from "./family.ts";
import { capitalised, fill, joined } from "./fill.ts";
import { type Parts, words } from "./part.ts";
import { remarkParts } from "./remarks.ts";
import { withTopic } from "./subject.ts";

/**
 * One cell in plain words, whatever its state: the number, or why there is none, and what must be known of it.
 * @throws RangeError for an indicator without a family
 */
export function sentenceOf(cell: FactCell, reader: Reader): Parts {
  if (!isKnown(cell)) return capitalised(absenceParts([cell], reader));
  return paragraph([knownParts(cell, reader), ...remarkParts([cell], reader)]);
}

/**
 * The number of a cell in words, without remarks.
 * @param before the cell told just before, whose codes need no second naming
 */
export function knownParts(
  cell: FactCell & { readonly decimal: string },
  reader: Reader,
  before?: FactCell | undefined,
): Parts {
  const template = templateFor(textsOf(cell), Number(cell.decimal))[reader.locale];
  const parts = fill(template, (name, nouns) =>
    name === "n" ? numberParts(cell, nouns, reader) : placeOf(cell, reader, name),
  );
  return capitalised(template.includes("{code") ? parts : withTopic(cell, reader, parts, before));
}

/** Sentences one after the other. */
export function paragraph(sentences: readonly Parts[]): Parts {
  return joined(sentences.flatMap((sentence, at) => (at === 0 ? sentence : [words(" "), ...sentence])));
}

function templateFor({ some, none, below }: FamilyTexts, number: number) {
  if (number === 0) return none;
  return number < 0 && below ? below : some;
}
