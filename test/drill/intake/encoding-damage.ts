import { accepted, type Damage, type DamagedFile, group, oddCell, quarantined, refused } from "./damaged-file.ts";
import { type GoodTable, goodParticipants, nameMark, withCell, withColumn } from "./good-tables.ts";
import { csvBytes, csvText, insertedBefore, utf16, windows1252 } from "./text-bytes.ts";

const good = goodParticipants();
const text = csvText(good);
/** the same list with names in ASCII only */
const ascii = withColumn(good, "nama", (name) => name.normalize("NFD").replace(/\p{M}/gu, ""));
const name = (row: number) => good.rows[row]?.[1] ?? "";

function read(bytes: () => Uint8Array, stores: GoodTable = good): Damage {
  return { good, bytes, expected: accepted(good, [], stores) };
}

function notRead(bytes: () => Uint8Array, problem: string): Damage {
  return { good, bytes, expected: refused([problem]) };
}

/** Encodings that are read, damaged ones, and letters that an earlier program damaged. */
export function encodingDamage(): DamagedFile[] {
  return group("encoding", {
    "utf-8": read(() => csvBytes(good)),
    "utf-8 with a mark": read(() => Buffer.from(`\uFEFF${text}`)),
    "utf-16 le with a mark": read(() => utf16(text, "le", true)),
    "utf-16 be with a mark": read(() => utf16(text, "be", true)),
    "utf-16 le without a mark": read(() => utf16(text, "le", false)),
    "utf-16 be without a mark": read(() => utf16(text, "be", false)),
    "windows-1252": read(() => windows1252(text)),
    "windows-1252 with CRLF and semicolons": read(() => windows1252(csvText(good, { delimiter: ";", end: "\r\n" }))),
    "a byte that Windows-1252 does not have": notRead(
      () => insertedBefore(windows1252(text), name(100).slice(7), [0x81]),
      "0  enkoding-ditolak",
    ),
    "a control byte beside Windows-1252 letters": notRead(
      () => insertedBefore(windows1252(text), name(100).slice(7), [0x02]),
      "0  enkoding-ditolak",
    ),
    "a wrong byte beside real UTF-8": notRead(
      () => insertedBefore(Buffer.from(text), name(100).slice(7), [0xff]),
      "0  enkoding-ditolak",
    ),
    "half of the file UTF-8, half Windows-1252": notRead(() => {
      const half = text.indexOf("\n", text.length / 2) + 1;
      return Buffer.concat([Buffer.from(text.slice(0, half)), windows1252(text.slice(half))]);
    }, "0  enkoding-ditolak"),
    "a surrogate in UTF-8": notRead(
      () => insertedBefore(Buffer.from(text), name(100).slice(7), [0xed, 0xa0, 0x80]),
      "0  enkoding-ditolak",
    ),
    "an overlong form": notRead(
      () => insertedBefore(Buffer.from(text), name(100).slice(7), [0xc1, 0x81]),
      "0  enkoding-ditolak",
    ),
    "half a surrogate pair in UTF-16": notRead(
      () => utf16(text.replace(name(100), `${nameMark} \uD800${name(100).slice(7)}`), "le", true),
      "0  enkoding-ditolak",
    ),
    "UTF-16 with half a letter at the end": notRead(
      () => utf16(text, "le", true).subarray(0, -1),
      "0  enkoding-ditolak",
    ),
    "UTF-8 cut inside a letter": notRead(() => {
      const bytes = Buffer.from(text);
      return bytes.subarray(0, bytes.lastIndexOf("é") + 1);
    }, "0  enkoding-ditolak"),
    "UTF-32": notRead(() => {
      const points = [...`\uFEFF${text}`].map((letter) => letter.codePointAt(0) ?? 0);
      return new Uint8Array(new Uint32Array(points).buffer);
    }, "* enkoding-ditolak|berkas-bernul"),
    "a NUL in a cell": notRead(() => insertedBefore(Buffer.from(text), name(100).slice(7), [0]), "0  berkas-bernul"),
    "padded with NUL": notRead(() => Buffer.concat([Buffer.from(text), Buffer.alloc(4096)]), "0  berkas-bernul"),
    "a hole of NUL in the middle": notRead(() => {
      const bytes = Buffer.from(text);
      return bytes.fill(0, bytes.indexOf(name(150)), bytes.indexOf(name(190)));
    }, "0  berkas-bernul"),
    "UTF-8 read as Windows-1252 and saved": {
      good,
      bytes: () => csvBytes(withCell(good, 3, "nama", Buffer.from(name(3)).toString("latin1"))),
      expected: quarantined(good, [3], ["5 nama teks-rusak"]),
    },
    "a replacement character": {
      good,
      bytes: () => csvBytes(withCell(good, 3, "nama", name(3).replace("é", "\uFFFD"))),
      expected: quarantined(good, [3], ["5 nama teks-rusak"]),
    },
    "letters with their marks apart": oddCell(good, 3, "nama", name(3).normalize("NFD")),
    "ASCII only": read(() => csvBytes(ascii), good),
  });
}
