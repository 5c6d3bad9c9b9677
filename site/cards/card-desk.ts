import * as fs from "node:fs";
import * as path from "node:path";
import { fileURLToPath } from "node:url";
import { Worker } from "node:worker_threads";
import type { Card } from "./card.ts";
import type { CardAnswer, CardJob } from "./card-worker.ts";
import { cardDigest } from "./draw-card.ts";

/** Takes the cards of a build while its pages are being made, and draws them on a thread beside it. */
export interface CardDesk {
  /** Orders a card. Throws RangeError where another card already has its address. */
  add(card: Card): void;
  /**
   * Waits for all cards and lays them into the built site; pictures that no page of this build shows are forgotten.
   * Throws where a card could not be drawn, naming it.
   */
  finish(siteFolder: string): Promise<{ readonly cards: number; readonly drawn: number }>;
  close(): Promise<void>;
}

/** @param keptFolder where drawn pictures stay between builds, named by what they show */
export function openCardDesk(keptFolder: string): CardDesk {
  fs.mkdirSync(keptFolder, { recursive: true });
  const ordered = new Map<string, string>();
  const pending = new Map<string, Promise<void>>();
  let worker: Worker | undefined;

  const draw = (job: CardJob) => {
    worker ??= new Worker(workerFile());
    return answered(worker, job);
  };
  return {
    add(card) {
      const digest = cardDigest(card);
      const known = ordered.get(card.file);
      if (known !== undefined && known !== digest) throw new RangeError(`two cards at ${card.file}`);
      ordered.set(card.file, digest);
      const into = path.join(keptFolder, `${digest}.png`);
      if (pending.has(digest) || fs.existsSync(into)) return;
      const drawn = draw({ card, into });
      // looked at in finish; until then a failure must not end the process
      drawn.catch(() => undefined);
      pending.set(digest, drawn);
    },
    async finish(siteFolder) {
      await Promise.all(pending.values());
      for (const [file, digest] of ordered) {
        const target = path.join(siteFolder, file);
        fs.mkdirSync(path.dirname(target), { recursive: true });
        fs.copyFileSync(path.join(keptFolder, `${digest}.png`), target);
      }
      const used = new Set([...ordered.values()].map((digest) => `${digest}.png`));
      for (const kept of fs.readdirSync(keptFolder)) {
        if (!used.has(kept)) fs.rmSync(path.join(keptFolder, kept), { force: true });
      }
      return { cards: ordered.size, drawn: pending.size };
    },
    async close() {
      await worker?.terminate();
    },
  };
}

/** Jobs are answered in the order in which they were sent. */
function answered(worker: Worker, job: CardJob): Promise<void> {
  const waiting = waitingOf(worker);
  return new Promise((resolve, reject) => {
    waiting.push({ resolve, reject });
    worker.postMessage(job);
  });
}

interface Waiting {
  resolve(): void;
  reject(error: Error): void;
}
const queues = new WeakMap<Worker, Waiting[]>();

function waitingOf(worker: Worker): Waiting[] {
  const known = queues.get(worker);
  if (known) return known;
  const queue: Waiting[] = [];
  queues.set(worker, queue);
  worker.on("message", ({ problem }: CardAnswer) => {
    const first = queue.shift();
    if (problem === undefined) first?.resolve();
    else first?.reject(new CardNotDrawn(problem));
  });
  worker.on("error", (error) => {
    for (const one of queue.splice(0)) one.reject(error);
  });
  worker.on("exit", () => {
    for (const one of queue.splice(0)) one.reject(new CardNotDrawn("the drawing thread ended"));
  });
  return queue;
}

/** A card that could not be drawn; the build stops and names it. */
export class CardNotDrawn extends Error {
  readonly field: string;

  constructor(field: string) {
    super(`no card ${field}`);
    this.name = "CardNotDrawn";
    this.field = field;
  }
}

/** Beside this file: as source, or as the bundle's own entry. */
function workerFile(): string {
  const here = fileURLToPath(import.meta.url);
  return path.join(path.dirname(here), here.endsWith(".ts") ? "card-worker.ts" : "card-worker.js");
}
