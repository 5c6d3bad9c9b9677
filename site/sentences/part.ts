import type { CellStatus } from "../../schema/cell.ts";

/** A piece of a told sentence. Only numbers, times and codes may hold a digit, and each says which cell, day or code it is. */
export type Part =
  | { readonly is: "words"; readonly text: string }
  | {
      readonly is: "number";
      /** address of the observation */
      readonly cell: string;
      readonly decimal: string;
      readonly text: string;
      /** named only where it is not the page's own release */
      readonly release?: string | undefined;
    }
  /** the word that stands where there is no number; several cells where one word is said of all of them */
  | {
      readonly is: "absent";
      readonly cells: readonly string[];
      readonly status: Exclude<CellStatus, "PUBLISHED">;
      readonly text: string;
      readonly release?: string | undefined;
    }
  /** a day, month or year, as `<time>` understands it */
  | { readonly is: "time"; readonly iso: string; readonly text: string }
  /** the name of a code: a region, a budget line, a quarter */
  | { readonly is: "code"; readonly code: string; readonly text: string };

/** A told sentence, or several that belong together, in order. */
export type Parts = readonly Part[];

export const words = (text: string): Part => ({ is: "words", text });

/** The sentence as plain text, for titles, alt texts, cards and messages. */
export function textOf(parts: Parts): string {
  return parts.map(({ text }) => text).join("");
}
