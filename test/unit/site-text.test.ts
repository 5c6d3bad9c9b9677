import { expect, test } from "vitest";
import { en } from "../../site/text/en.ts";
import { id } from "../../site/text/id.ts";

/** All texts of a catalogue by their path: `home.title` → `{active} dari …`. */
function texts(catalogue: object, path = ""): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === "string" ? [[`${path}${key}`, value] as [string, string]] : texts(value, `${path}${key}.`),
  );
}
const places = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();

test("both languages have the same texts with the same places for values", () => {
  const english = new Map(texts(en));
  const different = texts(id).filter(
    ([path, text]) => places(text).join() !== places(english.get(path) ?? "{missing}").join(),
  );
  expect(different).toEqual([]);
  expect(texts(en)).toHaveLength(texts(id).length);
});

test("no text holds a digit: numbers come from the API, never from a translator", () => {
  expect([...texts(id), ...texts(en)].filter(([, text]) => /\d/.test(text))).toEqual([]);
});

test("one word for one thing", () => {
  const avoided = /\bsemesta\b|\brahasia\b|\buniversal\b|\bkelurahan\b.*\bdesa\b/i;
  expect(texts(id).filter(([, text]) => avoided.test(text))).toEqual([]);
});
