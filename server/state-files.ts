import { randomBytes } from "node:crypto";
import * as fs from "node:fs";
import * as path from "node:path";
import { PortalError } from "./errors.ts";

/**
 * Makes `folder` and the parents it lacks, with exactly `mode` whatever the umask. A folder that exists keeps its mode.
 * Throws `FOLDER_NOT_WRITABLE` when it cannot be made or written.
 */
export function makeFolder(folder: string, mode: number): void {
  try {
    makeMissing(folder, mode);
    fs.accessSync(folder, fs.constants.R_OK | fs.constants.W_OK | fs.constants.X_OK);
  } catch {
    throw new PortalError("FOLDER_NOT_WRITABLE", { folder });
  }
}

/** One level at a time: mkdir's own `recursive` never returns where the system answers ENOENT for a parent that exists, as /proc does. */
function makeMissing(folder: string, mode: number): void {
  if (fs.existsSync(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeMissing(parent, mode);
  try {
    fs.mkdirSync(folder, { mode });
    fs.chmodSync(folder, mode);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  }
}

/** Writes `file` so that a reader, or a later start after a power cut, finds the old content or all of the new. */
export function writeWhole(file: string, content: string | Uint8Array, mode: number): void {
  const temporary = `${file}.${process.pid}.new`;
  const handle = fs.openSync(temporary, "w", mode);
  try {
    fs.writeFileSync(handle, content);
    fs.fsyncSync(handle);
  } finally {
    fs.closeSync(handle);
  }
  fs.renameSync(temporary, file);
}

/**
 * Returns the secret kept in `<stateFolder>/secrets/<name>`: `bytes` random bytes in hexadecimal, made at the first call.
 * Only the user who runs the portal can read it. Throws `FOLDER_NOT_WRITABLE`.
 */
export function keptSecret(stateFolder: string, name: string, bytes: number): string {
  const folder = path.join(stateFolder, "secrets");
  makeFolder(stateFolder, 0o711);
  makeFolder(folder, 0o700);
  const file = path.join(folder, name);
  try {
    // link() below lets only one of two processes that start at once decide
    const temporary = `${file}.${process.pid}.new`;
    writeWhole(temporary, randomBytes(bytes).toString("hex"), 0o600);
    try {
      fs.linkSync(temporary, file);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    } finally {
      fs.rmSync(temporary, { force: true });
    }
    return fs.readFileSync(file, "utf8").trim();
  } catch {
    throw new PortalError("FOLDER_NOT_WRITABLE", { folder });
  }
}
