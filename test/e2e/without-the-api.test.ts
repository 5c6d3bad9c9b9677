import { readFileSync, statSync } from "node:fs";
import * as http from "node:http";
import type { AddressInfo } from "node:net";
import * as path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { allPages, pageTypes } from "./site-pages.ts";

// The reading site as a plain web server gives it: the folder of pages and the folder of release files, no API, no script.

const { siteFolder } = inject("portal");
const filesFolder = path.join(siteFolder, "../releases");
const pages = allPages(siteFolder);
/** Addresses that only the portal's own server answers. What stands on a page beside them says so: API, contract, question, newest file. */
const needsServer = [
  /^\/graphql(?:\?|$)/,
  /^\/graphiql\/$/,
  /^\/schema\.graphql$/,
  /^\/csv\?/,
  /^\/r\/[\d.]+\/latest\//,
];

let server: http.Server;
let url: string;
let browser: Browser;

beforeAll(async () => {
  server = http.createServer(({ url: address = "/" }, response) => {
    const file = fileOf(address);
    response.writeHead(file ? 200 : 404, { "content-type": mediaType(file ?? "") });
    response.end(file && readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

/** The file that an address names, as any static server finds it; undefined where there is none. */
function fileOf(address: string): string | undefined {
  const pathname = decodeURIComponent(new URL(address, "http://a").pathname);
  const folder = pathname.startsWith("/r/") ? filesFolder : siteFolder;
  const file = path.join(folder, pathname.endsWith("/") ? `${pathname}index.html` : pathname);
  return statSync(file, { throwIfNoEntry: false })?.isFile() ? file : undefined;
}

function mediaType(file: string): string {
  return file.endsWith(".html") ? "text/html; charset=utf-8" : "application/octet-stream";
}

test("every page type opens and can be read", { timeout: 180_000 }, async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const page = await context.newPage();
  const failed: string[] = [];
  page.on("requestfailed", (request) => failed.push(request.url()));
  page.on("response", (answer) => {
    if (answer.status() >= 400) failed.push(answer.url());
  });
  for (const address of pageTypes(siteFolder).filter((one) => !one.endsWith("/tidak-ada/"))) {
    await page.goto(url + address);
    expect(await page.locator("h1").isVisible(), address).toBe(true);
    expect((await page.locator("main").innerText()).length, address).toBeGreaterThan(200);
    // a page's own style came with it, and the tables behind a fold open
    expect(await page.locator("body").evaluate((body) => getComputedStyle(body).marginTop), address).toBe("0px");
    const fold = page.locator("main details > summary:visible").first();
    if ((await fold.count()) > 0) {
      await fold.click();
      expect(await page.locator("main details[open]").count(), address).toBeGreaterThan(0);
    }
  }
  expect(failed).toEqual([]);
  await context.close();
});

test("the page of ready questions has their answers on it, and no button that would do nothing", async () => {
  // wide, where parts that wait for a script could be laid out in columns although they are hidden
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  for (const [address, word] of [
    ["/jelajah/", "tanpa JavaScript"],
    ["/en/jelajah/", "without JavaScript"],
  ] as const) {
    await page.goto(url + address);
    expect(await page.locator("main").innerText(), address).toContain(word);
    await page.locator(".ready > summary").first().click();
    expect(await page.locator(".ready table").first().isVisible(), address).toBe(true);
    expect(await page.locator("button:visible").count(), address).toBe(0);
  }
  await context.close();
});

test("every link to a page or a file leads to one; only what is asked of the API needs the server", () => {
  const links = new Set(
    pages.flatMap(({ address, html }) =>
      [...html.matchAll(/\shref="([^"#]+)[^"]*"/g)]
        .map(([, href = ""]) => href.replaceAll("&amp;", "&"))
        .filter((href) => !/^(?:[a-z]+:|#)/.test(href))
        .map((href) => {
          const { pathname, search } = new URL(href, `http://a${address}`);
          return pathname + search;
        }),
    ),
  );
  expect(links.size).toBeGreaterThan(pages.length);
  expect([...links].filter((link) => link.startsWith("/r/") && fileOf(link)).length).toBeGreaterThan(50);
  const missing = [...links].filter((link) => fileOf(link) === undefined);
  expect(missing.filter((link) => !needsServer.some((one) => one.test(link)))).toEqual([]);
});
