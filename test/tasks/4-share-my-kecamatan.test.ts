import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../e2e/browser.ts";

// Task 4: share my kecamatan's card; readable without opening a link; at most 100 KB. One minute, a phone, no script.

const { url } = inject("portal");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("a citizen sends the card of Gadingrejo: the message says it all, and so does the picture", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });
  const page = await context.newPage();
  await page.goto(`${url}/kecamatan/`);
  await page.locator("main a", { hasText: "Gadingrejo" }).first().click();
  const heading = (await page.locator("h1").innerText()).replace(/\s+/g, " ").trim();
  const number = (await page.locator("h1 data.hero").innerText()).trim();
  const link = page.locator('main a[href^="https://wa.me/?text="]').first();
  expect((await link.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  const message = new URL((await link.getAttribute("href")) ?? "").searchParams.get("text") ?? "";
  expect(message).toContain(heading);
  expect(message).toMatch(/^DATA CONTOH: .*\(Rilis 35\.75\/\d{4}-\d{2}\/\d+\.\d+\.\d+\)\.$/);

  const alt = (await page.locator('meta[property="og:image:alt"]').getAttribute("content")) ?? "";
  for (const part of ["DATA CONTOH", "Kota Pasuruan", number, heading, "Data sampai", "rilis 35.75/"]) {
    expect(alt).toContain(part);
  }
  const image = (await page.locator('meta[property="og:image"]').getAttribute("content")) ?? "";
  const answer = await fetch(new URL(image, url));
  expect(answer.headers.get("content-type")).toBe("image/png");
  expect((await answer.arrayBuffer()).byteLength).toBeLessThanOrEqual(100_000);
  await context.close();
});
