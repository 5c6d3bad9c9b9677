import type { CellKey } from "../../../schema/cell.ts";
import type { Form } from "../../../schema/linear-system.ts";
import { type CellSpace, type Cut, isWithin } from "./cell-space.ts";
import type { CliqueTree } from "./cliques.ts";
import type { OpenSystem } from "./open-system.ts";

/** The columns of one additive count: a measure in a month, or what came or went over some months. */
export interface CountModel {
  readonly tree: CliqueTree;
  /** the variables of a cut's cells in the space's order; undefined where the cut has no columns of its own */
  columns(cut: Cut): Int32Array | undefined;
  /** each cell of a cut as a sum of as few variables as there are; undefined where no clique holds the cut */
  forms(cut: Cut): readonly Form[] | undefined;
}

/**
 * Opens the columns of a count whose printed cuts are `tables`: one set per clique, tied at the separators, and one per table. A margin
 * is tied to the smallest finer table that is there, so that rows stay short.
 */
export function openCount(
  system: OpenSystem,
  space: CellSpace,
  count: {
    readonly tree: CliqueTree;
    readonly tables: readonly Cut[];
    readonly name: (cell: Pick<CellKey, "region" | "dimensions">) => string;
  },
): CountModel {
  const { tree } = count;
  const columns = new Map<Cut, Int32Array>();
  const tied = new Set<string>();
  const open = (cut: Cut): Int32Array => {
    const found = columns.get(cut);
    if (found) return found;
    const made = Int32Array.from(space.coordinates(cut), (cell) => system.variable(count.name(cell)));
    columns.set(cut, made);
    return made;
  };
  const tie = (coarse: Cut, clique: Cut): void => {
    if (coarse === clique) return;
    const fine = [...columns.keys()]
      .filter((cut) => cut !== coarse && isWithin(coarse, cut) && isWithin(cut, clique))
      .sort((a, b) => space.size(a) - space.size(b) || a - b)[0];
    if (fine === undefined) throw new Error("a clique without columns");
    if (tied.has(`${coarse}<${fine}`)) return;
    tied.add(`${coarse}<${fine}`);
    sumRows(system, { space, coarse, fine, whole: open(coarse), parts: open(fine) });
    tie(fine, clique);
  };
  const smallestClique = (cut: Cut) =>
    tree.cliques.filter((clique) => isWithin(cut, clique)).sort((a, b) => space.size(a) - space.size(b) || a - b)[0];
  const cuts = new Set([...tree.cliques, ...tree.edges.map(({ separator }) => separator), ...count.tables]);
  const fromFine = [...cuts].sort((a, b) => space.size(b) - space.size(a) || b - a);
  for (const cut of fromFine) {
    open(cut);
    for (const { a, b, separator } of tree.edges) {
      if (separator !== cut) continue;
      tie(cut, a);
      tie(cut, b);
    }
    const clique = smallestClique(cut);
    if (clique !== undefined && ![...tied].some((pair) => pair.startsWith(`${cut}<`))) tie(cut, clique);
  }
  return {
    tree,
    columns: (cut) => columns.get(cut),
    forms: (cut) => {
      const [fine] = [...columns.keys()]
        .filter((there) => isWithin(cut, there))
        .sort((a, b) => space.size(a) - space.size(b) || a - b);
      if (fine === undefined) return undefined;
      const forms = space.coordinates(cut).map((): [number, number][] => []);
      const owners = space.project(fine, cut);
      for (const [at, part] of open(fine).entries()) forms[owners[at] ?? 0]?.push([part, 1]);
      return forms;
    },
  };
}

function sumRows(
  system: OpenSystem,
  sum: {
    readonly space: CellSpace;
    readonly coarse: Cut;
    readonly fine: Cut;
    readonly whole: Int32Array;
    readonly parts: Int32Array;
  },
): void {
  const forms = Array.from(sum.whole, (whole): [number, number][] => [[whole, -1]]);
  const owners = sum.space.project(sum.fine, sum.coarse);
  for (const [at, part] of sum.parts.entries()) forms[owners[at] ?? 0]?.push([part, 1]);
  for (const form of forms) system.row(form, 0, 0);
}
