import type { CodelistId } from "./codelist.ts";
import type { Text } from "./text.ts";

/** How a cell of an office file is read and checked. The problem texts per type stand in `server/intake`. */
export type ColumnType =
  | { readonly type: "nik" }
  | { readonly type: "name" }
  | { readonly type: "date" }
  | { readonly type: "month" }
  | { readonly type: "code"; readonly codelist: CodelistId }
  | { readonly type: "region"; readonly level: "kota" | "kecamatan" | "kelurahan" | "kota-or-kecamatan" }
  | { readonly type: "count" }
  | { readonly type: "rupiah" }
  | { readonly type: "text"; readonly maxLength: number };

export type Column = ColumnType & {
  readonly label: Text;
  readonly required: boolean;
  readonly help: Text;
};

/** A rule over one row, after each of its cells was read. `check` returns true when the row is fine. */
export interface RowRule<ColumnId extends string = string> {
  readonly id: string;
  readonly column: ColumnId;
  readonly check: (row: Readonly<Record<ColumnId, string | undefined>>) => boolean;
  readonly problem: Text;
  readonly remedy: Text;
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
}

/** Returns the kind as declared; a rule or key that names an unknown column does not compile. */
export function defineIntakeKind<const ColumnId extends string>(kind: IntakeKind<ColumnId>): IntakeKind<ColumnId> {
  return kind;
}
