import type { Breakdown, SafeTotal } from "./breakdowns.ts";
import type { CellView } from "./cells.ts";
import type { Page } from "./page.ts";
import { hiddenPath } from "./paths.ts";
import { link, month, number, type Sentence, say, type Value, words } from "./sentence.ts";

/** What a reader has to know of these cells of a breakdown: its month, what is known of hidden ones, what held ones are. */
export function breakdownNotes(page: Page, breakdown: Breakdown, cells: readonly CellView[]): Sentence[] {
  const { t, locale } = page;
  const notes = [say(t.who.latest, { month: month(breakdown.month, locale) })];
  const hidden = cells.filter(({ status }) => status === "SUPPRESSED");
  if (hidden.length > 0) notes.push(hiddenNote(page, distinctTotals(breakdown, hidden)));
  if (cells.some(({ held }) => held)) {
    notes.push(say(t.who.heldNote, { why: link(hiddenPath(locale), t.who.whyHeld) }));
  }
  return notes;
}

/** The published totals that hold these hidden cells, each once. */
export function distinctTotals({ totals }: Breakdown, hidden: readonly CellView[]): SafeTotal[] {
  const found = hidden.flatMap(({ id }) => totals.get(id) ?? []);
  return [...new Map(found.map((total) => [total.cell.id, total])).values()];
}

/** Says of hidden cells that they are not zero, and what is known: the totals that hold them. */
export function hiddenNote({ t, locale }: Page, totals: readonly SafeTotal[]): Sentence {
  const why = link(hiddenPath(locale), t.who.whyHidden);
  if (totals.length === 0) return say(t.who.hiddenAlone, { why });
  const listed = totals.map((_, at) => `{place${at}} {count${at}}`).join("; ");
  const values = totals.flatMap(({ place, cell }, at): [string, Value][] => [
    [`place${at}`, /\d/.test(place) ? { is: "other", kind: "name", text: place } : words(place)],
    [`count${at}`, number(cell)],
  ]);
  return say(t.who.hiddenIn.replace("{totals}", listed), { ...Object.fromEntries(values), why });
}
