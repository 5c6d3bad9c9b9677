import { BrokenFile, type FileForm } from "../office-file.ts";

/** What the first bytes of a file say it is. `other` is named in a word that is the same in both languages. */
export type Container = "text" | "gzip" | "zip" | "ole2" | { readonly other: string };

/** Bytes that must be at hand: the mark of a tape archive stands furthest in. */
export const beginningBytes = 4096;

/** What a file begins with, in hexadecimal, and what it then is. */
const signatures: readonly (readonly [beginning: string, container: Container])[] = [
  ["1f8b", "gzip"],
  ["504b0304", "zip"],
  ["504b0506", "zip"],
  ["504b0708", "zip"],
  ["d0cf11e0a1b11ae1", "ole2"],
  ["25504446", { other: "PDF" }],
  ["89504e470d0a1a0a", { other: "PNG" }],
  ["ffd8ff", { other: "JPEG" }],
  ["47494638", { other: "GIF" }],
  ["49492a00", { other: "TIFF" }],
  ["4d4d002a", { other: "TIFF" }],
  ["7b5c727466", { other: "RTF" }],
  ["377abcaf271c", { other: "7z" }],
  ["526172211a07", { other: "RAR" }],
  ["fd377a585a00", { other: "xz" }],
  ["28b52ffd", { other: "zstd" }],
  ["53514c69746520666f726d6174203300", { other: "SQLite" }],
  ["000100005374616e6461726420", { other: "Access" }],
  ["7f454c46", { other: "program" }],
  ["000002000", { other: "Lotus 1-2-3" }],
  ["00001a000", { other: "Lotus 1-2-3" }],
];

/** How text that is no table begins, after white space. */
const texts: readonly (readonly [beginning: RegExp, form: string])[] = [
  [/^%PDF-/, "PDF"],
  [/^<\?xml.*<html/is, "HTML"],
  [/^<(?:!doctype html|html|head|body|table|meta|style|script|div|tr)\b/i, "HTML"],
  [/^<[?!a-z]/i, "XML"],
  [/^\{\s*(?:"|\})/, "JSON"],
  [/^\[\s*(?:\{|\[|")/, "JSON"],
  [/^\{\\rtf/, "RTF"],
  [/^MIME-Version:/i, "MHTML"],
  [/^ID;PWXL/, "SYLK"],
  [/^%!PS/, "PostScript"],
];

/** Tells a file by its first `beginningBytes` bytes (fewer when it is shorter). An empty file is text. */
export function tellContainer(beginning: Buffer): Container {
  const hex = beginning.subarray(0, 32).toString("hex");
  const signed = signatures.find(([start]) => hex.startsWith(start));
  if (signed !== undefined) return signed[1];
  const other = binaryForm(beginning) ?? textForm(beginning);
  return other === undefined ? "text" : { other };
}

/** Throws `BrokenFile` unless the expanded bytes of a gzip file begin like text. */
export function expectTextInside(beginning: Buffer): void {
  const inside = tellContainer(beginning);
  if (inside === "text") return;
  const form = typeof inside === "object" ? inside.other : inside === "ole2" ? "xls" : inside;
  throw new BrokenFile(0, "berkas-jenis-lain", { form: `gzip + ${form}` });
}

/** The text encoding that a byte order mark, or the places of the empty bytes, tell; undefined where neither does. */
export function tellEncoding(beginning: Buffer): Exclude<FileForm["encoding"], undefined> | "utf-32" | undefined {
  const hex = beginning.subarray(0, 4).toString("hex");
  if (hex.startsWith("efbbbf")) return "utf-8-bom";
  if (hex === "fffe0000" || hex === "0000feff") return "utf-32";
  if (hex.startsWith("fffe")) return "utf-16le";
  if (hex.startsWith("feff")) return "utf-16be";
  return byEmptyBytes(beginning);
}

/** Letters of Latin script in UTF-16 have an empty byte each, always on the same side. */
function byEmptyBytes(beginning: Buffer): "utf-16le" | "utf-16be" | undefined {
  const pairs = Math.floor(beginning.length / 2);
  const empty = [0, 0];
  for (let at = 0; at < pairs * 2; at++) if (beginning[at] === 0) empty[at % 2] = (empty[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = empty;
  if (pairs < 2) return undefined;
  if (odd > pairs / 2) return "utf-16le";
  if (even > pairs / 2) return "utf-16be";
  return undefined;
}

/** Forms whose first bytes could also be letters: they are told only together with what stands further in. */
function binaryForm(beginning: Buffer): string | undefined {
  const start = beginning.toString("latin1", 0, 16);
  const hasEmptyByte = beginning.subarray(0, 64).includes(0);
  if (beginning.toString("latin1", 257, 262) === "ustar") return "tar";
  if (/^BZh[1-9]1AY&SY/.test(start)) return "bzip2";
  if (/^RIFF.{4}WEBP/s.test(start)) return "WEBP";
  if (!hasEmptyByte) return undefined;
  if (start.startsWith("MZ")) return "program";
  if (start.startsWith("BM") && beginning.readUInt32LE(6) === 0) return "BMP";
  // dBASE: a version, then the date of the last change as year, month, day
  const [version = 0, , month = 0, day = 0] = beginning;
  if ([0x03, 0x30, 0x83, 0x8b, 0xf5].includes(version) && month >= 1 && month <= 12 && day >= 1 && day <= 31)
    return "DBF";
  return undefined;
}

function textForm(beginning: Buffer): string | undefined {
  const encoding = tellEncoding(beginning);
  const isWide = encoding === "utf-16le" || encoding === "utf-16be";
  const text = new TextDecoder(isWide ? encoding : "latin1").decode(beginning).replace(/^(?:ï»¿|\uFEFF)?\s+|^ï»¿/, "");
  return texts.find(([start]) => start.test(text))?.[1];
}
