import { readFileSync } from "node:fs";
import { buildSchema } from "graphql";
import { expect, test } from "vitest";
import { portalSchema } from "../../server/graphql/portal-schema.ts";
import { contract as english } from "../../site/text/en-contract.ts";
import { contract as indonesian } from "../../site/text/id-contract.ts";
import { brokenPromises } from "./contract-promise.ts";

const promised = readFileSync(new URL("../../schema/graphql/promised.graphql", import.meta.url), "utf8");

test("nothing in the promised contract breaks without having been deprecated and announced on the contract page", () => {
  const histories = [indonesian.history, english.history];
  expect(brokenPromises(buildSchema(promised), portalSchema(), histories)).toEqual([]);
});

const before = buildSchema(`
  type Query { number(id: ID): Number old: Number @deprecated(reason: "use number") }
  type Number { value: Int! unit: Unit! }
  enum Unit { PEOPLE RUPIAH }
`);
const after = (sdl: string) => buildSchema(`type Query { number(id: ID): Number old: Number } ${sdl}`);

test.each([
  ["type Number { value: Int! unit: Unit! more: Int } enum Unit { PEOPLE RUPIAH DAYS }", "", []],
  [
    "type Number { value: Int! } enum Unit { PEOPLE RUPIAH }",
    "Number.unit",
    ["never marked deprecated: Number.unit was removed."],
  ],
  [
    "type Number { value: Int unit: Unit! } enum Unit { PEOPLE RUPIAH }",
    "",
    ["not announced: Number.value changed type from Int! to Int."],
  ],
  ["type Number { value: Int unit: Unit! } enum Unit { PEOPLE RUPIAH }", "Number.value", []],
  [
    "type Number { value: Int! unit: Unit! } enum Unit { PEOPLE }",
    "",
    [
      "not announced: RUPIAH was removed from enum type Unit.",
      "never marked deprecated: RUPIAH was removed from enum type Unit.",
    ],
  ],
])('a planted change is judged: %s, announced as "%s"', (sdl, history, expected) => {
  expect(brokenPromises(before, after(sdl), [history, history])).toEqual(expected);
});

test("what was deprecated may go once it is announced, in both languages", () => {
  const now = buildSchema(
    "type Query { number(id: ID): Number } type Number { value: Int! unit: Unit! } enum Unit { PEOPLE RUPIAH }",
  );
  expect(brokenPromises(before, now, ["Query.old", "Query.old"])).toEqual([]);
  expect(brokenPromises(before, now, ["Query.old", ""])).toEqual(["not announced: Query.old was removed."]);
});
