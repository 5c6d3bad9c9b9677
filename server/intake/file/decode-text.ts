import type { Encoding } from "./text-scan.ts";

/**
 * Returns what turns the bytes of a text into UTF-8 without a byte order mark, piece by piece and in order; what belongs to a character
 * cut in two comes with the next piece. The whole text must have been found to be of this encoding: nothing is left at its end.
 */
export function textDecoding(encoding: Encoding): (bytes: Buffer) => Buffer {
  if (encoding === "utf-8") return (bytes) => bytes;
  if (encoding === "utf-8-bom") return withoutMark();
  const decoder = new TextDecoder(encoding);
  return (bytes) => Buffer.from(decoder.decode(bytes, { stream: true }));
}

function withoutMark(): (bytes: Buffer) => Buffer {
  let ahead = 3;
  return (bytes) => {
    const cut = Math.min(ahead, bytes.length);
    ahead -= cut;
    return bytes.subarray(cut);
  };
}
