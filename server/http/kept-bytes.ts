import { createHash } from "node:crypto";
import { promisify } from "node:util";
import * as zlib from "node:zlib";

export type Encoding = "br" | "zstd" | "gzip" | "identity";

/** Bytes as sent, with the tag that changes when they do. */
export interface KeptForm {
  readonly etag: string;
  readonly bytes: Buffer;
}

/** Something kept, with what its owner notes about it. */
export interface KeptEntry<Note> {
  readonly note: Note;
  readonly plain: KeptForm;
  /** the bytes in an encoding, made at the first wish and then kept beside the others */
  form(encoding: Encoding): Promise<KeptForm>;
}

interface Entry<Note> extends KeptEntry<Note> {
  size: number;
  isUsed: boolean;
}

/** A store bounded by bytes: keys and encoded forms count too, and what was not used for longest goes first (second chance). */
export interface ByteStore<Note> {
  find(key: string): KeptEntry<Note> | undefined;
  keep(key: string, bytes: Buffer, note: Note): KeptEntry<Note>;
  /** bytes held now */
  readonly held: number;
}

/** `best`: for what is sent often and made once; `quick`: for what somebody waits for */
const strengths = {
  // 9 of 11: the last two steps cost ten times the time for a few bytes
  best: { br: 9, zstd: 12, gzip: 9 },
  quick: { br: 4, zstd: 3, gzip: 6 },
} as const;

/** What an entry costs beyond its bytes and its key: headers and the objects around them. */
const overhead = 1_024;

const brotli = promisify(zlib.brotliCompress);
const zstd = promisify(zlib.zstdCompress);
const gzip = promisify(zlib.gzip);

/** Opens an empty store of at most `limit` bytes. */
export function byteStore<Note>(limit: number, strength: keyof typeof strengths): ByteStore<Note> {
  const entries = new Map<string, Entry<Note>>();
  let total = 0;

  const forget = (key: string): void => {
    total -= entries.get(key)?.size ?? 0;
    entries.delete(key);
  };
  const grow = (key: string, entry: Entry<Note>, bytes: number): void => {
    if (entries.get(key) !== entry) return;
    entry.size += bytes;
    total += bytes;
    for (const [oldest, one] of entries) {
      if (total <= limit) break;
      // used since it was last passed over: it goes to the end; to move it at every use would cost every use
      if (one.isUsed && one.size <= limit) {
        one.isUsed = false;
        entries.delete(oldest);
        entries.set(oldest, one);
      } else forget(oldest);
    }
  };
  return {
    get held() {
      return total;
    },
    find(key) {
      const entry = entries.get(key);
      if (entry) entry.isUsed = true;
      return entry;
    },
    keep(key, bytes, note) {
      const digest = createHash("sha256").update(bytes).digest("base64url").slice(0, 22);
      const encoded = new Map<Encoding, Promise<Buffer>>();
      const entry: Entry<Note> = {
        note,
        size: 0,
        isUsed: false,
        plain: { etag: `"${digest}"`, bytes },
        form: async (encoding: Encoding): Promise<KeptForm> => {
          if (encoding === "identity") return entry.plain;
          let made = encoded.get(encoding);
          if (!made) {
            made = encode(bytes, encoding, strengths[strength]);
            encoded.set(encoding, made);
            made.then(
              (form) => grow(key, entry, form.length),
              () => encoded.delete(encoding),
            );
          }
          return { etag: `"${digest}-${encoding}"`, bytes: await made };
        },
      };
      forget(key);
      entries.set(key, entry);
      grow(key, entry, bytes.length + key.length + overhead);
      return entry;
    },
  };
}

function encode(
  bytes: Buffer,
  encoding: Exclude<Encoding, "identity">,
  level: Readonly<Record<Exclude<Encoding, "identity">, number>>,
): Promise<Buffer> {
  const { constants } = zlib;
  switch (encoding) {
    case "gzip":
      return gzip(bytes, { level: level.gzip });
    case "zstd":
      return zstd(bytes, { params: { [constants.ZSTD_c_compressionLevel]: level.zstd } });
    case "br":
      return brotli(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: level.br, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      });
  }
}

/** The best encoding that `Accept-Encoding` allows, of those that can be made (all of them, unless said otherwise). */
export function acceptedEncoding(
  header: string | undefined,
  made: readonly Encoding[] = ["br", "zstd", "gzip"],
): Encoding {
  if (header === undefined) return "identity";
  const allowed = new Map(
    header.split(",").map((part) => {
      const [name = "", quality = ""] = part.split(";");
      return [name.trim().toLowerCase(), !/^\s*q=0(?:\.0*)?\s*$/.test(quality)] as const;
    }),
  );
  return made.find((encoding) => allowed.get(encoding)) ?? "identity";
}
