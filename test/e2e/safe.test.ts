import { gzipSync } from "node:zlib";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { allPages, pageTypes } from "./site-pages.ts";

const { url, siteFolder } = inject("portal");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test("no page holds a script, an inline handler, a style attribute or anything from another site", () => {
  const active =
    /<script\b|<[^>]*\son[a-z]+\s*=|<[^>]*\sstyle\s*=|javascript:|@import|<(?:img|link|iframe|source)[^>]+(?:src|rel="stylesheet")/i;
  expect(allPages(siteFolder).filter(({ html }) => active.test(html))).toEqual([]);
});

test("every page carries a policy without any script source", () => {
  const without = allPages(siteFolder).filter(({ html }) => !html.includes("script-src 'none'; style-src 'sha256-"));
  expect(without).toEqual([]);
});

test("pages open without JavaScript, in one request, and break no policy", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  const addresses = pageTypes(siteFolder).filter((address) => !address.endsWith("/tidak-ada/"));
  for (const address of addresses) {
    const answer = await page.goto(url + address);
    expect(answer?.status(), address).toBe(200);
    // a style that the policy blocked would leave the browser's own white page
    expect(await page.evaluate(() => getComputedStyle(document.body).marginTop), address).toBe("0px");
  }
  expect(requests).toEqual(addresses.map((address) => url + address));
  expect(complaints).toEqual([]);
  await context.close();

  const bare = await browser.newContext({ javaScriptEnabled: false });
  const still = await bare.newPage();
  await still.goto(`${url}/`);
  await still.getByText("Lihat angkanya dalam tabel").first().click();
  expect(await still.locator("details[open] table").first().isVisible()).toBe(true);
  await bare.close();
});

test("pages stay within their budget, compressed", () => {
  const over = allPages(siteFolder)
    .map(({ address, html }) => ({ address, bytes: gzipSync(html, { level: 9 }).length }))
    .filter(
      ({ address, bytes }) =>
        bytes > (/^\/(?:en\/)?(?:data|rilis|metode|anggaran|lembar)\//.test(address) ? 20_000 : 14_000),
    );
  expect(over).toEqual([]);
});
