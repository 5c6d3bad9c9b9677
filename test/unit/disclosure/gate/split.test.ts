import { expect, test } from "vitest";
import { splitSystem } from "../../../../server/disclosure/gate/split.ts";
import { type Sketch, systemOf } from "./systems.ts";

function split(sketch: Sketch) {
  const found = splitSystem(systemOf(sketch));
  if (found === "infeasible") throw new Error("expected a system with tables");
  return found;
}

test("published numbers drop out, and what they tie together falls apart", () => {
  const { known, components } = split({
    variables: "total a b c d",
    rows: [
      [{ total: 1 }, 30, 30],
      [{ total: -1, a: 1, b: 1, c: 1, d: 1 }, 0, 0],
      [{ a: 1, b: 1 }, 12, 12],
    ],
    targets: [{ a: { a: 1 } }, { a: { c: 1 } }],
  });
  // every unknown still stands in one row with the others
  expect(known).toEqual([30, undefined, undefined, undefined, undefined]);
  expect(components.map(({ variables }) => variables)).toEqual([[1, 2, 3, 4]]);
  expect(components[0]?.system.rows[0]).toEqual({
    form: [
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 1],
    ],
    lo: 30,
    hi: 30,
  });
});

test("parts without a common row are judged apart, unless a target spans them", () => {
  const sketch: Sketch = {
    variables: "a b c d",
    rows: [
      [{ a: 1, b: 1 }, 12, 12],
      [{ c: 1, d: 1 }, 18, 18],
    ],
    targets: [{ a: { d: 1 } }],
  };
  const apart = split(sketch).components;
  expect(apart.map(({ variables }) => variables)).toEqual([
    [0, 1],
    [2, 3],
  ]);
  expect(apart.map(({ targets }) => targets)).toEqual([[], [{ index: 0, offset: 0 }]]);
  const spanned = split({ ...sketch, targets: [{ a: { a: 1, d: 1 } }] });
  expect(spanned.components.map(({ variables }) => variables)).toEqual([[0, 1, 2, 3]]);
});

test("one unknown after another is worked out, and a total of 0 empties its parts", () => {
  const { known, components } = split({
    variables: "a b c d e",
    rows: [
      [{ a: 1 }, 4, 4],
      [{ a: 1, b: 1 }, 9, 9],
      [{ b: 2, c: 1 }, 12, 12],
      [{ d: 1, e: 1 }, 0, 0],
    ],
    targets: [],
  });
  expect(known).toEqual([4, 5, 2, 0, 0]);
  expect(components).toEqual([]);
});

test("a target moves with what is known in it: its demands are counted from the same origin", () => {
  const { components, settled } = split({
    variables: "k x y",
    rows: [
      [{ k: 1 }, 7, 7],
      [{ x: 1, y: 1 }, 9, 9],
    ],
    targets: [
      { a: { k: 2, x: 1 }, maxLow: 15, truth: 20, above: 1, below: 2, harmless: { atMost: 14, atLeast: 19 } },
      { a: { k: 3 } },
    ],
  });
  expect(settled).toEqual([{ index: 1, value: 21 }]);
  expect(components[0]?.targets).toEqual([{ index: 0, offset: 14 }]);
  expect(components[0]?.system.targets[0]).toMatchObject({
    ...{ form: [[0, 1]], maxLow: 1, truth: 6, above: 1, below: 2, harmless: { atMost: 0, atLeast: 5 } },
  });
});

test.each<[string, Sketch]>([
  [
    "bounds that cross",
    {
      variables: "x",
      rows: [
        [{ x: 1 }, 5, null],
        [{ x: 1 }, null, 3],
      ],
      targets: [],
    },
  ],
  [
    "a known sum",
    {
      variables: "x y",
      rows: [
        [{ x: 1 }, 5, 5],
        [{ y: 1 }, 5, 5],
        [{ x: 1, y: 1 }, 11, 11],
      ],
      targets: [],
    },
  ],
  ["a total below its parts", { variables: "x y", bounds: { x: [3, 3] }, rows: [[{ x: 1, y: 1 }, 2, 2]], targets: [] }],
])("contradictions are noticed at once: %s", (_, sketch) => {
  expect(splitSystem(systemOf(sketch))).toBe("infeasible");
});
