import { afterEach, expect, test } from "vitest";
import { type BuildContext, setBuildContext } from "../../site/build-context.ts";
import { keptMarkup, markHere } from "../../site/kept-markup.ts";
import type { Page } from "../../site/page.ts";

const row = (path: string, marks = "") => `<tr${marks}><th scope="row"><a href="${path}">x</a></th></tr>`;

afterEach(() => setBuildContext(undefined));

test("markup is rendered once for a name, a language and a build, also when two pages ask at the same time", async () => {
  const page = (locale: string) => ({ locale }) as unknown as Page;
  let rendered = 0;
  const ask = (locale: string, name: string) => keptMarkup(page(locale), name, async () => `${name} ${++rendered}`);
  setBuildContext({} as BuildContext);
  expect(await Promise.all([ask("id", "a"), ask("id", "a"), ask("en", "a"), ask("id", "b")])).toEqual([
    "a 1",
    "a 1",
    "a 2",
    "b 3",
  ]);
  setBuildContext({} as BuildContext);
  expect(await ask("id", "a")).toBe("a 4");
});

test("the page's own row is marked, whatever class it has, and no other", () => {
  expect(markHere(row("/a/") + row("/b/", ' class="bare"'), "/b/")).toBe(
    `${row("/a/")}<tr class="here bare"><th scope="row"><a href="/b/" aria-current="page">x</a></th></tr>`,
  );
  expect(markHere(row("/a/") + row("/b/"), "/a/")).toContain('<tr class="here"><th scope="row"><a href="/a/" aria');
});

test("a page that is no row, or two, is refused: its readers would not find themselves", () => {
  expect(() => markHere(row("/a/"), "/b/")).toThrow(RangeError);
  expect(() => markHere(row("/a/") + row("/a/"), "/a/")).toThrow(RangeError);
  expect(() => markHere('<p><a href="/a/">x</a></p>', "/a/")).toThrow(RangeError);
});
