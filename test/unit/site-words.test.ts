import { expect, test } from "vitest";
import { allTerms } from "../../site/glossary/terms.ts";
import { catalogues } from "../../site/text/catalogue.ts";
import { ambiguousNames, avoidedIn } from "../../site/words/avoided-words.ts";

/** Words for developers: the contract and the explorer speak of cells, as the API does. */
const technical = new Set(["contract", "explorer"]);

function texts(catalogue: object): string[] {
  return Object.values(catalogue).flatMap((value) => (typeof value === "string" ? [value] : texts(value)));
}

test.each(["id", "en"] as const)("no text for readers uses a word of the list: %s", (locale) => {
  const own = Object.entries(catalogues[locale]).filter(([name]) => !technical.has(name));
  const found = texts(Object.fromEntries(own)).flatMap((text) => avoidedIn(text, locale));
  expect(found).toEqual([]);
});

test.each(["id", "en"] as const)("nor does the glossary, but for the name that UCJ stands for: %s", (locale) => {
  const found = allTerms.flatMap(({ name, meaning }) => avoidedIn(`${name[locale]}. ${meaning[locale]}`, locale));
  expect(found).toEqual([]);
});

test.each([
  ["id", "Angka semesta pekerja"],
  ["id", "Rp2 M untuk pekerja"],
  ["id", "Rp 1,3 jt"],
  ["id", "nilai [c] dan N/A"],
  ["id", "warga Pasuruan"],
  ["id", "Tiga sel berubah"],
  ["en", "suppressed cells"],
  ["en", "people of Pasuruan"],
] as const)("the list finds: %s, %s", (locale, text) => {
  expect(avoidedIn(text, locale)).not.toEqual([]);
});

test("what is right is let through", () => {
  expect(avoidedIn("7.775 dari 9.000 pekerja rentan Kota Pasuruan; Rp1.214.707.200; Wali Kota Pasuruan", "id")).toEqual(
    [],
  );
  expect(avoidedIn("7,775 vulnerable workers of Pasuruan City, also named Kota Pasuruan", "en")).toEqual([]);
});

test("a name that a kecamatan and a kelurahan share has to say which", () => {
  expect(ambiguousNames("Panggungrejo paling tertinggal")).toEqual(["Panggungrejo"]);
  expect(ambiguousNames("Kecamatan Panggungrejo, Kel. Purworejo, Bugul Kidul District")).toEqual([]);
});
