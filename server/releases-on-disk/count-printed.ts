import type { RowStore } from "../disclosure/row-store/row-store.ts";

/** How much of what was planned a reader sees as numbers; every cell counts once, as it was printed last. */
export interface PrintedCounts {
  /** cells with a number of their own period */
  readonly published: number;
  readonly hidden: number;
  /** cells that repeat an earlier month's number */
  readonly held: number;
  /** hidden ÷ all, in percent with one place */
  readonly hiddenPercent: number;
}

export function countPrinted({ printed }: Pick<RowStore, "printed">): PrintedCounts {
  const last = new Map(printed.map(({ cell, status }) => [cell, status]));
  const counts = { published: 0, hidden: 0, held: 0 };
  for (const status of last.values()) counts[status]++;
  return { ...counts, hiddenPercent: last.size === 0 ? 0 : Math.round((counts.hidden / last.size) * 1000) / 10 };
}

/** How many things are to stay unknown: hidden cells, and who came into and went out of a cell between two printings. */
export function countTargets({
  watched,
}: Pick<RowStore, "watched">): Readonly<Record<"hidden" | "came" | "went", number>> {
  const counts = { hidden: 0, came: 0, went: 0 };
  for (const { kind } of watched) counts[kind]++;
  return counts;
}
