import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../../e2e/browser.ts";

/** What a phone on a slow line meets: 360 × 640 points, 150 ms away, 1.6 Mbit/s, a CPU four times slower. */
const slow4G = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

/** One page in the real browser. Times are milliseconds. */
export interface BrowserPage {
  readonly address: string;
  readonly requests: number;
  /** addresses asked for that are not this portal's */
  readonly foreign: readonly string[];
  readonly cookies: number;
  readonly fonts: number;
  /** pictures loaded from the upper 640 points */
  readonly imagesAbove: number;
  readonly lcp: number;
  readonly cls: number;
  /** time of tasks above 50 ms after the first paint */
  readonly tbt: number;
  /** from a tap on the menu to the next paint; NaN where the page has none */
  readonly tap: number;
}

/** Opens each page once in a browser with an empty cache. */
export async function openInBrowser(url: string, addresses: readonly string[]): Promise<BrowserPage[]> {
  const browser = await launchBrowser();
  try {
    const pages: BrowserPage[] = [];
    for (const address of addresses) pages.push(await open(browser, url, address));
    return pages;
  } finally {
    await browser.close();
  }
}

async function open(browser: Browser, url: string, address: string): Promise<BrowserPage> {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 } });
  try {
    const page = await context.newPage();
    const requests: { url: string; type: string }[] = [];
    page.on("request", (request) => requests.push({ url: request.url(), type: request.resourceType() }));
    const session = await context.newCDPSession(page);
    await session.send("Network.enable");
    await session.send("Network.emulateNetworkConditions", slow4G);
    await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.addInitScript(watch);
    await page.goto(url + address, { waitUntil: "load" });
    await page.waitForTimeout(300);
    const seen = await page.evaluate(() => (globalThis as unknown as { seen: Seen }).seen);
    return {
      ...{ address, requests: requests.length, cookies: (await context.cookies()).length },
      foreign: requests.map((one) => one.url).filter((one) => !one.startsWith(`${url}/`) && !one.startsWith("data:")),
      fonts: requests.filter(({ type }) => type === "font").length,
      imagesAbove: await page.evaluate(
        () => [...document.images].filter((image) => image.getBoundingClientRect().top < 640).length,
      ),
      ...{ lcp: seen.lcp, cls: seen.cls, tbt: seen.tbt },
      tap: await tapMenu(page),
    };
  } finally {
    await context.close();
  }
}

interface Seen {
  lcp: number;
  cls: number;
  tbt: number;
}

/** Runs in the page before anything of it does. */
function watch(): void {
  const seen: Seen = { lcp: 0, cls: 0, tbt: 0 };
  Object.assign(globalThis, { seen });
  const observe = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry);
    }).observe({ type, buffered: true });
  observe("largest-contentful-paint", ({ startTime }) => {
    seen.lcp = startTime;
  });
  observe("layout-shift", (entry) => {
    seen.cls += (entry as PerformanceEntry & { value: number }).value;
  });
  observe("longtask", ({ duration, startTime }) => {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    if (paint && startTime >= paint.startTime) seen.tbt += Math.max(0, duration - 50);
  });
}

/** Opens the menu with a tap and waits for the paint that shows it. */
async function tapMenu(page: Page): Promise<number> {
  const summary = page.locator(".menu summary");
  if ((await summary.count()) === 0) return Number.NaN;
  await page.evaluate(() => {
    document.querySelector(".menu summary")?.addEventListener("click", (event) => {
      requestAnimationFrame(() =>
        setTimeout(() => {
          Object.assign(globalThis, { tapped: performance.now() - event.timeStamp });
        }),
      );
    });
  });
  await summary.click();
  await page.waitForFunction(() => "tapped" in globalThis);
  return page.evaluate(() => (globalThis as unknown as { tapped: number }).tapped);
}
