import { expect, test } from "vitest";
import { projection } from "../../../server/registry/figures/budget-projection.ts";
import { foldRare } from "../../../server/registry/figures/funnel.ts";
import { lapseGroups } from "../../../server/registry/figures/lapse.ts";

test.each([
  ["six months set the pace, however many there are", [90, 10, 20, 30, 40, 50, 60], 9_999, [350, 475, 600]],
  ["as many as there are, at the beginning of a year", [100], 9_999, [1_200, 1_200, 1_200]],
  ["half a rupiah counts up", [0, 1], 9_999, [1, 6, 11]],
  ["a month in which money came back is the smallest", [100, -10], 9_999, [-10, 540, 1_090]],
  ["no estimate is above the ceiling", [100, 300], 1_500, [1_400, 1_500, 1_500]],
  ["a year that is over is what was paid, above the ceiling too", Array(12).fill(10), 100, [120, 120, 120]],
])("year end: %s", (_, paid, ceiling, expected) => {
  const { low, middle, high } = projection({ paid, ceiling });
  expect([low, middle, high]).toEqual(expected);
});

const run = (first: string, last: string, persons: number) => ({ first, last, persons });
test.each([
  ["one month", [run("2024-01", "2024-03", 9)], ["2024-03 9"]],
  ["few wait for the next", [run("2024-01", "2024-03", 3), run("2024-02", "2024-04", 4)], ["2024-03..2024-04 7"]],
  [
    "few wait over empty months, and until there are enough",
    [run("2024-01", "2024-03", 1), run("2024-01", "2024-05", 2), run("2024-01", "2024-06", 2)],
    ["2024-03..2024-06 5"],
  ],
  [
    "few at the end join those before, and the empty months between",
    [run("2024-01", "2024-03", 6), run("2024-01", "2024-06", 2)],
    ["2024-03..2024-06 8"],
  ],
  ["few in all stay few: the total is as small", [run("2024-01", "2024-04", 2)], ["2024-03 0", "2024-04 2"]],
  ["empty months are told", [run("2024-01", "2024-05", 5)], ["2024-03 0", "2024-04 0", "2024-05 5"]],
  ["who is not active in the month is not counted", [run("2024-04", "2024-09", 9), run("2023-01", "2024-02", 9)], []],
])("lapse calendar of March: %s", (_, runs, expected) => {
  expect(
    lapseGroups(runs, "2024-03", 5).map(({ first, last, persons }) =>
      first === last ? `${first} ${persons}` : `${first}..${last} ${persons}`,
    ),
  ).toEqual(expected);
});

test.each([
  ["what is frequent stands alone", { usia: 20, meninggal: 12, lainnya: 15 }, { usia: 20, meninggal: 12, lainnya: 15 }],
  ["what is rare goes to other", { usia: 20, meninggal: 4, segmen: 7 }, { usia: 20, lainnya: 11 }],
  ["other that is still rare takes the smallest", { usia: 20, segmen: 12, meninggal: 3 }, { usia: 20, lainnya: 15 }],
  ["nobody in other is told", { usia: 20 }, { usia: 20, lainnya: 0 }],
  ["a minimum is enough", { usia: 10, lainnya: 10 }, { usia: 10, lainnya: 10 }],
  ["few in all stay in other", { usia: 3, meninggal: 2 }, { lainnya: 5 }],
  ["an empty reason does not stand", { usia: 20, segmen: 0, lainnya: 10 }, { usia: 20, lainnya: 10 }],
])("reasons: %s", (_, reasons, expected) => {
  expect(Object.fromEntries(foldRare(new Map(Object.entries(reasons)), 10))).toEqual(expected);
});
