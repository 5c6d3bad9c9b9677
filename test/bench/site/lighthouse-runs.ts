import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import * as path from "node:path";
import * as readline from "node:readline";
import { launchBrowser } from "../../e2e/browser.ts";
import { freePort } from "./free-port.ts";
import { median } from "./median.ts";

/** One page under Lighthouse's mobile defaults (slow 4G and a CPU four times slower, simulated): medians of its runs. */
export interface LighthousePage {
  readonly address: string;
  /** performance, accessibility, best practices, SEO: 0 to 100 */
  readonly scores: readonly [number, number, number, number];
  /** milliseconds */
  readonly lcp: number;
  /** milliseconds */
  readonly tbt: number;
  readonly cls: number;
  /** audits that some run failed */
  readonly failed: readonly string[];
}

interface Run extends Omit<LighthousePage, "failed"> {
  readonly failed: readonly string[];
}

const folder = path.resolve(import.meta.dirname, "../lighthouse");

/**
 * Runs Lighthouse on each address in the browser of the tests. Lighthouse is a package of its own below `test/bench/lighthouse`, installed
 * here when it is missing. Throws where it cannot be installed or a page cannot be measured.
 */
export async function runLighthouse(
  addresses: readonly string[],
  runs: number,
  onPage: (page: LighthousePage) => void,
): Promise<LighthousePage[]> {
  install();
  const port = await freePort();
  const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
  try {
    const pages: LighthousePage[] = [];
    let own: Run[] = [];
    for await (const run of linesOf(port, runs, addresses)) {
      own.push(run);
      if (own.length < runs) continue;
      const page = middleOf(own);
      pages.push(page);
      onPage(page);
      own = [];
    }
    return pages;
  } finally {
    await browser.close();
  }
}

function install(): void {
  if (existsSync(path.join(folder, "node_modules/lighthouse"))) return;
  console.log("▸ npm ci --prefix test/bench/lighthouse (once)");
  const { status } = spawnSync("npm", ["ci", "--ignore-scripts", "--prefix", folder], { stdio: "inherit" });
  if (status !== 0) throw new Error("Lighthouse could not be installed: run npm ci --prefix test/bench/lighthouse");
}

async function* linesOf(port: number, runs: number, addresses: readonly string[]): AsyncGenerator<Run> {
  const given = [path.join(folder, "run.mjs"), String(port), String(runs), ...addresses];
  const child = spawn(process.execPath, given, { stdio: ["ignore", "pipe", "inherit"] });
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  for await (const line of readline.createInterface({ input: child.stdout })) {
    if (line.startsWith("{")) yield JSON.parse(line) as Run;
  }
  const code = await ended;
  if (code !== 0) throw new Error(`Lighthouse ended with ${code}`);
}

function middleOf(runs: readonly Run[]): LighthousePage {
  const of = (part: (run: Run) => number) => median(runs.map(part));
  return {
    address: runs[0]?.address ?? "",
    scores: [
      of(({ scores }) => scores[0]),
      of(({ scores }) => scores[1]),
      of(({ scores }) => scores[2]),
      of(({ scores }) => scores[3]),
    ],
    lcp: of(({ lcp }) => lcp),
    tbt: of(({ tbt }) => tbt),
    cls: of(({ cls }) => cls),
    failed: [...new Set(runs.flatMap(({ failed }) => failed))],
  };
}
