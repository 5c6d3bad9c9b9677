import { createHash } from "node:crypto";
import type * as fs from "node:fs";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";
import * as zlib from "node:zlib";

export type Encoding = "br" | "gzip" | "identity";

/** A file's bytes as sent, with the tag that changes when they do. */
export interface KeptFile {
  readonly etag: string;
  readonly bytes: Buffer;
}

interface Entry {
  readonly version: string;
  readonly bytes: Buffer;
  readonly digest: string;
  readonly encoded: Map<Encoding, Promise<Buffer>>;
  size: number;
}

const brotli = promisify(zlib.brotliCompress);
const gzip = promisify(zlib.gzip);

/**
 * Keeps files in memory, compressed once each, at most `limit` bytes in all: the least recently used go first. A file that was
 * replaced on disk (other inode, size or time) is read anew, so a folder may be swapped under it.
 */
export function keepFiles(limit: number): (file: string, stat: fs.Stats, encoding: Encoding) => Promise<KeptFile> {
  const entries = new Map<string, Entry>();
  let total = 0;

  const forget = (file: string): void => {
    total -= entries.get(file)?.size ?? 0;
    entries.delete(file);
  };
  const grow = (file: string, entry: Entry, bytes: number): void => {
    if (entries.get(file) !== entry) return;
    entry.size += bytes;
    total += bytes;
    for (const oldest of entries.keys()) {
      if (total <= limit) break;
      forget(oldest);
    }
  };
  const read = async (file: string, version: string): Promise<Entry> => {
    const bytes = await readFile(file);
    const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
    const entry: Entry = { version, bytes, digest, encoded: new Map(), size: 0 };
    forget(file);
    entries.set(file, entry);
    grow(file, entry, bytes.length);
    return entry;
  };

  return async (file, { ino, size, mtimeMs }, encoding) => {
    const version = `${ino} ${size} ${mtimeMs}`;
    const kept = entries.get(file);
    const entry = kept?.version === version ? kept : await read(file, version);
    if (entries.delete(file)) entries.set(file, entry);
    if (encoding === "identity") return { etag: `"${entry.digest}"`, bytes: entry.bytes };
    let encoded = entry.encoded.get(encoding);
    if (!encoded) {
      encoded = encode(entry.bytes, encoding);
      entry.encoded.set(encoding, encoded);
      encoded.then(
        (bytes) => grow(file, entry, bytes.length),
        () => entry.encoded.delete(encoding),
      );
    }
    return { etag: `"${entry.digest}-${encoding}"`, bytes: await encoded };
  };
}

function encode(bytes: Buffer, encoding: Exclude<Encoding, "identity">): Promise<Buffer> {
  if (encoding === "gzip") return gzip(bytes, { level: 9 });
  // 9 of 11: the last two steps cost ten times the time for a few bytes
  return brotli(bytes, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 9 } });
}

/** The best encoding that `Accept-Encoding` allows. */
export function acceptedEncoding(header: string | undefined): Encoding {
  const allowed = new Map(
    (header ?? "").split(",").map((part) => {
      const [name = "", quality = ""] = part.split(";");
      return [name.trim().toLowerCase(), !/^\s*q=0(?:\.0*)?\s*$/.test(quality)] as const;
    }),
  );
  if (allowed.get("br")) return "br";
  return allowed.get("gzip") ? "gzip" : "identity";
}
