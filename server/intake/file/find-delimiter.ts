import { parse } from "csv-parse/sync";
import { intakeLimits } from "../../../schema/intake/limits.ts";
import { BrokenFile } from "../office-file.ts";
import type { SheetFits } from "./open-office-file.ts";
import { lineEnds } from "./text-scan.ts";

export const delimiters = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof delimiters)[number];

/** How the columns of a text are told apart. */
export interface Division {
  /** undefined for a text of one column */
  readonly delimiter: Delimiter | undefined;
  /** the first line says the delimiter and holds nothing else */
  readonly isTold: boolean;
  /** cells of most rows */
  readonly width: number;
}

/** Rows looked at: those in which a heading is searched, and some below it. */
const rowsAtMost = intakeLimits.headingWithin + 70;

/**
 * Finds the delimiter from the beginning of a text (without byte order mark): the one its first line says (`sep=;`), otherwise the one
 * by which a heading `fits`, otherwise the one that divides the rows evenly. `isWhole`: nothing follows the beginning.
 *
 * Throws `BrokenFile` where a table of several columns stands there and no delimiter divides it.
 */
export function findDelimiter(beginning: string, isWhole: boolean, fits: SheetFits): Division {
  const told = /^sep=(.)[ ]*(?:[\r\n]|$)/i.exec(beginning)?.[1];
  if (told !== undefined) {
    const delimiter = delimiters.find((known) => known === told);
    if (delimiter === undefined) throw new BrokenFile(0, "pemisah-tidak-jelas");
    const rows = rowsOf(beginning, delimiter, isWhole).slice(1);
    return { delimiter, isTold: true, width: commonWidth(rows) };
  }
  const candidates = delimiters
    .map((delimiter) => {
      const rows = rowsOf(beginning, delimiter, isWhole);
      return { delimiter, rows, width: commonWidth(rows) };
    })
    .filter(({ rows }) => rows.some((row) => row.length > 1))
    .sort((a, b) => b.width - a.width);
  const fitting = candidates.find(({ rows }) => fits(rows.slice(0, intakeLimits.headingWithin)));
  if (fitting !== undefined) {
    // a heading divided by one delimiter over rows divided by another
    if (fitting.width === 1 && candidates.some(({ width }) => width > 1)) unclear();
    return { delimiter: fitting.delimiter, isTold: false, width: fitting.width };
  }
  const [first, second] = candidates.filter(({ rows, width }) => width > 1 && isEven(rows, width));
  if (first !== undefined && first.width !== second?.width) {
    return { delimiter: first.delimiter, isTold: false, width: first.width };
  }
  if (holdsTable(beginning, isWhole)) unclear();
  return { delimiter: undefined, isTold: false, width: 1 };
}

function unclear(): never {
  throw new BrokenFile(0, "pemisah-tidak-jelas");
}

/** The first rows that hold anything. Quotation marks out of place are taken as they stand: what they break is told on reading. */
function rowsOf(beginning: string, delimiter: Delimiter | readonly Delimiter[], isWhole: boolean): string[][] {
  const rows: string[][] = [];
  try {
    parse(beginning, {
      delimiter: [delimiter].flat(),
      record_delimiter: lineEnds,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      max_record_size: intakeLimits.row,
      to: rowsAtMost,
      on_record(row: string[]) {
        if (row.some((cell) => cell.trim() !== "")) rows.push(row);
        return null;
      },
    });
  } catch {
    // an open quote, or a row without end: the rows above it are enough
    return rows;
  }
  // the last row of a beginning may be cut anywhere
  return isWhole || rows.length < 2 ? rows : rows.slice(0, -1);
}

/** The number of cells that most rows have. */
function commonWidth(rows: readonly (readonly string[])[]): number {
  const counts = new Map<number, number>();
  for (const { length } of rows) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), [1, 0])[0];
}

/** Whether nearly all rows have this many cells, from the first that does: titles stand above it. */
function isEven(rows: readonly (readonly string[])[], width: number): boolean {
  const below = rows.slice(rows.findIndex((row) => row.length === width));
  return below.filter((row) => row.length === width).length >= 0.8 * below.length;
}

/** Whether nearly all rows would have several cells if every delimiter counted. */
function holdsTable(beginning: string, isWhole: boolean): boolean {
  const rows = rowsOf(beginning, delimiters, isWhole);
  return rows.length > 1 && rows.filter((row) => row.length > 2).length >= 0.8 * rows.length;
}
