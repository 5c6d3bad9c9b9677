import { globSync, readFileSync } from "node:fs";
import * as path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../e2e/browser.ts";
import { countingReader } from "./counting-reader.ts";

// Task 3: why does this cell show no number, and what is still known? A reader stands at a hidden number, wherever one is.

const { url, siteFolder } = inject("portal");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** the first page of a kecamatan or a kelurahan with a hidden number in a figure */
const address = globSync("{kecamatan,kelurahan}/**/index.html", { cwd: siteFolder })
  .sort()
  .find((file) => /<a[^>]*data-status="SUPPRESSED"/.test(readFileSync(path.join(siteFolder, file), "utf8")));

test("task 3: the hidden number itself leads to the reason, and what is known stands beside it", async () => {
  expect(address).toBeDefined();
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  const reader = countingReader(page);
  await page.goto(`${url}/${path.dirname(address ?? "")}/`);
  const cell = page.locator('a[data-status="SUPPRESSED"]').first();
  expect(await cell.innerText()).toBe("disembunyikan");
  // what is still known: published totals that hold it, each a number of its own
  const notes = page.locator("figure", { has: cell }).locator("figcaption");
  const known = (await notes.innerText()).replace(/\s+/g, " ");
  expect(known).toMatch(/bukan nol\. .*jumlah yang terbit: .*[\d.]+/);
  expect(await notes.locator("data[data-cell]").count()).toBeGreaterThan(0);
  await reader.click(cell);
  await page.waitForURL(/\/metode\/#angka-disembunyikan$/);
  const why = await page.locator("#angka-disembunyikan").innerText();
  expect(why).toMatch(/orang/);
  const [clicks] = /^\d+/.exec(reader.spent()) ?? [];
  expect(Number(clicks)).toBeLessThanOrEqual(3);
  console.log(`task 3: /${path.dirname(address ?? "")}/ (${reader.spent()}): ${known.slice(0, 160)}`);
  await page.close();
});
