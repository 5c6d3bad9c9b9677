import type { IntakeKind } from "../../schema/intake-kind.ts";
import { sampleMark } from "../../schema/sample.ts";
import type { Codelists } from "../codelists.ts";
import { dress } from "./dress.ts";
import type { FileStyle, OutCell } from "./file-style.ts";
import type { Facts, Note } from "./town.ts";

/** A row to be written: its facts in canonical form, and where it departs from them. */
export interface RowToWrite {
  readonly facts: Facts;
  /** cells that are written as they stand, by documented column */
  readonly cells?: Readonly<Record<string, OutCell>> | undefined;
  /** cells to the right of the last column */
  readonly more?: readonly OutCell[] | undefined;
  readonly notes?: readonly Note[] | undefined;
}

/** Where the cells of a table go. */
export interface TableLayout {
  /** rows above the table's first row of data */
  readonly above: readonly (readonly OutCell[])[];
  /** place of the heading's first row among them */
  readonly headingAt: number;
  /** what intake notes about the heading */
  readonly notes: readonly Note[];
  /** the cells of row number `number`, counted from 1 */
  row(row: RowToWrite, number: number): OutCell[];
  /** the row below the last one */
  total(sum: number, rows: number): OutCell[];
  /** the amount in a row that the total row adds up */
  amount(row: RowToWrite): number;
}

export function layOut(kind: IntakeKind, style: FileStyle, codelists: Codelists): TableLayout {
  const { columns, titles, over } = style;
  const empty: OutCell = style.container === "xlsx" ? null : "";
  const wide = (cells: readonly OutCell[]) => columns.map((_, place) => cells[place] ?? empty);
  const summed = columns.find(
    ([holds]) => ["rupiah", "count"].includes(typeOf(kind, holds)) && holds === "jumlah",
  )?.[0];
  const above: OutCell[][] = titles.map((title) => wide([title]));
  if (style.saysDelimiter) above.unshift([`sep=${style.delimiter}`]);
  const headingAt = above.length;
  if (over) {
    const isUnder = (place: number) => place >= over.from && place < over.from + over.columns;
    above.push(
      columns.map(([, heading], place) => (!isUnder(place) ? heading : place === over.from ? over.name : empty)),
    );
    above.push(columns.map(([, heading], place) => (isUnder(place) ? heading : empty)));
  } else above.push(columns.map(([, heading]) => heading));
  if (style.hasNumbers) above.push(columns.map((_, place) => `(${place + 1})`));
  const isIgnored = (holds: string) => holds !== sampleMark.column && kind.columns[holds] === undefined;
  return {
    above,
    headingAt,
    notes: columns
      .filter(([holds]) => isIgnored(holds))
      .map(() => ({ rule: "kolom-diabaikan", column: "", why: "natural" })),
    row({ facts, cells = {}, more = [] }, number) {
      const written = columns.map(([holds]): OutCell => {
        const cell = cells[holds];
        if (cell !== undefined) return cell;
        if (holds === sampleMark.column) return sampleMark.value;
        const column = kind.columns[holds];
        return column ? dress(facts[holds] ?? "", column, style, codelists) : besides(holds, number, empty);
      });
      return [...written, ...more];
    },
    total(sum, rows) {
      const cells = wide(["Jumlah"]);
      const column = summed === undefined ? undefined : kind.columns[summed];
      if (column)
        cells[columns.findIndex(([holds]) => holds === summed)] = dress(String(sum), column, style, codelists);
      else cells[1] = style.container === "xlsx" ? rows : String(rows);
      return cells;
    },
    amount: ({ facts }) => (summed === undefined ? 0 : Number(facts[summed] ?? 0)),
  };
}

function typeOf(kind: IntakeKind, holds: string): string {
  return kind.columns[holds]?.type ?? "";
}

/** What stands in a column that is known and not read. */
function besides(holds: string, number: number, empty: OutCell): OutCell {
  if (holds === "No") return String(number);
  if (holds === "Alamat") return `Jl. Contoh ${(number % 90) + 10}`;
  return empty;
}
