import { lastMonthOf, type PeriodKind, periodKinds, spanOf } from "../schema/period.ts";
import type { CellView } from "./cells.ts";

/** How long a period of the API is. Throws RangeError for a spelling that no calendar has. */
export function kindOf(period: string): PeriodKind {
  const span = spanOf(period);
  if (!span) throw new RangeError(`no period ${period}`);
  return span.kind;
}

/** The periods of these cells, each once, newest first; of two that end together the longer comes first. */
export function periodsOf(cells: readonly Pick<CellView, "period">[]): string[] {
  const rank = (period: string) => periodKinds.indexOf(kindOf(period));
  return [...new Set(cells.map(({ period }) => period))].sort((a, b) => {
    const [endOfA, endOfB] = [lastMonthOf(a), lastMonthOf(b)];
    if (endOfA !== endOfB) return endOfA < endOfB ? 1 : -1;
    return rank(a) - rank(b);
  });
}

/** Cells apart by how long their periods are, the longest periods first. */
export function byKind<Cell extends Pick<CellView, "period">>(cells: readonly Cell[]): [PeriodKind, Cell[]][] {
  return periodKinds.flatMap((kind): [PeriodKind, Cell[]][] => {
    const own = cells.filter(({ period }) => kindOf(period) === kind);
    return own.length > 0 ? [[kind, own]] : [];
  });
}
