import { addMonths } from "../schema/month.ts";
import { amount, type CellBook, type CellView } from "./cells.ts";
import { signedNumber, wholeNumber } from "./format.ts";
import type { Page } from "./page.ts";
import { month, number, other, type Sentence, say, sayable, type Value, words } from "./sentence.ts";

/** The same cell a year before, and the difference where both months have a number. */
export interface YearChange {
  readonly now: CellView;
  readonly before: CellView | undefined;
  readonly difference: number | undefined;
}

export function yearChange(book: CellBook, indicator: string, region: string, now: string): YearChange {
  const cell = book.get(indicator, region, now);
  const before = book.find(indicator, region, addMonths(now, -12));
  const [a, b] = [amount(cell), before && amount(before)];
  return { now: cell, before, difference: a === undefined || b === undefined ? undefined : a - b };
}

/** A difference of two cells as a value; it names both, so that anyone can take it again. */
export function difference(page: Page, from: CellView, to: CellView, style: "signed" | "plain"): Value {
  const gap = (amount(from) ?? 0) - (amount(to) ?? 0);
  const text = style === "signed" ? signedNumber(gap, page.locale) : wholeNumber(Math.abs(gap), page.locale);
  return other("difference", text, [from, to]);
}

/** What a year has changed, in one sentence; without a year to compare, the number itself. */
export function yearSentence(
  page: Page,
  { now, before, difference: gap }: YearChange,
  texts: {
    readonly up: string;
    readonly down: string;
    readonly same: string;
    readonly first: string;
    readonly none: string;
  },
  name?: string,
): Sentence {
  const named = name === undefined ? {} : { name: words(name) };
  if (gap === undefined || !before) {
    const first = say(texts.first, { ...named, active: number(now), month: month(now.period, page.locale) });
    return sayable(first, say(texts.none));
  }
  if (gap === 0) return say(texts.same, named);
  return say(gap > 0 ? texts.up : texts.down, { ...named, change: difference(page, now, before, "plain") });
}

/** Which months of a series may still change, as a note under its picture. */
export function provisionalNote(page: Page, cells: readonly CellView[]): Sentence {
  const soft = cells.filter((cell) => cell.quality === "PROVISIONAL");
  const [first, last] = [soft[0], soft.at(-1)];
  if (!first || !last) return say(page.t.figure.allFinal);
  return say(page.t.figure.provisionalNote, {
    from: month(first.period, page.locale),
    to: month(last.period, page.locale),
  });
}
