import type { Highs } from "highs";
import { type CrossedTable, printedSums, protectedPattern, sumOf, tablesPrintedAlike } from "./crossed-table.ts";

/** What the pattern alone tells of a table's small counts, found by protecting every table that could be meant. */
export interface PatternEvidence {
  /** tables that print the same numbers, and those of them that are hidden alike */
  readonly alike: number;
  readonly hiddenAlike: number;
  /** small counts whose values over the tables that are hidden alike lie closer together than minimum − 1 */
  readonly told: readonly { readonly cells: readonly number[]; readonly lo: number; readonly hi: number }[];
}

/**
 * Runs `protect` on every whole table that agrees with its output for `table` (design: disclosure note, 2.9). Undefined where nothing is
 * hidden, the table is refused, or more than `limit` tables agree.
 */
export function patternEvidence(
  highs: Highs,
  table: CrossedTable,
  { minimum, limit }: { readonly minimum: number; readonly limit: number },
): PatternEvidence | undefined {
  const pattern = protectedPattern(highs, table, minimum);
  if (pattern === undefined || !pattern.includes(true)) return undefined;
  const alike = tablesPrintedAlike(table, pattern, limit);
  if (alike === undefined) return undefined;
  const same = alike.filter(
    ({ counts }) => protectedPattern(highs, { ...table, counts }, minimum)?.join() === pattern.join(),
  );
  const told = printedSums(table).flatMap((cells, at) => {
    const value = sumOf(table.counts, cells);
    if (!pattern[at] || value >= minimum) return [];
    const values = same.map(({ counts }) => sumOf(counts, cells));
    const [lo, hi] = [Math.min(...values), Math.max(...values)];
    return hi - lo < minimum - 1 ? [{ cells, lo, hi }] : [];
  });
  return { alike: alike.length, hiddenAlike: same.length, told };
}
