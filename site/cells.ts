import type { CellQuality, CellStatus } from "../schema/cell.ts";

/** A cell of the API as pages show it. `text` is the API's own display in the page's language. */
export interface CellView {
  /** the cell's address, e.g. `peserta-aktif/35.75.01/2025-12` */
  readonly id: string;
  readonly indicator: string;
  readonly region: string;
  readonly period: string;
  /** codes of the breakdown by dimension; none in a total */
  readonly codes: Readonly<Record<string, string>>;
  readonly status: CellStatus;
  readonly quality: CellQuality;
  /** exact decimal text, null unless published */
  readonly decimal: string | null;
  readonly text: string;
  /** named only where it is not the page's own release */
  readonly release?: string | undefined;
  /** a held cell: the month whose number this is, and its word for readers */
  readonly held?: { readonly month: string; readonly text: string } | undefined;
  /** a hidden cell: where the page about methods says why */
  readonly why?: string | undefined;
}

/** The number of a cell for lengths and order, never for text; undefined where nothing is published. */
export function amount(cell: CellView): number | undefined {
  return cell.decimal === null ? undefined : Number(cell.decimal);
}

/** The cells of one answer, found by their coordinates. */
export interface CellBook {
  readonly cells: readonly CellView[];
  /** the months that have cells, oldest first */
  readonly months: readonly string[];
  /** Returns the cell. Throws naming it when the answer has none: a page never shows a gap. */
  get(indicator: string, region: string, period: string): CellView;
  /** totals only: a cell of a breakdown is found by its codes, see `breakdowns.ts` */
  find(indicator: string, region: string, period: string): CellView | undefined;
  /** one indicator of one region, month after month */
  series(indicator: string, region: string): CellView[];
  regions(indicator: string): string[];
}

export function cellBook(cells: readonly CellView[]): CellBook {
  const byId = new Map(cells.map((cell) => [cell.id, cell]));
  const months = [...new Set(cells.map((cell) => cell.period))].sort();
  const find = (indicator: string, region: string, period: string) => byId.get(`${indicator}/${region}/${period}`);
  return {
    cells,
    months,
    find,
    get(indicator, region, period) {
      const cell = find(indicator, region, period);
      if (!cell) throw new MissingCell(`${indicator}/${region}/${period}`);
      return cell;
    },
    series: (indicator, region) =>
      months.flatMap((month) => {
        const cell = find(indicator, region, month);
        return cell ? [cell] : [];
      }),
    regions: (indicator) => [
      ...new Set(cells.filter((cell) => cell.indicator === indicator).map((cell) => cell.region)),
    ],
  };
}

/** A cell that a page needs and the API did not give; the build stops and names it. */
export class MissingCell extends Error {
  readonly field: string;

  constructor(field: string) {
    super(`no cell ${field}`);
    this.name = "MissingCell";
    this.field = field;
  }
}

/** Highest (or lowest) first; cells without a number come last, whatever the direction. */
export function byAmount<Row>(
  rows: readonly Row[],
  cellOf: (row: Row) => CellView,
  first: "highest" | "lowest",
): Row[] {
  const rank = (row: Row) => amount(cellOf(row)) ?? (first === "highest" ? -Infinity : Infinity);
  return [...rows].sort((a, b) => (first === "highest" ? rank(b) - rank(a) : rank(a) - rank(b)));
}
