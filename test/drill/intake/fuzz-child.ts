import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { fuzzedSample } from "./fuzzed-file.ts";
import { readThrough } from "./read-through.ts";

/** What a child tells of each file it has read; `case` and the drill's seed make the file again. */
export interface FuzzNews {
  readonly case: number;
  /** undefined when the file was begun, else what ended its reading */
  readonly ended?: string;
  readonly crash?: string;
  readonly milliseconds?: number;
  readonly memory?: number;
}

/** Reads the files `from`, `from + step`, … below `to`, and tells its parent when each begins and ends. */
const [seed = 0, from = 0, to = 0, step = 1] = process.argv.slice(2).map(Number);
const folder = mkdtempSync(path.join(tmpdir(), "terang-fuzz-"));
const tell = (news: FuzzNews) => new Promise<void>((resolve) => process.send?.(news, () => resolve()));
try {
  for (let at = from; at < to; at += step) {
    const { name, bytes } = fuzzedSample(seed + at);
    process.send?.({ case: at });
    const began = performance.now();
    let news: FuzzNews;
    try {
      news = { case: at, ended: await readThrough(folder, name, bytes) };
    } catch (error) {
      news = { case: at, ended: "crash", crash: String(error instanceof Error ? error.stack : error) };
    }
    const memory = at % 50 < step ? process.memoryUsage.rss() : undefined;
    await tell({ ...news, milliseconds: performance.now() - began, ...(memory === undefined ? {} : { memory }) });
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
  process.disconnect?.();
}
