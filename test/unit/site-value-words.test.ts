import { readFileSync } from "node:fs";
import { buildSchema, GraphQLEnumType } from "graphql";
import { describe, expect, test } from "vitest";
import { inWords, valueWords } from "../../site/explorer/value-words.ts";
import { en } from "../../site/text/en.ts";
import { id } from "../../site/text/id.ts";

const schema = buildSchema(readFileSync("schema/graphql/portal.graphql", "utf8"));
/** enums whose codes stand in answers under these fields */
const coded = {
  reason: ["ChangeReason"],
  status: ["CellStatus"],
  quality: ["CellQuality"],
  state: ["ReleaseState", "CitationState"],
  level: ["RegionLevel"],
} as const;

describe.each([
  ["Indonesian", id],
  ["English", en],
])("%s", (_, t) => {
  const words = valueWords({ t });

  test("every code that an answer may hold under these fields has a word, and no code is a word", () => {
    for (const [field, enums] of Object.entries(coded)) {
      for (const name of enums) {
        const type = schema.getType(name);
        expect(type, name).toBeInstanceOf(GraphQLEnumType);
        for (const { name: code } of (type as GraphQLEnumType).getValues()) {
          expect(inWords(`observation.${field}`, code, words), `${field} ${code}`).not.toBe(code);
        }
      }
    }
    for (const word of Object.values(words)) expect(word).not.toMatch(/^[A-Z_]{3,}$/);
  });

  test("what is no code of its field stays as it is", () => {
    expect(inWords("id", "REVISED", words)).toBe("REVISED");
    expect(inWords("reason", "karena salah", words)).toBe("karena salah");
    expect(inWords("name", "KOTA", words)).toBe("KOTA");
  });
});

test("one code has the word of its own field", () => {
  const words = valueWords({ t: id });
  expect(inWords("cell.status", "PUBLISHED", words)).toBe("ditayangkan");
  expect(inWords("state", "PUBLISHED", words)).toBe("berlaku");
  expect(inWords("changes.reason", "NEW_PERIOD", words)).toBe("masa baru");
});
