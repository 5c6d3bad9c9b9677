import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { pageTypes } from "./site-pages.ts";

// The first screen belongs to the answer: on a phone the frame takes at most 200 of its 640 points, and still holds everything it has to say.

const { url, siteFolder } = inject("portal");
/** CSS pixels above the heading, on a screen of 360 × 640 */
const most = 200;
const parts = [".sample .mark", ".name", ".lang", ".menu summary", ".status time", ".status a"];
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 360, height: 640 } });
});
afterAll(() => browser?.close());

test("on a phone at most 200 pixels stand before the heading, with mark, name, language, menu and release among them", async () => {
  const faults: string[] = [];
  let tallest = { address: "", top: 0 };
  // a sheet is laid out as paper and has its frame above it
  for (const address of pageTypes(siteFolder).filter((one) => !/\/(?:lembar|cetak|sematkan)\//.test(one))) {
    await page.goto(url + address);
    const top = await page.evaluate(() =>
      Math.round(document.querySelector("h1")?.getBoundingClientRect().top ?? 9_999),
    );
    if (top > tallest.top) tallest = { address, top };
    if (top > most) faults.push(`${address}: ${top} px before the heading`);
    for (const part of parts) {
      const box = await page.locator(part).first().boundingBox();
      if (!box || box.y + box.height > top || box.width === 0) faults.push(`${address}: ${part} is not above it`);
    }
  }
  console.log(`frame: at most ${tallest.top} px before the heading (${tallest.address})`);
  expect(faults).toEqual([]);
});
