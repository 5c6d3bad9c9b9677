import { expect, test } from "vitest";
import { leanPage, leanStyle, nameOfStyle } from "../../site/lean-style.ts";

const lean = (css: string, ...classes: string[]) => leanStyle(css, new Set(classes));

test("a rule stays where every class it needs exists, and each selector of a list by itself", () => {
  expect(lean("p{a:b}.x{c:d}.x .y{e:f}", "x")).toBe("p{a:b}.x{c:d}");
  expect(lean(".x,.y p,h1{a:b}", "y")).toBe(".y p,h1{a:b}");
});

test("a class that must not be there, or one of several, takes no rule away", () => {
  expect(lean("p:not(.x){a:b}th:not(:nth-child(2):last-child) .y{c:d}")).toBe("p:not(.x){a:b}");
  expect(lean(':is(.x,p) b{a:b}a[href=".x"]{c:d}')).toBe(':is(.x,p) b{a:b}a[href=".x"]{c:d}');
});

test("blocks are gone through, and go when nothing is left in them; pages and variables stay", () => {
  const css = ":root{--x:1}@media print{@page{size:A4}.x{a:b}}@container (max-width:34rem){.y{a:b}}@import 'a';";
  expect(lean(css)).toBe(":root{--x:1}@media print{@page{size:A4}}@import 'a';");
  expect(lean(css, "x", "y")).toBe(css);
});

test("braces in a string are no blocks", () => {
  expect(lean('p::before{content:"}.x{"}.x{a:b}')).toBe('p::before{content:"}.x{"}');
});

test("a page keeps what its own elements need, and nothing else of it changes", () => {
  const page = (css: string) => `<head><style>${css}</style></head><p class="a d">.b{x:y}</p>`;
  const { around, styles } = leanPage(page(".a{x:y}.b{x:y}.c .a{x:y}"));
  expect(styles.map(({ css }) => css)).toEqual([".a{x:y}"]);
  expect(around.join(".a{x:y}")).toBe(page(".a{x:y}"));
});

test("classes are found wherever an attribute may begin, and in nothing that only ends like one", () => {
  const { styles } = leanPage('<head><style>.a{b:c}.x{d:e}</style></head><p\nclass="a" data-class="x">');
  expect(styles.map(({ css }) => css)).toEqual([".a{b:c}"]);
});

test("several styles are cut each by itself, and a page without one stays whole", () => {
  const { around, styles } = leanPage(
    '<head><style>.a{b:c}</style><style media="print">.x{d:e}p{f:g}</style></head><p class="a">',
  );
  expect(around).toEqual(["<head><style>", '</style><style media="print">', '</style></head><p class="a">']);
  expect(styles.map(({ css }) => css)).toEqual([".a{b:c}", "p{f:g}"]);
  expect(leanPage("<p><style>.a{b:c}</style>")).toEqual({ around: ["<p><style>.a{b:c}</style>"], styles: [] });
});

test("a style that is not there stops the build: the page would look as if it had none", () => {
  const page = (css: string) => `<head><style>${css}</style></head><p class="a">`;
  const name = nameOfStyle(".a{b:c}");
  expect(() => leanPage(page(name), new Map())).toThrow(/no style is named/);
  expect(leanPage(page(name), new Map([[name, ".a{b:c}"]])).styles.map(({ css }) => css)).toEqual([".a{b:c}"]);
});
