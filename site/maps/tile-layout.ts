/** Tiles on a grid: column and row from the top left, by code. */
export interface TileLayout {
  readonly columns: number;
  readonly rows: number;
  readonly at: ReadonlyMap<string, readonly [column: number, row: number]>;
}

/**
 * Where these places' tiles stand, moved to the top left. Where a position is missing or two places share one, all of them stand in rows
 * in the order given: a map that is half invented would mislead.
 */
export function tileLayout(
  codes: readonly string[],
  known: Readonly<Record<string, readonly [column: number, row: number]>> = {},
): TileLayout {
  const found = codes.flatMap((code) => {
    const at = known[code];
    return at ? [[code, at] as const] : [];
  });
  const isWhole = found.length === codes.length && new Set(found.map(([, at]) => at.join())).size === codes.length;
  const inRows = Math.min(6, Math.ceil(Math.sqrt(codes.length)));
  const placed = isWhole
    ? found
    : codes.map((code, index) => [code, [index % inRows, Math.floor(index / inRows)]] as const);
  const left = Math.min(...placed.map(([, [column]]) => column));
  const top = Math.min(...placed.map(([, [, row]]) => row));
  const at = new Map(placed.map(([code, [column, row]]) => [code, [column - left, row - top] as const]));
  return {
    at,
    columns: Math.max(0, ...[...at.values()].map(([column]) => column + 1)),
    rows: Math.max(0, ...[...at.values()].map(([, row]) => row + 1)),
  };
}
