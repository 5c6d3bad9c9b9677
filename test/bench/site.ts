import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import * as os from "node:os";
import * as path from "node:path";
import { parseArgs } from "node:util";
import { bundled } from "../drill/run-bundled.ts";
import { pageTypes } from "../e2e/site-pages.ts";
import { budgets, printBudgets } from "./site/budgets.ts";
import type { LargeSite } from "./site/build-large-site.ts";
import { openInBrowser } from "./site/in-browser.ts";
import { type LighthousePage, runLighthouse } from "./site/lighthouse-runs.ts";
import { cardBytes, heaviestPages, heaviestPictures, typeOf } from "./site/page-bytes.ts";
import { type Rebuilt, startSamplePortal } from "./site/sample-portal.ts";

/**
 * Builds and weighs the sample town's site, opens one page of each type in the browser, runs Lighthouse on them, builds the site of a publisher
 * with 15,000 pages, and prints every budget with its measured value. Exit code 1 where one is not kept.
 * `npm run bench -- site [--runs 5] [--without lighthouse] [--without large] [--only ADDRESS …]
 * [--kecamatan 98]`, of 38 kelurahan each, in the large publisher
 */
const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "5" },
    without: { type: "string", multiple: true, default: [] },
    only: { type: "string", multiple: true },
    kecamatan: { type: "string", default: "98" },
  },
});
const isWanted = (part: string) => !values.without.includes(part);

console.log("▸ the sample portal (the first time it makes the sample town)");
const portal = await startSamplePortal();
try {
  console.log("▸ building its site twice: with all share cards drawn, and with the cards of before");
  const drawn = portal.rebuild("drawn");
  const kept = portal.rebuild("kept");
  const build = { pages: kept.pages, withCards: drawn.seconds, withoutCards: kept.seconds };
  const line = ({ pages, seconds, processor }: Rebuilt) =>
    `${pages} pages in ${seconds.toFixed(1)} s, ${((seconds * 1000) / pages).toFixed(1)} ms a page; ${processor.toFixed(1)} s of processor`;
  const share = Math.max(0, 1 - kept.processor / drawn.processor);
  console.log(`  with cards      ${line(drawn)}, ${Math.round(share * 100)} % of it for drawing cards`);
  console.log(`  cards kept      ${line(kept)}`);

  const pages = heaviestPages(portal.siteFolder);
  const columns = ["pages", "raw", "gzip", "brotli", "script"] as const;
  console.log(
    `\nthe heaviest page of each type, bytes\n  ${"".padEnd(14)}${columns.map((head) => head.padStart(9)).join("")}`,
  );
  for (const page of pages) {
    const cells = columns.map((column) => page[column].toLocaleString("en").padStart(9));
    console.log(`  ${page.type.padEnd(14)}${cells.join("")}   ${page.address}`);
  }

  const types = Map.groupBy(pageTypes(portal.siteFolder).filter(isOpened), typeOf);
  const one = [...types.values()].flatMap(([address]) => (address ? [address] : []));
  const addresses = values.only ?? one;
  console.log("\n▸ one page of each type in the browser: slow 4G, CPU ÷ 4, no cache");
  const browser = await openInBrowser(portal.url, addresses);
  for (const page of browser) {
    const times = `LCP ${page.lcp.toFixed(0)} ms  TBT ${page.tbt.toFixed(0)} ms  CLS ${page.cls.toFixed(4)}  tap ${page.tap.toFixed(0)} ms`;
    console.log(`  ${page.address.padEnd(34)}${page.requests} request(s)  ${times}`);
  }

  const lighthouse = isWanted("lighthouse") ? await withLighthouse(addresses) : undefined;
  const large = isWanted("large") ? await largeSite() : undefined;
  const measured = {
    ...{ pages, browser, build, lighthouse, large },
    pictures: heaviestPictures(portal.siteFolder),
    cards: cardBytes(portal.siteFolder),
  };
  if (!printBudgets(budgets(measured))) process.exitCode = 1;
} finally {
  await portal.stop();
}

/** Where nobody stands there is no page to measure. */
function isOpened(address: string): boolean {
  return !address.endsWith("/tidak-ada/");
}

async function withLighthouse(addresses: readonly string[]): Promise<LighthousePage[]> {
  console.log(`\n▸ Lighthouse, mobile: median of ${values.runs} (performance, accessibility, best practices, SEO)`);
  const whole = addresses.map((address) => portal.url + address);
  return await runLighthouse(whole, Number(values.runs), ({ address, scores, lcp, tbt, cls, failed }) => {
    const times = `LCP ${lcp.toFixed(0)} ms  TBT ${tbt.toFixed(0)} ms  CLS ${cls.toFixed(4)}`;
    console.log(`  ${address.slice(portal.url.length).padEnd(34)}${scores.join(" ")}  ${times}  ${failed.join(" ")}`);
  });
}

async function largeSite(): Promise<LargeSite> {
  console.log("\n▸ an invented publisher with the kelurahan of a province");
  const folder = await mkdtemp(path.join(os.tmpdir(), "terang-bench-site-"));
  try {
    const program = await bundled(path.join(import.meta.dirname, "site/large.ts"));
    const { status, stdout } = spawnSync(process.execPath, [program, path.join(folder, "site"), values.kecamatan], {
      ...{ encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
    });
    if (status !== 0) throw new Error(`the large site could not be built (${status})`);
    const built: LargeSite = JSON.parse(stdout.trim().split("\n").at(-1) ?? "");
    const perPage = (sum: number) => ((sum * 1000) / built.pages).toFixed(2);
    const asked = Object.entries(built.questions).sort(([, a], [, b]) => b.seconds - a.seconds);
    console.log(
      `  ${built.pages} pages in ${built.seconds.toFixed(1)} s, ${perPage(built.seconds)} ms a page (${perPage(built.processor)} ms of processor); the first time, with pictures of figures drawn, ${built.drawing.toFixed(1)} s`,
    );
    for (const [name, { asked: times, seconds }] of asked.slice(0, 5))
      console.log(`  ${name.padEnd(20)}asked ${times} times, answered in ${seconds.toFixed(1)} s`);
    return built;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
