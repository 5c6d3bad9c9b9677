import { spawnSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import * as os from "node:os";
import * as path from "node:path";
import { parseArgs } from "node:util";
import { bundled } from "../drill/run-bundled.ts";
import { pageTypes } from "../e2e/site-pages.ts";
import { budgets, type Measurements, printBudgets } from "./site/budgets.ts";
import type { LargeSite } from "./site/build-large-site.ts";
import { openInBrowser } from "./site/in-browser.ts";
import { type LighthousePage, runLighthouse } from "./site/lighthouse-runs.ts";
import { cardBytes, heaviestPages, heaviestPictures, typeOf } from "./site/page-bytes.ts";
import { type Rebuilt, type SamplePortal, startSamplePortal } from "./site/sample-portal.ts";

/** The parts of the measurement, in the order in which they run. */
const parts = ["build", "budgets", "lighthouse", "large"] as const;

/**
 * Measures the site and prints every budget with its measured value. Exit code 1 where one is not kept. Without `--only` all parts:
 * `build` the sample town's site, with and without drawing share cards; `budgets` the bytes of its pages and one page of each type in the
 * browser; `lighthouse` on the same pages; `large` the site of an invented publisher with some 15,000 pages. Times hang on what else the
 * machine does: its load stands beside them, and processor time beside wall time.
 * `npm run bench -- site [--only PART …] [--page ADDRESS …] [--runs 5] [--kecamatan 98]`, of 38 kelurahan each, in the large publisher
 */
const { values } = parseArgs({
  options: {
    only: { type: "string", multiple: true, default: [...parts] },
    page: { type: "string", multiple: true },
    runs: { type: "string", default: "5" },
    kecamatan: { type: "string", default: "98" },
  },
});
const unknown = values.only.filter((part) => !parts.some((one) => one === part));
if (unknown.length > 0) {
  console.error(`--only: ${unknown.join(", ")} is no part of the measurement; there are ${parts.join(", ")}`);
  process.exit(2);
}
const isWanted = (part: (typeof parts)[number]) => values.only.includes(part);

console.log(`load of the machine before: ${loadNow()}`);
const measured: Measurements = { ...(await ofSample()), large: isWanted("large") ? await largeSite() : undefined };
console.log(`load of the machine after: ${loadNow()}`);
if (!printBudgets(budgets(measured))) process.exitCode = 1;

function loadNow(): string {
  return `${os.loadavg()[0]?.toFixed(1)} on ${os.availableParallelism()} processors`;
}

/** Everything that is measured on the sample town's site. */
async function ofSample(): Promise<Measurements> {
  if (!isWanted("build") && !isWanted("budgets") && !isWanted("lighthouse")) return {};
  console.log("▸ the sample portal (the first time it makes the sample town)");
  const portal = await startSamplePortal();
  try {
    const build = isWanted("build") ? buildTwice(portal) : undefined;
    const types = Map.groupBy(pageTypes(portal.siteFolder).filter(isOpened), typeOf);
    const addresses = values.page ?? [...types.values()].flatMap(([address]) => (address ? [address] : []));
    const weighed = isWanted("budgets") ? await weigh(portal, addresses) : undefined;
    const lighthouse = isWanted("lighthouse") ? await withLighthouse(portal, addresses) : undefined;
    return { build, ...weighed, lighthouse };
  } finally {
    await portal.stop();
  }
}

/** Where nobody stands there is no page to measure. */
function isOpened(address: string): boolean {
  return !address.endsWith("/tidak-ada/");
}

function buildTwice(portal: SamplePortal): NonNullable<Measurements["build"]> {
  console.log("▸ building its site twice: with all cards and pictures drawn, and with those of before");
  const drawn = portal.rebuild("drawn");
  const kept = portal.rebuild("kept");
  const line = ({ pages, seconds, processor }: Rebuilt) =>
    `${pages} pages in ${seconds.toFixed(1)} s, ${((seconds * 1000) / pages).toFixed(1)} ms a page; processor ${processor.toFixed(1)} s`;
  console.log(`  all drawn       ${line(drawn)}`);
  console.log(`  drawn before    ${line(kept)}`);
  return { drawn, kept };
}

async function weigh(portal: SamplePortal, addresses: readonly string[]) {
  const pages = heaviestPages(portal.siteFolder);
  const columns = ["pages", "raw", "gzip", "brotli", "script"] as const;
  const heads = columns.map((head) => head.padStart(9)).join("");
  console.log(`\nthe heaviest page of each type, bytes\n  ${"".padEnd(14)}${heads}`);
  for (const page of pages) {
    const cells = columns.map((column) => page[column].toLocaleString("en").padStart(9));
    console.log(`  ${page.type.padEnd(14)}${cells.join("")}   ${page.address}`);
  }
  console.log("\n▸ one page of each type in the browser: slow 4G, CPU ÷ 4, no cache");
  const browser = await openInBrowser(portal.url, addresses);
  for (const page of browser) {
    const times = `LCP ${page.lcp.toFixed(0)} ms  TBT ${page.tbt.toFixed(0)} ms  CLS ${page.cls.toFixed(4)}  tap ${page.tap.toFixed(0)} ms`;
    console.log(`  ${page.address.padEnd(40)}${page.requests} request(s)  ${times}`);
  }
  return { pages, browser, pictures: heaviestPictures(portal.siteFolder), cards: cardBytes(portal.siteFolder) };
}

async function withLighthouse(portal: SamplePortal, addresses: readonly string[]): Promise<LighthousePage[]> {
  console.log(`\n▸ Lighthouse, mobile: median of ${values.runs} (performance, accessibility, best practices, SEO)`);
  const whole = addresses.map((address) => portal.url + address);
  return await runLighthouse(whole, Number(values.runs), ({ address, scores, lcp, tbt, cls, failed }) => {
    const times = `LCP ${lcp.toFixed(0)} ms  TBT ${tbt.toFixed(0)} ms  CLS ${cls.toFixed(4)}`;
    console.log(`  ${address.slice(portal.url.length).padEnd(40)}${scores.join(" ")}  ${times}  ${failed.join(" ")}`);
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
    const { pages, frames, pictures, first, second } = built;
    const perPage = (sum: number) => ((sum * 1000) / pages).toFixed(2);
    const line = ({ seconds, processor }: LargeSite["first"]) =>
      `${seconds.toFixed(1)} s, ${perPage(seconds)} ms a page; processor ${processor.toFixed(1)} s, ${perPage(processor)} ms a page`;
    console.log(`  ${pages} pages, ${frames} of them frames of figures; ${pictures} pictures of points`);
    console.log(`  pictures drawn  ${line(first)}`);
    console.log(`  pictures kept   ${line(second)}`);
    console.log(`  heaviest page   ${built.heaviest.gzip.toLocaleString("en")} bytes gzip, ${built.heaviest.address}`);
    const asked = Object.entries(built.questions).sort(([, a], [, b]) => b.seconds - a.seconds);
    for (const [name, { asked: times, seconds }] of asked.slice(0, 5))
      console.log(`  ${name.padEnd(20)}asked ${times} times, waited for ${seconds.toFixed(1)} s, several at a time`);
    return built;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
