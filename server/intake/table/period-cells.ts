import { spanOf } from "../../../schema/period.ts";
import type { CellType } from "./cell-type.ts";
import { firstDay, type MonthReading, readMonth } from "./read-month.ts";
import type { ColumnJudge } from "./row-state.ts";

/** Reads periods as the portal writes them; months in any form that is read where months stand. */
export function periodCells(judge: ColumnJudge): CellType {
  const known = (text: string): string | undefined => {
    const span = spanOf(text);
    return span !== undefined && span.firstMonth >= "2000" && span.lastMonth < "2101" ? span.id : undefined;
  };
  // a date whose order only its column could tell names no month here: the column holds other periods too
  const asMonth = (reading: MonthReading) =>
    (reading.is === "month" ? known(reading.month) : undefined) ?? judge.refuse("masa-bentuk");
  const read = (text: string) => known(text.toUpperCase()) ?? asMonth(readMonth(text));
  return {
    quick: known,
    read,
    typed(cell) {
      if (cell.type === "number") return known(cell.text) ?? judge.refuse("masa-bentuk");
      return cell.type === "date" ? asMonth(firstDay(cell.text)) : judge.refuse("masa-bentuk");
    },
  };
}
