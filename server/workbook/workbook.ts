/** A cell to write: text stays text, `null` is empty. */
export type WorkbookCell =
  | string
  | number
  | null
  | { readonly date: string }
  /** a formula; without `value` it has no stored result, as some programs leave it */
  | { readonly formula: string; readonly value?: string | number }
  | { readonly text: string; readonly look: "heading" | "title" | "note" | "marked" };

export interface WorkbookSheet {
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
  readonly isHidden?: boolean;
  /** rows that stay in sight while scrolling */
  readonly frozenRows?: number;
  /** characters per column */
  readonly widths?: readonly number[];
  /** cell ranges merged into one, e.g. `A1:F1` */
  readonly merged?: readonly string[];
  /** per column (0 = the first): what may be chosen there, from row `fromRow` on; a warning, not a wall, where `isOpen` */
  readonly choices?: readonly {
    readonly column: number;
    readonly fromRow: number;
    readonly values: readonly string[];
    readonly isOpen?: boolean;
  }[];
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** serial dates count from 1904 instead of 1900 */
  readonly countsFrom1904?: boolean;
}

/** The bytes of an .xlsx file. The same workbook gives the same bytes. */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  throw new Error(`not built yet ${workbook.sheets.length}`);
}
