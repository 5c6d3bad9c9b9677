import type { LinearSystem } from "../../../schema/linear-system.ts";
import { agrees, formValue } from "./check-table.ts";
import { refusalOf } from "./requirement.ts";
import type { WholeRow } from "./whole-row.ts";

/** The lowest and the highest value of a target among the tables found, and which tables these are. */
export interface Seen {
  readonly lo: number;
  readonly lowest: number;
  readonly hi: number;
  readonly highest: number;
}

/** Whole tables that were found to agree with everything, and how far they spread every target. */
export interface Points {
  readonly tables: readonly (readonly number[])[];
  /** Takes a point in if, rounded to whole numbers, it agrees with every bound and row; returns the table it stands for. */
  offer(point: ArrayLike<number> | undefined): readonly number[] | undefined;
  /** undefined before the first table */
  seen(target: number): Seen | undefined;
  /** true where the tables found spread a target as far as it needs */
  isProved(target: number): boolean;
}

/** How far a solver's value may lie from a whole number to be worth checking: the check decides, this only saves it. */
const rounding = 0.01;

/** Collects the tables of a component. Every point, whatever it was looked for, widens every target it can. */
export function collectPoints({ variables, targets }: LinearSystem, rows: readonly WholeRow[]): Points {
  const tables: number[][] = [];
  const ranges: (Seen | undefined)[] = targets.map(() => undefined);
  /** Keeps a table only where it says something new: the first one, and those that spread a target. */
  const widen = (table: number[]): void => {
    const place = tables.length;
    let isNew = place === 0;
    for (const [target, { form }] of targets.entries()) {
      const value = formValue(form, table);
      const range = ranges[target] ?? { lo: value, lowest: place, hi: value, highest: place };
      if (ranges[target] !== undefined && value >= range.lo && value <= range.hi) continue;
      isNew = true;
      ranges[target] = {
        ...(value < range.lo ? { lo: value, lowest: place } : { lo: range.lo, lowest: range.lowest }),
        ...(value > range.hi ? { hi: value, highest: place } : { hi: range.hi, highest: range.highest }),
      };
    }
    if (isNew) tables.push(table);
  };
  return {
    tables,
    offer: (point) => {
      const table = point && wholeTable(point);
      if (table === undefined || !agrees(variables, rows, table)) return undefined;
      widen(table);
      return table;
    },
    seen: (target) => ranges[target],
    isProved: (target) => {
      const [range, wanted] = [ranges[target], targets[target]];
      return range !== undefined && wanted !== undefined && refusalOf(wanted, [range.lo, range.hi]) === undefined;
    },
  };

  function wholeTable(point: ArrayLike<number>): number[] | undefined {
    const table = variables.map(({ integer }, index) => {
      const value = point[index] ?? Number.NaN;
      const nearest = Math.round(value) + 0;
      return integer ? (Math.abs(value - nearest) <= rounding ? nearest : Number.NaN) : value;
    });
    return table.every(Number.isFinite) ? table : undefined;
  }
}
