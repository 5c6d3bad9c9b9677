import { globSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { sampleMark } from "../../schema/sample.ts";
import { launchBrowser } from "./browser.ts";

const { url, siteFolder } = inject("portal");
const sheets = globSync("{,en/}lembar/**/index.html", { cwd: siteFolder })
  .sort()
  .map((file) => `/${file.replace(/index\.html$/, "")}`);
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ javaScriptEnabled: false });
  await page.emulateMedia({ media: "print" });
});
afterAll(() => browser.close());

test("every hearing sheet is one page of A4 paper", async () => {
  expect(sheets.length).toBeGreaterThan(4);
  const longer: string[] = [];
  for (const sheet of sheets) {
    await page.goto(url + sheet);
    const bytes = await page.pdf({ preferCSSPageSize: true });
    const pages = [...bytes.toString("latin1").matchAll(/\/Type\s*\/Page\b(?!s)/g)].length;
    if (pages !== 1) longer.push(`${sheet}: ${pages}`);
  }
  expect(longer).toEqual([]);
});

test("what is printed says what it is: mark, release, day, address and questions, and no navigation", async () => {
  for (const sheet of sheets) {
    await page.goto(url + sheet);
    const text = await page.locator(".sheet").innerText();
    const locale = sheet.startsWith("/en/") ? "en" : "id";
    expect(text, sheet).toContain(sampleMark.band[locale]);
    expect(text, sheet).toMatch(/35\.75\/\d{4}-\d{2}\/\d+\.\d+\.\d+/);
    expect(text, sheet).toContain(sheet);
    expect(text, sheet).toMatch(/Yang belum terjawab|Not yet answered/);
    for (const part of ["header.head", "footer.foot", ".screen"]) {
      expect(await page.locator(part).isVisible(), `${sheet} ${part}`).toBe(false);
    }
    // the mark lies across the whole sheet too, so that a picture of any part of it bears it
    expect(await page.locator(".sheet").getAttribute("data-mark"), sheet).toBe(sampleMark.band[locale]);
  }
});
