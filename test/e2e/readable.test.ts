import type { Browser, BrowserContext } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { pageTypes } from "./site-pages.ts";
import { countDigitGroups, findLayoutFaults, findNamelessDigits, findSmallTargets } from "./text-boxes.ts";

const { url, siteFolder } = inject("portal");
const addresses = pageTypes(siteFolder);
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** Opens every page type in one context and collects what `look` finds, keyed by address. */
async function lookAtAll(
  options: Parameters<Browser["newContext"]>[0],
  look: (page: Awaited<ReturnType<BrowserContext["newPage"]>>) => Promise<readonly string[]>,
): Promise<Record<string, readonly string[]>> {
  const context = await browser.newContext(options);
  const found: Record<string, readonly string[]> = {};
  const waiting = [...addresses];
  // two pages at a time: a core for each
  const lookOn = async (): Promise<void> => {
    const page = await context.newPage();
    for (let address = waiting.shift(); address !== undefined; address = waiting.shift()) {
      await page.goto(url + address);
      const faults = await look(page);
      if (faults.length > 0) found[address] = faults;
    }
  };
  await Promise.all([lookOn(), lookOn()]);
  await context.close();
  return found;
}

describe.each([320, 360, 1280])("every page type at %i px", (width) => {
  test("shows all its text: nothing cut off, overlapping, or off the side", async () => {
    const found = await lookAtAll({ viewport: { width, height: 800 }, javaScriptEnabled: false }, async (page) => {
      const closed = await page.evaluate(findLayoutFaults);
      await page.evaluate(() => {
        for (const details of document.querySelectorAll("main details")) details.setAttribute("open", "");
      });
      return [...new Set([...closed, ...(await page.evaluate(findLayoutFaults))])];
    });
    expect(found).toEqual({});
  });
});

test("text at twice its size stays whole", async () => {
  const found = await lookAtAll({ viewport: { width: 640, height: 800 } }, async (page) => {
    await page.evaluate(() => {
      document.documentElement.style.fontSize = "200%";
    });
    return page.evaluate(findLayoutFaults);
  });
  expect(found).toEqual({});
});

test("letters on the tiles of a map and on small charts grow as far as the reader's own", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const sizes = async () =>
    page.evaluate(() =>
      [...document.querySelectorAll(".tiles text, .multiples text")].map((text) =>
        Number.parseFloat(getComputedStyle(text).fontSize),
      ),
    );
  await page.goto(`${url}/kecamatan/panggungrejo/`);
  const before = await sizes();
  await page.evaluate(() => {
    document.documentElement.style.fontSize = "200%";
  });
  const after = await sizes();
  await context.close();
  expect(before.length).toBeGreaterThan(30);
  expect(Math.min(...before)).toBeGreaterThanOrEqual(12);
  expect(after).toEqual(before.map((size) => size * 2));
});

test("links of navigation and lists are at least 44 px high on a phone", async () => {
  expect(await lookAtAll({ viewport: { width: 360, height: 800 } }, (page) => page.evaluate(findSmallTargets))).toEqual(
    {},
  );
});

test("no digit stands on a page without saying which cell, date or code it is", async () => {
  expect(
    await lookAtAll({ viewport: { width: 1280, height: 800 } }, (page) => page.evaluate(findNamelessDigits)),
  ).toEqual({});
});

test("digit groups of every page type: observations, dates, codes", async () => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const rows: Record<string, ReturnType<typeof countDigitGroups>> = {};
  for (const address of addresses.filter((one) => !one.startsWith("/en/"))) {
    await page.goto(url + address);
    rows[address] = await page.evaluate(countDigitGroups);
  }
  await context.close();
  console.log(
    Object.entries(rows)
      .map(([address, { cells, dates, codes }]) => `${address} ${cells} ${dates} ${codes}`)
      .join("\n"),
  );
  // pages about money stand on observations, not on words
  for (const address of ["/", "/anggaran/", "/cakupan/", "/berakhir/", "/manfaat/"]) {
    expect(rows[address]?.cells, address).toBeGreaterThan(10);
  }
});

test("the heading of every page starts within 200 px on a phone", async () => {
  const found = await lookAtAll({ viewport: { width: 360, height: 800 } }, async (page) => {
    const top = await page.evaluate(() => document.querySelector("h1")?.getBoundingClientRect().top ?? 1000);
    return top > 200 ? [`${top} px`] : [];
  });
  expect(found).toEqual({});
});

test("on a sheet of A4 no text of any page type is cut off or lies over another", async () => {
  // 180 mm between the margins
  const found = await lookAtAll({ viewport: { width: 680, height: 1000 }, javaScriptEnabled: false }, async (page) => {
    await page.emulateMedia({ media: "print" });
    const faults = await page.evaluate(findLayoutFaults);
    await page.emulateMedia({ media: "screen" });
    return faults;
  });
  expect(found).toEqual({});
});

test("on paper every table is open, and navigation is gone", async () => {
  const context = await browser.newContext({ viewport: { width: 680, height: 1000 } });
  const page = await context.newPage();
  await page.emulateMedia({ media: "print" });
  await page.goto(`${url}/kecamatan/panggungrejo/`);
  expect(await page.locator("details table").first().isVisible()).toBe(true);
  expect(await page.locator("header nav").first().isVisible()).toBe(false);
  expect(await page.locator(".chip").first().isVisible()).toBe(true);
  expect(await page.evaluate(findLayoutFaults)).toEqual([]);
  await context.close();
});
