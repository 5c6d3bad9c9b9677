import { expect, test } from "vitest";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { exampleSteps, possibleValues } from "../../site/worked-example.ts";

const [truth, alone, together, left] = exampleSteps();
const numbers = (at: readonly (readonly { readonly numbers: readonly number[] }[])[], y: number, x: number) =>
  at[y]?.[x]?.numbers;

test("the parts of the invented table add up", () => {
  for (const row of truth) expect(row[0]?.numbers[0] ?? 0).toBe((row[2]?.numbers[0] ?? 0) - (row[1]?.numbers[0] ?? 0));
  for (const x of [0, 1, 2]) {
    const column = truth.map((row) => row[x]?.numbers[0] ?? 0);
    expect(column.slice(0, 3).reduce((a, b) => a + b)).toBe(column[3]);
  }
  expect(numbers(truth, 0, 0)?.[0]).toBeLessThan(kotaPasuruan.minimum.enrolment);
});

test("hidden alone the small number is found; hidden with three others it has at least k possible values", () => {
  expect(alone[0]?.[0]).toEqual({ look: "found", numbers: numbers(truth, 0, 0) });
  const hidden = together.flatMap((row, y) => row.flatMap(({ look }, x) => (look === "hidden" ? [`${y},${x}`] : [])));
  expect(hidden).toHaveLength(4);
  for (const range of possibleValues(hidden).values()) {
    expect(range).toHaveLength(2);
    expect((range[1] ?? 0) - (range[0] ?? 0)).toBeGreaterThanOrEqual(kotaPasuruan.minimum.enrolment - 1);
  }
  expect(numbers(left, 0, 0)).toEqual([1, 11]);
  expect(numbers(left, 1, 1)).toEqual([12, 22]);
});

test("what is hidden at the third step shows no number", () => {
  expect(together.flat().filter(({ look, numbers: shown }) => look === "hidden" && shown.length > 0)).toEqual([]);
});
