import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { pageTypes } from "./site-pages.ts";

// Every page type in both languages, in every state that a reader's device may put it in: nothing that axe objects to.

const { url, siteFolder } = inject("portal");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const standards = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const colourRules = ["color-contrast", "link-in-text-block"];
let browser: Browser;

interface State {
  readonly name: string;
  readonly media: Parameters<Page["emulateMedia"]>[0];
  readonly width: number;
  readonly textSize: "" | "200%";
  /** what of axe is run */
  readonly run: object;
}
const calm = { colorScheme: "light", forcedColors: "none" } as const;
const whole = { runOnly: standards };
const colours = { runOnly: { type: "rule", values: colourRules } };
/**
 * A page is loaded once and put into one state after the other. All rules run in the first. In the next ones run those that the state
 * can change: colours change contrast and nothing else; width and text size change what is shown and how large it is, but no colour.
 */
const states: readonly State[] = [
  { name: "light", media: calm, width: 360, textSize: "", run: whole },
  { name: "dark", media: { ...calm, colorScheme: "dark" }, width: 360, textSize: "", run: colours },
  { name: "forced colours", media: { ...calm, forcedColors: "active" }, width: 360, textSize: "", run: colours },
  { name: "320 px", media: calm, width: 320, textSize: "", run: { ...whole, rules: without(colourRules) } },
  {
    name: "text at 200 %",
    media: calm,
    width: 640,
    textSize: "200%",
    run: { runOnly: { type: "rule", values: ["target-size", "scrollable-region-focusable"] } },
  },
];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

function without(rules: readonly string[]): Record<string, { enabled: false }> {
  return Object.fromEntries(rules.map((rule) => [rule, { enabled: false }]));
}

/** What axe objects to on the loaded page, state by state, one line each; `state: sideways` where it scrolls sideways. */
async function objections(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const found: string[] = [];
  for (const { name, media, width, textSize, run } of states) {
    await page.emulateMedia(media);
    await page.setViewportSize({ width, height: 800 });
    await page.evaluate((size) => {
      document.documentElement.style.fontSize = size;
    }, textSize);
    if (await page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth)) {
      found.push(`${name}: sideways`);
    }
    const options = JSON.stringify({ ...run, resultTypes: ["violations"] });
    const { violations } = (await page.evaluate(`axe.run(${options})`)) as AxeResults;
    found.push(...violations.map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html.slice(0, 160)}`));
  }
  return found;
}

// about a second a page where nothing else runs; the contract page has every type of the API on it
test("nothing that axe objects to: light, dark, forced colours, 320 px, twice the text size", {
  timeout: 1_800_000,
}, async () => {
  const found: Record<string, readonly string[]> = {};
  const waiting = pageTypes(siteFolder);
  // two pages at a time: a core for each
  const lookOn = async (): Promise<void> => {
    const page = await browser.newPage();
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      await page.setViewportSize({ width: 360, height: 800 });
      await page.goto(url + address);
      const faults = await objections(page);
      if (faults.length > 0) found[address] = faults;
    }
    await page.close();
  };
  await Promise.all([lookOn(), lookOn()]);
  expect(found).toEqual({});
});

test.each([
  { faults: ["light: image-alt", "320 px: image-alt"], part: '<img src="data:,">', style: "" },
  {
    faults: ["dark: color-contrast"],
    part: "<p>kata</p>",
    style: "@media (prefers-color-scheme: dark) { p { color: #333; background: #222 } }",
  },
  {
    faults: ["320 px: target-size"],
    part: '<a href="#a">s</a><a href="#b">t</a>',
    style: "@media (max-width: 330px) { a { padding: 0; width: 9px; overflow: hidden } }",
  },
  { faults: ["320 px: sideways"], part: "<p>kata</p>", style: "@media (max-width: 330px) { p { width: 500px } }" },
  {
    faults: ["text at 200 %: sideways"],
    part: "<p>kata</p>",
    style: "@media (min-width: 600px) { p { width: 21rem } }",
  },
])("what is wrong in some states only is seen there: $faults", async ({ faults, part, style }) => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  await page.setContent(`<!DOCTYPE html><html lang="id"><head><title>Uji</title>
<style>a { display: inline-block; padding: 1rem 1.5rem } ${style}</style></head>
<body><main><h1>Uji</h1>${part}</main></body></html>`);
  const found = await objections(page);
  expect(found.map((line) => line.split(": ").slice(0, 2).join(": "))).toEqual(faults);
  await page.close();
});
