import { describe, expect, test } from "vitest";
import type { LinearSystem, Row, Target, Variable } from "../../schema/linear-system.ts";
import { enumerateRanges, oracleVerdict } from "../support/disclosure/enumerate.ts";
import { drawAttack, families } from "../support/disclosure/families/families.ts";
import { agrees } from "../support/disclosure/plain-addition.ts";

const free: Omit<Target, "name" | "form" | "need"> = {
  maxLow: null,
  truth: null,
  above: null,
  below: null,
  harmless: null,
};

/** Variables a, b, c … by letter; `rows` as `[{ a: 1, b: 1 }, lo, hi]`; every letter of `watched` a target. */
function system(
  letters: string,
  rows: readonly (readonly [form: Record<string, number>, lo: number | null, hi: number | null])[],
  { watched = letters, hi = 12 }: { watched?: string; hi?: number | null } = {},
): LinearSystem {
  return {
    variables: [...letters].map((name): Variable => ({ name, lo: 0, hi, integer: true })),
    rows: rows.map(
      ([form, lo, most]): Row => ({
        form: Object.entries(form).map(([letter, coefficient]) => [letters.indexOf(letter), coefficient] as const),
        lo,
        hi: most,
      }),
    ),
    targets: [...watched].map((name) => ({ name, form: [[letters.indexOf(name), 1]], need: 4, ...free })),
  };
}

describe("the enumeration against systems worked out by hand", () => {
  test.each([
    ["40 = 37 + x", system("x", [[{ x: 1 }, 3, 3]]), [[3, 3]]],
    [
      "both hidden",
      system("xy", [[{ x: 1, y: 1 }, 8, 8]], { hi: null }),
      [
        [0, 8],
        [0, 8],
      ],
    ],
    [
      "hidden means at least 1",
      system("xy", [
        [{ x: 1, y: 1 }, 3, 3],
        [{ x: 1 }, 1, null],
        [{ y: 1 }, 1, null],
      ]),
      [
        [1, 2],
        [1, 2],
      ],
    ],
    [
      "a cycle of two by two",
      system("abcd", [
        [{ a: 1, b: 1 }, 3, 3],
        [{ c: 1, d: 1 }, 9, 9],
        [{ a: 1, c: 1 }, 5, 5],
        [{ b: 1, d: 1 }, 7, 7],
      ]),
      [
        [0, 3],
        [0, 3],
        [2, 5],
        [4, 7],
      ],
    ],
    [
      "three sums of two",
      system("xyz", [
        [{ x: 1, y: 1 }, 5, 5],
        [{ y: 1, z: 1 }, 7, 7],
        [{ x: 1, z: 1 }, 6, 6],
      ]),
      [
        [2, 2],
        [3, 3],
        [4, 4],
      ],
    ],
    [
      "an odd cycle allows even numbers only",
      system(
        "wxyz",
        [
          [{ w: -1, x: 1, y: 1 }, 0, 0],
          [{ w: -1, y: 1, z: 1 }, 0, 0],
          [{ w: -1, x: 1, z: 1 }, 0, 0],
          [{ w: 1 }, 1, 5],
        ],
        { watched: "w" },
      ),
      [[2, 4]],
    ],
    [
      "a mean to the nearest rupiah",
      system("n", [
        [{ n: 2_666_665 }, null, 8_000_000],
        [{ n: 2_666_667 }, 8_000_000, null],
      ]),
      [[3, 3]],
    ],
    [
      "a difference runs without end",
      system("xy", [[{ x: 1, y: -1 }, 2, 2]], { hi: null }),
      [
        [2, null],
        [0, null],
      ],
    ],
    [
      "a bound ends one side",
      system(
        "xyz",
        [
          [{ x: 1, y: -1, z: 1 }, 2, 2],
          [{ x: 1 }, null, 3],
        ],
        { hi: null },
      ),
      [
        [0, 3],
        [0, null],
        [0, null],
      ],
    ],
  ] as const)("%s", (_, given, ranges) => {
    expect(enumerateRanges(given)).toEqual(ranges);
  });

  test.each([
    ["a contradiction", system("xy", [[{ x: 1, y: 1 }, 30, null]])],
    ["a fraction", system("x", [[{ x: 2 }, 3, 3]])],
    ["nothing is 1", system("x", [[{}, 1, 1]])],
  ])("%s leaves no table", (_, given) => {
    expect(enumerateRanges(given)).toBe("infeasible");
  });
});

describe("the verdict", () => {
  const target: Target = { name: "t", form: [[0, 1]], need: 4, ...free };
  test.each([
    [target, [1, 5], "PASS"],
    [target, [1, 4], "REFUSE"],
    [target, [3, null], "PASS"],
    [{ ...target, maxLow: 1 }, [2, 9], "REFUSE"],
    [{ ...target, maxLow: 1 }, [1, 9], "PASS"],
    [{ ...target, need: 0, truth: 90, above: 9, below: 9 }, [81, 98], "REFUSE"],
    [{ ...target, need: 0, truth: 90, above: 9, below: 9 }, [82, 99], "REFUSE"],
    [{ ...target, need: 0, truth: 90, above: 9, below: 9 }, [81, 99], "PASS"],
    [{ ...target, harmless: { atMost: 0, atLeast: 5 } }, [0, 0], "PASS"],
    [{ ...target, harmless: { atMost: 0, atLeast: 5 } }, [5, 5], "PASS"],
    [{ ...target, harmless: { atMost: 0, atLeast: 5 } }, [2, 2], "REFUSE"],
  ] as const)("%j in %j is %s", (given, range, verdict) => {
    expect(oracleVerdict(given, range)).toBe(verdict);
  });
});

test("a table that breaks a bound, a row or wholeness does not agree", () => {
  const given = system("xy", [[{ x: 1, y: 1 }, 5, 5]]);
  expect(agrees(given, [2, 3])).toBe(true);
  for (const table of [[2, 2], [-1, 6], [2.5, 2.5], [5], [13, -8]]) expect(agrees(given, table)).toBe(false);
});

test.each(Object.keys(families))("%s: the planted knowledge harms its label, and the twin is safe", (family) => {
  for (let seed = 0; seed < 20; seed++) {
    const { planted, twin, label } = drawAttack(family, seed);
    const verdicts = (given: LinearSystem) => {
      const ranges = enumerateRanges(given);
      if (ranges === "infeasible") throw new Error("no table");
      return new Map(
        given.targets.map((target, index) => [target.name, oracleVerdict(target, ranges[index] ?? [0, 0])]),
      );
    };
    expect(verdicts(planted).get(label)).toBe("REFUSE");
    expect([...verdicts(twin).values()]).not.toContain("REFUSE");
    expect(twin.variables).toEqual(planted.variables);
    expect(planted.variables.length).toBeLessThanOrEqual(6);
  }
});
