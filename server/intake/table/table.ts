import { intakeLimits } from "../../../schema/intake/limits.ts";
import type { IntakeKind } from "../../../schema/intake-kind.ts";
import type { Codelists } from "../../codelists.ts";
import type { Fault, RuleBook } from "../fault.ts";
import type { OfficeFile, RawCell } from "../office-file.ts";
import { findHeading } from "./heading.ts";
import { headingFaults, noHeading } from "./heading-faults.ts";
import { readTable } from "./read-table.ts";

/** A checked row by documented column name, every value in its canonical form; undefined = empty or not in the file. */
export type Row = Readonly<Record<string, string | undefined>>;

/** A row as it was read and judged by itself. */
export interface JudgedRow {
  /** physical row */
  readonly line: number;
  /** undefined where a fault blocks it: one of its own, or one of a column, which stands in `closing()` and not among its faults */
  readonly row: Row | undefined;
  readonly faults: readonly Fault[];
  /** the row's mark of invented data is right (true where the file has no such column) */
  readonly isMarked: boolean;
}

/** The operator's own words about a file whose columns can be read in two ways. */
export interface TableChoices {
  readonly dates?: "dmy" | "mdy" | undefined;
  readonly numbers?: "dot" | "comma" | undefined;
}

/** How a table was found in its file; told to the operator. */
export interface TableForm {
  readonly headingLine: number;
  /** rows above the heading, total rows, and rows below the last total */
  readonly skipped: { readonly above: number; readonly totals: number; readonly below: number };
  /** the form decided for a column: `dmy`, `mdy`, `dot` or `comma`; only columns that needed one */
  readonly decided: Readonly<Record<string, string>>;
  /** headings in the file that are known and not read */
  readonly ignoredColumns: number;
}

/** The table of an office file: its kind, and its rows one piece after another. */
export interface Table {
  readonly kind: IntakeKind;
  /** true where the file has the column that marks invented data */
  readonly hasMark: boolean;
  /** physical place of a documented column, 1 = leftmost; 0 where the file does not have it */
  place(column: string): number;
  /** Throws `BrokenFile`. */
  pieces(): AsyncGenerator<{ readonly rows: readonly JudgedRow[]; readonly fraction: number }>;
  /** after the last piece: what only the whole table shows; a blocking one refuses the file */
  closing(): readonly { readonly line: number; readonly fault: Fault }[];
  form(): TableForm;
}

/** What the reading of a table needs to know. */
export interface TableScope {
  readonly codelists: Codelists;
  /** the region whose files these are */
  readonly publisher: string;
  /** ISO date: later dates have not come yet */
  readonly today: string;
  readonly rules: RuleBook;
  readonly choices: TableChoices;
}

/** What stands in the heading's way, where a table cannot be opened. */
export interface HeadingFaults {
  /** id of the kind the heading comes nearest to, empty where none */
  readonly kind: string;
  readonly faults: readonly { readonly line: number; readonly fault: Fault }[];
}

/** How many first rows of a file are looked at: those that may hold the heading, and what may stand right below it. */
const firstRows = intakeLimits.headingWithin + 3;

/**
 * Finds the heading and with it the table. Nothing but the file's first rows is read before the table's own `pieces()`. Throws
 * `BrokenFile` where they cannot be read.
 */
export async function openTable(file: OfficeFile, scope: TableScope): Promise<Table | HeadingFaults> {
  const rows: (readonly RawCell[])[] = [];
  const lines: number[] = [];
  for await (const piece of file.pieces()) {
    rows.push(...piece.rows.slice(0, firstRows));
    lines.push(...piece.lines.slice(0, firstRows));
    if (rows.length >= firstRows) break;
  }
  const heading = findHeading(rows);
  if (heading === undefined) return noHeading(lines[0], scope.rules);
  const headingLine = lines[heading.from] ?? 0;
  const faults = headingFaults(heading, scope.rules);
  if (faults.length > 0) {
    return { kind: heading.names.kind.id, faults: faults.map((fault) => ({ line: headingLine, fault })) };
  }
  return readTable(file, heading, headingLine, scope);
}
