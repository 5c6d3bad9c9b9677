import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import { frameCode } from "../../site/figures/embed-page.ts";
import { escaped } from "../../site/figures/markup.ts";
import { finishFrame, finishPage } from "../../site/finish-page.ts";
import { nameOfStyle } from "../../site/lean-style.ts";

const style = "p{margin:0}.gone{margin:1px}";
const page = (inside: string) =>
  `<!DOCTYPE html><html><head><meta charset="utf-8"><style>${style}</style></head><body><main>${inside}</main></body></html>`;
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("a page leaves with its terms linked, its style cut down, and a policy that names exactly this style and no script", () => {
  const html = finishPage(page("<p>Pagu</p>"), "/anggaran/");
  expect(html).toContain('<a class="term" href="/glosarium/#pagu">Pagu</a>');
  expect(html).toContain("<style>p{margin:0}</style>");
  expect(html).toContain(`script-src 'none'; style-src ${hash("p{margin:0}")};`);
});

test("names in a style element stand for their styles, on pages with a script too, where nothing is cut out", () => {
  const styles = new Map(["p{margin:0}.gone{margin:1px}", "b{margin:0}"].map((css) => [nameOfStyle(css), css]));
  const named = (inside: string) => page(inside).replace(style, [...styles.keys()].join(""));
  expect(finishPage(named("<p>1</p>"), "/x/", styles)).toContain("<style>p{margin:0}b{margin:0}</style>");
  const whole = finishPage(named('<script type="module">f()</script>'), "/jelajah/", styles);
  expect(whole).toContain(`<style>${style}b{margin:0}</style>`);
  expect(whole).toContain(`style-src ${hash(`${style}b{margin:0}`)};`);
});

test("the code that readers copy may say style, for it is text", () => {
  const code = escaped(frameCode("https://portal.example/sematkan/x/", "Judul", 300));
  expect(code).toContain("style=&quot;");
  expect(finishPage(page(`<code>${code}</code>`), "/x/")).toContain(code);
});

test.each([
  ["a script", "<script>x()</script>"],
  ["a script in capitals", "<SCRIPT src=x></SCRIPT>"],
  ["a handler", '<p onclick="x()">'],
  ["a handler on a new line", "<p\nONLOAD = x()>"],
  ["a style attribute", '<p style="color:red">'],
  ["a style attribute beside the code that readers copy", `<p style=&quot;border:0;max-width:100%&quot; style="a:b">`],
  ["an address that is a script", '<a href="javascript:x()">'],
])("a page with %s is refused, and so is a frame", (_, markup) => {
  expect(() => finishPage(page(markup), "/x/")).toThrow(/^\/x\/: /);
  expect(() => finishFrame(page(markup), "/sematkan/x/")).toThrow(/^\/sematkan\/x\/: /);
});

test("data for search engines is no script; a block with markup in it is", () => {
  expect(finishPage(page('<script type="application/ld+json">{"a":1}</script>'), "/x/")).toContain("ld+json");
  const smuggled = '<script type="application/ld+json"><script>x()</script></script>';
  expect(() => finishPage(page(smuggled), "/x/")).toThrow(/^\/x\/: /);
});

test("the pages with one script name it by its hash, keep their whole style, and may have no second one", () => {
  const one = '<script type="module">f()</script>';
  for (const address of ["/jelajah/", "/en/jelajah/", "/kelurahan/", "/en/kecamatan/"]) {
    const html = finishPage(page(one), address);
    expect(html).toContain(`script-src ${hash("f()")}; style-src ${hash(style)};`);
    expect(() => finishPage(page(one + one), address)).toThrow(/2 scripts/);
    expect(() => finishPage(page(""), address)).toThrow(/0 scripts/);
    expect(() => finishPage(page(`${one}<p onclick="x()">`), address)).toThrow(/onclick/);
  }
  expect(() => finishPage(page(one), "/kelurahan/35.75.01.1001-karangketug/")).toThrow(/script/);
});

test("a page without a charset has no place for its policy and is refused", () => {
  expect(() => finishPage("<html><head></head></html>", "/x/")).toThrow(/no charset/);
});
