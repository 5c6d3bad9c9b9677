import { globSync, readFileSync } from "node:fs";
import * as http from "node:http";
import * as path from "node:path";
import { setTimeout } from "node:timers/promises";
import { parse } from "csv-parse/sync";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { type ApiNumber, apiKey, disagreements, type NumberWitness, unseen } from "../support/number-witness.ts";
import { launchBrowser } from "./browser.ts";

// Page, file and API say the same of every published number, in every release and both languages.

const { url, siteFolder } = inject("portal");
const releases: { id: string; files: { url: string; format: string }[] }[] = [];
const api = new Map<string, ApiNumber>();
const onPages: NumberWitness[] = [];
const inFiles: NumberWitness[] = [];
/** cell and month of every held cell of the API's enrolment numbers */
const held: { release: string; says: string }[] = [];
let browser: Browser;

let asked = 0;

async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const { status, retryAfter, text } = await post(JSON.stringify({ query, variables }), asked++);
  // every number of every release is more than one client may ask at once: it waits as it is told
  if (status === 429) {
    await setTimeout(retryAfter * 1000);
    return ask(query, variables);
  }
  const { data, errors } = JSON.parse(text) as { data: T; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join("\n"));
  return data;
}

/** Asks as one of fifty clients where the machine has as many addresses of its own (Linux has), else as the only one. */
function post(body: string, turn: number): Promise<{ status: number; retryAfter: number; text: string }> {
  const from = process.platform === "linux" ? { localAddress: `127.0.1.${(turn % 50) + 1}` } : {};
  const headers = { "content-type": "application/json" };
  return new Promise((resolve, reject) => {
    const request = http.request(`${url}/graphql`, { method: "POST", headers, ...from }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const text = Buffer.concat(parts).toString("utf8");
        resolve({ status: response.statusCode ?? 0, retryAfter: Number(response.headers["retry-after"] ?? 1), text });
      });
    });
    request.on("error", reject).end(body);
  });
}

async function readReleases(): Promise<void> {
  const { releases: answer } = await ask<{ releases: { nodes: typeof releases } }>(
    `{ releases(publisher: "35.75", first: 100) { nodes { id files { url format } } } }`,
  );
  releases.push(...answer.nodes);
}

async function readApi(release: string): Promise<void> {
  const { indicators } = await ask<{ indicators: { id: string }[] }>("{ indicators { id } }");
  let after: string | undefined;
  do {
    const { observations } = await ask<{
      observations: {
        nodes: {
          id: string;
          cell: { decimal: string | null; id: string; en: string; asOfPeriod: { id: string } | null };
        }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
        release: { id: string };
      };
    }>(
      `query Everything($where: ObservationFilter!, $asOf: AsOf, $after: String) {
        observations(where: $where, asOf: $asOf, first: 250, after: $after) {
          release { id }
          nodes { id cell { decimal id: display en: display(locale: EN) asOfPeriod { id } } }
          pageInfo { hasNextPage endCursor }
        }
      }`,
      { where: { indicator: indicators.map(({ id }) => id), everyCut: true }, asOf: { release }, after },
    );
    expect(observations.release.id).toBe(release);
    for (const { id, cell } of observations.nodes) {
      if (cell.asOfPeriod && id.startsWith("peserta-")) held.push({ release, says: `${id} ${cell.asOfPeriod.id}` });
      api.set(apiKey(release, id), { decimal: cell.decimal ?? "", display: { id: cell.id, en: cell.en } });
    }
    after = observations.pageInfo.hasNextPage ? observations.pageInfo.endCursor : undefined;
  } while (after);
}

async function readFiles({ id, files }: (typeof releases)[number]): Promise<void> {
  for (const file of files.filter(({ format }) => format.toLowerCase() === "csv")) {
    const address = new URL(file.url);
    const text = await (await fetch(`${url}${address.pathname}`)).text();
    for (const row of parse<Record<string, string>>(text, { columns: true })) {
      expect(row.rilis).toBe(id);
      // what offices say is no cell
      if (row.sel === undefined) continue;
      inFiles.push({
        release: id,
        cell: row.sel ?? "",
        decimal: row.nilai ?? "",
        place: path.basename(address.pathname),
      });
    }
  }
}

async function readPages(): Promise<void> {
  const page = await browser.newPage({ javaScriptEnabled: false });
  for (const file of globSync("**/*.html", { cwd: siteFolder }).sort()) {
    const place = `/${file.replace(/index\.html$/, "")}`;
    await page.goto(url + place);
    const numbers = await page.locator("[data-cell]").evaluateAll((elements) =>
      elements.map((element) => ({
        release: element.closest("[data-release]")?.getAttribute("data-release") ?? "",
        cell: element.getAttribute("data-cell") ?? "",
        decimal: element.getAttribute("value") ?? element.getAttribute("data-value") ?? "",
        locale: document.documentElement.lang,
        shown: element.textContent ?? "",
      })),
    );
    for (const { locale, shown, ...number } of numbers) {
      onPages.push({ ...number, text: { locale: locale as "id" | "en", shown: shown.trim() }, place });
    }
  }
  await page.close();
}

beforeAll(async () => {
  browser = await launchBrowser();
  await readReleases();
  for (const release of releases) {
    await readApi(release.id);
    await readFiles(release);
  }
  await readPages();
}, 400_000);
afterAll(() => browser?.close());

test("every number on a page and in a file is the API's number of the release it names", () => {
  expect(disagreements([...onPages, ...inFiles], api)).toEqual([]);
  const numbers = onPages.filter(({ decimal }) => decimal !== "").length;
  // breakdowns and hidden cells are among them, in every medium
  for (const seen of [onPages, inFiles]) {
    expect(seen.some(({ cell, decimal }) => cell.includes("=") && decimal !== "")).toBe(true);
    expect(seen.some(({ cell, decimal }) => cell.includes("=") && decimal === "")).toBe(true);
  }
  console.log(
    `${numbers} numbers on pages in both languages, ${inFiles.length} in files, ${api.size} in the API: 0 differ, ${releases.length} releases`,
  );
  expect(numbers).toBeGreaterThanOrEqual(2000);
});

test("the newest release stands whole in its files and on the pages of either language", () => {
  const newest = releases[0]?.id ?? "";
  expect(unseen(inFiles, api, newest)).toEqual([]);
  for (const locale of ["id", "en"] as const) {
    const inLanguage = onPages.filter(({ text }) => text?.locale === locale);
    expect(unseen(inLanguage, api, newest)).toEqual([]);
  }
});

test("a hidden cell has no number in any medium, and a held one names its month in API and file", async () => {
  const newest = releases[0];
  const hidden = onPages.filter(
    ({ decimal, text }) => decimal === "" && /^(?:disembunyikan|hidden)$/.test(text?.shown ?? ""),
  );
  expect(hidden.length).toBeGreaterThan(0);
  for (const { release, cell } of hidden) expect(api.get(apiKey(release, cell))?.decimal).toBe("");
  const file = newest?.files.find(({ url: at, format }) => format === "CSV" && at.includes("enrolment"));
  const text = await (await fetch(url + new URL(file?.url ?? url).pathname)).text();
  const rows = parse<Record<string, string>>(text, { columns: true });
  expect(rows.filter(({ status, nilai }) => (status === "PUBLISHED") !== (nilai !== ""))).toEqual([]);
  const heldInFile = rows.filter(({ data_per }) => data_per).map(({ sel, data_per }) => `${sel} ${data_per}`);
  expect(heldInFile.sort()).toEqual(
    held
      .filter(({ release }) => release === newest?.id)
      .map(({ says }) => says)
      .sort(),
  );
});

test("one changed digit in a page, a file or the API is seen", () => {
  const newest = releases[0]?.id ?? "";
  const changeLastDigit = (text: string) => text.replace(/\d(?=\D*$)/, (digit) => String((Number(digit) + 1) % 10));
  const onPage = onPages.find(({ release, decimal }) => release === newest && decimal) as NumberWitness;
  const inFile = inFiles.find(({ release, decimal }) => release === newest && decimal) as NumberWitness;
  const shown = onPage.text as NonNullable<NumberWitness["text"]>;
  expect(disagreements([{ ...onPage, decimal: changeLastDigit(onPage.decimal) }], api)).toHaveLength(1);
  expect(disagreements([{ ...onPage, text: { ...shown, shown: changeLastDigit(shown.shown) } }], api)).toHaveLength(1);
  expect(disagreements([{ ...inFile, decimal: changeLastDigit(inFile.decimal) }], api)).toHaveLength(1);
  const key = apiKey(newest, onPage.cell);
  const said = api.get(key) as ApiNumber;
  const changed = new Map(api).set(key, { ...said, decimal: changeLastDigit(said.decimal) });
  expect(disagreements([...onPages, ...inFiles], changed).length).toBeGreaterThanOrEqual(2);
});

test("a page changed by one digit after it was built is seen in the browser", async () => {
  const page = await browser.newPage({ javaScriptEnabled: false });
  const original = readFileSync(path.join(siteFolder, "index.html"), "utf8");
  const forged = original.replace(/(<data[^>]*>[\d.]*)(\d)(<)/, (_, head: string, digit: string, tail: string) => {
    return `${head}${(Number(digit) + 1) % 10}${tail}`;
  });
  expect(forged).not.toBe(original);
  await page.route(`${url}/`, (route) => route.fulfill({ body: forged, contentType: "text/html" }));
  await page.goto(`${url}/`);
  const numbers = await page.locator("[data-cell]").evaluateAll((elements) =>
    elements.map((element) => ({
      release: element.closest("[data-release]")?.getAttribute("data-release") ?? "",
      cell: element.getAttribute("data-cell") ?? "",
      decimal: element.getAttribute("value") ?? element.getAttribute("data-value") ?? "",
      shown: element.textContent ?? "",
    })),
  );
  const witnesses = numbers.map(({ shown, ...number }) => ({
    ...number,
    text: { locale: "id" as const, shown },
    place: "/",
  }));
  expect(disagreements(witnesses, api)).toHaveLength(1);
  await page.close();
});
