import { HtmlValidate, StaticConfigLoader } from "html-validate";
import { expect, inject, test } from "vitest";
import { allPages, pageTypes } from "./site-pages.ts";

const { url, siteFolder } = inject("portal");

const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ["html-validate:recommended"],
    rules: {
      // the title is the page's answer in one sentence, for whoever hears it or sees it in a tab; HTML sets no length
      "long-title": "off",
    },
  }),
);

/** What is wrong with a page, one line each, with the place in its source. */
async function faultsOf(html: string, address: string): Promise<string[]> {
  const { results } = await validator.validateString(html, address);
  return results
    .flatMap(({ messages }) => messages)
    .map(({ ruleId, message, offset }) => `${address} ${ruleId}: ${message} …${html.slice(offset - 20, offset + 60)}`);
}

test("every page type is valid HTML, in both languages", { timeout: 240_000 }, async () => {
  const wanted = new Set(pageTypes(siteFolder));
  const pages = allPages(siteFolder).filter(({ address }) => wanted.has(address) || address.endsWith("404.html"));
  expect(pages.length).toBeGreaterThan(50);
  for (const { address, html } of pages) expect(await faultsOf(html, address)).toEqual([]);
});

test("so are the pages that the server writes itself", async () => {
  for (const address of ["/graphql", "/graphiql/"]) {
    const answer = await fetch(url + address, { headers: { accept: "text/html" } });
    expect(answer.headers.get("content-type"), address).toBe("text/html; charset=utf-8");
    expect(await faultsOf(await answer.text(), address)).toEqual([]);
  }
});

test.each([
  ["an id twice", '<p id="a">1</p><p id="a">2</p>'],
  ["a list in a paragraph", "<p><ul><li>1</li></ul></p>"],
  ["an unknown attribute value", '<button type="send">1</button>'],
  ["a table heading without scope", "<table><tr><th>1</th><td>2</td></tr></table>"],
])("%s is seen", async (_, part) => {
  const page = `<!doctype html><html lang="id"><head><title>A</title></head><body>${part}</body></html>`;
  expect(await faultsOf(page, "planted")).not.toEqual([]);
});
