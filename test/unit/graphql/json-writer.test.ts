import fc from "fast-check";
import { GraphQLBoolean, GraphQLFloat, GraphQLID, GraphQLInt, GraphQLString } from "graphql";
import { expect, test } from "vitest";
import { jsonText, leafWriter, listWriter, type Run, writeObject } from "../../../server/graphql/json-writer.ts";

const run = { context: {}, variables: {}, args: [], shared: [], rows: undefined } as unknown as Run;

test("any text is written as JSON.stringify writes it", () => {
  const texts = fc.oneof(fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }), fc.string());
  fc.assert(
    fc.property(texts, (text) => {
      expect(jsonText(text)).toBe(JSON.stringify(text));
    }),
    { numRuns: 2_000, examples: [['"'], ["\\"], ["\n"], ["\u0000"], ["\ud800"], ["😀"], ["\u2028"], [""]] },
  );
});

test.each([
  [GraphQLString, 'Kota "Contoh"\n', '"Kota \\"Contoh\\"\\n"'],
  [GraphQLID, 7, '"7"'],
  [GraphQLInt, -0, "0"],
  [GraphQLInt, 2_147_483_647, "2147483647"],
  [GraphQLFloat, 0.1, "0.1"],
  [GraphQLBoolean, false, "false"],
])("%s %j is written as %s", (type, value, written) => {
  expect(leafWriter(type)(value, run)).toBe(written);
});

test("fields and rows that have to be waited for stand in their places, the others too", async () => {
  const text = leafWriter(GraphQLString);
  const field = (name: string, at: number) => ({
    ...{ opening: `${at === 0 ? "{" : ","}"${name}":`, name, resolve: undefined },
    ...{ argsOf: () => ({}), write: text },
  });
  const fields = ["a", "b", "c"].map(field);
  const rows = listWriter((row, given) => writeObject(fields, row, given));
  const data = [
    { a: "1", b: Promise.resolve("2"), c: "3" },
    { a: "4", b: "5", c: Promise.resolve("6") },
    { a: "7", b: "8", c: "9" },
  ];
  const told = [
    { a: "1", b: "2", c: "3" },
    { a: "4", b: "5", c: "6" },
    { a: "7", b: "8", c: "9" },
  ];
  expect(await rows(data, run)).toBe(JSON.stringify(told));
  expect(rows([], run)).toBe("[]");
  expect(writeObject([], {}, run)).toBe("{}");
});
