import * as fs from "node:fs";
import * as path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { PortalError } from "../errors.ts";

/**
 * Returns the port of the PostgreSQL that runs on `dataFolder`, once it answers; undefined when none runs. Waits while one starts,
 * recovers or shuts down, so that a second one is never started beside it. A pid file that a dead server left is removed.
 */
export async function findPostmaster(dataFolder: string, password: string): Promise<number | undefined> {
  const pidFile = path.join(dataFolder, "postmaster.pid");
  const patience = Date.now() + 120_000;
  while (Date.now() < patience) {
    const lines = readLines(pidFile);
    // the first line is written before the others: a file that is still growing is read again
    if (lines === undefined) return undefined;
    const pid = Number(lines[0]);
    if (!Number.isInteger(pid) || pid <= 0 || !runsOn(pid, dataFolder)) {
      if (lines.length > 5) fs.rmSync(pidFile, { force: true });
      return undefined;
    }
    const port = Number(lines[3]);
    if (port > 0 && (await answers(port, password, dataFolder))) return port;
    await sleep(25);
  }
  throw new PortalError("DATABASE_START", { reason: pidFile });
}

function readLines(file: string): string[] | undefined {
  try {
    return fs.readFileSync(file, "utf8").split("\n");
  } catch {
    return undefined;
  }
}

/** Whether process `pid` is a PostgreSQL on this folder; process ids are given out again after a while. */
function runsOn(pid: number, dataFolder: string): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EPERM") return false;
  }
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(dataFolder);
  } catch {
    // no /proc here, or the process has just ended: the next look tells
    return process.platform !== "linux";
  }
}

async function answers(port: number, password: string, dataFolder: string): Promise<boolean> {
  const client = new pg.Client({ host: "127.0.0.1", port, user: "postgres", password, database: "postgres" });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ folder: string }>("select current_setting('data_directory') as folder");
    return rows[0]?.folder === dataFolder;
  } catch (error) {
    if ((error as pg.DatabaseError).code === "28P01")
      throw new PortalError("DATABASE_START", { reason: "cluster.json" });
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}
