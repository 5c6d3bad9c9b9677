import type { Form, LinearSystem, Row, Target } from "../../../../schema/linear-system.ts";
import type { Opening } from "../../../../server/disclosure/repair/repair.ts";

/** A target that needs a range of five values. */
export function target(name: string, form: Form, rules: Partial<Target> = {}): Target {
  return { name, form, need: 4, maxLow: null, truth: null, above: null, below: null, harmless: null, ...rules };
}

/** Row: parent = sum of its parts. */
export function sum(parent: number, parts: readonly number[]): Row {
  const form = [[parent, -1] as const, ...parts.map((part) => [part, 1] as const)].sort(([a], [b]) => a - b);
  return { form, lo: 0, hi: 0 };
}

export interface NamedTable {
  readonly system: LinearSystem;
  readonly openings: readonly Opening[];
}

/**
 * Cells by name with their numbers; those of `hidden` print nothing but that they are at least 1, and every printed one of `openable`
 * may be hidden for a cost of its number.
 */
export function tableOf(
  cells: Readonly<Record<string, number>>,
  {
    relations,
    hidden,
    openable,
    rules,
  }: {
    readonly relations: Readonly<Record<string, readonly string[]>>;
    readonly hidden: readonly string[];
    readonly openable: readonly string[];
    readonly rules?: Partial<Target>;
  },
): NamedTable {
  const names = Object.keys(cells);
  const at = (name: string): number => names.indexOf(name);
  const relationRows = Object.entries(relations).map(([parent, parts]) => sum(at(parent), parts.map(at)));
  const printed = names.map((name): Row => {
    const form = [[at(name), 1] as const];
    return hidden.includes(name) ? { form, lo: 1, hi: null } : { form, lo: cells[name] ?? 0, hi: cells[name] ?? 0 };
  });
  return {
    system: {
      variables: names.map((name) => ({ name, lo: 0, hi: null, integer: true })),
      rows: [...relationRows, ...printed],
      targets: hidden.map((name) => target(name, [[at(name), 1]], rules)),
    },
    openings: openable.map((name) => ({
      row: relationRows.length + at(name),
      lo: 1,
      hi: null,
      cost: cells[name] ?? 1,
      target: target(name, [[at(name), 1]], rules),
    })),
  };
}
