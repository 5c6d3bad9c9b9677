import type { Code } from "../../../schema/codelist.ts";
import type { RuleId } from "../../../schema/intake/rules/index.ts";
import type { Codelists } from "../../codelists.ts";
import type { Fault } from "../fault.ts";
import type { RawCell } from "../office-file.ts";
import { tariffCheck } from "./check-tariff.ts";
import type { TableColumn } from "./columns.ts";
import type { Heading } from "./heading.ts";
import { addFault, type RowState } from "./row-state.ts";
import type { Row, TableScope } from "./table.ts";

/** Judges a row by its cells; the row, or undefined where it is blocked or has to wait. Everything else stands in the state. */
export type RowJudge = (cells: readonly RawCell[]) => Row | undefined;

/** The check of every cell, and of every rule over the cells of one row. */
export function rowJudge(
  { names: { kind } }: Heading,
  columns: readonly TableColumn[],
  scope: TableScope,
  state: RowState,
): RowJudge {
  const { rules, codelists } = scope;
  const faultOf = (rule: RuleId, column: string): Fault | undefined =>
    rules.fault(rule, { column, place: columns.find(({ name }) => name === column)?.place ?? 0 });
  const rowRules = kind.rules.map((each) => ({ ...each, fault: faultOf(each.rule, each.column) }));
  const dateOf = rowDate(kind.key, columns);
  const codes = columns.flatMap((column) => validities(column, codelists));
  const parents = columns.flatMap(({ name, column }) =>
    column.type === "region" && column.holds ? [{ name, ...column.holds }] : [],
  );
  const tariffs = kind.id === "iuran" ? tariffCheck(codelists) : undefined;
  return (cells) => {
    const row: Record<string, string | undefined> = {};
    for (const { name, place, read } of columns) row[name] = read(cells[place - 1] ?? "");
    if (state.isWaiting) return undefined;
    const date = dateOf(row);
    if (date !== undefined) {
      for (const { name, judge, isValid } of codes) {
        const code = row[name];
        if (code !== undefined && !isValid(code, date)) judge.refuse("kode-tidak-berlaku");
      }
    }
    for (const { rule, check, fault } of rowRules) {
      const isFine = state.unreadable.size === 0 ? check(row) : checkReadable(check, row, state.unreadable);
      if (!isFine) addFault(state, rule, fault);
    }
    for (const { name, column, rule } of parents) {
      const [part, whole] = [row[column], row[name]];
      const isPart = part === undefined || whole === undefined || codelists.regions.get(part)?.parent === whole;
      if (!isPart) addFault(state, rule, faultOf(rule, name));
    }
    if (tariffs && state.unreadable.size === 0) {
      for (const rule of tariffs(row)) addFault(state, rule, faultOf(rule, "jumlah"));
    }
    return state.isBlocked || state.unreadable.size > 0 ? undefined : row;
  };
}

/** A rule is no rule where it would be held against a cell that could not be read. */
function checkReadable(check: (row: Row) => boolean, row: Row, unreadable: ReadonlySet<string>): boolean {
  let asksUnreadable = false;
  const seen = new Proxy(row, {
    get(target, name) {
      if (typeof name === "string" && unreadable.has(name)) asksUnreadable = true;
      return Reflect.get(target, name);
    },
  });
  return check(seen) || asksUnreadable;
}

/** The date at which a row's codes must be valid: the first date or month of its key. A month counts from its first day. */
function rowDate(key: readonly string[], columns: readonly TableColumn[]): (row: Row) => string | undefined {
  const own = key
    .map((name) => columns.find((column) => column.name === name))
    .find((column) => column?.column.type === "date" || column?.column.type === "month");
  if (own === undefined) return () => undefined;
  const { name, column } = own;
  if (column.type === "date") return (row) => row[name];
  return (row) => {
    const month = row[name];
    return month === undefined ? undefined : `${month}-01`;
  };
}

/** Whether the codes of a column are valid at a date. Most lists have one validity for all: then no code is looked up. */
function validities({ name, column, judge }: TableColumn, codelists: Codelists) {
  const list: ReadonlyMap<string, Code> | undefined =
    column.type === "code" ? codelists[column.codelist] : column.type === "region" ? codelists.regions : undefined;
  if (list === undefined || list.size === 0 || (column.type === "region" && column.holds)) return [];
  const all = [...list.values()];
  const from = all.reduce((latest, { validFrom }) => (validFrom > latest ? validFrom : latest), "");
  const isOpen = all.every(({ validUntil }) => validUntil === undefined);
  const isValid = (code: string, date: string): boolean => {
    if (isOpen && date >= from) return true;
    const found = list.get(code);
    if (found === undefined) return true;
    return found.validFrom <= date && (found.validUntil === undefined || date <= found.validUntil);
  };
  return [{ name, judge, isValid }];
}
