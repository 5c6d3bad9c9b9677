import fc from "fast-check";
import { expect, test } from "vitest";
import writeXlsxFile from "write-excel-file/node";
import type { RawCell } from "../../../../server/intake/office-file.ts";
import { type SimpleCell, simpleParts, simpleWorkbook, zipWorkbook } from "../../../support/workbook-files.ts";
import { refusalOf, rowsOf } from "./read-workbook.ts";

const broken = "0 berkas-xlsx-rusak";

/** A workbook whose `<sheetData>` holds this XML. */
function rowsXml(xml: string): Buffer {
  const parts = simpleParts({ sheets: [{ name: "Data", rows: [["a"], ["b"], ["c"]] }] });
  const sheet = "xl/worksheets/sheet1.xml";
  return zipWorkbook({ ...parts, [sheet]: (parts[sheet] ?? "").replace(/<row .*<\/row>/, xml) });
}

const a = "t='s'><v>0</v></c>";
const b = "t='s'><v>1</v></c>";

test("rows keep their numbers over gaps, cells their columns; empty ends and empty rows are left out", async () => {
  const xml =
    `<row r='3'><c r='B3' ${a}<c r='D3' ${b}<c r='E3' s='0'/><c r='F3'><v/></c></row><row r='4'/>` +
    `<row r='5'><c r='A5'/></row><row r='1048576'><c r='IV1048576' ${a}</row>`;
  expect(await rowsOf(rowsXml(xml))).toEqual([
    [3, ["", "a", "", "b"]],
    [1_048_576, [...Array.from({ length: 255 }, () => ""), "a"]],
  ]);
});

test("rows and cells without a number are counted on", async () => {
  const xml = `<row><c ${a}<c ${b}</row><row r='5'><c r='C5' ${a}<c ${b}</row><row><c/><c ${a}</row>`;
  expect(await rowsOf(rowsXml(xml))).toEqual([
    [1, ["a", "b"]],
    [5, ["", "", "a", "b"]],
    [6, ["", "a"]],
  ]);
});

test("hidden rows and columns are read like any other", async () => {
  const xml = `<row r='1' hidden='1' ht='0'><c r='A1' ${a}</row><row r='2' outlineLevel='1' collapsed='1'><c r='A2' ${b}</row>`;
  const parts = simpleParts({ sheets: [{ name: "Data", rows: [["a"], ["b"]] }] });
  const sheet = "xl/worksheets/sheet1.xml";
  const hidden = (parts[sheet] ?? "").replace(
    /<sheetData>.*<\/sheetData>/,
    `<cols><col min='1' max='1' hidden='1'/></cols><sheetData>${xml}</sheetData><autoFilter ref='A1:A2'/>`,
  );
  expect(await rowsOf(zipWorkbook({ ...parts, [sheet]: hidden }))).toEqual([
    [1, ["a"]],
    [2, ["b"]],
  ]);
});

test.each([
  ["a row twice", `<row r='2'><c r='A2' ${a}</row><row r='2'><c r='B2' ${b}</row>`],
  ["rows out of order", `<row r='2'><c r='A2' ${a}</row><row r='1'><c r='A1' ${b}</row>`],
  ["a row counted past one that is numbered", `<row/><row/><row r='2'><c r='A2' ${a}</row>`],
  ["a cell twice", `<row r='1'><c r='A1' ${a}<c r='A1' ${b}</row>`],
  ["cells out of order", `<row r='1'><c r='B1' ${a}<c r='A1' ${b}</row>`],
  ["a cell of another row", `<row r='1'><c r='A2' ${a}</row>`],
  ["row 0", `<row r='0'><c r='A0' ${a}</row>`],
  ["a row below the last one", `<row r='1048577'><c r='A1048577' ${a}</row>`],
  ["a row counted below the last one", `<row r='1048576'/><row><c ${a}</row>`],
  ["a cell right of the last column", `<row r='1'><c r='XFE1' ${a}</row>`],
  ["a row that is no number", `<row r='1e3'><c r='A1000' ${a}</row>`],
  ["a reference in small letters", `<row r='1'><c r='a1' ${a}</row>`],
  ["a reference without a row", `<row r='1'><c r='A' ${a}</row>`],
  ["a reference without a column", `<row r='1'><c r='1' ${a}</row>`],
  ["a reference that is fixed", `<row r='1'><c r='$A$1' ${a}</row>`],
  ["rows in a row", `<row r='1'><row r='2'/></row>`],
  ["rows in two places", `<row r='1'/></sheetData><sheetData><row r='2'/>`],
])("refused: %s", async (_, xml) => {
  expect(await refusalOf(rowsXml(xml))).toBe(broken);
});

test("a sheet without a place for rows is refused, one without rows is empty", async () => {
  const parts = simpleParts({ sheets: [{ name: "Data", rows: [["a"]] }] });
  const sheet = "xl/worksheets/sheet1.xml";
  const without = (parts[sheet] ?? "").replace(/<sheetData>.*<\/sheetData>/, "");
  expect(await refusalOf(zipWorkbook({ ...parts, [sheet]: without }))).toBe(broken);
  const deeper = (parts[sheet] ?? "").replace(/<sheetData>.*<\/sheetData>/, "<lain>$&</lain>");
  expect(await refusalOf(zipWorkbook({ ...parts, [sheet]: deeper }))).toBe(broken);
  expect(await rowsOf(rowsXml(""))).toEqual([]);
});

test("content right of the last column of a table is refused at its row, empty cells there are not", async () => {
  const many = "kolom-terlalu-banyak most=256";
  expect(await refusalOf(rowsXml(`<row r='1'><c r='IV1' ${a}</row>`))).toBe("read");
  expect(await refusalOf(rowsXml(`<row r='9'><c r='IW9' ${a}</row>`))).toBe(`9 ${many}`);
  expect(await refusalOf(rowsXml(`<row r='1048576'><c r='XFD1048576' ${a}</row>`))).toBe(`1048576 ${many}`);
  expect(await refusalOf(rowsXml(`<row r='9'><c r='XFD9'><f>A1</f></c></row>`))).toBe(`9 ${many}`);
  expect(await rowsOf(rowsXml(`<row r='9'><c r='A9' ${a}<c r='XFD9' s='0'/></row>`))).toEqual([[9, ["a"]]]);
});

test("a sheet of many pieces loses no row", async () => {
  const rows = Array.from({ length: 30_000 }, (_, at) => [`teks ${at % 100}`, at, at % 3 === 0 ? "☂" : undefined]);
  const read = await rowsOf(simpleWorkbook({ sheets: [{ name: "Data", rows }] }));
  expect(read.length).toBe(rows.length);
  for (const [at, [line, cells]] of read.entries()) {
    const number = { type: "number", text: String(at) };
    const expected = at % 3 === 0 ? [`teks ${at % 100}`, number, "☂"] : [`teks ${at % 100}`, number];
    if (line !== at + 1 || JSON.stringify(cells) !== JSON.stringify(expected)) throw new Error(`row ${at + 1} differs`);
  }
});

// a text that a workbook can hold: everything but half characters, which no file can
const text = fc.string({ unit: "binary", maxLength: 12 });
const day = fc.integer({ min: 61, max: 73_050 });
const cell = fc.oneof(
  { weight: 4, arbitrary: text.map((value) => ({ written: value as SimpleCell, read: value as RawCell })) },
  fc.integer().map((value) => ({ written: value, read: { type: "number", text: String(value) } as RawCell })),
  fc.boolean().map((value) => ({ written: value, read: { type: "boolean", text: String(value) } as RawCell })),
  day.map((value) => ({ written: { v: String(value), s: 1 }, read: { type: "date", text: isoOf(value) } as RawCell })),
  fc.constant({ written: undefined, read: "" as RawCell }),
);

function isoOf(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30 + serial)).toISOString().slice(0, 10);
}

/** What a reading of these rows must give. */
function expectedRows(rows: readonly (readonly { read: RawCell }[])[]): [number, RawCell[]][] {
  return rows.flatMap((cells, at) => {
    const read = cells.map((one) => one.read);
    while (read.at(-1) === "") read.pop();
    return read.length === 0 ? [] : [[at + 1, read] as [number, RawCell[]]];
  });
}

test("any table of texts, numbers, dates and truths comes back as it was written", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 30 }), async (rows) => {
      const written = rows.map((cells) => cells.map((one) => one.written));
      const bytes = simpleWorkbook({ sheets: [{ name: "Data", rows: written }], formats: ["dd/mm/yyyy"] });
      expect(await rowsOf(bytes)).toEqual(expectedRows(rows));
    }),
    { numRuns: 300 },
  );
});

test("so does any table that another writer wrote", async () => {
  // what that writer takes: no control characters, no empty texts, no names that every object has, numbers that a double holds
  const plain = fc
    .string({ unit: "grapheme", minLength: 1, maxLength: 12 })
    .filter((value) => !/_x[0-9a-f]{4}_/i.test(value) && !(value in {}));
  const one = fc.oneof(
    plain.map((value) => ({ written: { value, type: String }, read: value as RawCell })),
    fc.integer().map((value) => ({
      written: { value, type: Number },
      read: { type: "number", text: String(value) } as RawCell,
    })),
    day.map((value) => ({
      written: { value: new Date(Date.UTC(1899, 11, 30 + value)), type: Date, format: "dd/mm/yyyy" },
      read: { type: "date", text: isoOf(value) } as RawCell,
    })),
    fc.constant({ written: null, read: "" as RawCell }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(one, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 }),
      async (rows) => {
        const bytes = await writeXlsxFile(rows.map((cells) => cells.map(({ written }) => written))).toBuffer();
        expect(await rowsOf(bytes)).toEqual(expectedRows(rows));
      },
    ),
    { numRuns: 100 },
  );
});
