import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import type { AxeResults } from "axe-core";
import { parse } from "csv-parse/sync";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { sampleMark } from "../../schema/sample.ts";
import { launchBrowser } from "./browser.ts";
import { findLayoutFaults, findNamelessDigits } from "./text-boxes.ts";

// The page where readers ask the API themselves, as a reader with a keyboard uses it.

const { url, siteFolder } = inject("portal");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** Opens the explorer and notes what the page asks for and complains of. */
async function open(address: string, width = 360): Promise<{ page: Page; requests: string[]; complaints: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 800 } });
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(url + address);
  return { page, requests, complaints };
}

const rowsOf = (page: Page) => page.locator("#hasil tbody tr").count();
const answered = (page: Page, word = "Selesai") =>
  page.waitForFunction((said) => document.getElementById("kabar")?.textContent?.startsWith(said), word);

test("with the keyboard alone a ready question is opened, changed, asked, and read", async () => {
  const { page, requests, complaints } = await open("/jelajah/");
  await page.locator("#peta-kelurahan > summary").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await answered(page);
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("bangku-h");
  expect(await rowsOf(page)).toBe(34);
  await page.locator("#isian").focus();
  const variables = JSON.parse(await page.locator("#isian").inputValue());
  await page.locator("#isian").fill(JSON.stringify({ ...variables, kota: "35.75.02" }));
  await page.keyboard.press("Control+Enter");
  await page.waitForFunction(() => document.querySelectorAll("#hasil tbody tr").length < 34);
  expect(await rowsOf(page)).toBeGreaterThan(3);
  expect(requests.filter((one) => !one.startsWith(url))).toEqual([]);
  expect(requests.map((one) => new URL(one).pathname)).toEqual(["/jelajah/", "/graphql", "/graphql"]);
  expect(complaints).toEqual([]);
  await page.close();
});

test("a link carries question and release behind its #, and gives the same table again", async () => {
  const { page } = await open("/jelajah/");
  await page
    .locator("#pertanyaan")
    .fill(
      'query Q($asOf: AsOf) { region(code: "35.75", asOf: $asOf) { enrolment { active { id cell { display decimal status } } } } }',
    );
  await page.locator("#isian").fill("{}");
  await page.getByRole("button", { name: "Jalankan" }).click();
  await answered(page);
  const release = await page.locator("#rilis-jawaban").textContent();
  expect(JSON.parse(await page.locator("#isian").inputValue())).toEqual({ asOf: { release } });
  const shown = await page.locator("#hasil tbody").innerText();
  const link = await page.locator("#tautan").evaluate((anchor: HTMLAnchorElement) => anchor.href);
  await page.close();
  expect(new URLSearchParams(new URL(link).hash.slice(1)).get("r")).toBe(release);
  expect(new URL(link).search).toBe("");
  const again = await open(new URL(link).pathname + new URL(link).hash);
  await answered(again.page);
  expect(await again.page.locator("#hasil tbody").innerText()).toBe(shown);
  // what stands behind the # is asked by the page, and never sent as an address
  expect(again.requests.map((one) => new URL(one).pathname + new URL(one).search)).toEqual(["/jelajah/", "/graphql"]);
  await again.page.close();
});

test("the CSV holds exact decimals, a status beside each, the release and the mark of sample data", async () => {
  const { page } = await open("/en/jelajah/", 1280);
  await page.locator("#peta-kelurahan > summary").click();
  await page.locator("#peta-kelurahan > button").click();
  await answered(page, "Done");
  const waiting = page.waitForEvent("download");
  await page.locator("#csv").click();
  const download = await waiting;
  expect(download.suggestedFilename()).toMatch(/^contoh-jelajah-35\.75-\d{4}-\d{2}-.*\.csv$/);
  const rows = parse<Record<string, string>>(readFileSync(await download.path(), "utf8"), { columns: true });
  expect(rows).toHaveLength(34);
  for (const row of rows) {
    expect(row[sampleMark.column]).toBe("true");
    expect(row.rilis).toMatch(/^35\.75\//);
    const number = row["enrolment.active"] ?? "";
    expect(row["enrolment.active.status"] === "PUBLISHED").toBe(number !== "");
    if (number !== "") expect(number).toMatch(/^\d+$/);
  }
  const shown = await page
    .locator("#hasil tbody data")
    .evaluateAll((all) => all.map((one) => one.getAttribute("value")));
  expect(rows.map((row) => row["enrolment.active"]).filter(Boolean)).toEqual(shown);
  await page.close();
});

test("what the API refuses is told in the page's language, and nothing of an answer becomes markup", async () => {
  for (const [address, word] of [
    ["/jelajah/", /Permintaan|tidak/],
    ["/en/jelajah/", /query|request|not/i],
  ] as const) {
    const { page, complaints } = await open(address);
    await page.locator("#pertanyaan").fill("{\n  tidakAda\n}");
    await page.locator("#pertanyaan").press("Control+Enter");
    await page.waitForFunction(() => /2\)/.test(document.getElementById("kabar")?.textContent ?? ""));
    expect(await page.locator("#kabar").textContent()).toMatch(word);
    await page.locator("#isian").fill("{ bukan json");
    await page.locator("#isian").press("Control+Enter");
    expect(await page.locator("#kabar").textContent()).toMatch(/JSON/);
    await page.route("**/graphql", (route) =>
      route.fulfill({ json: { data: { a: { label: "<img src=x onerror=alert(1)>" } }, extensions: {} } }),
    );
    await page.locator("#isian").fill("{}");
    await page.locator("#isian").press("Control+Enter");
    await page.waitForFunction(() => document.querySelector("#hasil td")?.textContent?.startsWith("<img"));
    expect(await page.locator("#hasil img").count()).toBe(0);
    expect(complaints.filter((text) => !text.includes("400"))).toEqual([]);
    await page.close();
  }
});

test.each(["light", "dark"] as const)(
  "an answer on a phone, %s: nothing cut off, axe objects to nothing",
  async (colorScheme) => {
    const { page } = await open("/jelajah/");
    await page.emulateMedia({ colorScheme });
    for (const ready of await page.locator(".ready").all()) {
      await ready.locator("summary").first().click();
      await ready.locator("button").click();
      await answered(page);
      expect(await page.evaluate(findLayoutFaults)).toEqual([]);
      expect(await page.evaluate(findNamelessDigits)).toEqual([]);
    }
    await page.evaluate(axe);
    const { violations } = (await page.evaluate(
      "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
    )) as AxeResults;
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
    await page.close();
  },
);

test("an English reader's guess leads there", async () => {
  const answer = await fetch(`${url}/en/explore/`, { redirect: "manual" });
  expect([answer.status, answer.headers.get("location")]).toEqual([301, "/en/jelajah/"]);
});

test("no ready question is answered by absences alone: wards are asked about in a month in which they are told", () => {
  const html = readFileSync(path.join(siteFolder, "jelajah/index.html"), "utf8");
  const ready = html.split('<details class="ready" id="').slice(1);
  const empty = ready.flatMap((part) => {
    const answer = part.slice(0, part.indexOf('data-part="query"'));
    return answer.includes("<data value=") ? [] : [part.slice(0, part.indexOf('"'))];
  });
  expect(ready.length).toBeGreaterThan(5);
  expect(empty).toEqual([]);
});
