import { intakeLimits } from "../../../schema/intake/limits.ts";
import type { RawCell } from "../office-file.ts";
import { foldHeading, type HeadingNames, headingNames } from "./heading-names.ts";

/** The heading of a table among a file's first rows. */
export interface Heading {
  readonly names: HeadingNames;
  /** index of the heading's first row, and of the first row below it and below a row of column numbers */
  readonly from: number;
  readonly below: number;
  /** by place, the folded name in the heading; empty where there is none */
  readonly cells: readonly string[];
  /** by place, the documented column (or the sample mark) that the name stands for */
  readonly columns: readonly (string | undefined)[];
}

interface Candidate extends Heading {
  readonly found: number;
}

/** What a row of data may have too: one known word is no heading. */
const foundAtLeast = 2;
/** of the columns that a file of a kind cannot lack */
const neededAtLeast = 0.5;

/**
 * The heading among the first rows of a file: the row, or the two rows, that hold most names of one kind of file. `rows` are the
 * file's first rows, those without any content left out.
 */
export function findHeading(rows: readonly (readonly RawCell[])[]): Heading | undefined {
  let best: Candidate | undefined;
  const folded = rows.slice(0, intakeLimits.headingWithin).map((row) => row.map(foldHeading));
  for (const [from, cells] of folded.entries()) {
    const two = twoRows(cells, folded[from + 1], rows[from + 1]);
    for (const names of headingNames) {
      best = better(
        best,
        candidate(
          names,
          from,
          from + 1,
          cells.map((cell) => [cell]),
        ),
      );
      if (two) best = better(best, candidate(names, from, from + 2, two));
    }
  }
  if (best === undefined) return undefined;
  return isNumbersRow(rows[best.below]) ? { ...best, below: best.below + 1 } : best;
}

/** True where the first rows of a file hold a heading of any kind. */
export function fitsKind(rows: readonly (readonly RawCell[])[]): boolean {
  return findHeading(rows) !== undefined;
}

/** `choices` are, by place, the names that the cell can have; the first that is known counts. */
function candidate(
  names: HeadingNames,
  from: number,
  below: number,
  choices: readonly (readonly string[])[],
): Candidate | undefined {
  const cells = choices.map((each) => {
    const known = each.find((name) => names.columns.has(name)) ?? each.find((name) => names.ignored.has(name));
    return known ?? each.find((name) => name !== "") ?? "";
  });
  const columns = cells.map((name) => names.columns.get(name));
  const distinct = new Set(columns);
  const needed = names.needed.filter((column) => distinct.has(column)).length;
  const found = Object.keys(names.kind.columns).filter((column) => distinct.has(column)).length;
  if (found < foundAtLeast || needed / names.needed.length < neededAtLeast) return undefined;
  return { names, from, below, cells, columns, found };
}

/** The one that knows more columns, lacks fewer, is a single row; of two alike the first. */
function better(best: Candidate | undefined, other: Candidate | undefined): Candidate | undefined {
  if (best === undefined || other === undefined) return best ?? other;
  if (other.found !== best.found) return other.found > best.found ? other : best;
  const lacks = ({ names, columns }: Candidate) => names.needed.filter((column) => !columns.includes(column)).length;
  if (lacks(other) !== lacks(best)) return lacks(other) < lacks(best) ? other : best;
  const height = ({ from, below }: Candidate) => below - from;
  return height(other) < height(best) ? other : best;
}

/**
 * The names of a heading of two rows, by place: a name above that is merged over several columns goes before each of the names
 * below it. Undefined where the second row can be no part of a heading.
 */
function twoRows(
  above: readonly string[],
  below: readonly string[] | undefined,
  raw: readonly RawCell[] | undefined,
): string[][] | undefined {
  if (below === undefined || raw === undefined) return undefined;
  if (raw.some((cell) => typeof cell !== "string" || /\d{4}/.test(cell))) return undefined;
  let merged = "";
  return Array.from({ length: Math.max(above.length, below.length) }, (_, place) => {
    const [upper = "", lower = ""] = [above[place], below[place]];
    if (upper !== "" || lower === "") merged = upper;
    if (lower === "") return [upper];
    return [merged + lower, lower, upper];
  });
}

/** A row under the heading that only numbers its columns: (1) (2) (3). */
function isNumbersRow(row: readonly RawCell[] | undefined): boolean {
  const numbers = (row ?? []).flatMap((cell) => {
    const text = (typeof cell === "string" ? cell : cell.text).trim();
    return text === "" ? [] : [/^\(?(\d{1,3})\)?$/.exec(text)?.[1] ?? "?"];
  });
  return numbers.length >= 2 && numbers.every((number, at) => Number(number) === Number(numbers[0]) + at);
}
