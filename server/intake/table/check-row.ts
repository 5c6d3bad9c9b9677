import type { Codelists } from "../codelists.ts";
import { type CellCheck, cellCheck } from "./check-cell.ts";
import { rowFault } from "./fault.ts";
import type { Fault } from "./problems.ts";
import type { Header } from "./read-header.ts";

/** A checked row by column name; undefined = empty. */
export type Row = Readonly<Record<string, string | undefined>>;
/** Returns the row, or everything that is wrong with it. */
export type RowCheck = (cells: readonly string[]) => Row | Fault[];

/** The check of every cell and every row rule that the file's kind declares. */
export function rowCheck(header: Header, scope: { codelists: Codelists; publisher: string }): RowCheck {
  const { kind, places, width } = header;
  const tooWide = [rowFault("baris-lebar", "")];
  const columns = Object.entries(kind.columns).map(([name, column]) => ({
    name,
    place: places[name] ?? -1,
    check: cellCheck(name, column, scope),
    empty: column.required ? rowFault("wajib-diisi", name) : undefined,
  }));
  const dateOf = rowDate(header, columns);
  const rules = kind.rules.map((rule) => ({
    rule,
    fault: { column: rule.column, rule: rule.id, message: rule.problem, remedy: rule.remedy },
  }));
  return (cells) => {
    if (cells.length !== width) return tooWide;
    const date = dateOf(cells);
    const row: Record<string, string | undefined> = {};
    let faults: Fault[] | undefined;
    for (const { name, place, check, empty } of columns) {
      const cell = cells[place] ?? "";
      const isEmpty = cell === "" || cell.trim() === "";
      const fault = isEmpty ? empty : check(cell, date);
      row[name] = isEmpty || fault ? undefined : cell;
      if (fault) faults = [...(faults ?? []), fault];
    }
    for (const { rule, fault } of rules) {
      if (!rule.check(row)) faults = [...(faults ?? []), fault];
    }
    return faults ?? row;
  };
}

/** The date at which a row's codes must be valid: the first date or month of its key. A month counts from its first day. */
function rowDate(
  { kind }: Header,
  columns: readonly { name: string; place: number; check: CellCheck }[],
): (cells: readonly string[]) => string | undefined {
  const name = kind.key.find((column) => ["date", "month"].includes(kind.columns[column]?.type ?? ""));
  const column = columns.find((each) => each.name === name);
  if (column === undefined) return () => undefined;
  const isMonth = kind.columns[column.name]?.type === "month";
  return (cells) => {
    const cell = cells[column.place] ?? "";
    if (column.check(cell, undefined) !== undefined) return undefined;
    return isMonth ? `${cell}-01` : cell;
  };
}
