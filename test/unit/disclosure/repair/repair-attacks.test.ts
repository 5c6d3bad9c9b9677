import loadHighs from "highs";
import { expect, test } from "vitest";
import type { LinearSystem } from "../../../../schema/linear-system.ts";
import { repairIntervals } from "../../../../server/disclosure/repair/repair.ts";
import { countedRanges, openedSystem } from "./count-tables.ts";
import { type NamedTable, sum, tableOf, target } from "./systems.ts";

const highs = await loadHighs();

function repaired(table: NamedTable) {
  const repair = repairIntervals(highs, table.system, table.openings);
  if (repair === "infeasible") throw new Error("infeasible");
  const names = repair.opened.map((index) => table.openings[index]?.target?.name);
  return { ...repair, names, counted: countedRanges(openedSystem(table.system, table.openings, repair.opened), 40) };
}

test("A01: a hidden cell alone in its row gets company, the cheapest that is wide enough", () => {
  const { names, openedFor, counted } = repaired(
    tableOf(
      { all: 40, a: 3, b: 7, c: 30 },
      { relations: { all: ["a", "b", "c"] }, hidden: ["a"], openable: ["b", "c"] },
    ),
  );
  expect(names).toEqual(["b"]);
  expect(openedFor).toEqual(["a"]);
  expect(counted).toEqual([
    [1, 9],
    [1, 9],
  ]);
});

test("A01: what nothing can protect is named, and nothing is opened in vain", () => {
  const { names, unprotected } = repaired(
    tableOf({ all: 40, a: 3, b: 37, c: 5 }, { relations: { all: ["a", "b"] }, hidden: ["a"], openable: ["c"] }),
  );
  expect({ names, unprotected }).toEqual({ names: [], unprotected: ["a"] });
});

test("A02: a cell in two tables that are safe each alone needs a third one to vary", () => {
  // by county: north = x + n; by size: small = x + s. n is hidden, s printed, and n is known from the other county's table.
  const { names, counted } = repaired(
    tableOf(
      { north: 20, x: 4, n: 16, small: 12, s: 8, rest: 24, m: 8, other: 8 },
      {
        relations: { north: ["x", "n"], small: ["x", "s"], rest: ["n", "m"] },
        hidden: ["x", "n"],
        openable: ["s", "m", "other"],
      },
    ),
  );
  expect([...names].sort()).toEqual(["m", "s"]);
  for (const [lo, hi] of counted) expect(hi - lo).toBeGreaterThanOrEqual(4);
});

test("A06: hidden cells of at least 1 that share a small remainder are too narrow, also with zeros shown", () => {
  const { names, counted } = repaired(
    tableOf(
      { all: 15, a: 10, b: 3, zero: 0, x: 1, y: 1 },
      {
        relations: { all: ["a", "b", "zero", "x", "y"] },
        hidden: ["x", "y"],
        openable: ["a", "b"],
        rules: { maxLow: 1 },
      },
    ),
  );
  // b and x and y share 5, so that none can be 5 itself: a has to go too
  expect([...names].sort()).toEqual(["a", "b"]);
  for (const [lo, hi] of counted) {
    expect(lo).toBe(1);
    expect(hi - lo).toBeGreaterThanOrEqual(4);
  }
});

test("what is opened for another needs room itself: more is opened until it has", () => {
  const { system, openings } = tableOf(
    { all: 40, x: 3, a: 8, b: 29 },
    { relations: { all: ["x", "a", "b"] }, hidden: ["x"], openable: ["a", "b"] },
  );
  const needs = (need: number) =>
    openings.map((opening, at) =>
      at === 0 && opening.target ? { ...opening, target: { ...opening.target, need } } : opening,
    );
  expect(repairIntervals(highs, system, needs(4))).toMatchObject({ opened: [0], openedFor: ["x"] });
  expect(repairIntervals(highs, system, needs(12))).toMatchObject({ opened: [0, 1], openedFor: ["x", "a"] });
});

/** x + y, y + z and x + z at most 3 each; w = x + y + z: linear programming says 0…4.5, whole numbers say 0…4. */
const oddCycle: LinearSystem = {
  variables: ["x", "y", "z", "w", "spare"].map((name) => ({ name, lo: 0, hi: null, integer: true })),
  rows: [
    {
      form: [
        [0, 1],
        [1, 1],
        [4, -1],
      ],
      lo: null,
      hi: 3,
    },
    {
      form: [
        [1, 1],
        [2, 1],
      ],
      lo: null,
      hi: 3,
    },
    {
      form: [
        [0, 1],
        [2, 1],
      ],
      lo: null,
      hi: 3,
    },
    sum(3, [0, 1, 2]),
    { form: [[4, 1]], lo: 0, hi: 0 },
  ],
  targets: [],
};

test("A12: a range that only fractions reach is not wide", () => {
  const wide = { ...oddCycle, targets: [target("w", [[3, 1]], { need: 4.5 })] };
  const opening = { row: 4, lo: 0, hi: 2, cost: 1, target: null };
  const alone = repairIntervals(highs, wide, []);
  expect(alone).toMatchObject({ unprotected: ["w"] });
  expect(countedRanges(wide, 6)).toEqual([[0, 4]]);
  const helped = repairIntervals(highs, wide, [opening]);
  expect(helped).toMatchObject({ opened: [0], openedFor: ["w"], unprotected: [] });
  expect(countedRanges(openedSystem(wide, [opening], [0]), 6)).toEqual([[0, 5]]);
});

test("A12: what whole numbers reach is left alone", () => {
  const wide = { ...oddCycle, targets: [target("w", [[3, 1]], { need: 4 })] };
  expect(repairIntervals(highs, wide, [{ row: 4, lo: 0, hi: 2, cost: 1, target: null }])).toMatchObject({
    opened: [],
    unprotected: [],
  });
});
