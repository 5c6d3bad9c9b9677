import { bitsOf, type Cut, isWithin, withAncestors } from "./cell-space.ts";

/** Joint tables that together are worth one table of everything, and what ties them. */
export interface CliqueTree {
  readonly cliques: readonly Cut[];
  /** the edges of a junction tree: the cut at which the two cliques must agree */
  readonly edges: readonly { readonly a: Cut; readonly b: Cut; readonly separator: Cut }[];
}

/**
 * The cliques of a triangulation (min-fill) of the graph whose edges join coordinates that occur in one table, and a junction tree.
 * Non-negative whole tables over the cliques that agree at the separators are the margins of one non-negative whole table of
 * everything (Vorob'ev 1962; Lauritzen, Graphical Models, 1996, section 2.1), so nothing that follows from the tables is lost.
 */
export function cliqueTree(tables: readonly Cut[], size: (cut: Cut) => number): CliqueTree {
  const cliques = maximal(triangulate(tables, size));
  return { cliques, edges: spanningTree(cliques) };
}

/** The cuts that lie within no other of them, in rising order. */
export function maximal(cuts: Iterable<Cut>): Cut[] {
  const distinct = [...new Set(cuts)].sort((a, b) => a - b);
  return distinct.filter((cut) => !distinct.some((other) => other !== cut && isWithin(cut, other)));
}

function triangulate(tables: readonly Cut[], size: (cut: Cut) => number): Cut[] {
  const closed = tables.map(withAncestors);
  const neighbours = new Map<Cut, Cut>();
  for (const bit of bitsOf(closed.reduce((all, cut) => all | cut, 0))) {
    const together = closed.filter((cut) => cut & bit).reduce((all, cut) => all | cut, 0);
    neighbours.set(bit, together & ~bit);
  }
  const cliques: Cut[] = [0];
  while (neighbours.size > 0) {
    const [chosen] = [...neighbours]
      .map(([bit, near]) => ({
        bit,
        near,
        fill: missingEdges(near, neighbours),
        cells: size(withAncestors(bit | near)),
      }))
      .sort((a, b) => a.fill - b.fill || a.cells - b.cells || a.bit - b.bit);
    if (chosen === undefined) break;
    cliques.push(withAncestors(chosen.bit | chosen.near));
    neighbours.delete(chosen.bit);
    for (const [bit, near] of neighbours) {
      const joined = chosen.near & bit ? near | chosen.near : near;
      neighbours.set(bit, joined & ~bit & ~chosen.bit);
    }
  }
  return cliques;
}

function missingEdges(near: Cut, neighbours: ReadonlyMap<Cut, Cut>): number {
  return bitsOf(near).reduce((sum, bit) => sum + bitsOf(near & ~bit & ~(neighbours.get(bit) ?? 0)).length, 0) / 2;
}

/** A spanning tree of the largest separators (Prim): for cliques of a triangulated graph it is a junction tree. */
function spanningTree(cliques: readonly Cut[]): CliqueTree["edges"] {
  const [first, ...others] = cliques;
  const reached = first === undefined ? [] : [first];
  const left = new Set(others);
  const edges: { a: Cut; b: Cut; separator: Cut }[] = [];
  while (left.size > 0) {
    const candidates = reached.flatMap((a) => [...left].map((b) => ({ a, b, separator: a & b })));
    const [best] = candidates.sort(
      (x, y) => bitsOf(y.separator).length - bitsOf(x.separator).length || x.a - y.a || x.b - y.b,
    );
    if (best === undefined) break;
    edges.push(best);
    reached.push(best.b);
    left.delete(best.b);
  }
  return edges;
}
