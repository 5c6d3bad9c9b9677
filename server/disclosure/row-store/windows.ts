import { addMonths, monthIndex, monthsBetween } from "../../../schema/month.ts";
import { type Cut, isWithin } from "./cell-space.ts";
import type { MonthModel } from "./stocks.ts";
import type { Tabulated } from "./tabulated.ts";
import type { Timeline, Vintage } from "./vintages.ts";

/** Two months between which some tables appear at both ends and not in between. */
export interface Window {
  readonly from: MonthModel;
  readonly to: MonthModel;
  /** the release at which a reader could first compare them: it decides which numbers of the months in between he uses */
  readonly release: number;
  /** what can be compared, as printed or as a sum of what is printed */
  readonly cuts: readonly Cut[];
}

export interface Windows {
  /** shorter windows before the longer ones that are made of them */
  readonly all: readonly Window[];
  /**
   * The windows of a cut that lead from one vintage to another, in time order. Undefined where they do not meet, and where a month in between
   * has been revised since: what then came and went is counted in two ways, and nobody can say which of them is part of the whole.
   */
  path(cut: Cut, window: Window): readonly Window[] | undefined;
  /** every cut that both months tell, also those that months in between tell too */
  comparable(window: Window): readonly Cut[];
}

/** Finds every window of every table of the stock, over the vintages that were current when the later month was printed. */
export function findWindows(
  timeline: Timeline,
  months: ReadonlyMap<Vintage, MonthModel>,
  tabulated: Tabulated,
): Windows {
  const everPrinted = [...new Set([...months.values()].flatMap(({ tables }) => [...(tables.get("active") ?? [])]))];
  const available = new Map([...months.values()].map((month) => [month, derivable(month, everPrinted)]));
  const found = new Map<string, Window & { readonly cuts: Cut[] }>();
  const into = new Map<string, Window>();
  const numbers = new Map([...months.values()].map((month, at) => [month, at]));
  for (const release of new Set(timeline.vintages.map((vintage) => vintage.release))) {
    const current = timeline.months.flatMap((month) => months.get(timeline.current(month, release) as Vintage) ?? []);
    for (const cut of everPrinted) {
      const chain = current.filter((month) => available.get(month)?.has(cut));
      for (const [at, to] of chain.entries()) {
        const from = chain[at - 1];
        if (from === undefined || !isNew(from, to, release)) continue;
        if (regionsOf(from, cut, tabulated) !== regionsOf(to, cut, tabulated)) continue;
        const name = `${numbers.get(from)}>${numbers.get(to)}`;
        const window = found.get(name) ?? { from, to, release, cuts: [] };
        found.set(name, window);
        if (!window.cuts.includes(cut)) window.cuts.push(cut);
        into.set(`${cut}:${numbers.get(to)}`, window);
      }
    }
  }
  const path: Windows["path"] = (cut, window) => {
    const steps: Window[] = [];
    for (let at = window.to; at !== window.from; ) {
      const step = into.get(`${cut}:${numbers.get(at)}`);
      if (step === undefined || step.from.vintage.month < window.from.vintage.month) return undefined;
      if (!readsAlike(step, window.release, timeline)) return undefined;
      steps.unshift(step);
      at = step.from;
    }
    return steps;
  };
  return {
    all: [...found.values()].sort((a, b) => lengthOf(a) - lengthOf(b)),
    path,
    comparable: ({ from, to }) =>
      everPrinted.filter(
        (cut) =>
          [from, to].every((month) => available.get(month)?.has(cut)) &&
          regionsOf(from, cut, tabulated) === regionsOf(to, cut, tabulated),
      ),
  };
}

/** Whether a reader who compares the window's ends at a later release uses the same numbers of its months as when he first could. */
function readsAlike({ from, to, release }: Window, later: number, timeline: Timeline): boolean {
  const months = monthsBetween(addMonths(from.vintage.month, 1), addMonths(to.vintage.month, -1));
  return (
    timeline.current(to.vintage.month, later) === to.vintage &&
    timeline.current(from.vintage.month, later) === from.vintage &&
    months.every((month) => timeline.current(month, release) === timeline.current(month, later))
  );
}

/** How many months a window spans. */
export function lengthOf({ from, to }: Window): number {
  return monthIndex(to.vintage.month) - monthIndex(from.vintage.month);
}

/** Whether this release is the first with which the two months can be compared: the later one is new, or the earlier one was missing. */
function isNew(from: MonthModel, to: MonthModel, release: number): boolean {
  return to.vintage.release === release || (from.vintage.release === release && from.vintage.ordinal === 0);
}

function derivable({ tables }: MonthModel, cuts: readonly Cut[]): ReadonlySet<Cut> {
  const printed = [...(tables.get("active") ?? [])];
  return new Set(cuts.filter((cut) => printed.some((table) => isWithin(cut, table))));
}

function regionsOf({ vintage }: MonthModel, cut: Cut, tabulated: Tabulated): string {
  return tabulated.space(vintage.month).regionsOf(cut);
}
