import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { BlockJob, BlockTimes } from "./block-worker.ts";
import { againstAim } from "./stopwatch.ts";

const blocks = 38;
const threads = 2;

/** One province: 38 kabupaten of 18 kecamatan, each a block of its own because its totals are published; in worker threads. */
export async function measureBlocks(): Promise<void> {
  const queue = Array.from(
    { length: blocks },
    (_, seed): BlockJob => ({ seed: seed + 1, people: 6000 + 700 * (seed % 7) }),
  );
  const times: BlockTimes[] = [];
  const began = performance.now();
  await Promise.all(Array.from({ length: threads }, () => workThrough(queue, times)));
  const all = (performance.now() - began) / 1000;
  const mean = (of: (one: BlockTimes) => number): number => times.reduce((sum, one) => sum + of(one), 0) / times.length;
  const slowest = Math.max(...times.map(({ control, gate }) => control + gate));
  console.log(`
${blocks} blocks of 18 kecamatan in ${threads} threads: ${all.toFixed(1)} s together; ${mean(({ cells }) => cells).toFixed(0)} cells each, ${mean(({ decided }) => decided).toFixed(0)} decided, ${times.filter(({ passes }) => passes).length} pass the gate
  mean: control ${mean(({ control }) => control).toFixed(2)} s, gate ${mean(({ gate }) => gate).toFixed(2)} s; mean block ${againstAim(
    mean(({ control, gate }) => control + gate),
    1,
  )}, slowest block ${againstAim(slowest, 1)}`);
}

async function workThrough(queue: BlockJob[], times: BlockTimes[]): Promise<void> {
  const worker = new Worker(new URL("./block-worker.ts", import.meta.url));
  try {
    for (let job = queue.shift(); job !== undefined; job = queue.shift()) {
      worker.postMessage(job);
      const [answer] = await once(worker, "message");
      times.push(answer);
    }
  } finally {
    await worker.terminate();
  }
}
