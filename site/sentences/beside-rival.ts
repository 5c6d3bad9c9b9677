import type { Text } from "../../schema/text.ts";
import { type FactCell, isKnown, type Reader } from "./fact.ts";
import { text } from "./family.ts";
import { type Parts, words } from "./part.ts";
import { paragraph, sentenceOf } from "./sentence-of.ts";

/**
 * This portal's number and another's about the same thing, side by side, neither in the other's place. Whether they agree is said only
 * where both are known for one period; why they differ is for the offices to say.
 */
export function besideRival(ours: FactCell, theirs: FactCell, reader: Reader): Parts {
  const told = [sentenceOf(ours, reader), sentenceOf(theirs, reader)];
  const verdict = compare(ours, theirs);
  return paragraph(verdict ? [...told, [words(verdict[reader.locale])]] : told);
}

function compare(ours: FactCell, theirs: FactCell): Text | undefined {
  if (!isKnown(ours) || !isKnown(theirs) || ours.held || theirs.held || ours.period !== theirs.period) return undefined;
  return Number(ours.decimal) === Number(theirs.decimal)
    ? text("Kedua angka sama.", "The two numbers agree.")
    : text(
        "Kedua angka berbeda: definisi atau tanggalnya mungkin tidak sama.",
        "The two numbers differ: they may not be defined or dated alike.",
      );
}
