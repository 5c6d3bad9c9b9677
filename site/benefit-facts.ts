import type { Page } from "./page.ts";
import { date, other, type Sentence, say, type Value } from "./sentence.ts";

/** A public fact about benefits that the portal repeats and does not count, with where it was read. */
export interface BenefitFact {
  readonly about: "early" | "death" | "accident" | "income" | "school";
  readonly sentence: Sentence;
  readonly source: Sentence;
}

/**
 * What people are entitled to, as far as it was read in a named source. Sums are those of the sources, in rupiah. The day on which the
 * office compared them with the rules stands in the profile (`factsChecked`).
 */
export function benefitFacts({ t, locale }: Pick<Page, "t" | "locale">): BenefitFact[] {
  const words = t.benefits.first;
  const rupiah = (millions: number) =>
    other("fact", `Rp${new Intl.NumberFormat(locale === "id" ? "id-ID" : "en").format(millions * 1_000_000)}`);
  const number = (value: number) => other("fact", String(value));
  const fact = (about: BenefitFact["about"], sentence: Sentence, name: string, day?: string): BenefitFact => {
    const source: Value = other("document", name);
    return {
      about,
      sentence,
      source: day ? say(words.sourceDated, { source, date: date(day, locale) }) : say(words.source, { source }),
    };
  };
  const funeral = rupiah(10);
  return [
    fact("early", say(words.early, { days: number(90), funeral }), "cakranusantara.net", "2025-09-22"),
    fact(
      "death",
      say(words.death, { total: rupiah(42), a: rupiah(20), b: rupiah(12), funeral }),
      "suaraindonesia.co.id",
      "2024-11-05",
    ),
    fact("accident", say(words.accident, { times: number(48) }), "ipol.id (2025)"),
    fact("income", say(words.income), "SI JANTAN"),
    fact("school", say(words.school, { amount: rupiah(174) }), "suaraindonesia.co.id", "2024-08-21"),
  ];
}
