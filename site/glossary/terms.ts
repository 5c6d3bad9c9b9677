import { coverTerms } from "./cover-terms.ts";
import { moneyTerms } from "./money-terms.ts";
import { numberTerms } from "./number-terms.ts";
import { peopleTerms } from "./people-terms.ts";
import type { Term, TermGroup } from "./term.ts";

/** Every term of the glossary, in the order of the page. */
export const terms: Readonly<Record<TermGroup, readonly Term[]>> = {
  people: peopleTerms,
  cover: coverTerms,
  money: moneyTerms,
  numbers: numberTerms,
};

export const allTerms: readonly Term[] = Object.values(terms).flat();
