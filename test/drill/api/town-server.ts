import { type ChildProcess, fork } from "node:child_process";
import { readFileSync } from "node:fs";
import * as path from "node:path";
import { bundled } from "../run-bundled.ts";

/** A portal in a process of its own, on loopback. */
export interface TownServer {
  readonly port: number;
  /** memory that the process holds now, in bytes */
  rss(): number;
  isAlive(): boolean;
  /** publishes the next release and gives its id */
  publish(): Promise<string>;
  stop(): Promise<void>;
}

export async function startTown(): Promise<TownServer> {
  const child = fork(await bundled(path.join(import.meta.dirname, "serve-town.ts")), {
    cwd: path.resolve(import.meta.dirname, "../../.."),
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  const { port } = await told<{ port: number }>(child);
  return {
    port,
    rss: () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, "utf8"))?.[1] ?? 0) * 1024,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    publish: async () => {
      child.send("publish");
      return (await told<{ release: string }>(child)).release;
    },
    stop: () =>
      new Promise((resolve) => {
        child.once("exit", () => resolve());
        child.send("stop");
      }),
  };
}

function told<Message>(child: ChildProcess): Promise<Message> {
  return new Promise((resolve, reject) => {
    const ended = () => reject(new Error("the portal ended"));
    child.once("exit", ended);
    child.once("message", (message) => {
      child.off("exit", ended);
      resolve(message as Message);
    });
  });
}
