import type { Column } from "../../../schema/intake-kind.ts";
import { profiles } from "../../../schema/profiles/index.ts";
import { amountClue, countCells, rupiahCells } from "./amount-cells.ts";
import { budgetCodeCells } from "./budget-code-cells.ts";
import type { CellType } from "./cell-type.ts";
import { codeCells } from "./code-cells.ts";
import type { ColumnForm, FormClue } from "./column-form.ts";
import { dateCells, dateClue, monthCells } from "./date-cells.ts";
import { decimalCells, decimalClue } from "./decimal-cells.ts";
import type { Heading } from "./heading.ts";
import { indicatorCells } from "./indicator-cells.ts";
import { nikCells } from "./nik-cells.ts";
import { periodCells } from "./period-cells.ts";
import type { NumberForm } from "./read-amount.ts";
import { type CellReader, cellReader } from "./read-cell.ts";
import type { DateOrder } from "./read-date.ts";
import { regionCells } from "./region-cells.ts";
import { type ColumnJudge, columnJudge, type RowState, type TableFaults } from "./row-state.ts";
import type { TableScope } from "./table.ts";
import { nameCells, textCells } from "./text-cells.ts";
import { yearCells } from "./year-cells.ts";

/** A documented column as this file has it. */
export interface TableColumn {
  readonly name: string;
  readonly column: Column;
  /** physical place, 1 = leftmost; 0 where the file does not have it */
  readonly place: number;
  readonly judge: ColumnJudge;
  readonly read: CellReader;
}

/** The columns of a table in the documented order, and the forms that some of them may need. */
export interface TableColumns {
  readonly columns: readonly TableColumn[];
  readonly forms: readonly ColumnForm[];
}

/** Makes the readers of a table's columns. All of them write what they find into `state` and `tableFaults`. */
export function tableColumns(
  { names, columns: placed }: Heading,
  scope: TableScope,
  state: RowState,
  tableFaults: TableFaults,
): TableColumns {
  const forms: ColumnForm[] = [];
  const formOf = <Form extends DateOrder | NumberForm>(
    column: string,
    place: number,
    decided: Form | undefined,
    clue: (text: string) => FormClue<Form>,
  ): ColumnForm<Form> => {
    const unknown = { isNeeded: false, isUsed: false, isBroken: false, isSearched: false };
    const form = { column, place, decided, ...unknown, clue };
    if (place > 0) forms.push(form as ColumnForm);
    return form;
  };
  const typeOf = (name: string, column: Column, place: number, judge: ColumnJudge): CellType => {
    const { codelists, choices, today, publisher } = scope;
    switch (column.type) {
      case "nik":
        return nikCells(judge, new Set(codelists["nik-provinces"].keys()));
      case "name":
        return nameCells(judge);
      case "date": {
        const form = formOf(name, place, choices.dates, dateClue);
        return dateCells(judge, form, column.mayBeFuture ? undefined : today);
      }
      case "month":
        return monthCells(judge, formOf(name, place, choices.dates, dateClue));
      case "code":
        return codeCells(judge, codelists[column.codelist], column);
      case "region":
        return regionCells(judge, column, scope);
      case "count":
        return countCells(judge, formOf(name, place, choices.numbers, amountClue));
      case "rupiah":
        return rupiahCells(judge, formOf(name, place, choices.numbers, amountClue), column.mayBeNegative === true);
      case "year":
        return yearCells(judge);
      case "budget-code":
        return budgetCodeCells(judge);
      case "period":
        return periodCells(judge);
      case "indicator":
        return indicatorCells(judge);
      case "decimal":
        return decimalCells(judge, formOf(name, place, choices.numbers, decimalClue));
      case "text":
        return textCells(judge, column, profiles.get(publisher)?.minimum.enrolment ?? strictest);
    }
  };
  const columns = Object.entries(names.kind.columns).map(([name, column]): TableColumn => {
    const place = placed.indexOf(name) + 1;
    const own = columnJudge(name, place, { state, rules: scope.rules, tableFaults });
    const judge = column.type === "region" && column.holds ? comparing(own, column.holds.rule) : own;
    return { name, column, place, judge, read: cellReader(column, typeOf(name, column, place, judge), judge) };
  });
  return { columns, forms };
}

/** for a publisher without a profile */
const strictest = Math.max(...[...profiles.values()].map(({ minimum }) => minimum.claims));

/** The judge of a column that is only compared: whatever is wrong with a cell, the row stands. */
function comparing(judge: ColumnJudge, rule: Parameters<ColumnJudge["warn"]>[0]): ColumnJudge {
  const warn = () => judge.warn(rule);
  return { column: judge.column, refuse: warn, refuseColumn: warn, warn, wait: () => judge.wait() };
}
