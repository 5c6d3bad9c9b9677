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

/** Compares without regard to the machine's locale. */
export function byCodePoint(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
