import { type CellKey, dimensionText } from "../../schema/cell.ts";

/**
 * The one order of cells: indicator, region, period, dimensions, each by code point. It is also the order of the database's key
 * (collation C), and never the order of values, which would tell about hidden ones.
 */
export function byCoordinates(a: CellKey, b: CellKey): number {
  return (
    byCodePoint(a.indicator, b.indicator) ||
    byCodePoint(a.region, b.region) ||
    byCodePoint(a.period, b.period) ||
    byCodePoint(dimensionText(a.dimensions), dimensionText(b.dimensions))
  );
}

/** The items in the order of their cells. Thousands of cells are sorted by a text made once for each. */
export function inCoordinateOrder<Item>(items: readonly Item[], keyOf: (item: Item) => CellKey): Item[] {
  // no code or name contains a character below the space
  const placed = items.map((item) => {
    const { indicator, region, period, dimensions } = keyOf(item);
    return { item, place: [indicator, region, period, dimensionText(dimensions)].join("\u0001") };
  });
  return placed.sort((a, b) => byCodePoint(a.place, b.place)).map(({ item }) => item);
}

/** Compares without regard to the machine's locale. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
