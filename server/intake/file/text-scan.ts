import { isAscii, isUtf8 } from "node:buffer";
import { BrokenFile, type FileForm } from "../office-file.ts";
import { tellEncoding } from "./tell-container.ts";

export type Encoding = Exclude<FileForm["encoding"], undefined>;

/** Tells the encoding of a text by all of its bytes. */
export interface TextScan {
  /** the next bytes, in order */
  add(bytes: Buffer): void;
  /** after the last bytes; throws `BrokenFile` for an encoding that is not read and for empty bytes */
  end(): TextForm;
}

/** What was found in all of a text. What is not there need not be looked for, and the reading is the faster for it. */
export interface TextForm {
  readonly encoding: Encoding;
  readonly lineEnds: readonly string[];
  readonly hasQuotes: boolean;
}

/** Line ends of all kinds; the pair stands first, so that it is not taken for two. */
export const lineEnds: string[] = ["\r\n", "\n", "\r"];
/** Of a text without any carriage return. */
const newLine: string[] = ["\n"];

/** `beginning`: the first bytes of the text; they are not taken as added. */
export function openTextScan(beginning: Buffer): TextScan {
  const told = tellEncoding(beginning);
  if (told === "utf-32") throw new BrokenFile(0, "enkoding-ditolak");
  return told === "utf-16le" || told === "utf-16be" ? wideScan(told) : byteScan(told === "utf-8-bom");
}

function wideScan(encoding: "utf-16le" | "utf-16be"): TextScan {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let hasNul = false;
  let hasReturn = false;
  let hasQuotes = false;
  const take = (bytes?: Buffer) => {
    try {
      const text = decoder.decode(bytes, { stream: bytes !== undefined });
      hasNul ||= text.includes("\0");
      hasReturn ||= text.includes("\r");
      hasQuotes ||= text.includes('"');
    } catch {
      throw new BrokenFile(0, "enkoding-ditolak");
    }
  };
  return {
    add: take,
    end() {
      take();
      if (hasNul) throw new BrokenFile(0, "berkas-bernul");
      return { encoding, lineEnds: hasReturn ? lineEnds : newLine, hasQuotes };
    },
  };
}

function byteScan(hasMark: boolean): TextScan {
  const seen = new Uint8Array(256);
  let isWhole = true;
  let hasSequence = false;
  let rest: Buffer = Buffer.alloc(0);
  return {
    add(bytes) {
      for (let at = 0; at < bytes.length; at++) seen[bytes[at] as number] = 1;
      if (rest.length === 0 && isAscii(bytes)) return;
      const all = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      const end = endOfWhole(all);
      const whole = all.subarray(0, end);
      rest = Buffer.from(all.subarray(end));
      if (isUtf8(whole)) hasSequence ||= !isAscii(whole);
      else {
        isWhole = false;
        hasSequence ||= holdsSequence(whole);
      }
    },
    end() {
      const isUnicode = isWhole && rest.length === 0;
      // who wrote one right sequence (a byte order mark is one) meant UTF-8: other bytes in between are damage, not Windows-1252
      if (!isUnicode && (hasSequence || !isWindows1252(seen))) throw new BrokenFile(0, "enkoding-ditolak");
      if (seen[0] === 1) throw new BrokenFile(0, "berkas-bernul");
      const encoding = hasMark ? "utf-8-bom" : isUnicode ? "utf-8" : "windows-1252";
      return { encoding, lineEnds: seen[0x0d] === 1 ? lineEnds : newLine, hasQuotes: seen[0x22] === 1 };
    },
  };
}

/** No byte that Windows-1252 leaves undefined, and no control character but tab and line ends (empty bytes are told apart). */
function isWindows1252(seen: Uint8Array): boolean {
  const controls = seen.subarray(1, 0x20).some((is, at) => is === 1 && ![0x09, 0x0a, 0x0d].includes(at + 1));
  return !controls && [0x7f, 0x81, 0x8d, 0x8f, 0x90, 0x9d].every((byte) => seen[byte] === 0);
}

/** Where the bytes end that do not belong to a sequence still to be completed: at most three stand behind it. */
function endOfWhole(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] as number;
    if (byte >= 0xc0) return sequenceLength(byte) > back ? bytes.length - back : bytes.length;
    if (byte < 0x80) break;
  }
  return bytes.length;
}

function sequenceLength(lead: number): number {
  return lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
}

/** Whether a whole sequence of several bytes stands somewhere in text that is not UTF-8 throughout. */
function holdsSequence(bytes: Buffer): boolean {
  for (let at = 0; at + 1 < bytes.length; at++) {
    const byte = bytes[at] as number;
    if (byte < 0xc2 || ((bytes[at + 1] as number) & 0xc0) !== 0x80) continue;
    const end = at + sequenceLength(byte);
    if (end <= bytes.length && isUtf8(bytes.subarray(at, end))) return true;
  }
  return false;
}
