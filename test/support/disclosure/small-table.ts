import type { Draw } from "./draw.ts";

/** A small table of people: at most ten inner cells, regions in counties by kinds. */
export interface SmallTable {
  readonly regions: readonly string[];
  readonly kinds: readonly string[];
  /** county of each region */
  readonly countyOf: Readonly<Record<string, string>>;
  readonly cells: readonly { readonly region: string; readonly kind: string; readonly n: number }[];
}

/** Codes that a reader may name where a dimension is summed up. */
export const total = "Total";

/** Regions of two counties by kinds, many cells small, some empty. */
export function drawSmallTable(draw: Draw): SmallTable {
  const [regionCount, kindCount] = draw.oneOf([
    [3, 2],
    [3, 3],
    [4, 2],
    [5, 2],
    [2, 3],
    [2, 4],
    [4, 1],
  ] as const);
  const regions = Array.from({ length: regionCount }, (_, index) => `r${index + 1}`);
  const kinds = Array.from({ length: kindCount }, (_, index) => `k${index + 1}`);
  const split = Math.ceil(regionCount / 2);
  return {
    regions,
    kinds,
    countyOf: Object.fromEntries(regions.map((region, index) => [region, index < split ? "east" : "west"])),
    cells: regions.flatMap((region) => kinds.map((kind) => ({ region, kind, n: drawCount(draw) }))),
  };
}

/** The inner cells that a coordinate sums: `region` a region, a county or the total, `kind` a kind or the total. */
export function innerCells(table: SmallTable, { region, kind }: { region: string; kind: string }): number[] {
  return table.cells
    .map((cell, index) => ({ ...cell, index }))
    .filter((cell) => region === total || region === cell.region || region === table.countyOf[cell.region])
    .filter((cell) => kind === total || kind === cell.kind)
    .map(({ index }) => index);
}

/** The file that a statistician would hand in: one line per inner cell with its count. */
export function tableLines(table: SmallTable): Record<string, string>[] {
  return table.cells.map(({ region, kind, n }) => ({
    region,
    county: table.countyOf[region] ?? "",
    kind,
    n: String(n),
  }));
}

function drawCount(draw: Draw): number {
  if (draw.onceIn(6)) return 0;
  return draw.onceIn(3) ? draw.whole(1, 4) : draw.whole(5, 14);
}
