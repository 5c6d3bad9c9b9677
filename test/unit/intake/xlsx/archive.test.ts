import { expect, test } from "vitest";
import { type RawEntry, rawZip } from "../../../support/raw-zip.ts";
import { simpleParts, simpleWorkbook, zipWorkbook } from "../../../support/workbook-files.ts";
import { refusalOf, rowsOf } from "./read-workbook.ts";

const workbook = {
  sheets: [
    {
      name: "Data",
      rows: [
        ["nik", "nama"],
        ["1", "x"],
      ],
    },
  ],
};
const parts = simpleParts(workbook);
const entries: RawEntry[] = Object.entries(parts).map(([name, data]) => ({ name, data }));
const broken = "0 berkas-xlsx-rusak";
const rows = [
  [1, ["nik", "nama"]],
  [2, ["1", "x"]],
];

/** The good archive with one entry changed. */
function changed(name: string, change: Partial<RawEntry>): Buffer {
  return rawZip(entries.map((entry) => (entry.name === name ? { ...entry, ...change } : entry)));
}

const sheet = "xl/worksheets/sheet1.xml";

test("a workbook is read deflated, stored, with folders and with names in other case", async () => {
  expect(await rowsOf(rawZip(entries))).toEqual(rows);
  expect(await rowsOf(rawZip(entries.map((entry) => ({ ...entry, isStored: true }))))).toEqual(rows);
  expect(await rowsOf(rawZip([{ name: "xl/", data: "", isStored: true }, ...entries]))).toEqual(rows);
  expect(await rowsOf(rawZip(entries.map((entry) => ({ ...entry, name: entry.name.toUpperCase() }))))).toEqual(rows);
});

test("parts are found by what names them, not by their names", async () => {
  const moved = Object.entries(parts).map(([name, xml]): [string, string] => [
    name
      .replace("_rels/workbook.xml.rels", "_rels/buku.xml.rels")
      .replace("workbook.xml", "buku.xml")
      .replace(sheet, "lain/satu dua.xml"),
    xml
      .replaceAll("/xl/workbook.xml", "/xl/buku.xml")
      .replaceAll('"xl/workbook.xml"', '"/xl/buku.xml"')
      .replaceAll("worksheets/sheet1.xml", "../lain/satu%20dua.xml"),
  ]);
  expect(await rowsOf(zipWorkbook(Object.fromEntries(moved)))).toEqual(rows);
});

test.each([
  ["a name that leads out", { name: "../luar.xml" }],
  ["a name that leads out inside", { name: "xl/../../luar.xml" }],
  ["an absolute name", { name: "/etc/luar.xml" }],
  ["a drive letter", { name: "C:/luar.xml" }],
  ["a backslash", { name: "xl\\luar.xml" }],
  ["a NUL in a name", { name: "xl/luar\0.xml" }],
  ["the same name twice", { name: sheet, data: parts[sheet] ?? "" }],
  ["the same name in other case", { name: sheet.toUpperCase(), data: parts[sheet] ?? "" }],
  ["an encrypted entry", { name: "xl/kunci.xml", flags: 1 }],
  ["an unknown compression", { name: "xl/lain.xml", method: 14 }],
  ["another name in the entry's own header", { name: "xl/satu.xml", localName: "xl/dua.xml" }],
  ["bytes that another entry has too", { name: "xl/satu.xml", holds: { name: "xl/dua.xml", data: "<a/>" } }],
  ["a name as long as no workbook has", { name: `xl/${"a".repeat(4000)}` }],
])("refused: %s", async (_, extra) => {
  expect(await refusalOf(rawZip([...entries, { data: "<a/>", ...extra }]))).toBe(broken);
});

test.each([
  ["more bytes than declared", { size: 20 }],
  ["fewer bytes than declared", { size: 100_000 }],
  ["another checksum", { checksum: 1 }],
  ["bytes that do not inflate", { deflated: Buffer.from("bukan deflate") }],
])("refused: %s", async (_, change) => {
  for (const name of [sheet, "xl/sharedStrings.xml", "xl/workbook.xml"]) {
    expect(await refusalOf(changed(name, change))).toBe(broken);
  }
});

test("refused wherever the archive is cut", async () => {
  const whole = simpleWorkbook(workbook);
  for (let length = 0; length < whole.length; length += 7) {
    expect(await refusalOf(whole.subarray(0, length))).toBe(broken);
  }
});

test("a directory that lies beyond all bytes is refused, however far", async () => {
  const whole = rawZip(entries);
  const end = whole.subarray(-22);
  for (const offset of [0xffff_ffff_ffff_ffffn, 0x7fff_ffff_ffff_ffffn, 0x1f_ffff_ffff_fff0n, 1n]) {
    const locator = Buffer.alloc(20);
    locator.writeUInt32LE(0x07064b50, 0);
    locator.writeBigUInt64LE(offset, 8);
    expect(await refusalOf(Buffer.concat([whole.subarray(0, -22), locator, end]))).toBe(broken);
    const record = Buffer.alloc(56);
    record.writeUInt32LE(0x06064b50, 0);
    record.writeBigUInt64LE(1n, 32);
    record.writeBigUInt64LE(offset, 48);
    locator.writeBigUInt64LE(BigInt(whole.length - 22), 8);
    expect(await refusalOf(Buffer.concat([whole.subarray(0, -22), record, locator, end]))).toBe(broken);
  }
});

test.each(["xl/workbook.xml", sheet, "xl/sharedStrings.xml", "xl/styles.xml", "[Content_Types].xml", "_rels/.rels"])(
  "refused without %s",
  async (missing) => {
    expect(await refusalOf(rawZip(entries.filter(({ name }) => name !== missing)))).toBe(broken);
  },
);

test("what expands beyond the limits by its own word is refused before anything is inflated", async () => {
  const swollen = "0 berkas-mengembang";
  // the data would not inflate: had it been tried, the archive would be damaged
  const data = { name: "xl/media/a.bin", deflated: Buffer.from("bukan deflate") };
  expect(await refusalOf(rawZip([...entries, { ...data, size: 17 * 1024 ** 2 }]))).toBe(swollen);
  expect(await refusalOf(rawZip([...entries, { ...data, size: 15 * 1024 ** 2 }]))).toBe("read");
  const halves = [1, 2].map((at) => ({ ...data, name: `xl/media/${at}.bin`, size: 9 * 1024 ** 2 }));
  expect(await refusalOf(rawZip([...entries, ...halves]))).toBe(swollen);
  // large enough that the ratio is free
  const bulk = { name: "xl/media/b.bin", data: Buffer.alloc(200 * 1024), isStored: true };
  expect(await refusalOf(rawZip([...entries, bulk, { ...data, size: 17 * 1024 ** 2 }]))).toBe("read");
});

test("an archive of more entries than a workbook has is refused", async () => {
  const many = Array.from({ length: 5000 }, (_, at) => ({ name: `xl/media/${at}`, isStored: true }));
  expect(await refusalOf(rawZip([...entries, ...many]))).toBe(broken);
  expect(await refusalOf(rawZip([...entries, ...many.slice(0, 4000)]))).toBe("read");
});

const types = "[Content_Types].xml";
function withType(type: string): Buffer {
  const spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
  return zipWorkbook({ ...parts, [types]: (parts[types] ?? "").replace(spreadsheet, type) });
}

test.each([
  ["ODS", rawZip([{ name: "mimetype", data: "application/vnd.oasis.opendocument.spreadsheet", isStored: true }])],
  ["ODT", rawZip([{ name: "mimetype", data: "application/vnd.oasis.opendocument.text", isStored: true }])],
  ["ZIP", rawZip([{ name: "data.csv", data: "nik,nama" }])],
  ["ZIP", rawZip([{ name: "mimetype", data: "application/epub+zip", isStored: true }])],
  ["XLSB", withType("application/vnd.ms-excel.sheet.binary.macroEnabled.main")],
  ["DOCX", withType("application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml")],
  ["PPTX", withType("application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml")],
])("another kind of document is named: %s", async (form, bytes) => {
  expect(await refusalOf(bytes)).toBe(`0 berkas-jenis-lain form=${form}`);
});

test("a template is a workbook too", async () => {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml";
  expect(await rowsOf(withType(type))).toEqual(rows);
});

const macroSheet = "http://schemas.microsoft.com/office/2006/relationships/xlMacrosheet";
const relations = "xl/_rels/workbook.xml.rels";
test.each([
  ["its type", withType("application/vnd.ms-excel.sheet.macroEnabled.main+xml")],
  ["a program part", zipWorkbook({ ...parts, "xl/vbaProject.bin": "x" })],
  [
    "a part of such a type",
    zipWorkbook({
      ...parts,
      "xl/lain.bin": "x",
      [types]: (parts[types] ?? "").replace(
        "<Override",
        '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Override',
      ),
    }),
  ],
  [
    "a sheet of macros",
    zipWorkbook({
      ...parts,
      [relations]: (parts[relations] ?? "").replace(/http:[^"]*\/worksheet/, macroSheet),
    }),
  ],
])("macros are told by %s", async (_, bytes) => {
  expect(await refusalOf(bytes)).toBe("0 berkas-makro");
});

test.each([
  ["leads out of the file", 'Target="../../luar.xml"'],
  ["lies outside", `Target="worksheets/sheet1.xml" TargetMode="External"`],
  ["is no name", 'Target="%E0%A4%A"'],
  ["has a backslash", 'Target="worksheets\\sheet1.xml"'],
  ["is not there", 'Target="worksheets/sheet9.xml"'],
])("refused: a sheet whose part %s", async (_, target) => {
  const xml = (parts[relations] ?? "").replace('Target="worksheets/sheet1.xml"', target);
  expect(xml).not.toBe(parts[relations]);
  expect(await refusalOf(zipWorkbook({ ...parts, [relations]: xml }))).toBe(broken);
});

test("a part that is missing is missed, also when another sheet is read", async () => {
  const two = simpleParts({ sheets: [...workbook.sheets, { name: "Lain", rows: [["x"]] }] });
  expect(await rowsOf(zipWorkbook(two), { sheet: "1" })).toEqual(rows);
  const { "xl/worksheets/sheet2.xml": _, ...rest } = two;
  expect(await refusalOf(zipWorkbook(rest), { sheet: "1" })).toBe(broken);
});
