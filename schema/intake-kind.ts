import type { CodelistId } from "./codelist.ts";
import type { RuleId } from "./intake/rules/index.ts";
import type { Text } from "./text.ts";

/** How a cell of an office file is read and checked. */
export type ColumnType =
  | { readonly type: "nik" }
  | { readonly type: "name" }
  | {
      readonly type: "date";
      readonly mayBeFuture?: true;
      /** true for dates of birth: many rows with one and the same are told */
      readonly isBirth?: true;
    }
  | { readonly type: "month" }
  | {
      readonly type: "code";
      readonly codelist: CodelistId;
      /** the code stored, with a warning, for an empty cell and for a word that is not in the list; without it such a row is refused */
      readonly unknown?: { readonly code: string; readonly empty: RuleId; readonly unlisted: RuleId };
    }
  | {
      readonly type: "region";
      readonly level: "kota" | "kecamatan" | "kelurahan" | "kota-or-kecamatan";
      /** another column, whose region this one should hold: it is only compared, and whatever stands in it refuses no row */
      readonly holds?: { readonly column: string; readonly rule: RuleId };
    }
  | { readonly type: "count" }
  | { readonly type: "rupiah"; readonly mayBeNegative?: true }
  /** a year of four digits, 2000 to 2100 */
  | { readonly type: "year" }
  /** a code of the budget: groups of digits between dots, kept as the text it is; their number and width differ and mean nothing here */
  | { readonly type: "budget-code" }
  /** a period as the portal writes it: `2024`, `2024-S1`, `2024-Q3`, `2024-09`, `2022-2024` */
  | { readonly type: "period" }
  /** the id of a figure that the portal publishes */
  | { readonly type: "indicator" }
  /** a number with or without a fraction; a per-cent sign divides it by a hundred */
  | { readonly type: "decimal" }
  | {
      readonly type: "text";
      readonly maxLength: number;
      /** true where the public will read it: it must hold no personal data and no small numbers of people */
      readonly isPublic?: true;
      /** true where the name of an office is asked for: a text without any word of an office is taken for a person's name */
      readonly isOffice?: true;
    };

export type Column = ColumnType & {
  readonly label: Text;
  readonly required: boolean;
  readonly help: Text;
  /** headings under which offices send this column, beside its name and its labels; compared without case, marks and spaces */
  readonly synonyms: readonly string[];
  /** true where a file may lack the whole column */
  readonly mayBeAbsent?: true;
};

/** A rule over one row, after each of its cells was read in its canonical form. `check` returns true when the row is fine. */
export interface RowRule<ColumnId extends string = string> {
  readonly rule: RuleId;
  readonly column: ColumnId;
  readonly check: (row: Readonly<Record<ColumnId, string | undefined>>) => boolean;
}

/** One kind of office file: its columns in the documented order, its key, and the rules its rows must keep. */
export interface IntakeKind<ColumnId extends string = string> {
  readonly id: string;
  readonly title: Text;
  readonly description: Text;
  readonly columns: Readonly<Record<ColumnId, Column>>;
  /** columns that make a row the same row: a second row with the same key in a file is refused */
  readonly key: readonly NoInfer<ColumnId>[];
  readonly rules: readonly RowRule<NoInfer<ColumnId>>[];
  /** headings that office files have beside the documented ones; they are named in the report and not read */
  readonly ignored: readonly string[];
  /** a row that is right, for the template; of nobody: its NIK's serial is one no office gives out */
  readonly example: Readonly<Partial<Record<NoInfer<ColumnId>, string>>>;
}

/** Returns the kind as declared; a rule or key that names an unknown column does not compile. */
export function defineIntakeKind<const ColumnId extends string>(kind: IntakeKind<ColumnId>): IntakeKind<ColumnId> {
  return kind;
}
