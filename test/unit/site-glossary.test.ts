import { expect, expectTypeOf, test } from "vitest";
import { indicators } from "../../schema/datasets/index.ts";
import { linkTerms } from "../../site/glossary/link-terms.ts";
import type { Term } from "../../site/glossary/term.ts";
import { allTerms } from "../../site/glossary/terms.ts";

const main = (inside: string) => `<p>pagu</p><main id="isi">${inside}</main><footer><p>pagu</p></footer>`;
const linked = (inside: string, locale: "id" | "en" = "id") => linkTerms(main(inside), locale, "/anggaran/");
const pagu = (word: string) => `<a class="term" href="/glosarium/#pagu">${word}</a>`;

test("the first use in prose is linked, the second is not, and nothing outside the content", () => {
  expect(linked("<p>Pagu ialah batas; pagu berubah.</p><ul><li>pagu</li></ul>")).toBe(
    main(`<p>${pagu("Pagu")} ialah batas; pagu berubah.</p><ul><li>pagu</li></ul>`),
  );
});

test("headings, links, tables, pictures, code, names and closed details stay as they are", () => {
  const apart = [
    "<h2>Pagu</h2><p><a href='/x/'>pagu</a> <code>pagu</code> <data value='1'>pagu</data></p>",
    "<table><tr><td><p>pagu</p></td></tr></table><svg><title>pagu</title><desc>pagu</desc></svg>",
    `<details><summary>pagu</summary><p>pagu</p></details><p><span data-kind="document">DPA pagu</span></p>`,
    `<p class="crumbs">pagu</p><p><b class="mark">pagu</b></p><p lang="en">pagu</p><div>pagu</div>`,
  ].join("");
  expect(linked(apart)).toBe(main(apart));
  expect(linked(`${apart}<p>pagu</p>`)).toBe(main(`${apart}<p>${pagu("pagu")}</p>`));
});

test("what stands after a table or a picture is prose again, however many stand inside each other; an unclosed one hides the rest", () => {
  const inside =
    "<svg><svg></svg><foreignObject><p>pagu</p></foreignObject></svg><table><tr><td>pagu</td></tr></table>";
  expect(linked(`<figure>${inside}</figure><p>pagu</p>`)).toBe(
    main(`<figure>${inside}</figure><p>${pagu("pagu")}</p>`),
  );
  expect(linked("<p>dpa<svg><p>pagu</p>")).toBe(main("<p>dpa<svg><p>pagu</p>"));
});

test("only whole words count, the longest first, with a capital at the start or without, over a line break too", () => {
  expect(linked("<p>pagunya, sepagu, P-APBD</p>")).toContain(
    '<p>pagunya, sepagu, <a class="term" href="/glosarium/#p-apbd">P-APBD</a></p>',
  );
  expect(linked("<p>APBD, P-APBD</p>")).toContain('<a class="term" href="/glosarium/#apbd">APBD</a>, <a');
  expect(linked("<p>Pekerja\n rentan</p>")).toContain(
    '<a class="term" href="/glosarium/#pekerja-rentan">Pekerja\n rentan</a>',
  );
  expect(linked("<p>PAGU jkk</p>")).toBe(main("<p>PAGU jkk</p>"));
});

test("English pages lead to the English glossary", () => {
  expect(linkTerms(main("<p>The ceiling.</p>"), "en", "/en/anggaran/")).toContain(
    '<a class="term" href="/en/glosarium/#pagu">ceiling</a>',
  );
});

test("attributes with angle brackets, void elements and comments do not lose the place", () => {
  expect(linked('<p title="a > b">x<br>y<img alt="<p>">z <!-- <a> --> pagu</p>')).toContain(` ${pagu("pagu")}</p>`);
});

test("the glossary itself, sheets, prints and frames have no such links", () => {
  for (const path of ["/glosarium/", "/en/glosarium/", "/lembar/2025/", "/cetak/", "/sematkan/x/", "/404/"]) {
    expect(linkTerms(main("<p>pagu</p>"), "id", path)).toBe(main("<p>pagu</p>"));
  }
});

test("every term has an anchor of its own, words in both languages, and a measure that is published", () => {
  expect(new Set(allTerms.map(({ id }) => id)).size).toBe(allTerms.length);
  const empty = allTerms.filter(({ name, meaning, long }) =>
    [name, meaning, long].some((text) => text && (text.id.trim() === "" || text.en.trim() === "")),
  );
  expect(empty).toEqual([]);
  const unknown = allTerms.filter(({ indicator }) => indicator !== undefined && !indicators.has(indicator));
  expect(unknown.map(({ indicator }) => indicator)).toEqual([]);
  // a digit in a meaning would be a number that nobody answers for
  expect(allTerms.filter(({ meaning }) => /\d/.test(meaning.id + meaning.en))).toEqual([]);
});

test("no spelling belongs to two terms", () => {
  for (const locale of ["id", "en"] as const) {
    const spellings = allTerms.flatMap((term) => term.spellings[locale]);
    expect(new Set(spellings).size, locale).toBe(spellings.length);
  }
});

test("a term without English does not compile", () => {
  expectTypeOf<{ readonly id: string }>().not.toExtend<Term["name"]>();
  expectTypeOf<{ readonly id: string; readonly en: string }>().toExtend<Term["name"]>();
  expectTypeOf<Omit<Term, "meaning">>().not.toExtend<Term>();
  expectTypeOf<{ readonly id: readonly string[] }>().not.toExtend<Term["spellings"]>();
});
