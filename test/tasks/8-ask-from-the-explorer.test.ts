import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../e2e/browser.ts";
import { countingReader } from "./counting-reader.ts";

// Task 8: the query for task 1 (lowest share of target by kecamatan in September 2024, as CSV, with something to cite) from the explorer
// alone: no documentation, no other page, no code of ours known beforehand.

const { url } = inject("portal");
const month = "2024-09";
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const answered = (page: Page) =>
  page.waitForFunction(() => document.getElementById("kabar")?.textContent?.startsWith("Selesai"));

/** The answer as it stands on the screen: a record per row, by the words over the columns. */
async function readTable(page: Page): Promise<readonly Readonly<Record<string, string>>[]> {
  const heads = await page.locator("#hasil thead th").allInnerTexts();
  const rows = await page.locator("#hasil tbody tr").all();
  return await Promise.all(
    rows.map(async (row) => {
      const cells = await row.locator("td").allInnerTexts();
      return Object.fromEntries(heads.map((head, at) => [head.trim(), (cells[at] ?? "").trim()]));
    }),
  );
}

/** `62,0 %` as a number to compare by. */
const percent = (text = "") => Number(/^(\d+(?:,\d+)?)\s*%/.exec(text)?.[1]?.replace(",", ".") ?? Number.NaN);

test("a ready question is opened, its month changed, and the lowest share read, saved and linked", async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  const paths: string[] = [];
  page.on("request", (request) => paths.push(new URL(request.url()).pathname));
  await page.goto(`${url}/jelajah/`);
  const reader = countingReader(page);

  const ready = page.locator(".ready").filter({ hasText: "di tiap kecamatan, dibanding sasarannya?" });
  await reader.click(ready.locator("summary").first());
  await reader.click(ready.getByRole("button", { name: "Ubah dan jalankan" }));
  await answered(page);

  // the variables stand in a field under their label; the month is the empty one
  const field = page.getByLabel("Variabel (JSON)");
  const lines = (await field.inputValue()).split("\n");
  const line = lines.findIndex((text) => text.includes('"bulan": null'));
  expect(line).toBeGreaterThan(0);
  await reader.click(field);
  await reader.press("Control+Home");
  await reader.press("ArrowDown", line);
  await reader.press("End");
  await reader.press("ArrowLeft");
  await reader.press("Shift+Control+ArrowLeft");
  await reader.type(`"${month}"`);
  expect(JSON.parse(await field.inputValue())).toMatchObject({ bulan: month });
  const asking = page.waitForResponse((response) => response.url().endsWith("/graphql"));
  await reader.click(page.getByRole("button", { name: "Jalankan", exact: true }));
  await asking;
  await answered(page);

  const rows = await readTable(page);
  expect(rows).toHaveLength(4);
  const column = Object.keys(rows[0] ?? {}).find((head) => /capaian/i.test(head)) ?? "";
  const [lowest, ...others] = [...rows].sort((a, b) => percent(a[column]) - percent(b[column]));
  const place = Object.values(lowest ?? {})[0] ?? "";
  for (const other of others) expect(percent(other[column])).toBeGreaterThanOrEqual(percent(lowest?.[column]));

  const saving = page.waitForEvent("download");
  await reader.click(page.locator("#csv"));
  const saved = await (await saving).path();
  const release = (await page.locator("#rilis-jawaban").textContent()) ?? "";
  const link = await page.locator("#tautan").evaluate((anchor: HTMLAnchorElement) => anchor.href);
  console.log(`task 8: ${place}, ${lowest?.[column]} (${month}, release ${release}); ${reader.spent()}`);

  // the machine's own way to the same number
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query: `{ observations(where: {indicator: "capaian-sasaran", level: KECAMATAN, period: "${month}"}, asOf: {release: "${release}"}) {
        nodes { region { label } cell { decimal display } } } }`,
    }),
  });
  const { data } = (await response.json()) as {
    data: { observations: { nodes: { region: { label: string }; cell: { decimal: string; display: string } }[] } };
  };
  const [right] = [...data.observations.nodes].sort((a, b) => Number(a.cell.decimal) - Number(b.cell.decimal));
  expect([place, lowest?.[column]]).toEqual([right?.region.label, right?.cell.display]);
  const csv = parse<Record<string, string>>(readFileSync(saved, "utf8"), { columns: true });
  const inFile = csv.find((row) => Object.values(row).includes(place));
  expect(inFile).toMatchObject({ "coverage.shareOfTarget": right?.cell.decimal, rilis: release });
  expect(inFile?.["coverage.period.id"] ?? Object.values(inFile ?? {})).toContain(month);

  // nothing but the explorer and the API was needed
  expect(new Set(paths.filter((one) => !/\.(?:css|woff2?|svg|png|ico)$/.test(one)))).toEqual(
    new Set(["/jelajah/", "/graphql"]),
  );

  // whoever gets the link sees the same table, of the same release
  const other = await browser.newPage();
  await other.goto(link);
  await answered(other);
  expect(await readTable(other)).toEqual(rows);
  expect(await other.locator("#rilis-jawaban").textContent()).toBe(release);
  await other.close();
  await page.close();
});

// Task 15, by the same way: a question that is too large is told its cost and the limit, and the smaller one is a button.
test("a question that is too large is told its cost and the limit, and the smaller one runs at a click", async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 800 } });
  await page.goto(`${url}/jelajah/`);
  const reader = countingReader(page);
  const smaller = page.getByRole("button", { name: "Jalankan pertanyaan yang lebih kecil" });
  expect(await smaller.isVisible()).toBe(false);
  await page
    .locator("#pertanyaan")
    .fill("{ regions(first: 1000) { nodes { label children { label children { label } } } } }");
  await page.locator("#isian").fill("{}");
  await reader.click(page.getByRole("button", { name: "Jalankan", exact: true }));
  await smaller.waitFor({ state: "visible" });
  expect(await page.locator("#kabar").innerText()).toMatch(/bernilai [\d.]+ poin; paling banyak 50[.]?000 poin/);
  await reader.click(smaller);
  await answered(page);
  expect(await page.locator("#hasil tbody tr").count()).toBeGreaterThan(3);
  expect(await smaller.isVisible()).toBe(false);
  expect(await page.locator("#pertanyaan").inputValue()).toMatch(/children/);
  console.log(`task 15 in the explorer: ${reader.spent()}`);
  await page.close();
});
