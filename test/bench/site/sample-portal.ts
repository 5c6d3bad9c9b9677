import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, rmSync } from "node:fs";
import * as path from "node:path";

const root = path.resolve(import.meta.dirname, "../../..");
const folder = path.join(root, "var/bench/site");
const stateFolder = path.join(folder, "sample");

/** Seconds are those of the build alone; `processor` is user and system time of the whole command with its threads. */
export interface Rebuilt {
  readonly pages: number;
  readonly seconds: number;
  readonly processor: number;
}

/** Says at the end what the process took, as a last line of what it prints as errors. */
const meter = `data:text/javascript,process.on("exit",()=>console.error("cpu "+Object.values(process.cpuUsage()).join(" ")))`;

/** The sample portal that the measurement looks at; it is kept below `var/bench` for the next time. */
export interface SamplePortal {
  /** without a closing slash */
  readonly url: string;
  readonly siteFolder: string;
  /** Builds the whole site again; `cards: "drawn"` forgets kept share cards and pictures of figures first. */
  rebuild(cards: "drawn" | "kept"): Rebuilt;
  stop(): Promise<void>;
}

/** Starts the sample portal as a reader of the README would; the first time it makes the sample town. */
export async function startSamplePortal(): Promise<SamplePortal> {
  mkdirSync(folder, { recursive: true });
  const env = { ...process.env, NODE_ENV: "production", TERANG_VAR: folder, PORT: "0", TERANG_DATA: "sample" };
  const child = spawn(process.execPath, ["server/terang.mjs", "start"], {
    ...{ cwd: root, env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const ended = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    const read = (bytes: Buffer) => {
      said += bytes.toString("utf8");
      const address = /(http:\/\/127\.0\.0\.1:\d+)\//.exec(said)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => reject(new Error(`terang start ended with ${code}\n${said.slice(-2_000)}`)));
  });
  const siteFolder = path.join(stateFolder, "site");
  return {
    ...{ url, siteFolder },
    rebuild: (cards) => {
      // without its stamp the site in place counts as none
      rmSync(path.join(siteFolder, ".terang-build.json"), { force: true });
      if (cards === "drawn") {
        for (const kept of ["cards", "astro/gambar"])
          rmSync(path.join(stateFolder, kept), { recursive: true, force: true });
      }
      const { status, stdout, stderr } = spawnSync(
        process.execPath,
        ["--import", meter, "server/terang.mjs", "site", "build", "--json"],
        {
          ...{ cwd: root, env, encoding: "utf8" },
        },
      );
      if (status !== 0) throw new Error(`terang site build ended with ${status}\n${stderr}`);
      const { pages, seconds }: { pages: number; seconds: number } = JSON.parse(stdout);
      const [, user, system] = /^cpu (\d+) (\d+)$/m.exec(stderr) ?? [];
      return { pages, seconds, processor: (Number(user) + Number(system)) / 1_000_000 };
    },
    stop: async () => {
      child.kill("SIGTERM");
      await ended;
    },
  };
}
