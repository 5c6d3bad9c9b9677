import type { Form, LinearSystem } from "../../../../schema/linear-system.ts";
import type { Opening } from "../../../../server/disclosure/repair/repair.ts";

/** The system as its reader sees it once these openings are taken: bounds of their rows widened, their targets added. */
export function openedSystem(
  system: LinearSystem,
  openings: readonly Opening[],
  taken: readonly number[],
): LinearSystem {
  const rows = [...system.rows];
  const targets = [...system.targets];
  for (const index of taken) {
    const opening = openings[index];
    const row = rows[opening?.row ?? -1];
    if (opening === undefined || row === undefined) throw new Error("no such opening");
    rows[opening.row] = { ...row, lo: opening.lo, hi: opening.hi };
    if (opening.target !== null) targets.push(opening.target);
  }
  return { ...system, rows, targets };
}

/** Lowest and highest value of every target over all tables of whole numbers up to `largest`, by trying them all. */
export function countedRanges(system: LinearSystem, largest: number): readonly (readonly [number, number])[] {
  const domains = system.variables.map(({ lo, hi }) => [lo, Math.min(hi ?? largest, largest)] as const);
  const table: (number | undefined)[] = domains.map(() => undefined);
  const ranges: [number, number][] = system.targets.map(() => [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]);
  const rowsOf = domains.map((_, variable) => system.rows.filter(({ form }) => form.some(([one]) => one === variable)));
  /** least and greatest sum of a form, given what the table holds so far */
  const reach = (form: Form): readonly [number, number] => {
    let [low, high] = [0, 0];
    for (const [variable, coefficient] of form) {
      const [lo, hi] = domains[variable] ?? [0, 0];
      const ends = [coefficient * (table[variable] ?? lo), coefficient * (table[variable] ?? hi)];
      low += Math.min(...ends);
      high += Math.max(...ends);
    }
    return [low, high];
  };
  const fits = (variable: number): boolean =>
    (rowsOf[variable] ?? []).every(({ form, lo, hi }) => {
      const [low, high] = reach(form);
      return high >= (lo ?? high) && low <= (hi ?? low);
    });
  const fill = (variable: number): void => {
    const domain = domains[variable];
    if (domain === undefined) {
      for (const [index, { form }] of system.targets.entries()) {
        const [value] = reach(form);
        const [lo, hi] = ranges[index] ?? [value, value];
        ranges[index] = [Math.min(lo, value), Math.max(hi, value)];
      }
      return;
    }
    for (let at = domain[0]; at <= domain[1]; at++) {
      table[variable] = at;
      if (fits(variable)) fill(variable + 1);
    }
    table[variable] = undefined;
  };
  fill(0);
  return ranges;
}
