import type { Form, LinearSystem, Row } from "../../../schema/linear-system.ts";
import { sumOf } from "./sketch.ts";
import { innerCells, type SmallTable } from "./small-table.ts";

/** A published row of a small table: a number, or hidden. */
export interface PublishedCell {
  readonly region: string;
  readonly kind: string;
  readonly value: number | undefined;
}

/** What everybody can read off published rows, over the inner cells: sums, and that a hidden number is at least 1 where zeros are shown. */
export function readersSystem(table: SmallTable, published: readonly PublishedCell[]): LinearSystem {
  return {
    variables: table.cells.map(({ region, kind }) => ({ name: `${region} ${kind}`, lo: 0, hi: null, integer: true })),
    rows: published.map((cell): Row => {
      const form = formOf(table, cell);
      return cell.value === undefined ? { form, lo: 1, hi: null } : { form, lo: cell.value, hi: cell.value };
    }),
    targets: [],
  };
}

export function formOf(table: SmallTable, cell: { readonly region: string; readonly kind: string }): Form {
  return sumOf(innerCells(table, cell));
}

/** The true number of a cell. */
export function trueCount(table: SmallTable, cell: { readonly region: string; readonly kind: string }): number {
  return innerCells(table, cell).reduce((sum, index) => sum + (table.cells[index]?.n ?? 0), 0);
}
