import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { launchBrowser } from "../e2e/browser.ts";
import { countingReader } from "./counting-reader.ts";

// Task 7: when is the next release, and was the last one on time? From the home page by what a person sees.

const { url } = inject("portal");
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test("task 7: the next date stands on the home page, and the last release tells its date and the one it was due", async () => {
  const page = await browser.newPage({ viewport: { width: 360, height: 640 } });
  const reader = countingReader(page);
  await page.goto(`${url}/`);
  const latest = page.locator("section", { has: page.locator("#kabar-h") });
  const said = (await latest.innerText()).replace(/\s+/g, " ");
  const response = await fetch(`${url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({
      query: `{ releases(publisher: "35.75", first: 1) { nodes { id publishedAt nextDue scheduledFor } } }`,
    }),
  });
  const { data } = (await response.json()) as {
    data: { releases: { nodes: { id: string; nextDue: string; publishedAt: string; scheduledFor: string }[] } } | null;
  };
  const [release] = data?.releases.nodes ?? [];
  const long = (iso: string) =>
    new Intl.DateTimeFormat("id-ID", {
      day: "numeric",
      month: "long",
      year: "numeric",
      timeZone: "Asia/Jakarta",
    }).format(new Date(iso));
  expect(said).toContain(`Rilis berikutnya dijadwalkan ${long(release?.nextDue ?? "")}`);
  expect(said).toContain(`terbit ${long(release?.publishedAt ?? "")}`);
  await reader.click(page.locator(".status a").first());
  await page.waitForURL(/\/rilis\/\d{4}-\d{2}\/[\d.]+\/$/);
  const main = (await page.locator("main").innerText()).replace(/\s+/g, " ");
  // on time or not: both days stand beside each other
  expect(main).toContain(`Dijadwalkan ${long(release?.scheduledFor ?? "")}`);
  expect(main).toContain(long(release?.publishedAt ?? ""));
  console.log(`task 7: ${said.slice(0, 160)} (${reader.spent()})`);
  await page.close();
});
