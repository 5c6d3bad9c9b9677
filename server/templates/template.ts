import type { Column, IntakeKind } from "../../schema/intake-kind.ts";
import { sampleMark } from "../../schema/sample.ts";
import { type Choices, type WorkbookSheet, writeWorkbook } from "../workbook/workbook.ts";
import { type ChoiceScope, choicesFor } from "./column-choices.ts";
import { guideSheet } from "./guide-sheet.ts";

/** A blank office file. */
export interface Template {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** rows that bear the mark of invented data already: a row typed into them is marked without anybody thinking of it */
export const preparedRows = 2000;

/**
 * The template of a kind of office file: a sheet to fill and a sheet that explains it. Every column is text all the way down, amounts
 * too: what is typed is what arrives, whatever language Excel speaks. The same day gives the same bytes.
 */
export async function writeTemplate(
  kind: IntakeKind,
  scope: ChoiceScope & { readonly isSample: boolean },
): Promise<Template> {
  const { isSample } = scope;
  const columns = Object.entries<Column>(kind.columns);
  const choices = new Map(columns.map(([name, column]) => [name, choicesFor(column, scope)]));
  // for sample data the mark stands first
  const before = isSample ? 1 : 0;
  const labels = columns.map(([, { label }]) => label.id);
  const headings = [...(isSample ? [sampleMark.column] : []), ...labels];
  const sheet: WorkbookSheet = {
    name: kind.id,
    frozenRows: 1,
    textColumns: headings.map((_, at) => at),
    widths: [...(isSample ? [14] : []), ...columns.map(([, column]) => widthOf(column))],
    rows: [
      headings.map((text) => ({ text, look: "heading" })),
      ...Array.from({ length: isSample ? preparedRows : 0 }, () => [sampleMark.value]),
    ],
    choices: [
      ...(isSample ? [{ column: 0, fromRow: 2, values: [sampleMark.value] }] : []),
      ...columns.flatMap(([name, column], at): Choices[] => {
        const values = (choices.get(name) ?? []).map(({ offered }) => offered);
        // a region may be written by its code too, and an occupation that is not listed is taken as not known
        const isOpen = column.type === "region" || (column.type === "code" && column.unknown !== undefined);
        return values.length === 0 ? [] : [{ column: at + before, fromRow: 2, values, isOpen }];
      }),
    ],
  };
  return {
    name: `${isSample ? sampleMark.filePrefix : ""}templat-${kind.id}.xlsx`,
    bytes: await writeWorkbook({ sheets: [sheet, guideSheet(kind, { sheet: kind.id, isSample, choices })] }),
  };
}

function widthOf({ type, label }: Column): number {
  const usual = {
    ...{ nik: 20, name: 28, date: 14, month: 12, year: 10, period: 14, code: 26, region: 22, "budget-code": 24 },
    ...{ indicator: 28, count: 14, rupiah: 16, decimal: 14, text: 44 },
  }[type];
  return Math.max(usual, label.id.length + 2);
}
