import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { crc32, createInflateRaw } from "node:zlib";
import * as yauzl from "yauzl";
import { intakeLimits } from "../../../schema/intake/limits.ts";
import { BrokenFile } from "../office-file.ts";

/** A zip archive whose directory was read and found sound. It holds no open descriptor. */
export interface Archive {
  /** names as they stand, in the order of the directory */
  readonly names: readonly string[];
  /** whether there is a part of this name; names are compared as a workbook does, without case */
  has(name: string): boolean;
  /** Opens the file once more; `BrokenFile` when it is no longer the file that was looked through. */
  open(): Promise<OpenArchive>;
}

export interface OpenArchive {
  /**
   * The bytes of a part, inflated, and how much of it has been given (0…1). Size and checksum are held against the directory's: wrong
   * ones, and a missing part, throw `BrokenFile`.
   */
  read(name: string): AsyncGenerator<{ readonly bytes: Buffer; readonly fraction: number }>;
  /** bytes of a part, inflated, as the directory says: `read` gives not one more. 0 where there is no such part */
  size(name: string): number;
  close(): Promise<void>;
}

interface Entry {
  readonly start: number;
  readonly compressed: number;
  readonly size: number;
  readonly checksum: number;
  readonly isDeflated: boolean;
}

const pieceBytes = 128 * 1024;
/** A workbook of a hundred sheets with pictures has some hundreds. */
const mostEntries = 4096;
/** bytes of one entry's name, extra fields and comment together */
const longestHeader = 2048;

export function brokenWorkbook(): BrokenFile {
  return new BrokenFile(0, "berkas-xlsx-rusak");
}

/**
 * Looks through a zip archive: its directory and the header of every entry. Nothing is inflated.
 *
 * Throws `BrokenFile` for an archive that is cut short, encrypted, contradicts itself, has unsafe or equal names, or says that it expands
 * beyond the limits; an error with `syscall` where the disk does not give the bytes.
 */
export async function openArchive(file: string): Promise<Archive> {
  const handle = await open(file, "r");
  try {
    const { size: fileSize, mtimeMs, ino } = await handle.stat();
    const entries = await readDirectory(handle, fileSize);
    const places = new Map([...entries].map(([name, entry]) => [name.toLowerCase(), entry]));
    return {
      names: [...entries.keys()],
      has: (name) => places.has(name.toLowerCase()),
      async open() {
        const again = await open(file, "r");
        const now = await again.stat();
        if (now.size !== fileSize || now.mtimeMs !== mtimeMs || now.ino !== ino) {
          await again.close();
          throw new BrokenFile(0, "berkas-berubah");
        }
        return {
          read(name) {
            const entry = places.get(name.toLowerCase());
            if (entry === undefined) throw brokenWorkbook();
            return inflated(again, entry);
          },
          size: (name) => places.get(name.toLowerCase())?.size ?? 0,
          close: () => again.close(),
        };
      },
    };
  } finally {
    await handle.close();
  }
}

/** Entries by name, without folders. */
async function readDirectory(handle: FileHandle, fileSize: number): Promise<Map<string, Entry>> {
  const reader = new HandleReader(handle);
  const failed = new Promise<never>((_, reject) => reader.once("error", reject));
  // whoever waits for the directory hears of it too
  failed.catch(() => undefined);
  try {
    const found = await Promise.race([failed, listEntries(reader, fileSize)]);
    refuseOverlaps([...found.values()]);
    return found;
  } catch (error) {
    throw ownError(error);
  }
}

async function listEntries(reader: HandleReader, fileSize: number): Promise<Map<string, Entry>> {
  const zip = await yauzl.fromRandomAccessReaderPromise(reader, fileSize, { autoClose: false, strictFileNames: true });
  if (zip.entryCount > mostEntries) throw brokenWorkbook();
  const found = new Map<string, Entry>();
  const folded = new Set<string>();
  let expanded = 0;
  for await (const entry of zip.eachEntry()) {
    const key = entry.fileName.toLowerCase();
    const isOdd =
      entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength > longestHeader ||
      !entry.canDecodeFileData() ||
      entry.fileName.includes("\0") ||
      folded.has(key);
    if (isOdd) throw brokenWorkbook();
    folded.add(key);
    expanded += entry.uncompressedSize;
    refuseExpansion(expanded, fileSize);
    const local = await zip.readLocalFileHeaderPromise(entry, {});
    const agrees =
      local.fileName.equals(entry.fileNameRaw) &&
      local.compressionMethod === entry.compressionMethod &&
      (local.generalPurposeBitFlag & 1) === 0;
    if (!agrees) throw brokenWorkbook();
    if (entry.fileName.endsWith("/")) continue;
    found.set(entry.fileName, {
      start: local.fileDataStart,
      compressed: entry.compressedSize,
      size: entry.uncompressedSize,
      checksum: entry.crc32,
      isDeflated: entry.compressionMethod === 8,
    });
  }
  return found;
}

/** What is declared stands for what is inflated: `inflated` gives not one byte more. */
function refuseExpansion(expanded: number, fileSize: number): void {
  const isFree = expanded <= intakeLimits.expandedFree;
  if (expanded > intakeLimits.expanded || (!isFree && expanded > fileSize * intakeLimits.expansionRatio)) {
    throw new BrokenFile(0, "berkas-mengembang");
  }
}

/** Entries that share bytes make a small file expand without end. */
function refuseOverlaps(entries: readonly Entry[]): void {
  let end = 0;
  for (const { start, compressed } of [...entries].sort((a, b) => a.start - b.start)) {
    if (start < end) throw brokenWorkbook();
    end = start + compressed;
  }
}

async function* inflated(handle: FileHandle, entry: Entry): AsyncGenerator<{ bytes: Buffer; fraction: number }> {
  const { start, compressed, size, checksum, isDeflated } = entry;
  if (compressed === 0) {
    if (size !== 0 || isDeflated) throw brokenWorkbook();
    yield { bytes: Buffer.alloc(0), fraction: 1 };
    return;
  }
  // a stream of the handle's own would close it
  const stored = Readable.from(slices(handle, start, start + compressed), { objectMode: false });
  const stream = isDeflated ? stored.pipe(createInflateRaw({ chunkSize: pieceBytes })) : stored;
  stored.on("error", (error) => stream.destroy(error));
  let given = 0;
  let sum = 0;
  try {
    for await (const bytes of stream as AsyncIterable<Buffer>) {
      given += bytes.length;
      if (given > size) throw brokenWorkbook();
      sum = crc32(bytes, sum);
      yield { bytes, fraction: given / size };
    }
  } catch (error) {
    throw ownError(error);
  } finally {
    stored.destroy();
    stream.destroy();
  }
  if (given !== size || sum !== checksum) throw brokenWorkbook();
}

async function* slices(handle: FileHandle, start: number, end: number): AsyncGenerator<Buffer> {
  for (let at = start; at < end; ) {
    const piece = Buffer.allocUnsafe(Math.min(pieceBytes, end - at));
    const { bytesRead } = await handle.read(piece, 0, piece.length, at);
    if (bytesRead === 0) throw brokenWorkbook();
    at += bytesRead;
    yield piece.subarray(0, bytesRead);
  }
}

/** The disk's errors go on; a library's own may hold what the file holds. */
function ownError(error: unknown): unknown {
  const isOwn = error instanceof BrokenFile || (error as NodeJS.ErrnoException).syscall !== undefined;
  return isOwn ? error : brokenWorkbook();
}

/**
 * What the zip library reads through. The library asks for the places that the file names, however far they lie, and may throw where
 * nobody would catch it: both end here.
 */
class HandleReader extends yauzl.RandomAccessReader {
  private readonly handle: FileHandle;

  constructor(handle: FileHandle) {
    super();
    this.handle = handle;
  }

  override read(
    buffer: Buffer,
    offset: number,
    length: number,
    position: number,
    callback: (error: Error | null, bytesRead?: number) => void,
  ): void {
    // a promise, because a place that no file has is refused by a throw
    this.handle
      .read(buffer, offset, length, position)
      .then(({ bytesRead }) => callback(null, bytesRead), callback)
      .catch((error: unknown) => this.emit("error", error));
  }
}
