import loadHighs from "highs";
import { expect, test } from "vitest";
import { judgeSystem } from "../../../../server/disclosure/gate/judge.ts";
import { type Sketch, systemOf } from "./systems.ts";

const highs = await loadHighs();
const judge = (sketch: Sketch, limits = { seconds: 10, exact: true }) => judgeSystem(highs, systemOf(sketch), limits);

/** Worked by hand: what each tiny published table tells of `t0`. */
const worked: readonly (readonly [says: string, sketch: Sketch, expected: object])[] = [
  [
    "40 = 37 + x: the one hidden cell is known",
    {
      variables: "x y",
      rows: [
        [{ x: 1, y: 1 }, 40, 40],
        [{ y: 1 }, 37, 37],
      ],
      targets: [{ a: { x: 1 } }],
    },
    { verdict: "REFUSE", reason: "exact", lp: [3, 3], integer: [3, 3], witnesses: null },
  ],
  [
    "both hidden: 0 … 40",
    { variables: "x y", rows: [[{ x: 1, y: 1 }, 40, 40]], targets: [{ a: { x: 1 } }] },
    {
      verdict: "PASS",
      reason: "two-witnesses",
      lp: [0, 40],
      integer: [0, 40],
      witnesses: [
        [0, 40],
        [40, 0],
      ],
    },
  ],
  [
    "15 = 10 + 3 + x + x: the rest of an even total falls on equal cells",
    { variables: "x", rows: [[{ x: 2 }, 2, 2]], targets: [{ a: { x: 1 } }] },
    { verdict: "REFUSE", reason: "exact", integer: [1, 1] },
  ],
  [
    "two hidden cells of at least 1 with the sum 4",
    {
      variables: "x y",
      bounds: { x: [1, null], y: [1, null] },
      rows: [[{ x: 1, y: 1 }, 4, 4]],
      targets: [{ a: { x: 1 } }],
    },
    { verdict: "REFUSE", reason: "narrow", lp: [1, 3], integer: [1, 3] },
  ],
  [
    "linear programming believes 0 … 4.5, whole numbers allow 0 and 3",
    {
      variables: "x z",
      rows: [
        [{ x: 1, z: -3 }, 0, 0],
        [{ z: 2 }, null, 3],
      ],
      targets: [{ a: { x: 1 } }],
    },
    { verdict: "REFUSE", reason: "narrow", lp: [0, 4.5], integer: [0, 3] },
  ],
  [
    "an odd cycle of hidden cells: half a person is nobody",
    {
      variables: "a b c",
      rows: [
        [{ a: 1, b: 1 }, null, 3],
        [{ b: 1, c: 1 }, null, 3],
        [{ a: 1, c: 1 }, null, 3],
      ],
      targets: [{ a: { a: 1, b: 1, c: 1 }, need: 4.5 }],
    },
    { verdict: "REFUSE", reason: "narrow", lp: [0, 4.5], integer: [0, 4] },
  ],
  [
    "12.5 % of 24, printed with one decimal",
    { variables: "x", rows: [[{ x: 100 }, 12.45 * 24, 12.55 * 24]], targets: [{ a: { x: 1 } }] },
    { verdict: "REFUSE", reason: "exact", integer: [3, 3] },
  ],
  [
    "wide, but surely above 1",
    {
      variables: "x y",
      bounds: { x: [2, null] },
      rows: [[{ x: 1, y: 1 }, 40, 40]],
      targets: [{ a: { x: 1 }, maxLow: 1 }],
    },
    { verdict: "REFUSE", reason: "low-end-known", integer: [2, 40] },
  ],
  [
    "a magnitude that can be estimated within its margin",
    {
      variables: "x y",
      rows: [
        [{ x: 1, y: 1 }, 100, 100],
        [{ y: 1 }, 5, null],
      ],
      targets: [{ a: { x: 1 }, need: 0, truth: 90, above: 9, below: 9 }],
    },
    { verdict: "REFUSE", reason: "near-truth", integer: [0, 95] },
  ],
  [
    "a magnitude with room on both sides",
    {
      variables: "x y",
      rows: [[{ x: 1, y: 1 }, 100, 100]],
      targets: [{ a: { x: 1 }, need: 0, truth: 90, above: 9, below: 9 }],
    },
    { verdict: "PASS", reason: "two-witnesses", integer: [0, 100] },
  ],
  [
    "a flow that can only be 0",
    { variables: "x", rows: [[{ x: 1 }, 0, 0]], targets: [{ a: { x: 1 }, harmless: { atMost: 0, atLeast: 5 } }] },
    { verdict: "PASS", reason: "harmless", integer: [0, 0], witnesses: null },
  ],
  [
    "a flow that is less than one person, by linear programming only",
    {
      variables: "x y",
      rows: [[{ x: 2, y: 1 }, null, 1]],
      targets: [{ a: { x: 1 }, harmless: { atMost: 0, atLeast: 5 } }],
    },
    { verdict: "PASS", reason: "harmless", lp: [0, 0.5], integer: [0, 0] },
  ],
  [
    "a flow that is surely 5 or more",
    {
      variables: "x y",
      rows: [
        [{ x: 1, y: 1 }, 8, 8],
        [{ x: 1, y: -1 }, 3, null],
      ],
      targets: [{ a: { x: 1 }, harmless: { atMost: 0, atLeast: 5 } }],
    },
    { verdict: "PASS", reason: "harmless", integer: [6, 8] },
  ],
  [
    "1 … 2 is no harmless flow",
    {
      variables: "x y",
      bounds: { x: [1, 2] },
      rows: [],
      targets: [{ a: { x: 1 }, harmless: { atMost: 0, atLeast: 5 } }],
    },
    { verdict: "REFUSE", reason: "narrow", integer: [1, 2] },
  ],
  [
    "no upper end",
    { variables: "x y", rows: [[{ x: 1, y: -1 }, 3, null]], targets: [{ a: { x: 1 } }] },
    { verdict: "PASS", reason: "two-witnesses", lp: [3, null], integer: [3, null] },
  ],
  [
    "no upper end, and only every 300th value is possible",
    { variables: "x y", rows: [[{ x: 7, y: -300 }, 0, 0]], targets: [{ a: { x: 1 }, need: 4 }] },
    { verdict: "PASS", reason: "two-witnesses", integer: [0, null] },
  ],
  [
    "a target of two parts that know nothing of each other",
    { variables: "x y", bounds: { x: [0, 2], y: [0, 2] }, rows: [], targets: [{ a: { x: 1, y: 1 } }] },
    { verdict: "PASS", reason: "two-witnesses", integer: [0, 4] },
  ],
  [
    "a known part moves the interval, not its width",
    {
      variables: "x y k",
      rows: [
        [{ x: 1, y: 1 }, 3, 3],
        [{ k: 1 }, 7, 7],
      ],
      targets: [{ a: { x: 1, k: 2 } }],
    },
    { verdict: "REFUSE", reason: "narrow", lp: [14, 17], integer: [14, 17] },
  ],
  [
    "real variables are no whole numbers",
    { variables: "x y", real: "x y", rows: [[{ x: 1, y: 1 }, 4.5, 4.5]], targets: [{ a: { x: 1 }, need: 4.5 }] },
    { verdict: "PASS", reason: "two-witnesses", lp: [0, 4.5], integer: [0, 4.5] },
  ],
];

test.each(worked)("%s", (_, sketch, expected) => {
  expect(judge(sketch)).toMatchObject({ targets: [expected] });
});

test.each(worked)("the same verdict without exact intervals: %s", (_, sketch, expected) => {
  const { verdict } = expected as { verdict: string };
  expect(judge(sketch, { seconds: 10, exact: false })).toMatchObject({ verdict, targets: [{ verdict }] });
});

test("one refused target refuses the system", () => {
  const judged = judge({
    variables: "x y z",
    rows: [
      [{ x: 1, y: 1 }, 40, 40],
      [{ z: 1 }, 3, 3],
    ],
    targets: [{ a: { x: 1 } }, { a: { z: 1 } }],
  });
  expect(judged).toMatchObject({ verdict: "REFUSE", targets: [{ verdict: "PASS" }, { verdict: "REFUSE" }] });
});

test.each<[string, Sketch]>([
  [
    "two totals that differ",
    {
      variables: "x y",
      rows: [
        [{ x: 1, y: 1 }, 4, 4],
        [{ x: 1, y: 1 }, 5, 5],
      ],
      targets: [],
    },
  ],
  [
    "a cell that is 3 and 4",
    {
      variables: "x",
      rows: [
        [{ x: 1 }, 3, 3],
        [{ x: 1 }, 4, 4],
      ],
      targets: [],
    },
  ],
  ["half a person", { variables: "x", rows: [[{ x: 2 }, 3, 3]], targets: [] }],
  ["half a person among two", { variables: "x y", rows: [[{ x: 2, y: 2 }, 5, 5]], targets: [] }],
  [
    "an odd cycle of odd sums",
    {
      variables: "a b c",
      rows: [
        [{ a: 1, b: 1 }, 3, 3],
        [{ b: 1, c: 1 }, 3, 3],
        [{ a: 1, c: 1 }, 3, 3],
      ],
      targets: [],
    },
  ],
  ["no whole number between two bounds", { variables: "x", bounds: { x: [0.2, 0.8] }, rows: [], targets: [] }],
  ["a known sum that is wrong", { variables: "x", bounds: { x: [2, 2] }, rows: [[{ x: 3 }, 7, null]], targets: [] }],
])("no table agrees: %s", (_, sketch) => {
  expect(judge(sketch)).toBe("infeasible");
});

test("without time nothing passes, and what is known at sight is still refused for its own reason", () => {
  const judged = judge(
    {
      variables: "x y z",
      rows: [
        [{ x: 1, y: 1 }, 40, 40],
        [{ z: 1 }, 3, 3],
      ],
      targets: [{ a: { x: 1 } }, { a: { z: 1 } }],
    },
    { seconds: 0, exact: true },
  );
  expect(judged).toMatchObject({
    verdict: "REFUSE",
    targets: [
      { verdict: "REFUSE", reason: "time-limit", lp: null, integer: null, witnesses: null },
      { verdict: "REFUSE", reason: "exact" },
    ],
  });
});
