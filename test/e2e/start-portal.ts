import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { globSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import * as path from "node:path";

const root = path.resolve(import.meta.dirname, "../..");
/** What decides which releases the sample portal holds; a change starts a new portal. */
const sources = [
  "schema/**/*.*",
  "server/{database,demo,intake,registry,release,downloads}/**/*.ts",
  "server/commands/*.ts",
];

export interface RunningPortal {
  /** without a closing slash */
  readonly url: string;
  /** folder of the site's pages */
  readonly siteFolder: string;
  stop(): Promise<void>;
}

/**
 * Starts the sample portal with the command that a reader of the README would use, on a free port and in a folder of
 * its own below `var/e2e`, which is kept for the next run while the sources are the same.
 */
export async function startPortal(onLine: (line: string) => void = () => undefined): Promise<RunningPortal> {
  const folder = ownFolder();
  const child = spawn(process.execPath, ["server/terang.mjs", "start"], {
    cwd: root,
    env: { ...process.env, NODE_ENV: "production", TERANG_VAR: folder, PORT: "0", TERANG_DATA: "sample" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    const read = (bytes: Buffer) => {
      said += bytes.toString("utf8");
      onLine(bytes.toString("utf8").trimEnd());
      const address = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => reject(new Error(`terang start ended with ${code}\n${said}`)));
  });
  return {
    url,
    siteFolder: path.join(folder, "sample/site"),
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}

function ownFolder(): string {
  const hash = createHash("sha256");
  for (const file of globSync(sources, { cwd: root }).sort())
    hash.update(file).update(readFileSync(path.join(root, file)));
  const parent = path.join(root, "var/e2e");
  const name = hash.digest("hex").slice(0, 12);
  mkdirSync(path.join(parent, name), { recursive: true });
  for (const old of readdirSync(parent)) {
    if (old !== name) rmSync(path.join(parent, old), { recursive: true, force: true });
  }
  return path.join(parent, name);
}
