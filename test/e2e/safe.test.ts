import { createHash } from "node:crypto";
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

/** The only pages with a script: where readers ask the API, and where they filter the list of kelurahan. */
const explorers = ["/en/jelajah/", "/jelajah/"];
const lists = ["/en/kecamatan/", "/en/kelurahan/", "/kecamatan/", "/kelurahan/"];
const scripted = [...explorers, ...lists].sort();
const isExplorer = ({ address }: { address: string }) => explorers.includes(address);
const isScripted = ({ address }: { address: string }) => scripted.includes(address);
const scriptsOf = (html: string) => [...html.matchAll(/<script type="module">([\s\S]*?)<\/script>/g)];

test("no page holds a script, an inline handler, a style attribute or anything from another site", () => {
  const active =
    /<script\b|<[^>]*\son[a-z]+\s*=|<[^>]*\sstyle\s*=|javascript:|@import|<(?:img|link|iframe|source)[^>]+(?:src|rel="stylesheet")/i;
  const pages = allPages(siteFolder);
  expect(pages.filter((page) => !isScripted(page) && active.test(page.html)).map(({ address }) => address)).toEqual([]);
  const withScript = pages.filter(isScripted);
  expect(withScript.map(({ address }) => address)).toEqual(scripted);
  for (const { address, html } of withScript) {
    expect(scriptsOf(html), address).toHaveLength(1);
    expect(html.replace(scriptsOf(html)[0]?.[0] ?? "", ""), address).not.toMatch(active);
  }
});

test("every page carries a policy without any script source; those with a script name it by its hash, in the page and in the header", async () => {
  const pages = allPages(siteFolder);
  const without = pages.filter(({ html }) => !html.includes("script-src 'none'; style-src 'sha256-"));
  expect(without.map(({ address }) => address)).toEqual(scripted);
  for (const { address, html } of without) {
    const hash = createHash("sha256")
      .update(scriptsOf(html)[0]?.[1] ?? "")
      .digest("base64");
    expect(html, address).toContain(`script-src 'sha256-${hash}'; style-src 'sha256-`);
    expect(html, address).toContain("connect-src 'self'; ");
    const header = (await fetch(url + address)).headers.get("content-security-policy");
    expect(header, address).toContain(`script-src 'sha256-${hash}'; object-src 'none'; base-uri 'none'`);
  }
  expect((await fetch(`${url}/`)).headers.get("content-security-policy")).toContain("script-src 'none'");
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
    .filter(({ address, bytes }) => bytes > mostBytes(address));
  expect(over).toEqual([]);
  for (const { address, html } of allPages(siteFolder).filter(isExplorer)) {
    expect(gzipSync(scriptsOf(html)[0]?.[1] ?? "", { level: 9 }).length, address).toBeLessThan(15_000);
  }
  for (const { address, html } of allPages(siteFolder).filter(({ address }) => lists.includes(address))) {
    expect(scriptsOf(html)[0]?.[1]?.length, address).toBeLessThanOrEqual(1_000);
  }
});

/** The explorer carries its script and the saved answers, the contract page every type of the API. */
function mostBytes(address: string): number {
  if (/^\/(?:en\/)?(?:jelajah|kontrak)\//.test(address)) return 30_000;
  // the frame of a figure on another site
  if (/^\/(?:en\/)?sematkan\//.test(address)) return 6_000;
  // the report for the council: several pages of paper
  if (/^\/(?:en\/)?cetak\//.test(address)) return 60_000;
  return /^\/(?:en\/)?(?:metode|anggaran|glosarium)\//.test(address) ? 20_000 : 14_000;
}
