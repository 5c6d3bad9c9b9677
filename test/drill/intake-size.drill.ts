// Reads an office file of 2 GB, and small files that expand to something huge: how fast, and in how much memory.
import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { parseArgs } from "node:util";
import type { Bomb } from "./intake-size/bomb.ts";
import { writeContributions } from "./intake-size/contribution-file.ts";
import { gzipBombs } from "./intake-size/gzip-bombs.ts";
import { workbookBombs } from "./workbook-bombs.ts";

const mebibyte = 1024 ** 2;
/** MB are of 1,000,000 bytes where a speed is told and of 1,048,576 where memory is. */
const aims = { speed: 20, memory: 512, bombSeconds: 2, bombGrowth: 100 };

/** Every kind of container adds its own. */
const bombs: readonly Bomb[] = [
  ...gzipBombs(),
  ...workbookBombs().map(({ what, rule, bytes }) => ({
    name: `a workbook: ${what}`,
    file: "bom.xlsx",
    rule,
    write: (place: string) => writeFile(place, bytes()),
  })),
];

const { values } = parseArgs({ options: { megabytes: { type: "string", default: "2000" } } });
const size = Number(values.megabytes) * 1_000_000;
const folder = fs.mkdtempSync(path.join(tmpdir(), "terang-drill-"));
let isRight = true;
try {
  await large();
  for (const each of bombs) await defuse(each);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
console.log(isRight ? "✓ intake-size drill passed" : "✗ intake-size drill failed");
process.exitCode = isRight ? 0 : 1;

/** The file is read twice: only its rows, then with every cell judged. */
async function large(): Promise<void> {
  console.log(`▸ a contribution list of ${values.megabytes} MB`);
  const file = path.join(folder, "contoh-iuran.csv");
  await writeContributions(file, size);
  const bytes = fs.statSync(file).size;
  for (const [depth, what] of [
    ["rows", "rows alone"],
    ["table", "rows judged"],
  ] as const) {
    const { outcome, rows, faults, seconds, busy, peak } = readAlone(file, depth);
    const speed = bytes / 1e6 / seconds;
    const memory = peak / mebibyte;
    const isFine = outcome === "read" && faults === 0 && speed >= aims.speed && memory <= aims.memory;
    const told = `${rows} rows, ${faults} faults, ${seconds.toFixed(0)} s (processor ${busy.toFixed(0)} s), ${speed.toFixed(1)} MB/s, ${memory.toFixed(0)} MB`;
    line(what, isFine, `${outcome}: ${told} (aim ≥ ${aims.speed} MB/s, ≤ ${aims.memory} MB)`);
  }
  fs.rmSync(file);
}

async function defuse(bomb: Bomb): Promise<void> {
  console.log(`▸ ${bomb.name}`);
  const file = path.join(folder, bomb.file);
  await bomb.write(file);
  const { outcome, seconds, before, peak } = readAlone(file, "table");
  const growth = (peak - before) / mebibyte;
  const isFine = outcome === bomb.rule && seconds <= aims.bombSeconds && growth <= aims.bombGrowth;
  const told = `${(fs.statSync(file).size / 1e6).toFixed(1)} MB, ${seconds.toFixed(2)} s, +${growth.toFixed(0)} MB`;
  line("refused", isFine, `${outcome}: ${told} (aim ≤ ${aims.bombSeconds} s, ≤ +${aims.bombGrowth} MB)`);
  fs.rmSync(file);
}

interface Reading {
  /** `read`, or the rule that ended the reading */
  readonly outcome: string;
  readonly rows: number;
  readonly faults: number;
  readonly seconds: number;
  /** seconds of processor time: what the reading would take on an idle machine with one processor */
  readonly busy: number;
  /** memory of the process before the file was opened, and at its highest; bytes */
  readonly before: number;
  readonly peak: number;
}

function readAlone(file: string, depth: "rows" | "table"): Reading {
  const child = path.join(import.meta.dirname, "intake-size/read-alone.ts");
  const { stdout, status } = spawnSync(process.execPath, [child, file, depth], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0) throw new Error(`the reading of ${path.basename(file)} ended with ${status}`);
  return JSON.parse(stdout);
}

function line(what: string, isFine: boolean, told: string): void {
  console.log(`  ${isFine ? "✓" : "✗"} ${what}: ${told}`);
  if (!isFine) isRight = false;
}
