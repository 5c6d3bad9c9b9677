import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const root = path.resolve(import.meta.dirname, "../..");

/** A portal started by a drill as a process group of its own. */
export interface PortalProcess {
  readonly child: ChildProcess;
  /** everything printed so far, both streams */
  printed(): string;
  /** resolves when `text` has been printed; rejects when the process ends first */
  until(text: string): Promise<void>;
  /** resolves with the exit code, or -1 for a signal */
  ended(): Promise<number>;
  /** kill -9 of the whole group, as when a machine's owner is in a hurry */
  killGroup(): void;
}

/** Runs `command` (default: the command's own entry) with the arguments in the environment of a drill. */
export function startPortal(
  environment: Readonly<Record<string, string>>,
  command: readonly string[] = [process.execPath, "server/terang.mjs", "start"],
): PortalProcess {
  const [program = "", ...rest] = command;
  const child = spawn(program, rest, {
    cwd: root,
    detached: true,
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on("data", (piece: Buffer) => {
      text += piece.toString();
    });
  }
  const end = new Promise<number>((resolve) => child.on("exit", (code) => resolve(code ?? -1)));
  return {
    child,
    printed: () => text,
    async until(wanted) {
      let isOver = false;
      void end.then(() => {
        isOver = true;
      });
      while (!text.includes(wanted)) {
        if (isOver) throw new Error(`ended before "${wanted}":\n${text}`);
        await sleep(10);
      }
    },
    ended: () => end,
    killGroup: () => process.kill(-(child.pid ?? 0), "SIGKILL"),
  };
}

/** Command lines of living processes that hold `text`, without this one. */
export function processesWith(text: string): string[] {
  return execFileSync("ps", ["-eo", "pid,args"], { encoding: "utf8" })
    .split("\n")
    .filter((line) => line.includes(text) && !line.trim().startsWith(`${process.pid} `));
}
