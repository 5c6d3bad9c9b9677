import type { LinearSystem, Row, Target } from "../../../schema/linear-system.ts";
import type { Opening } from "../repair/repair.ts";
import { lowestHidden, type Situation } from "./situation.ts";
import { targetFor } from "./targets.ts";

/** What a reader of the published table knows, if these cells are hidden, and what he must not find out. */
export interface AttackedSystem {
  readonly system: LinearSystem;
  /** the row of the first planned cell; the others follow in order */
  readonly firstRow: number;
  /** planned cell of each target; undefined for cells outside the plan */
  readonly watched: readonly (number | undefined)[];
}

/** Writes the system down afresh from the plan, the published numbers and the hidden cells alone. */
export function attackedSystem(
  situation: Situation,
  hidden: ReadonlySet<number>,
  lows: readonly (number | null)[],
): AttackedSystem {
  const { spec, cells, names, values, model, outside } = situation;
  const integer = spec.value === null;
  const relations: readonly Row[] = model.relations.map((form) => ({ form, lo: 0, hi: 0 }));
  const printed = cells.map((_, cell): Row => {
    const value = values[cell] as number;
    const form = [[cell, 1]] as const;
    return hidden.has(cell) ? { form, lo: lowestHidden(situation, cell), hi: null } : { form, lo: value, hi: value };
  });
  const before = outside.map(({ form, printed: value, value: truth }): Row => {
    const lowest = integer && spec.zeros === "open" && truth > 0 ? 1 : 0;
    return value === null ? { form, lo: lowest, hi: null } : { form, lo: value, hi: value };
  });
  const watched = [...hidden].sort((a, b) => a - b);
  const own = watched.map((cell) => targetOfCell(situation, cell, lows));
  const old = outside.flatMap(({ name, form, value, printed: number }) =>
    number === null ? [targetFor(situation, { name, form, value, isPrimary: true, maxLow: null })] : [],
  );
  const variables = Array.from({ length: model.variables }, (_, at) => {
    return { name: names[at] ?? `joint ${at - cells.length + 1}`, lo: 0, hi: null, integer };
  });
  return {
    system: { variables, rows: [...relations, ...printed, ...before], targets: [...own, ...old] },
    firstRow: relations.length,
    watched: [...watched, ...old.map(() => undefined)],
  };
}

function targetOfCell(situation: Situation, cell: number, lows: readonly (number | null)[]): Target {
  return targetFor(situation, {
    name: situation.names[cell] as string,
    form: [[cell, 1]],
    value: situation.values[cell] as number,
    isPrimary: situation.primary[cell] !== undefined,
    maxLow: lows[cell] ?? null,
  });
}

/** The published cells that may be taken back, by planned cell; a coarse or a large one costs more. */
export function openingsOf(
  situation: Situation,
  { firstRow }: AttackedSystem,
  hidden: ReadonlySet<number>,
): readonly { readonly cell: number; readonly opening: Opening }[] {
  const { cells, values, fixed } = situation;
  const deepest = Math.max(...cells.map(({ depth }) => depth));
  return cells.flatMap(({ depth }, cell) => {
    if (hidden.has(cell) || fixed.has(cell)) return [];
    const cost = 4 ** (deepest - depth) * Math.log2(2 + (values[cell] as number));
    const target = targetOfCell(situation, cell, []);
    return [{ cell, opening: { row: firstRow + cell, lo: lowestHidden(situation, cell), hi: null, cost, target } }];
  });
}
