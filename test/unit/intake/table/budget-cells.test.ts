import { expect, test } from "vitest";
import type { RawCell } from "../../../../server/intake/office-file.ts";
import { readDecimal, readStoredDecimal } from "../../../../server/intake/table/read-decimal.ts";
import { fileOf, readCell, readRows } from "../../../support/table-files.ts";

test.each<[RawCell, string | undefined, string[]]>([
  ["2.07.05.2.02.0005", "2.07.05.2.02.0005", []],
  // the older width of the same account, which is another code
  ["5.1.2.02.02.0006", "5.1.2.02.02.0006", []],
  ["X.XX.01.2.02.0001", "X.XX.01.2.02.0001", []],
  ["'5.1.02.02.02.0006 ", "5.1.02.02.02.0006", []],
  ["5.1.02.02.02.0006.", undefined, ["kode-anggaran-bentuk"]],
  ["5", undefined, ["kode-anggaran-bentuk"]],
  ["3575011712809001", undefined, ["kode-anggaran-bentuk"]],
  ["5,1", undefined, ["kode-menjadi-bilangan"]],
  ["5/1/2002", undefined, ["kode-menjadi-bilangan"]],
  ["2:07:05", undefined, ["kode-menjadi-waktu"]],
  [{ type: "number", text: "5.1" }, undefined, ["kode-menjadi-bilangan"]],
  [{ type: "date", text: "2005-07-02" }, undefined, ["kode-menjadi-bilangan"]],
  [{ type: "time", text: "02:07:05" }, undefined, ["kode-menjadi-waktu"]],
  [{ type: "boolean", text: "true" }, undefined, ["sel-jenis-salah"]],
])("%j as a code of the budget: %s %j", async (cell, value, rules) => {
  expect(await readCell("anggaran", "kode_rekening", cell)).toEqual({ value, rules });
});

test.each<[RawCell, string | undefined, string[]]>([
  ["2000", "2000", []],
  ["2100", "2100", []],
  [" 2025", "2025", []],
  [{ type: "number", text: "2025" }, "2025", []],
  ["1999", undefined, ["tahun-bentuk"]],
  ["2101", undefined, ["tahun-bentuk"]],
  ["25", undefined, ["tahun-bentuk"]],
  ["2025-01", undefined, ["tahun-bentuk"]],
  [{ type: "date", text: "2025-01-01" }, undefined, ["tahun-bentuk"]],
])("%j as a year: %s %j", async (cell, value, rules) => {
  expect(await readCell("dbhcht", "tahun", cell)).toEqual({ value, rules });
});

test.each<[RawCell, string | undefined, string[]]>([
  ["2024", "2024", []],
  ["2024-s2", "2024-S2", []],
  ["2024-Q3", "2024-Q3", []],
  ["2024-09", "2024-09", []],
  ["September 2024", "2024-09", []],
  ["2022-2024", "2022-2024", []],
  [{ type: "number", text: "2024" }, "2024", []],
  // Excel makes a date of 2024-09
  [{ type: "date", text: "2024-09-01" }, "2024-09", []],
  [{ type: "date", text: "2024-09-02" }, undefined, ["masa-bentuk"]],
  ["2022-2023", undefined, ["masa-bentuk"]],
  ["2024-13", undefined, ["masa-bentuk"]],
  ["2024-Q5", undefined, ["masa-bentuk"]],
  ["1999", undefined, ["masa-bentuk"]],
  ["01/02/2024", undefined, ["masa-bentuk"]],
])("%j as a period: %s %j", async (cell, value, rules) => {
  expect(await readCell("angka-lain", "masa", cell)).toEqual({ value, rules });
});

test.each<[RawCell, string | undefined, string[]]>([
  ["peserta-aktif", "peserta-aktif", []],
  [" Peserta-Aktif ", "peserta-aktif", []],
  ["peserta aktif", undefined, ["indikator-tidak-dikenal"]],
  [{ type: "number", text: "1" }, undefined, ["indikator-tidak-dikenal"]],
])("%j as a figure of the portal: %s %j", async (cell, value, rules) => {
  expect(await readCell("angka-lain", "indikator", cell)).toEqual({ value, rules });
});

test.each<[string, string]>([
  ["9038", "9038"],
  ["0", "0"],
  ["-0", "0"],
  ["-5", "-5"],
  ["− 5", "-5"],
  ["38,9 %", "0.389"],
  ["38.9%", "0.389"],
  ["100 %", "1"],
  ["5%", "0.05"],
  ["0,5%", "0.005"],
  ["104,25 %", "1.0425"],
  ["0.389", "0.389"],
  ["0,3890", "0.389"],
  ["1234.567", "1234.567"],
  ["1.234.567", "1234567"],
  ["1.234,5", "1234.5"],
  ["1,234.50", "1234.5"],
])("%s is the number %s", (text, decimal) => {
  expect(readDecimal(text)).toMatchObject({ is: "number", decimal });
});

test.each([
  "",
  "%",
  "007",
  "1.23.4",
  "1,2,3",
  "1.234.56",
  "Rp5",
  "(5)",
  "5 orang",
  "1234567890123456",
  "- - 5",
  "9".repeat(41),
])("%j is no number", (text) => {
  expect(readDecimal(text)).toEqual({ is: "none", rule: "nilai-bentuk" });
});

test("one separator before three digits waits for the form of its column, and is refused where nothing tells it", async () => {
  expect(readDecimal("9.038")).toEqual({ is: "formed", decimals: { dot: "9038", comma: "9.038" } });
  expect(readDecimal("9,038")).toEqual({ is: "formed", decimals: { dot: "9.038", comma: "9038" } });
  const values = async (...cells: string[]) => {
    const { rows, faults } = await readRows(
      fileOf(
        "angka-lain",
        cells.map((nilai, at) => ({
          nilai,
          indikator: nilai.includes("%") ? "cakupan" : "peserta-aktif",
          masa: `${2010 + at}`,
        })),
      ),
    );
    return [rows.map(({ row }) => row?.nilai), faults.map(({ rule }) => rule)];
  };
  expect(await values("9.038", "38,9 %")).toEqual([["9038", "0.389"], []]);
  expect(await values("9,038", "38.9 %")).toEqual([["9038", "0.389"], []]);
  expect(await values("9.038")).toEqual([[undefined], ["angka-rancu"]]);
  expect(await values("1.234.567", "38.9 %")).toEqual([["1234567", undefined], ["angka-campur"]]);
});

test.each<[string, string | undefined]>([
  ["9038", "9038"],
  ["0.38900000000000001", "0.389"],
  ["-0.5", "-0.5"],
  ["1E+15", undefined],
  ["1E-7", undefined],
  ["", undefined],
])("a workbook's number %s is %s", (text, decimal) => {
  const reading = readStoredDecimal(text);
  expect(reading.is === "number" ? reading.decimal : undefined).toBe(decimal);
});
