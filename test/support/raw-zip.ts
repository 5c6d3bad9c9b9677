import { crc32, deflateRawSync } from "node:zlib";

/** An entry as it shall stand in the archive, truth or lie. */
export interface RawEntry {
  readonly name: string;
  /** what is stored; deflated unless `isStored` or `deflated` is given */
  readonly data?: string | Uint8Array;
  readonly isStored?: boolean;
  /** bytes that were deflated elsewhere */
  readonly deflated?: Uint8Array;
  /** bytes when inflated, as declared */
  readonly size?: number;
  readonly checksum?: number;
  /** bits of the general purpose flag; 1 = encrypted */
  readonly flags?: number;
  readonly method?: number;
  /** name in the entry's own header, when it differs from the directory's */
  readonly localName?: string;
  /** an entry that lies inside this one's bytes, and is listed beside it */
  readonly holds?: RawEntry;
}

/** The bytes of a zip archive in which nothing is checked. */
export function rawZip(entries: readonly RawEntry[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { holds, ...entry } of entries) {
    const inner = holds === undefined ? undefined : writtenEntry(holds);
    const outer = writtenEntry(inner === undefined ? entry : { ...entry, data: inner.bytes, isStored: true });
    directory.push(outer.listed(offset));
    if (inner !== undefined) directory.push(inner.listed(offset + outer.bytes.length - inner.bytes.length));
    parts.push(outer.bytes);
    offset += outer.bytes.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length & 0xffff, 8);
  end.writeUInt16LE(directory.length & 0xffff, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, listed, end]);
}

function writtenEntry(entry: RawEntry): { bytes: Buffer; listed(offset: number): Buffer } {
  const { name, data = "", isStored = false, flags = 0x800, localName = name } = entry;
  const plain = Buffer.from(data as string);
  const stored = entry.deflated ?? (isStored ? plain : deflateRawSync(plain));
  const header = {
    flags,
    method: entry.method ?? (isStored ? 0 : 8),
    checksum: entry.checksum ?? crc32(plain),
    compressed: stored.length,
    size: entry.size ?? plain.length,
  };
  return {
    bytes: Buffer.concat([headerOf(0x04034b50, header, localName), stored]),
    listed: (offset) => headerOf(0x02014b50, header, name, offset),
  };
}

function headerOf(
  signature: number,
  given: { flags: number; method: number; checksum: number; compressed: number; size: number },
  name: string,
  offset?: number,
): Buffer {
  const nameBytes = Buffer.from(name);
  const isLocal = offset === undefined;
  const header = Buffer.alloc(isLocal ? 30 : 46);
  header.writeUInt32LE(signature, 0);
  const at = isLocal ? 4 : 6;
  if (!isLocal) header.writeUInt16LE(20, 4);
  header.writeUInt16LE(20, at);
  header.writeUInt16LE(given.flags, at + 2);
  header.writeUInt16LE(given.method, at + 4);
  header.writeUInt32LE(given.checksum >>> 0, at + 10);
  header.writeUInt32LE(given.compressed, at + 14);
  header.writeUInt32LE(given.size, at + 18);
  header.writeUInt16LE(nameBytes.length, at + 22);
  if (!isLocal) header.writeUInt32LE(offset, 42);
  return Buffer.concat([header, nameBytes]);
}
