import { availableParallelism } from "node:os";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import loadHighs from "highs";
import type { LinearSystem } from "../../schema/linear-system.ts";
import { type ComponentJudgement, judgeComponent } from "../disclosure/gate/judge-component.ts";
import type { ComponentJob } from "./component-worker.ts";

/** A component with fewer unknowns is judged sooner than a thread with a solver has started. */
const worthAThread = 400;

type Found = ComponentJudgement | "infeasible";

/**
 * Judges components, each by itself, in their order: large ones in threads, one per processor at most, the small ones meanwhile in this one.
 * Rejects where a thread breaks.
 */
export async function judgeComponents(systems: readonly LinearSystem[], seconds: number): Promise<Found[]> {
  const end = performance.now() + seconds * 1000;
  const secondsLeft = () => Math.max(0, (end - performance.now()) / 1000);
  const found = new Map<number, Found>();
  const large = systems.flatMap(({ variables }, index) => (variables.length >= worthAThread ? [index] : []));
  const threads = Math.min(large.length, availableParallelism());
  const queue = threads > 1 ? bySize(large, systems) : [];
  const inThreads = Promise.all(
    queue.length === 0
      ? []
      : Array.from({ length: threads }, () => workThrough(queue, { systems, secondsLeft, found })),
  );
  // a rejection is awaited below; until then it must not count as unhandled
  inThreads.catch(() => undefined);
  const isQueued = new Set(queue.length === 0 ? [] : large);
  const highs = await loadHighs();
  for (const [index, system] of systems.entries()) {
    if (!isQueued.has(index))
      found.set(index, judgeComponent(highs, system, { seconds: secondsLeft(), exactSeconds: 0 }));
  }
  await inThreads;
  return systems.map((_, index) => {
    const judgement = found.get(index);
    if (judgement === undefined) throw new Error("a component was not judged");
    return judgement;
  });
}

/** The largest first: so the threads end at about the same time. */
function bySize(indices: readonly number[], systems: readonly LinearSystem[]): number[] {
  const size = (index: number) => systems[index]?.variables.length ?? 0;
  return [...indices].sort((a, b) => size(b) - size(a) || a - b);
}

interface Work {
  readonly systems: readonly LinearSystem[];
  readonly found: Map<number, Found>;
  secondsLeft(): number;
}

/** One thread that takes jobs off the queue until there are none. */
async function workThrough(queue: number[], { systems, found, secondsLeft }: Work): Promise<void> {
  const worker = new Worker(workerFile());
  try {
    for (let index = queue.shift(); index !== undefined; index = queue.shift()) {
      const system = systems[index];
      if (system !== undefined) found.set(index, await ask(worker, { system, seconds: secondsLeft() }));
    }
  } finally {
    await worker.terminate();
  }
}

function ask(worker: Worker, job: ComponentJob): Promise<Found> {
  return new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.postMessage(job);
  });
}

/** Beside this file: as source, or as the bundle's own entry. */
function workerFile(): string {
  const here = fileURLToPath(import.meta.url);
  return path.join(path.dirname(here), here.endsWith(".ts") ? "component-worker.ts" : "component-worker.js");
}
