import fc from "fast-check";
import { expect, test } from "vitest";
import { type WorkbookCell, type WorkbookSheet, writeWorkbook } from "../../../server/workbook/workbook.ts";
import { partsOf, readWorkbook } from "../../support/read-workbook.ts";

async function written(sheet: Partial<WorkbookSheet>) {
  const sheets = readWorkbook(await writeWorkbook({ sheets: [{ name: "satu", rows: [], ...sheet }] }));
  return { first: sheets[0], sheets };
}

const column = (at: number) => (at < 26 ? String.fromCharCode(65 + at) : `A${String.fromCharCode(65 + at - 26)}`);

test("a text stays a text in a cell of text format, whatever it looks like", async () => {
  const texts = [
    ...["0012", "3575010107909999", "35.75", "2.07.05", "2024-01", "03/04/2024", "1E5", "true", "#N/A"],
    ...[
      "=1+1",
      "+1",
      "-1",
      "@a",
      "=HYPERLINK(1)",
      "constructor",
      "__proto__",
      "a_x0041_",
      " a ",
      "a\r\nb\tc",
      "\u0001\uFFFD\uFFFE\u0085",
    ],
  ];
  const { first } = await written({ rows: [texts] });
  expect(texts.map((_, at) => first?.cells.get(`${column(at)}1`))).toEqual(
    texts.map((text) => ({ kind: "inlineStr", text, look: 1 })),
  );
  expect(first?.xml).not.toContain("<f>");
});

test("numbers, dates, times, truth, errors and formulas are what they are", async () => {
  const { first } = await written({
    rows: [
      [16800, -0.5, 3575010101900001, null, { date: "2024-02-29" }, { time: "02:07:05" }, true, { error: "#N/A" }],
      [{ formula: 'A1&"<"' }, { formula: "A1+1", value: 16801 }, { formula: "A2", value: "16800<" }],
    ],
  });
  expect(Object.fromEntries(first?.cells ?? [])).toEqual({
    A1: { kind: "n", text: "16800", look: 0 },
    B1: { kind: "n", text: "-0.5", look: 0 },
    C1: { kind: "n", text: "3575010101900001", look: 0 },
    E1: { kind: "n", text: "45351", look: 2 },
    F1: { kind: "n", text: String((2 * 3600 + 7 * 60 + 5) / 86400), look: 3 },
    G1: { kind: "b", text: "1", look: 0 },
    H1: { kind: "e", text: "#N/A", look: 0 },
    A2: { kind: "n", text: "", look: 0, formula: 'A1&"<"' },
    B2: { kind: "n", text: "16801", look: 0, formula: "A1+1" },
    C2: { kind: "str", text: "16800<", look: 0, formula: "A2" },
  });
});

// serial numbers as the standard and every spreadsheet program have them
test.each([
  ["1900-01-01", "1"],
  ["1900-02-28", "59"],
  ["1900-03-01", "61"],
  ["1904-01-01", "1462"],
  ["2025-12-31", "46022"],
])("%s is day %s where days count from 1900, four years and a day less from 1904", async (date, serial) => {
  const rows = [[{ date }]];
  const from1900 = readWorkbook(await writeWorkbook({ sheets: [{ name: "a", rows }] }))[0];
  expect(from1900?.cells.get("A1")?.text).toBe(serial);
  if (date < "1904") return;
  const bytes = await writeWorkbook({ sheets: [{ name: "a", rows }], countsFrom1904: true });
  expect(readWorkbook(bytes)[0]?.cells.get("A1")?.text).toBe(String(Number(serial) - 1462));
  expect(partsOf(bytes)["xl/workbook.xml"]).toContain('date1904="1"');
});

test.each<[string, WorkbookCell]>([
  ["a number that is none", Number.NaN],
  ["a number without end", { formula: "A1", value: Number.POSITIVE_INFINITY }],
  ["a date that is none", { date: "2024-02-30x" }],
  ["a date before the first day", { date: "1899-12-30" }],
  ["a time that is none", { time: "2:07" }],
  ["a text longer than a cell", "x".repeat(32_768)],
])("%s is refused", async (_, cell) => {
  await expect(written({ rows: [[cell]] })).rejects.toThrow(RangeError);
});

test("looks, widths, text columns, frozen rows, merged cells, filters and hidden sheets are where they were asked for", async () => {
  const bytes = await writeWorkbook({
    sheets: [
      { name: "belakang", rows: [["rahasia"]], isHidden: true },
      {
        name: "depan & belakang",
        rows: [
          [{ text: "Judul", look: "title" }],
          [
            { text: "NIK", look: "heading" },
            { text: "x", look: "marked" },
          ],
        ],
        frozenRows: 2,
        widths: [30],
        textColumns: [1],
        merged: ["A1:B1"],
        filtered: "A2:B9",
      },
    ],
  });
  const [hidden, shown] = readWorkbook(bytes);
  expect([hidden?.name, hidden?.isHidden, shown?.name, shown?.isHidden]).toEqual([
    "belakang",
    true,
    "depan & belakang",
    false,
  ]);
  expect(partsOf(bytes)["xl/workbook.xml"]).toContain('activeTab="1"');
  const looks = [shown?.cells.get("A1"), shown?.cells.get("A2"), shown?.cells.get("B2")].map((cell) => cell?.look);
  expect(looks).toEqual([5, 4, 7]);
  expect(shown?.xml).toMatch(/tabSelected="1".*<pane ySplit="2".*state="frozen"/);
  expect(shown?.xml).toContain('<col min="1" max="1" width="30" customWidth="1"/>');
  expect(shown?.xml).toMatch(/<col min="2" max="2" width="\d+" customWidth="1" style="1"\/>/);
  // the format asks for this order
  expect(shown?.xml).toMatch(
    /<\/sheetData><autoFilter ref="A2:B9"\/><mergeCells count="1"><mergeCell ref="A1:B1"\/><\/mergeCells><\/worksheet>/,
  );
});

test("a short list stands in the drop-down itself, a long one or one with a comma on a hidden sheet", async () => {
  const long = Array.from({ length: 40 }, (_, at) => `Kelurahan ${at}`);
  const { first, sheets } = await written({
    choices: [
      { column: 0, fromRow: 2, values: ["L", "P"] },
      { column: 1, fromRow: 2, values: long, isOpen: true },
      { column: 27, fromRow: 5, values: ["a, b", 'c "d"'] },
      { column: 2, fromRow: 2, values: long },
    ],
  });
  expect([...(first?.xml ?? "").matchAll(/<dataValidation .*?<\/dataValidation>/g)].map(([found]) => found)).toEqual([
    '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="A2:A1048576"><formula1>&quot;L,P&quot;</formula1></dataValidation>',
    '<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" sqref="B2:B1048576"><formula1>daftar_pilihan!$A$1:$A$40</formula1></dataValidation>',
    '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="AB5:AB1048576"><formula1>daftar_pilihan!$B$1:$B$2</formula1></dataValidation>',
    '<dataValidation type="list" allowBlank="1" showErrorMessage="1" sqref="C2:C1048576"><formula1>daftar_pilihan!$A$1:$A$40</formula1></dataValidation>',
  ]);
  expect(sheets.map(({ name, isHidden }) => [name, isHidden])).toEqual([
    ["satu", false],
    ["daftar_pilihan", true],
  ]);
  expect(sheets[1]?.cells.get("A40")?.text).toBe("Kelurahan 39");
  expect(sheets[1]?.cells.get("B2")?.text).toBe('c "d"');
});

const anyCell: fc.Arbitrary<WorkbookCell> = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.stringMatching(/^[=+@-]?_?x?[0-9A-F<&"\]>]{0,6}_?$/),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constant(null),
);

test("whatever is written is read back, cell for cell, and the same workbook gives the same bytes", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(anyCell, { maxLength: 5 }), { maxLength: 8 }), async (rows) => {
      const workbook = { sheets: [{ name: "a", rows }] };
      const bytes = await writeWorkbook(workbook);
      const wanted = rows.flatMap((cells, row) =>
        cells.flatMap((cell, at) =>
          cell === null
            ? []
            : [[`${column(at)}${row + 1}`, typeof cell === "string" ? "inlineStr" : "n", String(cell)]],
        ),
      );
      const read = [...(readWorkbook(bytes)[0]?.cells ?? [])].map(([at, { kind, text }]) => [at, kind, text]);
      expect(read).toEqual(wanted);
      expect(Buffer.compare(await writeWorkbook(workbook), bytes)).toBe(0);
    }),
    { numRuns: 200 },
  );
});

test("no file in the archive bears the moment of writing, and nothing says who wrote it", async () => {
  const bytes = Buffer.from(await writeWorkbook({ sheets: [{ name: "a", rows: [["a"]] }] }));
  let entries = 0;
  for (const [signature, place] of [
    ["PK\u0003\u0004", 10],
    ["PK\u0001\u0002", 12],
  ] as const) {
    for (let at = bytes.indexOf(signature); at >= 0; at = bytes.indexOf(signature, at + 4)) {
      expect(bytes.readUInt32LE(at + place)).toBe(0x00210000);
      entries++;
    }
  }
  expect(entries).toBe(2 * Object.keys(partsOf(bytes)).length);
  expect(Object.keys(partsOf(bytes)).filter((name) => name.startsWith("docProps"))).toEqual([]);
});

test("ten thousand rows are written whole", async () => {
  const rows = Array.from({ length: 10_000 }, (_, row) => Array.from({ length: 9 }, (_, at) => `sel ${row} ${at}`));
  const cells = (await written({ rows })).first?.cells;
  expect(cells?.size).toBe(90_000);
  expect(cells?.get("I10000")?.text).toBe("sel 9999 8");
});
