import { renameSync, writeFileSync } from "node:fs";
import { parentPort } from "node:worker_threads";
import type { Card } from "./card.ts";
import { drawCard } from "./draw-card.ts";

/** A card to draw and where to keep the picture. */
export interface CardJob {
  readonly card: Card;
  readonly into: string;
}

/** `undefined` when the picture is there, else why it could not be drawn. */
export type CardAnswer = { readonly problem: string | undefined };

// one after the other: the page build uses the other core
let queue: Promise<void> = Promise.resolve();
parentPort?.on("message", (job: CardJob) => {
  queue = queue.then(async () => {
    parentPort?.postMessage({ problem: await draw(job) } satisfies CardAnswer);
  });
});

async function draw({ card, into }: CardJob): Promise<string | undefined> {
  try {
    const { png } = await drawCard(card);
    // whole or not at all: a build that was stopped half-way leaves no half picture to be taken for a kept one
    writeFileSync(`${into}.part`, png);
    renameSync(`${into}.part`, into);
    return undefined;
  } catch (error) {
    return `${card.file}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
