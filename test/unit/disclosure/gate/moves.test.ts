import loadHighs from "highs";
import { expect, test } from "vitest";
import { openMoves } from "../../../../server/disclosure/gate/moves.ts";
import { systemOf } from "./systems.ts";

const highs = await loadHighs();

/** A table of 2 × 3 hidden cells with known margins. */
const system = systemOf({
  variables: "a b c d e f",
  rows: [
    [{ a: 1, b: 1, c: 1 }, 12, 12],
    [{ d: 1, e: 1, f: 1 }, 12, 12],
    [{ a: 1, d: 1 }, 10, 10],
    [{ b: 1, e: 1 }, 8, 8],
    [{ c: 1, f: 1 }, 6, 6],
  ],
  targets: [{ a: { a: 1 } }],
});
const base = [5, 4, 3, 5, 4, 3];

test.each([
  ["up", 3, 8],
  ["down", 3, 2],
  ["up", 99, 10],
  ["down", 99, 0],
] as const)("a step %s by %i at most goes there and no farther, by the shortest way", (side, most, value) => {
  const moves = openMoves(highs, system, base);
  const [target] = system.targets;
  if (target === undefined) throw new Error("the system has a target");
  const table = moves.step(target, { side, most, seconds: 10 });
  moves.dispose();
  expect(table?.[0]).toBeCloseTo(value, 6);
  for (const { form, lo } of system.rows) {
    expect(form.reduce((sum, [index, c]) => sum + c * (table?.[index] ?? 0), 0)).toBeCloseTo(lo ?? 0, 6);
  }
  const way = base.reduce((sum, from, index) => sum + Math.abs(from - (table?.[index] ?? 0)), 0);
  expect(way).toBeCloseTo(4 * Math.abs(value - 5), 6);
});
