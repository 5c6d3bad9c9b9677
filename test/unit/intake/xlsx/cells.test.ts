import { expect, test } from "vitest";
import { intakeLimits } from "../../../../schema/intake/limits.ts";
import type { RawCell } from "../../../../server/intake/office-file.ts";
import { rawZip } from "../../../support/raw-zip.ts";
import { type SimpleCell, simpleParts, simpleWorkbook, zipWorkbook } from "../../../support/workbook-files.ts";
import { refusalOf, rowsOf } from "./read-workbook.ts";

const broken = "0 berkas-xlsx-rusak";

/** The cell as it is read, beside one that keeps its row from being empty. */
async function cellOf(cell: SimpleCell, formats: readonly (number | string)[] = []): Promise<RawCell | undefined> {
  const rows = await rowsOf(simpleWorkbook({ sheets: [{ name: "Data", rows: [[cell, "x"]] }], formats }));
  return rows[0]?.[1][0];
}

/** A sheet whose only row has this XML. */
function sheetOf(row: string, sharedXml?: string): Buffer {
  const parts = simpleParts({ sheets: [{ name: "Data", rows: [["x"]] }] });
  const sheet = "xl/worksheets/sheet1.xml";
  const texts = "xl/sharedStrings.xml";
  return zipWorkbook({
    ...parts,
    [sheet]: (parts[sheet] ?? "").replace(/<row .*<\/row>/, row),
    [texts]: sharedXml === undefined ? (parts[texts] ?? "") : (parts[texts] ?? "").replace(/<si>.*<\/si>/, sharedXml),
  });
}

test.each([
  "3575010101900001",
  "3.575010101900001E15",
  "16800",
  "-1",
  "+5",
  "0.1",
  ".5",
  "5.",
  "1e-7",
  "00012",
  "12345678901234567890.5",
])("a number keeps the digits that are stored: %s", async (v) => {
  expect(await cellOf({ v })).toEqual({ type: "number", text: v });
  expect(await cellOf({ v, t: "n", s: 1 }, ["#,##0"])).toEqual({ type: "number", text: v });
  expect(await cellOf({ v: ` ${v}\n` })).toEqual({ type: "number", text: v });
});

test.each(["abc", "1,5", "NaN", "1 2", "0x10", "1e", "-", "1.2.3"])("refused: a number that is none, %s", async (v) => {
  expect(await refusalOf(simpleWorkbook({ sheets: [{ name: "Data", rows: [[{ v }]] }] }))).toBe(broken);
});

test("text stays as it is, also where it looks like something else", async () => {
  for (const text of [
    "0812",
    "3575010101900001",
    "2024-03-25",
    "=1+1",
    " a ",
    "TRUE",
    "#N/A",
    "'x",
    "a\nb",
    "_x0041_",
    '<&>"',
  ]) {
    expect(await cellOf(text)).toBe(text);
  }
  // a text cell whose style is a date
  expect(await cellOf({ v: "0", t: "s", s: 1 }, [14])).toBe("x");
  expect(await cellOf({ v: "45291", t: "str", s: 1 }, [14])).toBe("45291");
});

test("characters that XML cannot hold are read as the workbook writes them", async () => {
  expect(await cellOf("a\u0001b\rc\uFFFF")).toBe("a\u0001b\rc\uFFFF");
  const cell = "<c r='A1' t='str'><v>a_x000D_b_x005F_x0041_</v></c>";
  expect(await rowsOf(sheetOf(`<row r='1'>${cell}</row>`))).toEqual([[1, ["a\rb_x0041_"]]]);
});

test("true, false and errors are named", async () => {
  for (const v of ["1", "true"]) expect(await cellOf({ v, t: "b" })).toEqual({ type: "boolean", text: "true" });
  for (const v of ["0", "false"]) expect(await cellOf({ v, t: "b" })).toEqual({ type: "boolean", text: "false" });
  expect(await refusalOf(simpleWorkbook({ sheets: [{ name: "Data", rows: [[{ v: "ya", t: "b" }]] }] }))).toBe(broken);
  for (const v of ["#N/A", "#DIV/0!", "#REF!", "#NAME?"])
    expect(await cellOf({ v, t: "e" })).toEqual({ type: "error", text: v });
});

test("a formula is what it resulted in", async () => {
  const f = "A1+1";
  expect(await cellOf({ f, v: "12" })).toEqual({ type: "number", text: "12" });
  expect(await cellOf({ f, v: "45291", s: 1 }, [14])).toEqual({ type: "date", text: "2023-12-31" });
  expect(await cellOf({ f, v: "teks", t: "str" })).toBe("teks");
  expect(await cellOf({ f, v: "1", t: "b" })).toEqual({ type: "boolean", text: "true" });
  expect(await cellOf({ f, v: "#N/A", t: "e" })).toEqual({ type: "error", text: "#N/A" });
});

test("a formula that resulted in an empty text is an empty cell, one without a result is told", async () => {
  const f = 'IF(A1="","",A1)';
  expect(await cellOf({ f, v: "", t: "str" })).toBe("");
  for (const cell of [{ f }, { f, v: "" }, { f, t: "str" }, { f, v: "", t: "n" }, { f, v: "", t: "e" }]) {
    expect(await cellOf(cell)).toEqual({ type: "formula", text: "" });
  }
});

test("runs of rich text are joined, readings are left out", async () => {
  const rich =
    "<r><rPr><b/><sz val='11'/></rPr><t>Ra</t></r><r><t xml:space='preserve'>hayu </t></r><rPh sb='0' eb='1'><t>kana</t></rPh><phoneticPr fontId='1'/>";
  expect(await rowsOf(sheetOf("<row r='1'><c r='A1' t='s'><v>0</v></c></row>", `<si>${rich}</si>`))).toEqual([
    [1, ["Rahayu "]],
  ]);
  expect(await rowsOf(sheetOf(`<row r='1'><c r='A1' t='inlineStr'><is>${rich}</is></c></row>`))).toEqual([
    [1, ["Rahayu "]],
  ]);
  expect(await rowsOf(sheetOf("<row r='1'><c r='A1' t='inlineStr'><is><t>a_x0009_b</t></is></c></row>"))).toEqual([
    [1, ["a\tb"]],
  ]);
});

test("many shared texts are each found again", async () => {
  const rows = Array.from({ length: 3000 }, (_, at) => [`☂${at}`.repeat(120), `b${at % 7}`, ""]);
  const read = await rowsOf(simpleWorkbook({ sheets: [{ name: "Data", rows }] }));
  expect(read).toEqual(rows.map(([a, b], at) => [at + 1, [a, b]]));
});

test.each(["5", "-1", "a", "1.5", "99999999999"])("refused: a shared text that is not there, %s", async (v) => {
  expect(await refusalOf(sheetOf(`<row r='1'><c r='A1' t='s'><v>${v}</v></c></row>`))).toBe(broken);
});

test.each([
  ["a kind that no workbook knows", "<c r='A1' t='lain'><v>1</v></c>"],
  ["a value beside the value's place", "<c r='A1'>12</c>"],
  ["a value twice", "<c r='A1'><v>1</v><v>2</v></c>"],
  ["a formula twice", "<c r='A1'><f>1</f><f>2</f></c>"],
  ["an element inside a value", "<c r='A1'><v>1<b/></v></c>"],
  ["an unknown element", "<c r='A1'><w>1</w></c>"],
  ["a value outside a cell", "<v>1</v>"],
  ["text between cells", "teks"],
])("refused: %s", async (_, cells) => {
  expect(await refusalOf(sheetOf(`<row r='1'>${cells}</row>`))).toBe(broken);
});

test("extensions of a row or cell are left out with what they hold", async () => {
  const extension = "<extLst><ext uri='x'><c r='Z1'><v>9</v></c><a:b xmlns:a='urn:a'>teks</a:b></ext></extLst>";
  const cell = `<c r='A1'><v>1</v>${extension}</c>`;
  expect(await rowsOf(sheetOf(`<row r='1'>${cell}<c r='B1' t='b'><v>1</v></c>${extension}</row>`))).toEqual([
    [
      1,
      [
        { type: "number", text: "1" },
        { type: "boolean", text: "true" },
      ],
    ],
  ]);
});

test("a text, or a row, beyond the length limit is refused at its row", async () => {
  const most = intakeLimits.row;
  const long = `sel-terlalu-panjang most=${most}`;
  const inline = (text: string) => sheetOf(`<row r='7'><c r='A7' t='inlineStr'><is><t>${text}</t></is></c></row>`);
  expect(await refusalOf(inline("a".repeat(most)))).toBe("read");
  expect(await refusalOf(inline("a".repeat(most + 1)))).toBe(`7 ${long}`);
  expect(await refusalOf(sheetOf(`<row r='7'><c r='A7' t='str'><v>${"a".repeat(most + 1)}</v></c></row>`))).toBe(
    `7 ${long}`,
  );
  expect(await refusalOf(sheetOf(`<row r='7'><c r='A7'><v>${"1".repeat(most + 1)}</v></c></row>`))).toBe(`7 ${long}`);
  expect(await refusalOf(simpleWorkbook({ sheets: [{ name: "Data", rows: [["a".repeat(most + 1)]] }] }))).toBe(
    `0 ${long}`,
  );
  const place = `<c r='A7' t='s'><v>${"1".repeat(most + 1)}</v></c>`;
  expect(await refusalOf(sheetOf(`<row r='7'>${place}</row>`))).toBe(`7 ${long}`);
  const half = "a".repeat(most / 2 + 1);
  expect(await refusalOf(simpleWorkbook({ sheets: [{ name: "Data", rows: [["x"], [half, half]] }] }))).toBe(
    `2 ${long}`,
  );
});

test("shared texts beyond the memory they may take are refused", async () => {
  const parts = simpleParts({ sheets: [{ name: "Data", rows: [["x"]] }] });
  const texts = "xl/sharedStrings.xml";
  const one = `<si><t>${"a".repeat(60_000)}</t></si>`;
  const xml = (count: number) => (parts[texts] ?? "").replace(/<si>.*<\/si>/, () => one.repeat(count));
  // stored as it is, so that nothing expands
  const stored = (count: number) =>
    rawZip(Object.entries({ ...parts, [texts]: xml(count) }).map(([name, data]) => ({ name, data, isStored: true })));
  expect(await refusalOf(stored(1680))).toBe("0 berkas-terlalu-besar most=96 MB");
}, 60_000);
