import fc from "fast-check";
import { expect, test } from "vitest";
import { formOfCode } from "../../../../server/intake/xlsx/number-formats.ts";
import { dateOfSerial } from "../../../../server/intake/xlsx/serial-date.ts";
import { simpleParts, simpleWorkbook, zipWorkbook } from "../../../support/workbook-files.ts";
import { refusalOf, rowsOf } from "./read-workbook.ts";

/** What a cell with this built-in format or format code is read as. */
async function shown(v: string, format: number | string, date1904 = false) {
  const rows = await rowsOf(
    simpleWorkbook({ sheets: [{ name: "Data", rows: [[{ v, s: 1 }]] }], formats: [format], date1904 }),
  );
  return rows[0]?.[1][0];
}

test("built-in formats: which show dates, which times, which numbers", async () => {
  const dates = [14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58];
  const times = [18, 19, 20, 21, 32, 33, 34, 35, 45, 47, 55, 56];
  for (let id = 0; id < 100; id++) {
    const seen = await shown("0", id);
    // 0 is midnight as a time, and no date
    expect(seen, `format ${id}`).toEqual(
      times.includes(id) || id === 46 ? { type: "time", text: "00:00:00" } : { type: "number", text: "0" },
    );
    const isShown = dates.includes(id) || times.includes(id);
    const expected = isShown ? { type: "date", text: "2024-02-29" } : { type: "number", text: "45351" };
    expect(await shown("45351", id), `format ${id}`).toEqual(
      id === 46 ? { type: "time", text: "1088424:00:00" } : expected,
    );
  }
});

test.each([
  "dd/mm/yyyy",
  "d-mmm-yy",
  "[$-421]dd mmmm yyyy;@",
  "[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy",
  'd "Januari" yyyy',
  "yyyy\\-mm\\-dd hh:mm:ss",
  "yyyy-mm-dd\\Thh:mm:ss.000",
  "[Red]dd/mm/yyyy",
  "mmm-yy",
  "mmmm",
  "m",
  "yyyy",
  "YYYY/MM/DD",
  "ge.m.d",
  'yyyy"年"m"月"d"日"',
  "mm/dd/yyyy hh:mm AM/PM",
  "_(dd/mm/yyyy_)",
  "[<100]0;dd/mm/yyyy",
  "[DBNum1]yyyy",
  "dd.mm.yyyy;;",
])("a date: %s", (code) => {
  expect(formOfCode(code)).toBe("date");
});

test.each([
  "hh:mm",
  "h:mm AM/PM",
  "h.mm.ss",
  "mm:ss",
  "mm:ss.0",
  "ss",
  "[$-F400]h:mm:ss AM/PM",
  'h" jam "mm" menit"',
  "hh\\:mm",
  "上午/下午h:mm",
  "h A/P",
])("a time of day: %s", (code) => {
  expect(formOfCode(code)).toBe("time");
});

test.each(["[h]:mm:ss", "[hh]:mm", "[mm]:ss", "[ss]", "[h]", "[H]:MM", '[h]" jam "mm'])(
  "an elapsed time: %s",
  (code) => {
    expect(formOfCode(code)).toBe("elapsed");
  },
);

test.each([
  "General",
  "GENERAL",
  "@",
  "0",
  "0.00E+00",
  "##0.0E+0",
  "#,##0",
  '"Rp"#,##0',
  '"hari"0',
  '0 "dd/mm/yyyy"',
  "0\\d",
  "\\d\\d0",
  "Rp#,##0",
  "#,##0 orang",
  '_-"Rp"* #,##0_-;-"Rp"* #,##0_-;_-"Rp"* "-"_-;_-@_-',
  "_d0",
  "*d0",
  "[Red]0",
  "[$Rp-421]#,##0",
  "[Blue]General",
  "[Magenta][>100]0",
  "0;dd/mm/yyyy",
  "00\\.00\\.00\\.0000",
  "000000000000000\\0",
  ";;;",
  "",
  '"tanpa tutup yyyy',
  "[tanpa tutup yyyy",
  "\\",
  "# ?/?",
])("a number: %s", (code) => {
  expect(formOfCode(code)).toBe("number");
});

test("a format of the file's own counts before the built-in one, others' formats do not count", async () => {
  expect(await shown("45351", "dd/mm/yyyy")).toEqual({ type: "date", text: "2024-02-29" });
  expect(await shown("45351", '0 "yyyy"')).toEqual({ type: "number", text: "45351" });
});

test("formats of conditional looks and of named styles are no formats of cells", async () => {
  const parts = simpleParts({ sheets: [{ name: "Data", rows: [[{ v: "45351", s: 1 }]] }], formats: [14] });
  const styles = (parts["xl/styles.xml"] ?? "")
    .replace("<cellXfs>", '<cellStyleXfs><xf numFmtId="0"/><xf numFmtId="0"/></cellStyleXfs>$&')
    .replace("</cellXfs>", '$&<dxfs><dxf><numFmt numFmtId="14" formatCode="0"/></dxf></dxfs>');
  const rows = await rowsOf(zipWorkbook({ ...parts, "xl/styles.xml": styles }));
  expect(rows).toEqual([[1, [{ type: "date", text: "2024-02-29" }]]]);
});

test("a format code longer than any is refused", async () => {
  const sheets = [{ name: "Data", rows: [["x"]] }];
  expect(await refusalOf(simpleWorkbook({ sheets, formats: ["0".repeat(1024)] }))).toBe("read");
  expect(await refusalOf(simpleWorkbook({ sheets, formats: ["0".repeat(1025)] }))).toBe("0 berkas-xlsx-rusak");
});

test.each([
  [1900, "1", { type: "date", text: "1900-01-01" }],
  [1900, "59", { type: "date", text: "1900-02-28" }],
  [1900, "60", { type: "date", text: "1900-02-29" }],
  [1900, "60.5", { type: "datetime", text: "1900-02-29T12:00:00" }],
  [1900, "61", { type: "date", text: "1900-03-01" }],
  [1900, "0", { type: "number", text: "0" }],
  [1900, "-1", { type: "number", text: "-1" }],
  [1900, "-0.5", { type: "number", text: "-0.5" }],
  [1900, "0.5", { type: "time", text: "12:00:00" }],
  [1900, "2958465", { type: "date", text: "9999-12-31" }],
  [1900, "2958466", { type: "number", text: "2958466" }],
  [1900, "3.575010101900001E15", { type: "number", text: "3.575010101900001E15" }],
  [1900, "1E999", { type: "number", text: "1E999" }],
  [1900, "1E-400", { type: "time", text: "00:00:00" }],
  [1900, "1E-999", { type: "number", text: "1E-999" }],
  [1900, `0.${"1".repeat(500)}`, { type: "number", text: `0.${"1".repeat(500)}` }],
  [1900, "4.5351E4", { type: "date", text: "2024-02-29" }],
  [1900, "45351.0", { type: "date", text: "2024-02-29" }],
  [1900, "45351.25", { type: "datetime", text: "2024-02-29T06:00:00" }],
  // what a program's own arithmetic leaves is neither rounded away nor into the next day
  [1900, "45350.99999999999", { type: "datetime", text: "2024-02-28T23:59:59" }],
  [1900, "45351.00000000001", { type: "datetime", text: "2024-02-29T00:00:00" }],
  [1900, "0.99999999", { type: "time", text: "23:59:59" }],
  [1900, "0.5000115740740741", { type: "time", text: "12:00:01" }],
  [1904, "0", { type: "date", text: "1904-01-01" }],
  [1904, "60", { type: "date", text: "1904-03-01" }],
  [1904, "0.25", { type: "time", text: "06:00:00" }],
  [1904, "43889", { type: "date", text: "2024-02-29" }],
  [1904, "2957003", { type: "date", text: "9999-12-31" }],
  [1904, "2957004", { type: "number", text: "2957004" }],
] as const)("from %i on, %s", async (epoch, text, cell) => {
  expect(dateOfSerial(text, "date", epoch)).toEqual(cell);
  if (text.length < 100) expect(await shown(text, 14, epoch === 1904)).toEqual(cell);
});

test("an elapsed time counts its hours beyond a day; a time of day with a date keeps both", () => {
  expect(dateOfSerial("1.3785300925925925", "elapsed", 1900)).toEqual({ type: "time", text: "33:05:05" });
  expect(dateOfSerial("0.08825231481481481", "elapsed", 1900)).toEqual({ type: "time", text: "02:07:05" });
  expect(dateOfSerial("0.08825231481481481", "time", 1900)).toEqual({ type: "time", text: "02:07:05" });
  expect(dateOfSerial("45351.25", "time", 1900)).toEqual({ type: "datetime", text: "2024-02-29T06:00:00" });
  expect(dateOfSerial("0", "time", 1900)).toEqual({ type: "time", text: "00:00:00" });
  expect(dateOfSerial("-0.5", "elapsed", 1900)).toEqual({ type: "number", text: "-0.5" });
});

/** Days of the calendar one after the other, by the rule of leap years alone. */
function* calendar(from: number, to: number): Generator<string> {
  for (let year = from; year <= to; year++) {
    const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
    const lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    for (const [month, length] of lengths.entries()) {
      for (let day = 1; day <= length; day++) {
        yield `${year}-${String(month + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
      }
    }
  }
}

test("every day from 1900 to 2100, in both calendars", () => {
  let serial = 1;
  for (const day of calendar(1900, 2100)) {
    if (serial === 60) serial++;
    expect(dateOfSerial(String(serial++), "date", 1900).text).toBe(day);
  }
  serial = 0;
  for (const day of calendar(1904, 2100)) expect(dateOfSerial(String(serial++), "date", 1904).text).toBe(day);
});

test("every second of a day that a program stores as a fraction comes back, whatever the day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 73_050 }), fc.integer({ min: 1, max: 86_399 }), (day, second) => {
      const two = (value: number) => String(Math.floor(value)).padStart(2, "0");
      const clock = `${two(second / 3600)}:${two((second / 60) % 60)}:${two(second % 60)}`;
      const { type, text } = dateOfSerial(String(day + second / 86_400), "date", 1900);
      const date = dateOfSerial(String(day), "date", 1900).text;
      expect({ type, text }).toEqual({ type: "datetime", text: `${date}T${clock}` });
    }),
    { numRuns: 5000 },
  );
});

test.each([
  ["2024-02-29", { type: "date", text: "2024-02-29" }],
  ["2024-02-29T00:00:00", { type: "datetime", text: "2024-02-29T00:00:00" }],
  ["2024-02-29T10:20:30.500", { type: "datetime", text: "2024-02-29T10:20:30" }],
  ["10:20:30", { type: "time", text: "10:20:30" }],
  ["2023-02-29", "2023-02-29"],
  ["2024-13-01", "2024-13-01"],
  ["2024-02-29T25:00:00", "2024-02-29T25:00:00"],
  ["2024-02-29T10:20:30Z", "2024-02-29T10:20:30Z"],
  ["29 Februari 2024", "29 Februari 2024"],
])("a date stored as text: %s", async (v, cell) => {
  const rows = await rowsOf(simpleWorkbook({ sheets: [{ name: "Data", rows: [[{ v, t: "d" }]] }] }));
  expect(rows).toEqual([[1, [cell]]]);
});
