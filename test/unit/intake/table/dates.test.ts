import fc from "fast-check";
import { expect, test } from "vitest";
import { fileOf, readCell, readRows, toldOf } from "../../../support/table-files.ts";

const months = [
  ["Januari", "Jan", "January"],
  ["Februari", "Feb", "February"],
  ["Maret", "Mar", "March"],
  ["April", "Apr", "April"],
  ["Mei", "Mei", "May"],
  ["Juni", "Jun", "June"],
  ["Juli", "Jul", "July"],
  ["Agustus", "Agu", "August"],
  ["September", "Sep", "September"],
  ["Oktober", "Okt", "October"],
  ["November", "Nov", "November"],
  ["Desember", "Des", "December"],
];

/** Every form in which a date may be written, and whether the form tells the order of day and month. */
const forms: readonly ((year: string, month: string, day: string) => string)[] = [
  (year, month, day) => `${year}-${month}-${day}`,
  (year, month, day) => `${year}/${month}/${day}`,
  (year, month, day) => `${year}-${month}-${day}T00:00:00`,
  (year, month, day) => `${year}-${month}-${day} 00:00:00`,
  (year, month, day) => `${Number(day)} ${months[Number(month) - 1]?.[0]} ${year}`,
  (year, month, day) => `${day}-${months[Number(month) - 1]?.[1]}-${year}`,
  (year, month, day) => `${months[Number(month) - 1]?.[2]} ${Number(day)}, ${year}`,
  (year, month, day) => `${day}/${month}/${year}`,
  (year, month, day) => `${Number(day)}/${Number(month)}/${year}`,
  (year, month, day) => `${day}-${month}-${year}`,
  (year, month, day) => `${day}.${month}.${year}`,
  (year, month, day) => `${month}/${day}/${year}`,
];

const dates = fc.date({ min: new Date("1900-01-01"), max: new Date("2026-12-31"), noInvalidDate: true });

test("a date in any form reads as that date or is refused, never as another one", async () => {
  await fc.assert(
    fc.asyncProperty(dates, fc.constantFrom(...forms), async (at, form) => {
      const iso = at.toISOString().slice(0, 10);
      const [year = "", month = "", day = ""] = iso.split("-");
      const { value } = await readCell("iuran", "tanggal_bayar", form(year, month, day));
      expect([iso, undefined]).toContain(value);
      // alone in its column, a date that could be two is always refused
      if (forms.indexOf(form) < 7) expect(value).toBe(iso);
      else if (Number(day) <= 12 && month !== day) expect(value).toBeUndefined();
      else expect(value).toBe(iso);
    }),
  );
});

test("one order holds for the whole column: all dates read right, or the file is refused", async () => {
  const column = fc.array(dates, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(column, fc.constantFrom(7, 9, 11), async (days, at) => {
      const isos = days.map((day) => day.toISOString().slice(0, 10));
      const cells = isos.map((iso) => {
        const [year = "", month = "", day = ""] = iso.split("-");
        return { tanggal_bayar: forms[at]?.(year, month, day) ?? "" };
      });
      const { rows, told } = await readRows(fileOf("iuran", cells));
      const isDecided = isos.some((iso) => Number(iso.slice(8)) > 12);
      const isClear = isos.every((iso) => iso.slice(5, 7) === iso.slice(8) || Number(iso.slice(8)) > 12);
      if (isDecided || isClear) expect(rows.map(({ row }) => row?.tanggal_bayar)).toEqual(isos);
      else expect(told.filter((one) => one.endsWith("tanggal-rancu"))).toHaveLength(1);
    }),
  );
});

test.each([
  ["2023-02-29", "tanggal-tidak-ada"],
  ["2024-13-01", "tanggal-tidak-ada"],
  ["2024-00-10", "tanggal-tidak-ada"],
  ["2024-04-31", "tanggal-tidak-ada"],
  ["1899-12-31", "tanggal-tidak-ada"],
  ["2101-01-01", "tanggal-tidak-ada"],
  ["0202-04-30", "tanggal-tidak-ada"],
  ["0000-00-00", "tanggal-tidak-ada"],
  ["1900-01-00", "tanggal-tidak-ada"],
  ["30/02/2024", "tanggal-tidak-ada"],
  ["32/13/2024", "tanggal-tidak-ada"],
  ["31 April 2024", "tanggal-tidak-ada"],
  ["25/03/24", "tanggal-tahun-pendek"],
  ["03-04-24", "tanggal-tahun-pendek"],
  ["17-Agu-24", "tanggal-tahun-pendek"],
  ["45292", "tanggal-bentuk"],
  ["20240131", "tanggal-bentuk"],
  ["2024-1-31", "tanggal-bentuk"],
  ["2024-01", "tanggal-bentuk"],
  ["12024-01-01", "tanggal-bentuk"],
  ["2024-01-31T00:00:00Z", "tanggal-bentuk"],
  ["2024-01-31T00:00:00+07:00", "tanggal-bentuk"],
  ["2024-01-31 07:30:00", "tanggal-bentuk"],
  ["25/03-2024", "tanggal-bentuk"],
  ["17 Agustos 2024", "tanggal-bentuk"],
  ["besok", "tanggal-bentuk"],
  ["２０２４-01-31", "tanggal-bentuk"],
  ["2027-01-01", "tanggal-masa-depan"],
  ["1 Januari 2027", "tanggal-masa-depan"],
])("%s is refused: %s", async (text, rule) => {
  expect(await readCell("iuran", "tanggal_bayar", text)).toEqual({ value: undefined, rules: [rule] });
});

test("a date may lie ahead only where the column says so, and today is no future", async () => {
  expect(await toldOf("jadwal", [{ jatuh_tempo: "2090-01-15" }])).toEqual([]);
  expect(await toldOf("iuran", [{}], { today: "2024-01-10" })).toEqual([]);
  expect(await toldOf("iuran", [{}], { today: "2024-01-09" })).toEqual(["2 tanggal_bayar tanggal-masa-depan"]);
});

test.each<[{ type: "date" | "datetime" | "number" | "time" | "boolean"; text: string }, string | undefined, string[]]>([
  [{ type: "date", text: "2024-01-31" }, "2024-01-31", []],
  [{ type: "datetime", text: "2024-01-31T00:00:00" }, "2024-01-31", []],
  [{ type: "datetime", text: "2024-01-31T07:30:00" }, undefined, ["tanggal-bentuk"]],
  [{ type: "date", text: "2027-01-31" }, undefined, ["tanggal-masa-depan"]],
  [{ type: "date", text: "1899-12-30" }, undefined, ["tanggal-tidak-ada"]],
  [{ type: "number", text: "45292" }, undefined, ["tanggal-bentuk"]],
  [{ type: "time", text: "07:30:00" }, undefined, ["sel-jenis-salah"]],
  [{ type: "boolean", text: "true" }, undefined, ["sel-jenis-salah"]],
])("a workbook's %o as a date", async (cell, value, rules) => {
  expect(await readCell("iuran", "tanggal_bayar", cell)).toEqual({ value, rules });
});

test.each([
  ["2024-01", "2024-01"],
  ["2024/01", "2024-01"],
  ["01/2024", "2024-01"],
  ["1/2024", "2024-01"],
  ["01-2024", "2024-01"],
  ["Januari 2024", "2024-01"],
  ["Jan-2024", "2024-01"],
  ["AGUSTUS 2024", "2024-08"],
  ["Aug 2024", "2024-08"],
  ["2024-01-01", "2024-01"],
  ["01/01/2024", "2024-01"],
  ["1 Februari 2024", "2024-02"],
])("%s is the month %s", async (text, month) => {
  expect(await readCell("iuran", "bulan", text)).toEqual({ value: month, rules: [] });
});

test.each([
  "2024-13",
  "2024-9",
  "0024-09",
  "13/2024",
  "1899-12",
  "2024",
  "202401",
  "Januari",
  "Jan-24",
  "2024-01-02",
  "15/01/2024",
  "Triwulan I",
])("%s is no month", async (text) => {
  expect(await readCell("iuran", "bulan", text)).toEqual({ value: undefined, rules: ["bulan-bentuk"] });
});

test("a month cell of a workbook is its first day", async () => {
  expect(await readCell("iuran", "bulan", { type: "date", text: "2024-01-01" })).toEqual({
    value: "2024-01",
    rules: [],
  });
  const second = { type: "date", text: "2024-01-02" } as const;
  expect(await readCell("iuran", "bulan", second)).toEqual({ value: undefined, rules: ["bulan-bentuk"] });
  const number = { type: "number", text: "202401" } as const;
  expect(await readCell("iuran", "bulan", number)).toEqual({ value: undefined, rules: ["bulan-bentuk"] });
});

test("a full date as a month follows the column's order", async () => {
  expect(await toldOf("iuran", [{ bulan: "01/02/2024" }])).toEqual(["2 bulan tanggal-rancu"]);
  const { rows } = await readRows(fileOf("iuran", [{ bulan: "01/02/2024" }]), { choices: { dates: "dmy" } });
  expect(rows[0]?.row?.bulan).toBe("2024-02");
  expect(await toldOf("iuran", [{ bulan: "01/02/2024" }], { choices: { dates: "mdy" } })).toEqual([
    "2 bulan bulan-bentuk",
  ]);
});
