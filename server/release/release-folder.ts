import * as fs from "node:fs/promises";
import * as path from "node:path";
import type { PreparedRelease } from "./prepare.ts";

/** Where a release's public files stand: `<filesFolder>/r/<publisher>/<period>/<version>`. */
export function releaseFolder(filesFolder: string, release: PreparedRelease["release"]): string {
  return path.join(filesFolder, "r", release.publisher, release.period, release.version);
}

/**
 * Writes the files into a folder named for their content, flushed to disk, and returns its path. Running it again, also after it was
 * interrupted, ends with the same folder. Call it under the publisher's lock.
 */
export async function stageFiles(filesFolder: string, prepared: PreparedRelease): Promise<string> {
  const name = prepared.release.contentDigest.replace(/\W/g, "-");
  const staged = path.join(filesFolder, "staged", `${prepared.release.publisher}-${prepared.release.number}-${name}`);
  await fs.mkdir(staged, { recursive: true });
  for (const { name, bytes } of prepared.files) await fs.writeFile(path.join(staged, name), bytes, { flush: true });
  await flushFolder(staged);
  return staged;
}

/**
 * Moves a staged folder to its public place, by rename. Files of the same content that are already there stay; others, left by an attempt that
 * never became public, make room. Call it only under the publisher's lock and before the release is current.
 */
export async function placeFiles(staged: string, filesFolder: string, prepared: PreparedRelease): Promise<void> {
  const place = releaseFolder(filesFolder, prepared.release);
  if (await holdsFiles(place, prepared)) {
    await fs.rm(staged, { recursive: true, force: true });
    return;
  }
  await fs.mkdir(path.dirname(place), { recursive: true });
  const aside = `${staged}-old`;
  await fs.rm(aside, { recursive: true, force: true });
  await fs.rename(place, aside).catch(ignoreMissing);
  await fs.rename(staged, place);
  await flushFolder(path.dirname(place));
  await fs.rm(aside, { recursive: true, force: true });
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}

async function holdsFiles(folder: string, { files }: PreparedRelease): Promise<boolean> {
  const names = await fs.readdir(folder).catch(() => []);
  if (names.length !== files.length) return false;
  for (const { name, bytes } of files) {
    const found = await fs.readFile(path.join(folder, name)).catch(() => undefined);
    if (found === undefined || !found.equals(bytes)) return false;
  }
  return true;
}

/** A rename is only as durable as the folder's entry. Windows cannot open folders, and needs no such step. */
async function flushFolder(folder: string): Promise<void> {
  if (process.platform === "win32") return;
  const handle = await fs.open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
