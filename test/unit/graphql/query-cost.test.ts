import { parse } from "graphql";
import { describe, expect, test } from "vitest";
import { portalSchema } from "../../../server/graphql/portal-schema.ts";
import { costOf } from "../../../server/graphql/query-cost.ts";

const cost = (text: string, variables: Record<string, unknown> = {}, operationName?: string) =>
  costOf(portalSchema(), parse(text), { operationName, variables });
const where = `where: {indicator: ["sasaran"]}`;

describe("a query costs its fields, times the rows they may have", () => {
  test.each([
    ["a field", "{ __typename }", 1],
    ["a field with two below it", '{ region(code: "35.75") { code name } }', 3],
    ["rows of a page", `{ observations(${where}, first: 10) { nodes { id permalink } } }`, 1 + 1 + 10 * 2],
    [
      "what stands beside the rows counts once",
      `{ observations(${where}, first: 10) { totalCount nodes { id } } }`,
      13,
    ],
    ["rows by default", `{ observations(${where}) { nodes { id } } }`, 102],
    ["rows by edges", `{ observations(${where}, first: 5) { edges { node { id } } } }`, 1 + 1 + 5 * 2],
    ["lists without first", '{ region(code: "35.75") { children { code } } }', 2 + 34],
    [
      "nested rows are multiplied",
      "{ regions(first: 10) { nodes { children { code name } } } }",
      2 + 10 * (1 + 34 * 2),
    ],
    ["aliases count each", '{ a: region(code: "35.75") { code } b: region(code: "35.75") { code } }', 4],
    [
      "fragments count where they are used",
      `{ observations(${where}, first: 10) { nodes { ...F } } } fragment F on Observation { id cell { ...G } } fragment G on Cell { display }`,
      2 + 10 * 3,
    ],
    [
      "a number of rows that is none counts as the most",
      `{ observations(${where}, first: "x") { nodes { id } } }`,
      1_002,
    ],
    ["unknown fields count as one", "{ tidak { ada } }", 1],
    ["a cycle ends", "{ ...A } fragment A on Query { __typename ...A }", 1],
  ])("%s", (_, text, points) => {
    expect(cost(text).points).toBe(points);
  });

  test("the rows may come by a variable or its default", () => {
    const text = `query ($n: Int! = 20) { observations(${where}, first: $n) { nodes { id } } }`;
    expect([cost(text).points, cost(text, { n: 500 }).points]).toEqual([22, 502]);
  });

  test("only the operation that runs is counted", () => {
    const text = `query A { __typename } query B { observations(${where}, first: 1000) { nodes { id } } }`;
    expect([cost(text, {}, "A").points, cost(text, {}, "B").points]).toEqual([1, 1_002]);
  });
});

test("doubling fragments are counted without being written out", () => {
  const chain = Array.from({ length: 40 }, (_, at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`);
  expect(cost(`{ ...F0 } ${chain.join(" ")} fragment F40 on Query { __typename }`).points).toBe(2 ** 40);
});

test.each([
  [
    "what is said of the pinned release",
    `{ observations(${where}, asOf: {release: "a"}) { nodes { id } release { id } } }`,
    true,
  ],
  ["what a later release changes", `{ observations(${where}, asOf: {release: "a"}) { release { state } } }`, false],
  ["what is asked of no release", "{ releases { totalCount } }", false],
  [
    "all that a number ever was",
    `{ observations(${where}, asOf: {release: "a"}) { nodes { history { reason } } } }`,
    false,
  ],
])("%s lasts: %#", (_, text, lasts) => {
  expect(cost(text).isLasting).toBe(lasts);
});
