import { distance } from "fastest-levenshtein";
import type { Text } from "../../schema/text.ts";
import { nearest } from "../codelists.ts";

/** "Did you mean" for something that is very likely meant. */
export function meant(name: string): Text {
  return { id: `maksud Anda ${name}?`, en: `did you mean ${name}?` };
}

/**
 * The candidate nearest to what was typed, as the end of a sentence: a guess where few letters differ (2, or a third of a long name),
 * else only the nearest spelling there is. `label` tells how the candidate is shown.
 */
export function nearestSpelling(
  typed: string,
  candidates: Iterable<string>,
  label: (candidate: string) => string = (candidate) => candidate,
): Text {
  const near = nearest(typed, candidates)[0];
  if (near === undefined) return { id: "tidak ada satu pun.", en: "there are none at all." };
  if (isSlip(typed, near)) return meant(label(near));
  return { id: `ejaan terdekat yang ada: ${label(near)}.`, en: `the nearest spelling there is: ${label(near)}.` };
}

/** Whether so few letters differ that one may be a slip for the other; a text of two letters is close to nothing else. */
export function isSlip(typed: string, candidate: string): boolean {
  const far = distance(typed.toLowerCase().slice(0, 64), candidate.toLowerCase());
  return far < typed.length / 2 && far <= Math.max(2, Math.floor(typed.length / 3));
}
