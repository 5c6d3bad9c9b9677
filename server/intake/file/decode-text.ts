import type { Encoding } from "./text-scan.ts";

/** Turns the bytes of a text into UTF-8 without a byte order mark, piece by piece. */
export interface TextDecoding {
  /** the next bytes, in order; what belongs to a character cut in two is given with the next call */
  next(bytes: Buffer): Buffer;
  /** what was left when the last bytes were given */
  end(): Buffer;
}

/** The bytes must have been found to be of this encoding; where they are not any more, U+FFFD stands in their place. */
export function openTextDecoding(encoding: Encoding): TextDecoding {
  if (encoding === "utf-8") return { next: (bytes) => bytes, end: () => Buffer.alloc(0) };
  if (encoding === "utf-8-bom") return withoutMark();
  const decoder = new TextDecoder(encoding);
  return {
    next: (bytes) => Buffer.from(decoder.decode(bytes, { stream: true })),
    end: () => Buffer.from(decoder.decode()),
  };
}

function withoutMark(): TextDecoding {
  let ahead = 3;
  return {
    next(bytes) {
      const cut = Math.min(ahead, bytes.length);
      ahead -= cut;
      return bytes.subarray(cut);
    },
    end: () => Buffer.alloc(0),
  };
}
