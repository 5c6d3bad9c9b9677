import { readFileSync } from "node:fs";
import * as path from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";

const { url, siteFolder } = inject("portal");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each([
  { address: "/kelurahan/", found: "cocok", advice: /^Tidak ada yang cocok\. Coba / },
  { address: "/en/kelurahan/", found: "match", advice: /^No match\. Try / },
  { address: "/kecamatan/", found: "cocok", advice: /^Tidak ada yang cocok\. Coba / },
])("$address", ({ address, found, advice }) => {
  test("is a plain list of all kelurahan without JavaScript, and its field does not show", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(url + address);
    expect(await page.locator(".places li:visible").count()).toBe(34);
    expect(await page.locator("#cari").isVisible()).toBe(false);
    expect(await page.locator(".places a").first().getAttribute("href")).toMatch(/\/kelurahan\/35\.75\.\d{2}\.\d{4}-/);
    await context.close();
  });

  test("with the keyboard alone: a name typed as people write it, the number told, the page opened", async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(url + address);
    page.on("request", (request) => requests.push(request.url()));
    for (let presses = 0; presses < 40; presses++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate(() => document.activeElement?.id === "nama")) break;
    }
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("nama");
    const told = page.locator("#cari output");
    await page.keyboard.type("tapaan");
    expect(await page.locator(".places li:visible").allInnerTexts()).toEqual([expect.stringContaining("Tapa'an")]);
    expect(await told.innerText()).toBe(`1 ${found}`);
    // two kecamatan have a Bugul; the groups without a match are gone
    for (let key = 0; key < 6; key++) await page.keyboard.press("Backspace");
    await page.keyboard.type("BUGUL");
    expect(await page.locator(".places li:visible").count()).toBe(2);
    expect(await page.locator("[data-places]:visible").count()).toBe(2);
    expect(await told.innerText()).toBe(`2 ${found}`);
    await page.keyboard.type("xx");
    expect(await page.locator(".places li:visible").count()).toBe(0);
    // nothing matches: said aloud with what to do, and the kecamatan stand there to go on
    expect(await told.innerText()).toMatch(advice);
    const districts = page.locator("#cari a:visible");
    expect(await districts.count()).toBe(4);
    expect(await districts.first().getAttribute("href")).toMatch(/\/kecamatan\/bugul-kidul\/$/);
    for (let key = 0; key < 7; key++) await page.keyboard.press("Backspace");
    expect(await page.locator(".places li:visible").count()).toBe(34);
    expect(await told.innerText()).toBe("");
    expect(await districts.count()).toBe(0);
    await page.keyboard.type("bakalan");
    expect([requests, complaints]).toEqual([[], []]);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/kelurahan\/35\.75\.03\.1005-bakalan\/$/);
    await page.close();
  });

  test("says aloud how many match, and its script is at most a kilobyte", async () => {
    const html = readFileSync(path.join(siteFolder, address, "index.html"), "utf8");
    // an output is a live region of its own
    expect(html).toMatch(/<output for="nama"/);
    const [, script = ""] = /<script type="module">([\s\S]*?)<\/script>/.exec(html) ?? [];
    expect(script.length).toBeGreaterThan(100);
    expect(Buffer.byteLength(script)).toBeLessThanOrEqual(1_000);
  });
});
