import { intakeLimits } from "../../../schema/intake/limits.ts";
import { BrokenFile } from "../office-file.ts";

/**
 * A row of text as it is passed on: without empty cells beyond the last column that a row may have, and undefined where it holds
 * nothing. `size`: its bytes or characters as written, at least as many as the characters of its cells.
 *
 * Throws `BrokenFile` for a row that is too long (more characters or cells than it may have characters) or too wide.
 */
export function withinLimits(cells: string[], line: number, size: number): string[] | undefined {
  const { row: most, columns } = intakeLimits;
  if (size > most && lengthOf(cells) > most) throw tooLong(line);
  if (cells.length <= columns) return isEmpty(cells) ? undefined : cells;
  if (cells.length > most) throw tooLong(line);
  if (!isEmpty(cells.slice(columns))) throw new BrokenFile(line, "kolom-terlalu-banyak", { most: columns });
  const row = cells.slice(0, columns);
  return isEmpty(row) ? undefined : row;
}

export function tooLong(line: number): BrokenFile {
  return new BrokenFile(line, "sel-terlalu-panjang", { most: intakeLimits.row });
}

function lengthOf(cells: readonly string[]): number {
  return cells.reduce((sum, { length }) => sum + length, 0);
}

function isEmpty(cells: readonly string[]): boolean {
  for (const cell of cells) if (cell !== "" && cell.trim() !== "") return false;
  return true;
}
