import type { PlanTable } from "../../../schema/dataset.ts";
import { addMonths, type Month, monthIndex, monthsBetween } from "../../../schema/month.ts";

/** The root region's published totals of one month. */
export interface MonthTurnover {
  readonly month: Month;
  /** new and re-entered */
  readonly came: number;
  readonly went: number;
}

/** True for a table that breaks people down by attribute or kelurahan; the others appear in every month that is due. */
export function needsTurnover({ level, by }: Pick<PlanTable, "level" | "by">): boolean {
  return by.length > 0 || level === "kelurahan";
}

/**
 * The months in which each table of a plan appears, in the tables' order: the public rule of printing. It looks at published totals and at
 * what has been printed alone, so that a table's absence tells nothing.
 *
 * - A table is due every month, or once a quarter's last month or a December lies after its last printing, this month included.
 * - Tables by attribute or kelurahan that are due appear when, since any of them appeared last, at least `turnover` people came and as many
 *   went; the first time without condition. What was due and could not appear is due again the next month.
 *
 * `totals` are all months from the first on, in order. Of the months up to `decided` nothing is decided anew: `printed` says what appeared.
 */
export function printingMonths({
  tables,
  turnover,
  totals,
  printed,
  decided,
}: {
  readonly tables: readonly Pick<PlanTable, "level" | "by" | "cadence">[];
  readonly turnover: number;
  readonly totals: readonly MonthTurnover[];
  /** by table: the months in which it has appeared so far */
  readonly printed: readonly (readonly Month[])[];
  /** newest month of the release before; undefined before the first */
  readonly decided: Month | undefined;
}): readonly (readonly Month[])[] {
  const first = totals[0]?.month;
  const appears = tables.map((_, at) => [...(printed[at] ?? [])].sort());
  const lastOf = (at: number) => appears[at]?.at(-1);
  for (const { month } of totals.filter((total) => decided === undefined || total.month > decided)) {
    const dueAfter = (at: number) => lastOf(at) ?? addMonths(first ?? month, -1);
    const due = tables.flatMap((table, at) => (isDue(table.cadence, dueAfter(at), month) ? [at] : []));
    const conditional = tables.flatMap((table, at) => (needsTurnover(table) ? (lastOf(at) ?? []) : []));
    const moved = hasMoved(totals, { after: conditional.sort().at(-1), upTo: month }, turnover);
    for (const at of due) {
      const table = tables[at];
      if (table !== undefined && (moved || !needsTurnover(table))) appears[at]?.push(month);
    }
  }
  return appears;
}

function isDue(cadence: PlanTable["cadence"], after: Month, month: Month): boolean {
  const length = { month: 1, quarter: 3, year: 12 }[cadence];
  return monthsBetween(addMonths(after, 1), month).some((within) => (monthIndex(within) + 1) % length === 0);
}

function hasMoved(
  totals: readonly MonthTurnover[],
  span: { readonly after: Month | undefined; readonly upTo: Month },
  turnover: number,
): boolean {
  const { after, upTo } = span;
  if (after === undefined) return true;
  const since = totals.filter(({ month }) => after < month && month <= upTo);
  return [({ came }: MonthTurnover) => came, ({ went }: MonthTurnover) => went].every(
    (count) => since.reduce((sum, total) => sum + count(total), 0) >= turnover,
  );
}
