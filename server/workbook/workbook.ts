import writeXlsxFile from "write-excel-file/node";
import { choicesOf } from "./choices.ts";
import { fixTimes } from "./fix-times.ts";
import { lookNumber, looksMarkup, type TextLook } from "./looks.ts";
import { sheetMarkup } from "./sheet-markup.ts";

/** A cell to write: text stays text, `null` is empty. */
export type WorkbookCell =
  | string
  | number
  | boolean
  | null
  /** ISO */
  | { readonly date: string }
  /** `HH:MM:SS`: what Excel makes of 2:07:05 */
  | { readonly time: string }
  | { readonly error: "#N/A" | "#REF!" | "#VALUE!" | "#DIV/0!" | "#NAME?" }
  /** a formula; without `value` it has no stored result, as some programs leave it */
  | { readonly formula: string; readonly value?: string | number }
  | { readonly text: string; readonly look: TextLook };

/** What may be chosen in a column (0 = the first) from row `fromRow` (1 = the first) on. */
export interface Choices {
  readonly column: number;
  readonly fromRow: number;
  readonly values: readonly string[];
  /** a warning, not a wall */
  readonly isOpen?: boolean;
}

export interface WorkbookSheet {
  /** up to 31 characters, none of `[]/\:*?` */
  readonly name: string;
  readonly rows: readonly (readonly WorkbookCell[])[];
  readonly isHidden?: boolean;
  /** rows that stay in sight while scrolling */
  readonly frozenRows?: number;
  /** characters per column */
  readonly widths?: readonly number[];
  /** columns (0 = the first) in which whatever is typed later stays text, all the way down */
  readonly textColumns?: readonly number[];
  /** cell ranges merged into one, e.g. `A1:F1` */
  readonly merged?: readonly string[];
  /** the range that can be filtered, its first row the heading, e.g. `A1:F100` */
  readonly filtered?: string;
  readonly choices?: readonly Choices[];
}

export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** serial dates count from 1904 instead of 1900 */
  readonly countsFrom1904?: boolean;
}

/** wide enough for a code or a date */
const usualWidth = 16;

/**
 * The bytes of an .xlsx file. The same workbook gives the same bytes. Throws `RangeError` where a number, date or text does not fit
 * into a cell; the error never holds it.
 *
 * The library packs the parts and describes the workbook. The cells are written here: its own would drop characters, lose the stored
 * result of a formula, and take a text such as `constructor` for a number.
 */
export async function writeWorkbook(workbook: Workbook): Promise<Uint8Array> {
  const { sheets, validations } = choicesOf(workbook.sheets);
  const epoch = workbook.countsFrom1904 ? 1904 : 1900;
  const firstShown = Math.max(
    0,
    sheets.findIndex(({ isHidden }) => !isHidden),
  );
  const written = writeXlsxFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: [],
      columns: columnsOf(sheet),
      ...(sheet.frozenRows ? { stickyRowsCount: sheet.frozenRows } : {}),
    })),
    {
      features: [
        {
          files: {
            transform: {
              "xl/styles.xml": { transform: () => looksMarkup },
              "xl/workbook.xml": {
                transformElementAttributes: (tag, attributes, index) => {
                  if (tag === "workbookPr" && workbook.countsFrom1904) return { ...attributes, date1904: 1 };
                  if (tag === "workbookView") return { ...attributes, activeTab: firstShown };
                  if (tag === "sheet" && sheets[index ?? 0]?.isHidden) return { ...attributes, state: "hidden" };
                  return attributes;
                },
              },
              "xl/worksheets/sheet{id}.xml": {
                transformElementAttributes: (tag, attributes, index, _options, { sheetIndex }) =>
                  tag === "col" && sheets[sheetIndex]?.textColumns?.includes(index ?? -1)
                    ? { ...attributes, style: lookNumber.text }
                    : attributes,
                transform: (xml, _options, { sheetIndex }) =>
                  xml
                    .replace(/tabSelected="\d"/, `tabSelected="${sheetIndex === firstShown ? 1 : 0}"`)
                    .replace("<sheetData/>", () =>
                      sheetMarkup(sheets[sheetIndex] as WorkbookSheet, validations[sheetIndex] ?? "", epoch),
                    ),
              },
            },
          },
        },
      ],
    },
  );
  return fixTimes(await written.toBuffer());
}

function columnsOf({ widths = [], textColumns = [] }: WorkbookSheet) {
  const count = Math.max(widths.length, ...textColumns.map((column) => column + 1));
  return Array.from({ length: count }, (_, column) => ({ width: widths[column] ?? usualWidth }));
}
