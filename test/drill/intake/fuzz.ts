import { fork } from "node:child_process";
import * as path from "node:path";
import type { FuzzNews } from "./fuzz-child.ts";

/** What came of many mutated files. */
export interface FuzzResult {
  readonly files: number;
  /** how often each rule ended the reading; `read` where the file was read to its end */
  readonly endings: ReadonlyMap<string, number>;
  /** files at which something else than a fault of the file was thrown, and what */
  readonly crashes: readonly { readonly case: number; readonly crash: string }[];
  /** files that took longer than a second, also when tried again by themselves */
  readonly hangs: readonly number[];
  readonly slowest: number;
  /** MB that the children grew by after the first tenth of their files */
  readonly growth: number;
}

const longest = 1_000;
/** a child that is silent for so long is killed: its file hangs */
const patience = 20_000;

/** Reads `files` mutated files in two children side by side. `seed` and the number of a file make it again. */
export async function fuzz(seed: number, files: number, onProgress: (done: number) => void): Promise<FuzzResult> {
  const endings = new Map<string, number>();
  const crashes: { case: number; crash: string }[] = [];
  const slow: number[] = [];
  const hung: number[] = [];
  const growths: number[] = [];
  let done = 0;
  let slowest = 0;
  const onNews = ({ case: at, ended = "", crash, milliseconds = 0 }: FuzzNews) => {
    endings.set(ended, (endings.get(ended) ?? 0) + 1);
    if (crash !== undefined) crashes.push({ case: at, crash });
    if (milliseconds > longest) slow.push(at);
    slowest = Math.max(slowest, milliseconds);
    done++;
    if (done % 1_000 === 0) onProgress(done);
  };
  const lane = async (first: number) => {
    for (let from = first; from < files; ) {
      const { stuckAt, growth } = await child([seed, from, files, 2], onNews, files / 20);
      growths.push(growth);
      if (stuckAt === undefined) return;
      hung.push(stuckAt);
      from = stuckAt + 2;
    }
  };
  await Promise.all([lane(0), lane(1)]);
  // two children and a busy computer can make any file slow: what is slow again by itself hangs
  for (const at of slow) {
    let isSlow = false;
    await child([seed, at, at + 1, 1], ({ milliseconds = 0 }) => (isSlow = milliseconds > longest), 1);
    if (isSlow) hung.push(at);
  }
  return { files: done, endings, crashes, hangs: hung, slowest, growth: Math.max(0, ...growths) };
}

/** Runs one child to its end. A file at which it stays silent or dies is given back. */
function child(
  numbers: readonly number[],
  onNews: (news: FuzzNews) => void,
  warm: number,
): Promise<{ stuckAt: number | undefined; growth: number }> {
  return new Promise((resolve) => {
    const process = fork(path.join(import.meta.dirname, "fuzz-child.ts"), numbers.map(String));
    let at: number | undefined;
    let read = 0;
    let first: number | undefined;
    let most = 0;
    const kill = () => process.kill("SIGKILL");
    let timer = setTimeout(kill, patience);
    process.on("message", (news: FuzzNews) => {
      clearTimeout(timer);
      timer = setTimeout(kill, patience);
      if (news.ended === undefined) {
        at = news.case;
        return;
      }
      at = undefined;
      read++;
      if (news.memory !== undefined && read > warm) {
        first ??= news.memory;
        most = Math.max(most, news.memory);
      }
      onNews(news);
    });
    process.on("exit", () => {
      clearTimeout(timer);
      resolve({ stuckAt: at, growth: first === undefined ? 0 : (most - first) / 1024 ** 2 });
    });
  });
}
