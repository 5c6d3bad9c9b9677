/** Groups of the numbers 0…size−1 that grow together. */
export interface UnionFind {
  /** the smallest member of the number's group */
  find(member: number): number;
  join(one: number, other: number): void;
}

/** Every number in a group of its own. */
export function createUnionFind(size: number): UnionFind {
  const parents = Int32Array.from({ length: size }, (_, index) => index);
  const find = (member: number): number => {
    let root = member;
    while (parents[root] !== root) root = parents[root] ?? root;
    for (let at = member; at !== root; ) {
      const next = parents[at] ?? root;
      parents[at] = root;
      at = next;
    }
    return root;
  };
  return {
    find,
    join(one, other) {
      const [a, b] = [find(one), find(other)];
      parents[Math.max(a, b)] = Math.min(a, b);
    },
  };
}
