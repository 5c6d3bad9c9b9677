import { crc32, deflateRawSync } from "node:zlib";
import { type RawEntry, rawZip } from "../support/raw-zip.ts";
import { simpleParts } from "../support/workbook-files.ts";

/** A small workbook that would grow without end, or keep its reader busy. */
export interface WorkbookBomb {
  readonly what: string;
  bytes(): Buffer;
  /** what refuses it, before a row is taken */
  readonly rule: string;
}

const MB = 1024 ** 2;
const sheet = "xl/worksheets/sheet1.xml";
const strings = "xl/sharedStrings.xml";
const parts = simpleParts({
  sheets: [
    {
      name: "Data",
      rows: [
        ["nik", "nama"],
        ["1", "x"],
      ],
    },
  ],
});
/** Bytes that make the archive large enough that its ratio is none to stumble over. */
const ballast: RawEntry = { name: "xl/media/ballast.bin", data: Buffer.alloc(3 * MB), isStored: true };

/** Every workbook bomb that is tried, made when it is needed. */
export function workbookBombs(): readonly WorkbookBomb[] {
  const laughs = Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join("");
  return [
    bomb("a sheet of 1 GB of blanks, as it says", "berkas-mengembang", () => [blanks(1024, {})]),
    bomb("a sheet of 1 GB of blanks that says it is small", "berkas-xlsx-rusak", () => [blanks(1024, { size: 1000 })]),
    bomb("many sheets' worth of blanks in parts that nobody reads", "berkas-mengembang", () =>
      Array.from({ length: 40 }, (_, at) => ({ ...blanks(20, {}), name: `xl/media/${at}.xml` })),
    ),
    bomb("two entries on the same bytes", "berkas-xlsx-rusak", () => [
      { name: "xl/media/a.xml", holds: { name: "xl/media/b.xml", data: "<a/>" } },
    ]),
    bomb("60,000 entries", "berkas-xlsx-rusak", () =>
      Array.from({ length: 60_000 }, (_, at) => ({ name: `xl/media/${at}`, isStored: true })),
    ),
    bomb("a cell of 64 MB", "sel-terlalu-panjang", () => [
      part(sheet, /<row .*<\/row>/, () => `<row r="1"><c r="A1" t="str"><v>${"a".repeat(64 * MB)}</v></c></row>`),
      ballast,
    ]),
    bomb("a row of a million cells", "kolom-terlalu-banyak", () => [
      part(sheet, /<row .*<\/row>/, () => `<row r="1">${"<c><v>1</v></c>".repeat(MB)}</row>`),
      ballast,
    ]),
    bomb("a comment of 64 MB", "berkas-xlsx-rusak", () => [
      part(sheet, /^/, () => `<!--${"a".repeat(64 * MB)}-->`),
      ballast,
    ]),
    bomb("an attribute of 64 MB", "berkas-xlsx-rusak", () => [
      part(sheet, / xmlns/, (found) => ` lain="${"a".repeat(64 * MB)}"${found}`),
      ballast,
    ]),
    bomb("a million attributes", "berkas-xlsx-rusak", () => [
      part(sheet, / xmlns/, (found) => ` ${Array.from({ length: MB }, (_, at) => `a${at}=""`).join(" ")}${found}`),
      ballast,
    ]),
    bomb("elements ten million deep", "berkas-xlsx-rusak", () => [
      part(sheet, /<sheetData>/, (found) => "<a>".repeat(10 * MB) + found),
      ballast,
    ]),
    bomb("shared texts of 120 MB", "berkas-terlalu-besar", () => [
      part(strings, /<si>.*<\/si>/, () => `<si><t>${"a".repeat(60_000)}</t></si>`.repeat(2000)),
      ballast,
    ]),
    bomb("a shared text of 64 MB", "sel-terlalu-panjang", () => [
      part(strings, /<si>.*<\/si>/, () => `<si><t>${"a".repeat(64 * MB)}</t></si>`),
      ballast,
    ]),
    bomb("a million cell styles", "berkas-xlsx-rusak", () => [
      part("xl/styles.xml", /<xf numFmtId="0"\/>/, (found) => found.repeat(MB)),
      ballast,
    ]),
    bomb("a million sheets", "berkas-xlsx-rusak", () => [
      part("xl/workbook.xml", /<sheet .*?\/>/, (found) => found.repeat(MB)),
      ballast,
    ]),
    bomb("entities of entities", "berkas-xlsx-rusak", () => [
      part(sheet, /^/, () => `<!DOCTYPE sst [<!ENTITY a0 "ha">${laughs}]>`),
    ]),
    bomb("entities without end", "berkas-xlsx-rusak", () => [
      part(strings, /^/, () => `<!DOCTYPE sst [${'<!ENTITY a "a">'.repeat(MB)}]>`),
      ballast,
    ]),
  ];
}

/** The good workbook with these entries instead of its own, or beside them. */
function bomb(what: string, rule: string, change: () => readonly RawEntry[]): WorkbookBomb {
  return {
    what,
    rule,
    bytes() {
      const changed = change();
      const names = new Set(changed.map(({ name }) => name));
      const kept = Object.entries(parts).filter(([name]) => !names.has(name));
      return rawZip([...kept.map(([name, data]) => ({ name, data })), ...changed]);
    },
  };
}

function part(name: string, where: RegExp, write: (found: string) => string): RawEntry {
  return { name, data: (parts[name] ?? "").replace(where, (found) => write(found)) };
}

/** A part of so many MB of blanks; the deflated bytes of one are repeated, so that making it takes no time. */
function blanks(megabytes: number, lie: Partial<RawEntry>): RawEntry {
  const one = Buffer.alloc(MB, " ");
  // closed by a flush, not by an end: such pieces can follow one another
  const piece = deflateRawSync(one, { finishFlush: 3 });
  const pieces = Array.from({ length: megabytes }, () => piece);
  let checksum = 0;
  for (let at = 0; at < Math.min(megabytes, 32); at++) checksum = crc32(one, checksum);
  return {
    name: sheet,
    deflated: Buffer.concat([...pieces, deflateRawSync("")]),
    size: megabytes * MB,
    checksum,
    ...lie,
  };
}
