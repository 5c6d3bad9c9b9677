import type { LinearSystem, Row, Target } from "../../../schema/linear-system.ts";
import type { Opening } from "../repair/repair.ts";
import { lowestHidden, type Situation } from "./situation.ts";
import { type HiddenNumber, protectedTarget, uncertainTarget } from "./targets.ts";

/** A pattern, and by cell how low a small count must be able to go. */
export interface Pattern {
  readonly hidden: ReadonlySet<number>;
  readonly lows: readonly (number | null)[];
}

/** What a reader of the published table knows, and what he must not find out. */
export interface AttackedSystem {
  readonly system: LinearSystem;
  /** the row of the first planned cell; the others follow in order */
  readonly firstRow: number;
  /** planned cell of each target; undefined for cells outside the plan */
  readonly watched: readonly (number | undefined)[];
}

/**
 * Writes the system down afresh from the plan, the published numbers and the hidden cells alone. Targets are all hidden cells: protected ones by the
 * note's rule, the others so that they are not exactly known.
 */
export function attackedSystem(situation: Situation, { hidden, lows }: Pattern): AttackedSystem {
  const { primary, outside } = situation;
  const watched = [...hidden].sort((a, b) => a - b);
  const own = watched.map((cell): Target => {
    const number = numberOf(situation, cell);
    return primary[cell] === undefined
      ? uncertainTarget(situation, number)
      : protectedTarget(situation, number, lows[cell] ?? null);
  });
  const old = outside
    .filter(({ printed }) => printed === null)
    .map((number) => protectedTarget(situation, number, null));
  return { ...withTargets(situation, hidden, [...own, ...old]), watched: [...watched, ...old.map(() => undefined)] };
}

/** The same for the cells that must be wide only: what repair works on. */
export function protectedSystem(situation: Situation, pattern: Pattern): AttackedSystem {
  const { system, firstRow, watched } = attackedSystem(situation, pattern);
  const isProtected = (at: number) => {
    const cell = watched[at];
    return cell === undefined || situation.primary[cell] !== undefined;
  };
  return {
    system: { ...system, targets: system.targets.filter((_, at) => isProtected(at)) },
    firstRow,
    watched: watched.filter((_, at) => isProtected(at)),
  };
}

/**
 * For a reader who recognises the cells that made others be hidden, small ones and those of exactly the minimum: to him they are at most the
 * minimum, and still each of them must be able to be anything up to there, as far as `rooms` (by cell) says that this can be had at all. Not
 * part of what is published, and so of no judgement.
 */
export function recognisedSystem(
  situation: Situation,
  { hidden, lows }: Pattern,
  rooms: ReadonlyMap<number, number>,
): AttackedSystem {
  const { spec, causes } = situation;
  const most = spec.minimum ?? 0;
  const recognised = [...causes].filter((cell) => hidden.has(cell));
  const asked = recognised.flatMap((cell): readonly { cell: number; target: Target }[] => {
    const { name, form } = numberOf(situation, cell);
    const maxLow = lows[cell] ?? 0;
    const wanted = Math.min(most - Math.max(maxLow, 1), spec.need ?? most);
    const need = Math.min(wanted, rooms.get(cell) ?? wanted);
    const target = {
      name,
      form,
      need,
      maxLow: rooms.has(cell) ? null : maxLow,
      truth: null,
      above: null,
      below: null,
      harmless: null,
    };
    return need < 1 ? [] : [{ cell, target }];
  });
  const targets = asked.map(({ target }) => target);
  const { system, firstRow } = withTargets(situation, hidden, targets);
  const caps = recognised.map((cell): Row => ({ form: [[cell, 1]], lo: null, hi: most }));
  // fractions will do: whole numbers are asked for where the published system is judged, and cost several times as much
  const variables = system.variables.map((variable) => ({ ...variable, integer: false }));
  const rows = [...system.rows, ...caps];
  return { system: { ...system, variables, rows }, firstRow, watched: asked.map(({ cell }) => cell) };
}

function numberOf({ names, values }: Situation, cell: number): HiddenNumber {
  return { name: names[cell] as string, form: [[cell, 1]], value: values[cell] as number };
}

function withTargets(
  situation: Situation,
  hidden: ReadonlySet<number>,
  targets: readonly Target[],
): Pick<AttackedSystem, "system" | "firstRow"> {
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
  const variables = Array.from({ length: model.variables }, (_, at) => {
    return { name: names[at] ?? `joint ${at - cells.length + 1}`, lo: 0, hi: null, integer };
  });
  return { system: { variables, rows: [...relations, ...printed, ...before], targets }, firstRow: relations.length };
}

/**
 * The published cells that may be taken back, by planned cell. A coarse one costs more; what a cell holds plays no part, for the pattern would
 * then tell of it.
 */
export function openingsOf(
  situation: Situation,
  { firstRow }: AttackedSystem,
  hidden: ReadonlySet<number>,
): readonly { readonly cell: number; readonly opening: Opening }[] {
  const { cells, fixed } = situation;
  const deepest = Math.max(...cells.map(({ depth }) => depth));
  return cells.flatMap(({ depth }, cell) => {
    if (hidden.has(cell) || fixed.has(cell)) return [];
    const opening = { row: firstRow + cell, lo: lowestHidden(situation, cell), hi: null, target: null };
    return [{ cell, opening: { ...opening, cost: 4 ** (deepest - depth) } }];
  });
}
