import type * as fs from "node:fs";
import { readFile } from "node:fs/promises";
import { byteStore, type Encoding, type KeptForm } from "./kept-bytes.ts";

/**
 * Keeps files in memory, compressed once each, at most `limit` bytes in all: the least recently used go first. A file that was
 * replaced on disk (other inode, size or time) is read anew, so a folder may be swapped under it.
 */
export function keepFiles(limit: number): (file: string, stat: fs.Stats, encoding: Encoding) => Promise<KeptForm> {
  const store = byteStore<string>(limit, "best");
  return async (file, { ino, size, mtimeMs }, encoding) => {
    const version = `${ino} ${size} ${mtimeMs}`;
    const kept = store.find(file);
    const entry = kept?.note === version ? kept : store.keep(file, await readFile(file), version);
    return await entry.form(encoding);
  };
}
