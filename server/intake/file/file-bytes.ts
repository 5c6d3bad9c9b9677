import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline, Transform } from "node:stream";
import { createGunzip } from "node:zlib";
import { intakeLimits } from "../../../schema/intake/limits.ts";
import { BrokenFile } from "../office-file.ts";

/** Some bytes of a file, and how many bytes of it have been read from the disk by then. */
export interface FileBytes {
  readonly bytes: Buffer;
  readonly read: number;
}

/** Small enough for the processor's cache, large enough that the way from the disk costs nothing. */
const pieceBytes = 64 * 1024;

/**
 * The bytes of a file, expanded where it is compressed. `onDisk` gets them as they lie on the disk, all of them by the end.
 *
 * Throws `BrokenFile` where what is compressed is damaged or expands beyond the limits, and the disk's own errors (with `syscall`).
 */
export function fileBytes(
  file: string,
  isGzip: boolean,
  onDisk: (bytes: Buffer) => void = () => undefined,
): AsyncGenerator<FileBytes> {
  return isGzip ? expandedBytes(file, onDisk) : plainBytes(file, onDisk);
}

async function* plainBytes(file: string, onDisk: (bytes: Buffer) => void): AsyncGenerator<FileBytes> {
  let read = 0;
  for await (const bytes of createReadStream(file, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>) {
    onDisk(bytes);
    read += bytes.length;
    yield { bytes, read };
  }
}

async function* expandedBytes(file: string, onDisk: (bytes: Buffer) => void): AsyncGenerator<FileBytes> {
  const { expanded: mostBytes, expandedFree, expansionRatio } = intakeLimits;
  const tap = new Transform({
    transform(bytes: Buffer, _, done) {
      onDisk(bytes);
      done(null, bytes);
    },
  });
  const expander = createGunzip({ chunkSize: pieceBytes });
  // what goes wrong on the way comes out of the loop below
  pipeline(createReadStream(file, { highWaterMark: pieceBytes }), tap, expander, () => undefined);
  let expanded = 0;
  try {
    for await (const bytes of expander as AsyncIterable<Buffer>) {
      const read = expander.bytesWritten;
      expanded += bytes.length;
      if (expanded > mostBytes || (expanded > expandedFree && expanded > read * expansionRatio)) {
        throw new BrokenFile(0, "berkas-mengembang");
      }
      yield { bytes, read };
    }
    // what follows the end is read by no expander
    if (expander.bytesWritten !== (await stat(file)).size) throw new BrokenFile(0, "berkas-gzip-rusak");
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (/^Z_/.test(code)) throw new BrokenFile(0, "berkas-gzip-rusak");
    throw error;
  } finally {
    expander.destroy();
  }
}
