import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../e2e/browser.ts";
import { allPages } from "../e2e/site-pages.ts";

// Task 6: is the number in this forwarded picture still right? One minute. The card names an address to type; from there it is three clicks at most.

const { url, siteFolder } = inject("portal");
let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 1280, height: 900 } });
});
afterAll(() => browser.close());

/** What the card of a page says, for those who do not see it. */
function cardOf(address: string): string {
  const html = allPages(siteFolder).find((one) => one.address === address)?.html ?? "";
  return /<meta property="og:image:alt" content="([^"]*)">/.exec(html)?.[1] ?? "";
}

describe.each([
  ["/kecamatan/gadingrejo/", "/", "Kecamatan", "Gadingrejo"],
  ["/en/kecamatan/gadingrejo/", "/en/", "Districts", "Gadingrejo"],
])("a picture of %s", (address, prefix, menu, name) => {
  test("its stamp leads to its release, and from there the newest number is two clicks away", async () => {
    const alt = cardOf(address);
    const [, period, version] = /35\.75\/(\d{4}-\d{2})\/(\d+\.\d+\.\d+)/.exec(alt) ?? [];
    const answer = await page.goto(`${url}${prefix}rilis/${period}/${version}/`);
    expect(answer?.status()).toBe(200);
    await page.getByRole("navigation").getByRole("link", { name: menu, exact: true }).first().click();
    await page.locator("main a", { hasText: name }).first().click();
    expect(new URL(page.url()).pathname).toBe(address);
    // the forwarded number is the one that stands there: still right
    const heading = (await page.locator("h1").innerText()).replace(/\s+/g, " ").trim();
    expect(alt.replace(/\s+/g, " ")).toContain(heading);
  });
});

test("the stamp of an older release says that there is a newer one, what changed since, and leads there in one click", async () => {
  const older = allPages(siteFolder)
    .map((one) => one.address)
    .filter((address) => /^\/rilis\/[^/]+\/[^/]+\/$/.test(address))
    .sort();
  const [first = "", newest = ""] = [older.at(-2), older.at(-1)];
  await page.goto(url + first);
  const newer = page.locator(`main .lede a[href="${newest}"]`).first();
  expect(await page.locator("main .lede").first().innerText()).toMatch(/rilis yang lebih baru/);
  await newer.click();
  expect(new URL(page.url()).pathname).toBe(newest);
  await page.locator(`main a[href="${newest}perubahan/"]`).click();
  // both releases are named, and every old number stands beside the new one
  const text = await page.locator("main").innerText();
  expect(text).toContain(first.split("/")[2]);
  expect(text).toContain(newest.split("/")[2]);
  expect(await page.locator(".changes tbody tr").count()).toBeGreaterThan(3);
});
