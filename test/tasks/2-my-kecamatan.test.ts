import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "../e2e/browser.ts";
import { countingReader } from "./counting-reader.ts";
import { mine, title } from "./my-kecamatan.ts";

// Tasks 2 and 5: my kecamatan: how many are covered, of how many, better than a year ago? On a phone by links that a person sees; with a
// screen reader, which has only names and roles; and with JavaScript off on a slow network.

const { url } = inject("portal");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const number = (text: string | undefined) => Number(text?.replace(/\D/g, ""));

/** The same two numbers asked of the API, with the month's and last year's. */
async function asked(): Promise<{ active: number; target: number; before: number; release: string }> {
  const query = `{ releases(publisher: "35.75", first: 1) { nodes { id period { id } } } }`;
  const ask = async (text: string, variables = {}) => {
    const response = await fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query: text, variables }),
    });
    return ((await response.json()) as { data: never }).data;
  };
  const { releases } = (await ask(query)) as { releases: { nodes: { id: string; period: { id: string } }[] } };
  const [{ id: release, period } = { id: "", period: { id: "" } }] = releases.nodes;
  const before = `${Number(period.id.slice(0, 4)) - 1}${period.id.slice(4)}`;
  const { observations } = (await ask(
    `query ($periods: [PeriodId!]!) { observations(where: { indicator: ["peserta-aktif", "sasaran"], region: ["35.75.01"], period: $periods }) {
      nodes { id cell { decimal } } } }`,
    { periods: [before, period.id] },
  )) as { observations: { nodes: { id: string; cell: { decimal: string } }[] } };
  const at = (id: string) => Number(observations.nodes.find((node) => node.id === id)?.cell.decimal);
  return {
    ...{ active: at(`peserta-aktif/35.75.01/${period.id}`), target: at(`sasaran/35.75.01/${period.id}`) },
    ...{ before: at(`peserta-aktif/35.75.01/${before}`), release },
  };
}

/** What stands on the page of the kecamatan, and whether it is what the API says. */
async function answered(page: Page): Promise<string> {
  const [, active, target] = title.exec((await page.locator("h1").innerText()).replace(/\s+/g, " ").trim()) ?? [];
  const year = page.locator(".ledger > div", { hasText: "Dibanding setahun lalu" });
  const [change = "", note = ""] = await Promise.all([
    year.locator("dd").first().innerText(),
    year.locator("dd").last().innerText(),
  ]);
  const truth = await asked();
  expect(number(active)).toBe(truth.active);
  expect(number(target)).toBe(truth.target);
  expect(number(note.split(" ")[0])).toBe(truth.before);
  expect(number(change) * (change.includes("−") ? -1 : 1)).toBe(truth.active - truth.before);
  expect(await page.locator(".foot").innerText()).toContain(truth.release);
  return `${active} of ${target}, ${change.replace(/\s+/g, " ")} against a year ago`;
}

async function walk(page: Page): Promise<string> {
  const reader = countingReader(page);
  await page.goto(`${url}/`);
  await reader.click(page.locator("main").getByRole("link", { name: mine, exact: true }).first());
  await page.waitForURL(/\/kecamatan\/gadingrejo\/$/);
  const answer = await answered(page);
  expect(Number(/^(\d+) clicks/.exec(reader.spent())?.[1])).toBeLessThanOrEqual(3);
  return `${answer} (${reader.spent()})`;
}

test("task 2: on a phone, by what a person sees", async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  console.log(`task 2: ${await walk(page)}`);
  await page.close();
});

describe("task 2 with a screen reader", () => {
  test("names and roles alone lead to the answer", async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
    await page.goto(`${url}/`);
    const home = await page.locator("main").ariaSnapshot();
    // the heading says the number, the table has a caption, and the row of my kecamatan is a link in its first cell
    expect(home).toMatch(
      /- heading "[\d.]+ dari sasaran [\d.]+ pekerja rentan Kota Pasuruan sudah terlindungi" \[level=1\]/,
    );
    expect(home).toMatch(/- table "DATA CONTOH\. Dari bagian sasaran terendah/);
    expect(home).toMatch(/- rowheader "Gadingrejo.*":[\s\S]*?- link "Gadingrejo":/);
    await page.locator("main").getByRole("link", { name: mine, exact: true }).first().press("Enter");
    await page.waitForURL(/\/kecamatan\/gadingrejo\/$/);
    const snapshot = await page.locator("main").ariaSnapshot();
    const [, heading = ""] = /- heading "([^"]*)" \[level=1\]/.exec(snapshot) ?? [];
    expect(heading).toMatch(title);
    expect(snapshot).toMatch(
      /- term: Dibanding setahun lalu\s+- definition: [+−]?[\d.]+ orang\s+- definition:\s+- text: [\d.]+ orang pada/,
    );
    // each tile of the map is a link that says name and number
    expect(snapshot).toMatch(/- 'link "Karangketug: [\d.]+ orang"'/);
    console.log(`task 2, screen reader: ${heading}`);
    await page.close();
  });
});

test("task 5: the same with JavaScript off on slow 3G", { timeout: 180_000 }, async () => {
  const context = await browser.newContext({ viewport: { width: 360, height: 640 }, javaScriptEnabled: false });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  // "Slow 3G" of Chromium's own tools: 400 kbit/s both ways, 400 ms
  await session.send("Network.emulateNetworkConditions", {
    ...{ offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 },
  });
  const began = performance.now();
  console.log(`task 5: ${await walk(page)}`);
  expect(performance.now() - began).toBeLessThan(120_000);
  await context.close();
});
