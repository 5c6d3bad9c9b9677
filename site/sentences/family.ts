import type { Text } from "../../schema/text.ts";

/**
 * The templates of one indicator. Places: `{n}` the number, `{n|person|people}` with its noun, `{at}` "di Kota Pasuruan",
 * `{place}` without "di", `{when}` "pada Desember 2025", `{period}` without "pada", `{code}` the names of its codes.
 * A template without `{code}` gets the codes before it, with a colon.
 */
export interface Family extends FamilyTexts {
  /** what is said instead of a cell with codes, where the codes change the sentence */
  readonly coded?: FamilyTexts;
}

export interface FamilyTexts {
  /** what is counted, in the singular and without a capital: "jumlah orang yang terlindungi" */
  readonly subject: Text;
  /** one or more */
  readonly some: Text;
  /** zero, said as such */
  readonly none: Text;
  /** below zero, where that can be */
  readonly below?: Text;
}

export type Families = Readonly<Record<string, Family>>;

/** Indonesian first, English second. */
export const text = (id: string, en: string): Text => ({ id, en });
