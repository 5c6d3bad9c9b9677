import { addMonths, monthsBetween } from "../../../schema/month.ts";
import type { MonthModel } from "./stocks.ts";
import type { CountedAs, Tabulated } from "./tabulated.ts";
import type { Window } from "./windows.ts";

/** The numbers of a month that were current when a window could first be read; undefined where it had none. */
export type MonthAt = (month: string, release: number) => MonthModel | undefined;

/** Persons whom late news put into or took out of months that kept their printed numbers. */
export interface LateChanges {
  readonly added: number;
  readonly removed: number;
}

/**
 * What the root region's printed totals say about late changes in a window. A month's release counts its newcomers against what is known
 * by then; where the month before keeps older numbers, A(m) = A(m−1) + N + R − E fails by exactly what was learned too late to be printed.
 * The least such change is taken: to know less about it would only widen what follows.
 */
export function lateChanges({ from, to, release }: Window, monthAt: MonthAt, tabulated: Tabulated): LateChanges {
  const root = { region: tabulated.root, dimensions: {} };
  let added = 0;
  let removed = 0;
  for (const month of monthsBetween(addMonths(from.vintage.month, 1), to.vintage.month)) {
    const before = month === addMonths(from.vintage.month, 1) ? from : monthAt(addMonths(month, -1), release);
    const after = month === to.vintage.month ? to : monthAt(month, release);
    if (before === undefined || after === undefined || before.vintage.release === after.vintage.release) continue;
    const number = (counted: CountedAs) => after.printed(counted, root) ?? Number.NaN;
    const stock = before.printed("active", root) ?? Number.NaN;
    const late = number("active") - stock - number("new") - number("re-entered") + number("ended");
    if (late > 0) added += late;
    if (late < 0) removed -= late;
  }
  return { added, removed };
}
