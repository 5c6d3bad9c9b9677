import type { TypedCell } from "../office-file.ts";

/** How the cells of one column are read. */
export interface CellType {
  /** the canonical form of a text as it stands in the file; undefined where it takes longer to tell */
  quick(text: string): string | undefined;
  /** the canonical form of a tidied, filled text; undefined where it has none, which is told to the column's judge */
  read(text: string): string | undefined;
  /** the canonical form of a number, a date or (where regions stand) a time of a workbook */
  typed(cell: TypedCell): string | undefined;
}
