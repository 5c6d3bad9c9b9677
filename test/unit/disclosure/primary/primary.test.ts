import { expect, test } from "vitest";
import { type PrimaryRules, primaryReason } from "../../../../server/disclosure/primary/primary.ts";

const none: PrimaryRules = { minimum: null, zeros: "open", dominance: [] };
const of = (...parts: number[]) => ({
  contributors: parts.length,
  amount: parts.reduce((sum, part) => sum + part, 0),
  parts: parts.sort((a, b) => b - a),
});

test("a count is small from 1 up to one under the minimum; nobody only where zeros are small", () => {
  const rules = { ...none, minimum: 5 };
  const small = (contributors: number, zeros: "open" | "small") =>
    primaryReason({ contributors, amount: contributors, parts: [] }, { ...rules, zeros }) !== undefined;
  expect([0, 1, 4, 5].map((count) => small(count, "open"))).toEqual([false, true, true, false]);
  expect([0, 1, 4, 5].map((count) => small(count, "small"))).toEqual([true, true, true, false]);
});

test("p %: the rest beside the two largest is under p % of the largest", () => {
  const rules = { ...none, dominance: [{ p: 10 }] };
  // A11 of the disclosure note: 100 with 90 and 8 leaves 2, less than 9
  expect(primaryReason(of(90, 8, 2), rules)).toBe("dominance");
  expect(primaryReason(of(90, 9, 8.9), rules)).toBe("dominance");
  expect(primaryReason(of(90, 9, 9), rules)).toBeUndefined();
  expect(primaryReason(of(90), rules)).toBe("dominance");
  expect(primaryReason(of(50, 50), rules)).toBe("dominance");
});

test("(n, k): the n largest exceed k % of the total", () => {
  const rules = (n: number, k: number) => ({ ...none, dominance: [{ n, k }] });
  expect(primaryReason(of(80, 20), rules(1, 80))).toBeUndefined();
  expect(primaryReason(of(81, 19), rules(1, 80))).toBe("dominance");
  expect(primaryReason(of(40, 40, 20), rules(2, 79))).toBe("dominance");
  expect(primaryReason(of(40, 40, 20), rules(2, 80))).toBeUndefined();
});

test("any one of several rules is enough, and a cell without any amount is dominated by nobody", () => {
  const rules: PrimaryRules = { minimum: 3, zeros: "open", dominance: [{ p: 10 }, { n: 1, k: 50 }] };
  expect(primaryReason(of(51, 30, 19), rules)).toBe("dominance");
  expect(primaryReason(of(50, 30, 20), rules)).toBeUndefined();
  expect(primaryReason(of(5, 5), rules)).toBe("small-count");
  expect(primaryReason(of(0, 0, 0), rules)).toBeUndefined();
});
