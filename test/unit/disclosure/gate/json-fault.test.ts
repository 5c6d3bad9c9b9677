import { expect, test } from "vitest";
import { findJsonFault } from "../../../../server/commands/json-fault.ts";

// the mark ¦ stands where the text stops being JSON
test.each([
  "¦",
  " ¦",
  '{"vars": ¦',
  '{"vars": [],\n"rows": [¦,]}',
  '{"a": 1, ¦}',
  '{"a": [1, 2 ¦3]}',
  '{"a" ¦1}',
  "{¦a: 1}",
  '{"a": [1, ¦]}',
  '{"a": [[], {}, {"b": {"c": [true]}}¦',
  '{"a": 1}¦}',
  '{"a": 1¦.}',
  '{"a": 0¦1}',
  '{"a": ¦NaN}',
  '{"a": ¦"line\nbreak"}',
  "[1, 2, 3¦}",
])("%s", (marked) => {
  const source = marked.replace("¦", "");
  expect(() => JSON.parse(source)).toThrow();
  expect(findJsonFault(source)).toBe(marked.indexOf("¦"));
});
