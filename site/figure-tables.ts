import type { CellView } from "./cells.ts";
import { kindOf, periodsOf } from "./periods.ts";

/** What heads a row, a column or a table: a period, an indicator, or where the cells stand (a code or a region). */
export type Head =
  | { readonly is: "period"; readonly period: string }
  | { readonly is: "indicator"; readonly indicator: string }
  | { readonly is: "place"; readonly place: string };

/** One table of a cut's page. What all its cells share beside its heads stands in `about`; nothing is wider than a phone. */
export interface FigureTable {
  readonly about: Head;
  readonly columns: readonly Head[];
  readonly rows: readonly { readonly head: Head; readonly cells: readonly (CellView | undefined)[] }[];
}

/** Where a cell stands beside period and indicator: its region, and its codes if it has any. */
export function placeKey({ region, codes }: CellView): string {
  return JSON.stringify([
    region,
    ...Object.keys(codes)
      .sort()
      .map((name) => codes[name]),
  ]);
}

type Axis = "period" | "indicator" | "place";
type Axes = Readonly<Record<Axis, readonly string[]>>;

/**
 * Lays the cells of one cut out in tables that a phone can show. `indicators` and `places` (see `placeKey`) give the order; the newest
 * period comes first. Every cell stands in exactly one table. Cells of one kind of period only.
 */
export function figureTables(
  cells: readonly CellView[],
  order: { readonly indicators: readonly string[]; readonly places: readonly string[] },
): FigureTable[] {
  const [first] = cells;
  if (!first) return [];
  if (cells.some(({ period }) => kindOf(period) !== kindOf(first.period))) throw new RangeError("periods of two kinds");
  const axes = axesOf(cells, order);
  if (axes.indicator.length > 1 && standApart(cells)) {
    return axes.indicator.flatMap((id) =>
      figureTables(
        cells.filter(({ indicator }) => indicator === id),
        order,
      ),
    );
  }
  const { columns, rows, tables } = layout(cells, axes);
  return axes[tables].flatMap((about) => {
    const own = cells.filter((cell) => keyOn(tables, cell) === about);
    const used = axesOf(own, order);
    const narrow = columns === "place" || (columns === "period" && axes.period.length > mostYears);
    const most = narrow ? Math.min(2, mostColumns(own)) : mostColumns(own);
    return chunks(used[columns], most).map((heads) => ({
      about: headOf(tables, about),
      columns: heads.map((key) => headOf(columns, key)),
      rows: used[rows].flatMap((row) => {
        const found = heads.map((head) =>
          own.find((cell) => keyOn(rows, cell) === row && keyOn(columns, cell) === head),
        );
        return found.some((cell) => cell) ? [{ head: headOf(rows, row), cells: found }] : [];
      }),
    }));
  });
}

function axesOf(
  cells: readonly CellView[],
  { indicators, places }: { readonly indicators: readonly string[]; readonly places: readonly string[] },
): Axes {
  const has = (axis: Axis, key: string) => cells.some((cell) => keyOn(axis, cell) === key);
  const known = places.filter((place) => has("place", place));
  const others = [...new Set(cells.map(placeKey))].filter((place) => !known.includes(place)).sort();
  return {
    period: periodsOf(cells),
    indicator: indicators.filter((id) => has("indicator", id)),
    place: [...known, ...others],
  };
}

const keyOn = (axis: Axis, cell: CellView) => (axis === "place" ? placeKey(cell) : cell[axis]);

function headOf(axis: Axis, key: string): Head {
  if (axis === "period") return { is: axis, period: key };
  return axis === "indicator" ? { is: axis, indicator: key } : { is: axis, place: key };
}

/** True where no two indicators meet at one period and place: side by side they would leave half of every row empty. */
function standApart(cells: readonly CellView[]): boolean {
  const at = cells.map((cell) => `${cell.period} ${placeKey(cell)}`);
  return new Set(at).size === at.length;
}

/** Few periods make columns, or few places of one period; else the indicators do. A list of many codes gets a table for each period. */
function layout(cells: readonly CellView[], axes: Axes): { columns: Axis; rows: Axis; tables: Axis } {
  const [periods, measures, places] = [axes.period.length, axes.indicator.length, axes.place.length];
  const most = mostColumns(cells);
  if (measures === 1) {
    if (places === 1) return { columns: "indicator", rows: "period", tables: "place" };
    const isSparse = cells.length < 0.6 * periods * places;
    if (isSparse) return { columns: "indicator", rows: "place", tables: "period" };
    return periods <= places
      ? { columns: "period", rows: "place", tables: "indicator" }
      : { columns: "place", rows: "period", tables: "indicator" };
  }
  if (periods === 1 && places > 1 && places < measures)
    return { columns: "place", rows: "indicator", tables: "period" };
  if (periods <= 4) {
    return places > 1 && places >= measures && measures <= most
      ? { columns: "indicator", rows: "place", tables: "period" }
      : { columns: "period", rows: "indicator", tables: "place" };
  }
  return { columns: "indicator", rows: "period", tables: "place" };
}

/** So many periods stand beside each other on a phone; of more, two by two, for their names are longer than a year's. */
const mostYears = 3;

/** How many columns of these texts, and of the heads above them, a phone can show beside the names of the rows. */
function mostColumns(cells: readonly CellView[]): number {
  const longest = Math.max(...cells.flatMap(({ text }) => text.split(" ").map((word) => word.length)));
  return longest <= 9 ? 3 : 2;
}

function chunks<Item>(items: readonly Item[], most: number): Item[][] {
  const count = Math.ceil(items.length / most);
  const size = Math.ceil(items.length / Math.max(1, count));
  return Array.from({ length: count }, (_, at) => items.slice(at * size, (at + 1) * size));
}
