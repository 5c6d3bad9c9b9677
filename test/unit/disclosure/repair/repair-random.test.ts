import fc from "fast-check";
import loadHighs from "highs";
import { expect, test } from "vitest";
import type { LinearSystem } from "../../../../schema/linear-system.ts";
import { type Opening, type Repair, repairIntervals } from "../../../../server/disclosure/repair/repair.ts";
import { countedRanges, openedSystem } from "./count-tables.ts";
import { type NamedTable, tableOf } from "./systems.ts";

const highs = await loadHighs();

/** A table of 2 rows and 2 or 3 columns with its margins; small cells are hidden, everything but the grand total may be. */
const tables = fc
  .record({
    columns: fc.integer({ min: 2, max: 3 }),
    values: fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 6, maxLength: 6 }),
  })
  .map(({ columns, values }) => {
    const cells: Record<string, number> = {};
    const relations: { all: string[]; [parent: string]: string[] } = { all: [] };
    for (let row = 0; row < 2; row++) {
      for (let column = 0; column < columns; column++) {
        const value = values[row * 3 + column] ?? 0;
        const inner = `r${row}c${column}`;
        cells[inner] = value;
        for (const margin of [`r${row}`, `c${column}`, "all"]) cells[margin] = (cells[margin] ?? 0) + value;
        for (const margin of [`r${row}`, `c${column}`]) relations[margin] = [...(relations[margin] ?? []), inner];
      }
    }
    for (let row = 0; row < 2; row++) relations.all?.push(`r${row}`);
    const hidden = Object.keys(cells).filter((name) => name !== "all" && isSmall(cells[name]));
    const openable = Object.keys(cells).filter((name) => name !== "all" && (cells[name] ?? 0) >= 3);
    return tableOf(cells, { relations, hidden, openable, rules: { need: 2, maxLow: null } });
  });

function isSmall(value: number | undefined): boolean {
  return value === 1 || value === 2;
}

test("after repair every hidden cell has room, by trying all tables, or nothing that may be opened gives it room; ranges told are possible", () => {
  fc.assert(
    fc.property(tables, ({ system, openings }) => {
      const repair = feasible(repairIntervals(highs, system, openings));
      const after = openedSystem(system, openings, repair.opened);
      const counted = countedRanges(after, 18);
      const everything = openedSystem(system, openings, [...openings.keys()]);
      const best = repair.unprotected.length > 0 ? countedRanges(everything, 18) : [];
      for (const [index, { name, need }] of after.targets.entries()) {
        const [lo, hi] = counted[index] ?? [0, 0];
        const [found, most] = repair.ranges[index] ?? [null, null];
        if (index < system.targets.length) expect([(found ?? 0) >= lo, (most ?? 99) <= hi]).toEqual([true, true]);
        if (hi - lo >= need) continue;
        expect(repair.unprotected).toContain(name);
        const at = everything.targets.findIndex((target) => target.name === name);
        const [lowest, highest] = best[at] ?? [0, 0];
        expect(highest - lowest, name).toBeLessThan(need);
      }
    }),
    { numRuns: 60 },
  );
});

test("the order in which a system is told changes nothing", () => {
  fc.assert(
    fc.property(tables, fc.integer(), (table, seed) => {
      const told = openedNames(table);
      expect(openedNames(shuffled(table, seed))).toEqual(told);
    }),
    { numRuns: 60 },
  );
});

test("what contradicts itself is infeasible; an opening must be of a printed number and keep it possible", () => {
  const { system, openings } = tableOf(
    { all: 9, a: 4, b: 4 },
    { relations: { all: ["a", "b"] }, hidden: [], openable: ["a"] },
  );
  expect(repairIntervals(highs, system, [])).toBe("infeasible");
  const [first] = openings as [Opening];
  expect(() => repairIntervals(highs, system, [{ ...first, lo: 5 }])).toThrow(RangeError);
  expect(() => repairIntervals(highs, system, [{ ...first, row: 99 }])).toThrow(RangeError);
});

function feasible(repair: Repair | "infeasible"): Repair {
  if (repair === "infeasible") throw new Error("infeasible");
  return repair;
}

function openedNames({ system, openings }: NamedTable): readonly string[] {
  const { opened, openedFor, unprotected } = feasible(repairIntervals(highs, system, openings));
  return [...opened.map((index, at) => `${openings[index]?.target?.name} for ${openedFor[at]}`), ...unprotected];
}

/** The same table with its variables, rows, targets and openings in another order. */
function shuffled({ system, openings }: NamedTable, seed: number): NamedTable {
  const key = (index: number): number => Math.imul(index + 1, 2654435761 ^ seed) >>> 0;
  const order = (length: number): number[] => [...Array(length).keys()].sort((a, b) => key(a) - key(b));
  const variables = order(system.variables.length);
  const place = new Map(variables.map((variable, index) => [variable, index]));
  const moved = <Thing extends LinearSystem["rows"][number] | LinearSystem["targets"][number]>(
    thing: Thing,
  ): Thing => ({
    ...thing,
    form: thing.form
      .map(([variable, coefficient]) => [place.get(variable) ?? -1, coefficient] as const)
      .sort(([a], [b]) => a - b),
  });
  const rows = order(system.rows.length);
  return {
    system: {
      variables: variables.flatMap((variable) => system.variables[variable] ?? []),
      rows: rows.flatMap((row) => system.rows[row] ?? []).map(moved),
      targets: order(system.targets.length)
        .flatMap((index) => system.targets[index] ?? [])
        .map(moved),
    },
    openings: order(openings.length).flatMap((index) => {
      const opening = openings[index];
      return opening === undefined
        ? []
        : [{ ...opening, row: rows.indexOf(opening.row), target: opening.target && moved(opening.target) }];
    }),
  };
}
