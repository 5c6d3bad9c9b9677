import type { IntakeKind } from "../../../schema/intake-kind.ts";
import type { Codelists } from "../../codelists.ts";
import type { Fault, RuleBook } from "../fault.ts";
import type { OfficeFile } from "../office-file.ts";

/** A checked row by documented column name, every value in its canonical form; undefined = empty or not in the file. */
export type Row = Readonly<Record<string, string | undefined>>;

/** A row as it was read and judged by itself. */
export interface JudgedRow {
  /** physical row */
  readonly line: number;
  /** undefined where a fault blocks it */
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

/** Finds the heading and with it the table. Throws `BrokenFile`. */
export async function openTable(file: OfficeFile, scope: TableScope): Promise<Table | HeadingFaults> {
  throw new Error(`not built yet ${file.name} ${scope.publisher}`);
}
