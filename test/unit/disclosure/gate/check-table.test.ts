import { expect, test } from "vitest";
import { agrees } from "../../../../server/disclosure/gate/check-table.ts";
import { wholeRow, wholeRows, withoutDecimals } from "../../../../server/disclosure/gate/whole-row.ts";
import { systemOf } from "./systems.ts";

const system = systemOf({
  variables: "x y",
  bounds: { x: [1, 9] },
  rows: [
    [{ x: 1, y: 1 }, 10, 10],
    [{ x: 100, y: -12.45 }, 0, null],
  ],
  targets: [],
});
const check = (table: readonly number[]) => agrees(system.variables, wholeRows(system), table);

test.each([
  ["agrees", [4, 6], true],
  ["breaks a total by one", [4, 7], false],
  ["lies below a bound", [0, 10], false],
  ["lies above a bound", [10, 0], false],
  ["breaks a share", [1, 9], false],
  ["holds half a person", [4.5, 5.5], false],
  ["is almost whole", [4.0000001, 5.9999999], false],
  ["lacks a value", [4], false],
  ["holds no number", [4, Number.NaN], false],
])("a table that %s", (_, table, expected) => {
  expect(check(table)).toBe(expected);
});

test("sums that are too large to be exact agree with nothing", () => {
  const { variables, rows } = systemOf({ variables: "x y", rows: [[{ x: 9, y: 1 }, null, 2 ** 60]], targets: [] });
  expect(agrees(variables, wholeRows({ variables, rows }), [2 ** 52, 1])).toBe(false);
  expect(agrees(variables, wholeRows({ variables, rows }), [2 ** 40, 1])).toBe(true);
});

test("real variables may miss a row by what a solver leaves, and no more", () => {
  const { variables, rows } = systemOf({
    variables: "x y",
    real: "x y",
    rows: [[{ x: 1, y: 1 }, 0.3, 0.3]],
    targets: [],
  });
  expect(agrees(variables, wholeRows({ variables, rows }), [0.1, 0.2])).toBe(true);
  expect(agrees(variables, wholeRows({ variables, rows }), [0.1, 0.20001])).toBe(false);
});

test("decimals become whole without rounding: 12.45 is 1245 hundredths", () => {
  const row = {
    form: [
      [0, 12.45],
      [1, -100],
    ] as const,
    lo: 0,
    hi: 0.5,
  };
  expect(withoutDecimals(row)).toEqual({
    form: [
      [0, 1245],
      [1, -10_000],
    ],
    lo: 0,
    hi: 50,
  });
  const endless = { form: [[0, 1 / 3]] as const, lo: 1, hi: 1 };
  expect(withoutDecimals(endless)).toBe(endless);
});

test("a row over whole numbers is divided by its common factor and drawn in", () => {
  const { variables } = systemOf({ variables: "x y", rows: [], targets: [] });
  expect(
    wholeRow(
      {
        form: [
          [0, 4],
          [1, 6],
        ],
        lo: -5,
        hi: 15,
      },
      variables,
    ),
  ).toEqual({
    ...{
      form: [
        [0, 2],
        [1, 3],
      ],
      lo: -2,
      hi: 7,
      isWhole: true,
    },
  });
  // 0.1 + 0.2 is a hair above 0.3 in binary: that hair is nobody's knowledge
  expect(wholeRow({ form: [[0, 1]], lo: (0.1 + 0.2) * 10, hi: null }, variables)).toMatchObject({ lo: 3 });
});
