import type { Highs } from "highs";
import { isProblem } from "../../../server/disclosure/protect/problem.ts";
import { protectTable } from "../../../server/disclosure/protect/protect.ts";
import { readSpec } from "../../../server/disclosure/protect/read-spec.ts";

/** A table of counts with the sums of its rows and columns and of everything. */
export interface CrossedTable {
  readonly rows: number;
  readonly columns: number;
  /** row by row */
  readonly counts: readonly number[];
}

/** Every cell that is printed of the table: the inner cells it sums. Margins first, inner cells last, in their order. */
export function printedSums({ rows, columns }: CrossedTable): readonly (readonly number[])[] {
  const inner = Array.from({ length: rows * columns }, (_, at) => at);
  return [
    inner,
    ...Array.from({ length: rows }, (_, row) => inner.filter((at) => Math.floor(at / columns) === row)),
    ...Array.from({ length: columns }, (_, column) => inner.filter((at) => at % columns === column)),
    ...inner.map((at) => [at]),
  ];
}

export function sumOf(counts: readonly number[], cells: readonly number[]): number {
  return cells.reduce((sum, at) => sum + (counts[at] ?? 0), 0);
}

/** By printed sum: whether `protect` hides it; undefined where it refuses the table. */
export function protectedPattern(highs: Highs, table: CrossedTable, minimum: number): readonly boolean[] | undefined {
  const spec = readSpec({
    ...{ weight: "n", minimum },
    dimensions: { row: { column: "row" }, column: { column: "column" } },
    tables: [{ name: "all", by: { row: ["row"], column: ["column"] }, total: true }],
  });
  if (isProblem(spec)) throw new Error(JSON.stringify(spec));
  const lines = table.counts.map((n, at) => ({
    ...{ row: `r${Math.floor(at / table.columns)}`, column: `c${at % table.columns}`, n: String(n) },
  }));
  const answer = protectTable(highs, { spec, rows: lines, earlier: [], clock: () => 0 });
  if (isProblem(answer)) return undefined;
  const status = new Map(answer.out.map((row) => [row.codes.join(" "), row.status]));
  return printedSums(table).map((cells) => status.get(nameOf(cells, table)) === "suppressed");
}

function nameOf(cells: readonly number[], { rows, columns }: CrossedTable): string {
  const rowsOf = new Set(cells.map((at) => Math.floor(at / columns)));
  const columnsOf = new Set(cells.map((at) => at % columns));
  const row = rowsOf.size === 1 && (rows > 1 || columns === cells.length) ? `r${[...rowsOf][0]}` : "Total";
  const column = columnsOf.size === 1 ? `c${[...columnsOf][0]}` : "Total";
  return `${row} ${column}`;
}

/** All whole tables that print the same numbers and have somebody in every hidden cell; undefined where they are more than `limit`. */
export function tablesPrintedAlike(
  table: CrossedTable,
  hidden: readonly boolean[],
  limit: number,
): CrossedTable[] | undefined {
  const sums = printedSums(table).map((cells, at) => ({
    cells,
    isHidden: hidden[at] ?? false,
    value: sumOf(table.counts, cells),
  }));
  if (sums[0]?.isHidden) return undefined;
  const counts = table.counts.map(() => 0);
  const found: CrossedTable[] = [];
  const doneAt = (at: number) => sums.filter(({ cells }) => Math.max(...cells) === at);
  const agreesAt = counts.map((_, at) => doneAt(at));
  const openAt = counts.map((_, at) => sums.filter(({ cells, isHidden }) => !isHidden && cells.includes(at)));
  const fill = (at: number): void => {
    if (at === counts.length) found.push({ ...table, counts: [...counts] });
    const own = sums[sums.length - counts.length + at];
    if (at === counts.length || own === undefined) return;
    // later cells are still nought
    const most = Math.min(...(openAt[at] ?? []).map(({ cells, value }) => value - sumOf(counts, cells)));
    const isFine = ({ cells, isHidden, value }: (typeof sums)[number]) => {
      const sum = sumOf(counts, cells);
      return isHidden ? sum >= 1 : sum === value;
    };
    for (let count = own.isHidden ? 1 : own.value; count <= (own.isHidden ? most : own.value); count++) {
      if (found.length > limit) break;
      counts[at] = count;
      if (agreesAt[at]?.every(isFine)) fill(at + 1);
    }
    counts[at] = 0;
  };
  fill(0);
  return found.length > limit ? undefined : found;
}
