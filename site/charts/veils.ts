import type { CellView } from "../cells.ts";

/** A run of months in percent of the width. */
export type Veil = readonly [from: number, to: number];

/** Runs of withheld months, each month's whole column: they are drawn as strokes over the whole height, so that no amount can be read. */
export function veilsOf(cells: readonly CellView[]): Veil[] {
  const edge = (at: number) => Math.round((at / cells.length) * 10_000) / 100;
  const runs: (readonly [first: number, after: number])[] = [];
  for (const [at, { status }] of cells.entries()) {
    if (status !== "SUPPRESSED") continue;
    const last = runs.at(-1);
    if (last?.[1] === at) runs[runs.length - 1] = [last[0], at + 1];
    else runs.push([at, at + 1]);
  }
  return runs.map(([first, after]) => [edge(first), edge(after)]);
}
