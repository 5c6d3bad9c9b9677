/** Sets of dimensions, each as a list of places, and the tree that ties them. */
export interface CliqueTree {
  readonly cliques: readonly (readonly number[])[];
  /** two cliques and the dimensions in which they must agree */
  readonly ties: readonly { readonly a: number; readonly b: number; readonly shared: readonly number[] }[];
}

/**
 * Joint tables that together are worth the joint table of everything: the cliques of a triangulation (min-fill) of the graph that joins
 * dimensions standing in one table, tied along a junction tree. Whole non-negative tables over the cliques that agree where they meet are
 * the margins of one whole non-negative table of everything (Vorob'ev 1962; Lauritzen, Graphical Models, 1996, section 2.1).
 */
export function cliquesOf(tables: readonly (readonly number[])[]): CliqueTree {
  const neighbours = new Map<number, Set<number>>();
  for (const table of tables) {
    for (const one of table) {
      const near = neighbours.get(one) ?? new Set();
      for (const other of table) if (other !== one) near.add(other);
      neighbours.set(one, near);
    }
  }
  const found: (readonly number[])[] = [[]];
  while (neighbours.size > 0) {
    const [next] = [...neighbours]
      .map(([one, near]) => ({ one, near: [...near], fill: missing([...near], neighbours) }))
      .sort((a, b) => a.fill - b.fill || a.near.length - b.near.length || a.one - b.one);
    if (next === undefined) break;
    found.push([next.one, ...next.near].sort((a, b) => a - b));
    neighbours.delete(next.one);
    for (const one of next.near) {
      const near = neighbours.get(one);
      near?.delete(next.one);
      for (const other of next.near) if (other !== one) near?.add(other);
    }
  }
  const cliques = found.filter(
    (clique, at) =>
      !found.some(
        (other, place) => place !== at && isWithin(clique, other) && (clique.length < other.length || place < at),
      ),
  );
  return { cliques, ties: tie(cliques) };
}

export function isWithin(part: readonly number[], whole: readonly number[]): boolean {
  return part.every((item) => whole.includes(item));
}

function missing(near: readonly number[], neighbours: ReadonlyMap<number, ReadonlySet<number>>): number {
  return near.reduce(
    (sum, one) => sum + near.filter((other) => other !== one && !neighbours.get(one)?.has(other)).length,
    0,
  );
}

/** A spanning tree of the largest meetings (Prim): for cliques of a triangulated graph it is a junction tree. */
function tie(cliques: readonly (readonly number[])[]): CliqueTree["ties"] {
  const meet = (a: number, b: number) => (cliques[a] ?? []).filter((one) => cliques[b]?.includes(one));
  const reached = [0];
  const left = cliques.map((_, at) => at).slice(1);
  const ties: { a: number; b: number; shared: readonly number[] }[] = [];
  while (left.length > 0) {
    const [best] = reached
      .flatMap((a) => left.map((b) => ({ a, b, shared: meet(a, b) })))
      .sort((x, y) => y.shared.length - x.shared.length || x.a - y.a || x.b - y.b);
    if (best === undefined) break;
    ties.push(best);
    reached.push(best.b);
    left.splice(left.indexOf(best.b), 1);
  }
  return ties;
}
