import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import * as path from "node:path";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { sampleMark } from "../../schema/sample.ts";
import { launchBrowser } from "./browser.ts";
import { allPages } from "./site-pages.ts";
import { findLayoutFaults } from "./text-boxes.ts";

// GraphiQL as the portal serves it: from its own files, under a policy of its own.

const { url, siteFolder } = inject("portal");
const root = path.resolve(import.meta.dirname, "../..");
const question = readFileSync(path.join(root, "schema/graphql/examples/kecamatan-terlindungi.graphql"), "utf8");
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let browser: Browser;
/** one window for all: loading the editor is the dear part */
let opened: Opened;

beforeAll(async () => {
  browser = await launchBrowser();
  opened = await open();
});
afterAll(() => browser?.close());

interface Opened {
  readonly page: Page;
  readonly requests: string[];
  readonly complaints: string[];
}

/** Opens GraphiQL, waits for its editor, and notes what the page asks for and complains of. */
async function open(): Promise<Opened> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const requests: string[] = [];
  const complaints: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  // the browser writes refusals of a worker's policy nowhere but here
  await page.addInitScript(() =>
    addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      console.error("policy", violatedDirective, blockedURI),
    ),
  );
  await page.goto(`${url}/graphiql/`);
  await page.locator(".graphiql-query-editor .view-lines", { hasText: "KecamatanTerlindungi" }).waitFor();
  return { page, requests, complaints };
}

const focused = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.activeElement?.closest(wanted) != null, selector);

/** Presses Tab until the focus is where it is wanted; false where it never gets there. */
async function tabTo(page: Page, selector: string): Promise<boolean> {
  for (let presses = 0; presses < 40; presses++) {
    if (await focused(page, selector)) return true;
    await page.keyboard.press("Tab");
  }
  return false;
}

test("with the keyboard alone the written question is asked, and what the API answers is shown", async () => {
  const { page, requests, complaints } = opened;
  expect(await tabTo(page, ".graphiql-query-editor .graphiql-editor")).toBe(true);
  await page.keyboard.press("Enter");
  expect(await focused(page, ".graphiql-query-editor .monaco-editor")).toBe(true);
  await page.keyboard.press("Control+Enter");
  const answer = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: question }),
  });
  const { data } = (await answer.json()) as {
    data: { regions: { nodes: { label: string; coverage: { active: { cell: { display: string } } } }[] } };
  };
  const [first] = data.regions.nodes;
  const shown = page.locator(".graphiql-response .view-lines");
  await shown.filter({ hasText: "regions" }).waitFor();
  // the editor writes spaces that do not break
  const text = (await shown.innerText()).replaceAll("\u00a0", " ");
  expect(text).toContain(`"label": "${first?.label}"`);
  expect(text).toContain(`"display": "${first?.coverage.active.cell.display}"`);

  // Tab leaves the editor again: nobody is caught in it
  await page.keyboard.press("Tab");
  expect(await focused(page, ".graphiql-query-editor .monaco-editor")).toBe(false);
  expect(await tabTo(page, ".graphiql-execute-button")).toBe(true);

  expect(requests.filter((one) => !one.startsWith(`${url}/`))).toEqual([]);
  const others = requests.map((one) => new URL(one).pathname).filter((one) => !one.startsWith("/graphiql/"));
  // the contract when it opens, and the question
  expect(others).toEqual(["/graphql", "/graphql"]);
  // the second worker starts when the editor first finds time for it
  await expect.poll(() => page.workers().length, { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
  expect(complaints).toEqual([]);
});

test("a name that is not in the contract is marked as one writes, by the worker that knows it", async () => {
  const { page, complaints } = opened;
  await page.locator(".graphiql-query-editor .monaco-editor").first().click();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("{ tidakAda }");
  await page.locator(".graphiql-query-editor .squiggly-error").first().waitFor();
  expect(complaints).toEqual([]);
});

test("its policy holds: nothing is evaluated, and no other server can be asked", async () => {
  const { page, complaints } = opened;
  const outcome = await page.evaluate(async () => {
    // later, as a task of the page's own: what a debugger runs may evaluate
    const tried = (deed: () => unknown) =>
      new Promise((resolve) => setTimeout(resolve))
        .then(deed)
        .then(() => "done")
        .catch(() => "refused");
    return [
      await tried(() => new Function("return 1")()),
      await tried(() => fetch("https://terang.example/")),
      await tried(() => {
        const script = document.createElement("script");
        script.src = "data:text/javascript,1";
        document.head.append(script);
        return new Promise((resolve, reject) => {
          script.onload = resolve;
          script.onerror = reject;
        });
      }),
    ];
  });
  expect(outcome).toEqual(["refused", "refused", "refused"]);
  const broken = complaints.filter((text) => text.startsWith("policy")).map((text) => text.split(" ")[1]);
  expect(broken).toEqual(expect.arrayContaining(["connect-src", "script-src-elem"]));
});

test("on a phone it does not scroll sideways", async () => {
  const { page } = opened;
  await page.setViewportSize({ width: 360, height: 800 });
  // the editor measures itself anew some moments after the window has changed
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth), { timeout: 20_000 }).toBe(360);
});

test("the frame says what it is, leads back, and stands without a script; axe objects to nothing in it", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });
  const bare = await context.newPage();
  await bare.goto(`${url}/graphiql/`);
  const text = await bare.locator("body").innerText();
  for (const words of [sampleMark.band.id, sampleMark.band.en, "memerlukan JavaScript", "needs JavaScript"]) {
    expect(text).toContain(words);
  }
  expect(await bare.title()).toBe("[Contoh] GraphiQL · Terang");
  expect(await bare.evaluate(findLayoutFaults)).toEqual([]);
  const links = await bare.locator("a").evaluateAll((all) => all.map((one) => one.getAttribute("href") ?? ""));
  expect(links).toEqual(expect.arrayContaining(["/jelajah/", "/kontrak/", "/en/jelajah/", "/en/kontrak/"]));
  for (const link of new Set(links)) {
    const answer = await fetch(url + link);
    await answer.arrayBuffer();
    expect(answer.status, link).toBe(200);
  }
  await context.close();

  // the frame alone: what GraphiQL draws is GraphiQL's
  const frame = await browser.newPage({ viewport: { width: 360, height: 800 } });
  await frame.route(/\/open-[^/]+\.js$/, (route) => route.abort());
  await frame.goto(`${url}/graphiql/`);
  await frame.evaluate(axe);
  const { violations } = (await frame.evaluate(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })",
  )) as AxeResults;
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`)).toEqual([]);
  await frame.close();
});

test("its files are kept for ever, come compressed, and are loaded by no other page", async () => {
  const html = await (await fetch(`${url}/graphiql/`)).text();
  const files = [...html.matchAll(/(?:src|href|data-\w+)="([\w.-]+\.(?:js|css))"/g)].map(([, name]) => name ?? "");
  expect(files).toHaveLength(5);
  for (const name of files) {
    const answer = await fetch(`${url}/graphiql/${name}`, { headers: { "accept-encoding": "br" } });
    expect(answer.status, name).toBe(200);
    expect(answer.headers.get("content-encoding"), name).toBe("br");
    expect(answer.headers.get("cache-control"), name).toBe("public, max-age=31536000, immutable");
    expect(answer.headers.get("content-security-policy"), name).toContain("default-src 'none'; script-src 'self'");
    await answer.arrayBuffer();
  }
  for (const name of ["files.json", "../../package.json", "..%2f..%2fpackage.json", "open-00000000.js"]) {
    expect((await fetch(`${url}/graphiql/${name}`)).status, name).toBe(404);
  }
  const pages = allPages(siteFolder);
  expect(pages.filter(({ html: page }) => /graphiql\/[^"]|(?:src|srcset)="[^"]*graphiql/.test(page))).toEqual([]);
  const naming = pages.filter(({ html: page }) => page.includes('href="/graphiql/"')).map(({ address }) => address);
  expect(naming).toEqual(expect.arrayContaining(["/jelajah/", "/kontrak/", "/en/jelajah/", "/en/kontrak/"]));
  expect((await fetch(`${url}/graphiql`, { redirect: "manual" })).headers.get("location")).toBe("/graphiql/");
});
