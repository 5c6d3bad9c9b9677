import loadHighs from "highs";
import { describe, expect, test } from "vitest";
import { type CrossedTable, printedSums, sumOf, tablesPrintedAlike } from "../support/regimes/crossed-table.ts";
import { type Draws, seededDraws } from "../support/regimes/draws.ts";
import { patternEvidence } from "../support/regimes/pattern-evidence.ts";

// The pattern is evidence: a reader may run `protect` himself on every table that agrees with its output and drop those that would have
// been hidden in another way. What is left for a small count should still be minimum − 1 wide. A greedy choice of what to hide cannot
// promise that for every table, because what it tries on its way depends on numbers it hides later; this test says how often it holds.

const highs = await loadHighs();
const minimum = 3;
const limit = 100;

/** 2 × 2 to 3 × 3 and 2 × 5 cells; `small` is the share of small counts among them. */
function drawTable(draws: Draws, small: number): CrossedTable {
  const shapes = [
    [2, 3],
    [2, 4],
    [3, 3],
    [2, 5],
    [2, 2],
  ] as const;
  const [rows, columns] = shapes[draws.below(shapes.length)] ?? [2, 2];
  const draw = () => (draws.fraction() < small ? draws.below(minimum + 1) : minimum + draws.below(12));
  return { rows, columns, counts: Array.from({ length: rows * columns }, draw) };
}

describe("what the pattern tells of small counts", () => {
  test.for([
    ["one cell in five small or nought", 0.2, 1 / 10],
    ["every second cell small or nought", 0.5, 1 / 3],
  ] as const)("%s: told in few tables at most", { timeout: 120_000 }, ([, small, told]) => {
    const found = Array.from({ length: 50 }, (_, seed) =>
      patternEvidence(highs, drawTable(seededDraws(seed + 1), small), { minimum, limit }),
    ).filter((evidence) => evidence !== undefined);
    expect(found.length).toBeGreaterThan(20);
    expect(found.filter((evidence) => evidence.told.length > 0).length / found.length).toBeLessThanOrEqual(told);
  });
});

test("every table that prints the same numbers is written down, and no other", () => {
  const table = { rows: 2, columns: 2, counts: [1, 5, 7, 9] };
  const hidden = [false, false, false, false, false, true, true, true, true];
  const found = tablesPrintedAlike(table, hidden, limit)?.map(({ counts }) => counts.join(" "));
  expect(found).toEqual(["1 5 7 9", "2 4 6 10", "3 3 5 11", "4 2 4 12", "5 1 3 13"]);
  expect(printedSums(table).map((cells) => sumOf(table.counts, cells))).toEqual([22, 6, 16, 8, 14, 1, 5, 7, 9]);
});
