import type { Locale, Text } from "../../schema/text.ts";

export const termGroups = ["people", "cover", "money", "numbers"] as const;
export type TermGroup = (typeof termGroups)[number];

/** A word of the field in everyday language. Both languages are required: a term without one of them does not compile. */
export interface Term {
  /** the anchor on the glossary page */
  readonly id: string;
  readonly name: Text;
  /** what the letters stand for */
  readonly long?: Text;
  readonly meaning: Text;
  /** how pages write it, exactly but for a capital at the start; the first use on a page is linked. None: too common to link */
  readonly spellings: Readonly<Record<Locale, readonly string[]>>;
  /** the measure of the same name */
  readonly indicator?: string;
  /** the rule it rests on, as people cite it */
  readonly source?: string;
}
