import fc from "fast-check";
import { expect, test } from "vitest";
import type { Column, ColumnType } from "../../../schema/intake-kind.ts";
import { cellCheck } from "../../../server/intake/check-cell.ts";
import { codelists } from "../../support/sample-files.ts";

const label = { id: "Kolom", en: "Column" };
const judge = (type: ColumnType, cell: string, date?: string) =>
  cellCheck("kolom", { ...type, label, help: label, required: true } as Column, { codelists, publisher: "35.75" })(
    cell,
    date,
  );

const nik = { type: "nik" } as const;
const date = { type: "date" } as const;
const month = { type: "month" } as const;
const name = { type: "name" } as const;
const text = { type: "text", maxLength: 5 } as const;
const count = { type: "count" } as const;
const rupiah = { type: "rupiah" } as const;
const payer = { type: "code", codelist: "payers" } as const;
const tariff = { type: "code", codelist: "tariffs" } as const;
const kota = { type: "region", level: "kota" } as const;
const kelurahan = { type: "region", level: "kelurahan" } as const;
const either = { type: "region", level: "kota-or-kecamatan" } as const;

test.each<[ColumnType, string]>([
  [nik, "3575011712809001"],
  [nik, "3575015712809001"],
  [nik, "3575017112809999"],
  [nik, "3575012902009001"],
  [nik, "3575016902969001"],
  [date, "2024-02-29"],
  [date, "2000-02-29"],
  [date, "1900-01-01"],
  [month, "2024-12"],
  [name, "Vrefle Quafletzu"],
  [name, "M. Sni'a (Élu), S.Pd"],
  [text, "a, b"],
  [count, "1"],
  [count, "999999999"],
  [rupiah, "0"],
  [rupiah, "16800"],
  [payer, "dbhcht"],
  [kota, "35.75"],
  [either, "35.75"],
  [either, "35.75.04"],
  [kelurahan, "35.75.01.1001"],
])("%o accepts %s", (type, cell) => {
  expect(judge(type, cell)).toBeUndefined();
});

test.each<[string, ColumnType, string, string?]>([
  ["nik-bentuk", nik, "357501171280900"],
  ["nik-bentuk", nik, "35750117128090011"],
  ["nik-bentuk", nik, "3,57501E+15"],
  ["nik-bentuk", nik, " 3575011712809001"],
  ["nik-tanggal", nik, "3575010012809001"],
  ["nik-tanggal", nik, "3575013212809001"],
  ["nik-tanggal", nik, "3575014012809001"],
  ["nik-tanggal", nik, "3575017212809001"],
  ["nik-tanggal", nik, "3575011700809001"],
  ["nik-tanggal", nik, "3575011713809001"],
  ["nik-tanggal", nik, "3575013104809001"],
  ["nik-tanggal", nik, "3575012902019001"],
  ["nik-urut", nik, "3575011712800000"],
  ["tanggal-bentuk", date, "29-02-2024"],
  ["tanggal-bentuk", date, "2024-2-9"],
  ["tanggal-bentuk", date, "45292"],
  ["tanggal-tidak-ada", date, "2023-02-29"],
  ["tanggal-tidak-ada", date, "1900-02-29"],
  ["tanggal-tidak-ada", date, "2024-13-01"],
  ["tanggal-tidak-ada", date, "2024-00-10"],
  ["tanggal-tidak-ada", date, "2024-04-31"],
  ["tanggal-tidak-ada", date, "0202-04-30"],
  ["bulan-bentuk", month, "2024-13"],
  ["bulan-bentuk", month, "2024-9"],
  ["bulan-bentuk", month, "0024-09"],
  ["nama-bentuk", name, "V"],
  ["nama-bentuk", name, "3575011712809001"],
  ["nama-bentuk", name, "=HYPERLINK(A1)"],
  ["nama-bentuk", name, "v".repeat(121)],
  ["teks-panjang", text, "abcdef"],
  ["teks-tanda", text, "a\tb"],
  ["teks-tanda", text, "a\nb"],
  ["jumlah-bentuk", count, "0"],
  ["jumlah-bentuk", count, "9.000"],
  ["jumlah-bentuk", count, "-1"],
  ["jumlah-bentuk", count, "1000000000"],
  ["rupiah-bentuk", rupiah, "16.800"],
  ["rupiah-bentuk", rupiah, "16800,00"],
  ["rupiah-bentuk", rupiah, "Rp16800"],
  ["rupiah-bentuk", rupiah, "01"],
  ["kode-tidak-dikenal", payer, "DBHCHT"],
  ["kode-tidak-dikenal", payer, "constructor"],
  ["kode-tidak-berlaku", payer, "dbhcht", "2017-12-31"],
  ["kode-tidak-berlaku", tariff, "jkk-bpu-lain-2015", "2026-04-01"],
  ["wilayah-tidak-dikenal", kelurahan, "35.75.01.1008"],
  ["wilayah-tidak-dikenal", kelurahan, "3575011001"],
  ["wilayah-tingkat", kelurahan, "35.75.01"],
  ["wilayah-tingkat", kota, "35.75.01"],
  ["wilayah-tingkat", either, "35.75.01.1001"],
  ["kode-tidak-berlaku", kelurahan, "35.75.01.1001", "2018-01-10"],
])("%s: %o refuses %s", (rule, type, cell, at) => {
  expect(judge(type, cell, at)?.rule).toBe(rule);
});

test("a region of another publisher is refused", () => {
  const column = { ...kelurahan, label, help: label, required: true } as const;
  const check = cellCheck("kolom", column, { codelists, publisher: "35.75.02" });
  expect(check("35.75.01.1001", undefined)?.rule).toBe("wilayah-luar");
  expect(check("35.75.02.1001", undefined)).toBeUndefined();
});

test("every date of the calendar is accepted, and the day after the last of a month is not", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1900-01-01"), max: new Date("2100-12-31"), noInvalidDate: true }), (at) => {
      const iso = at.toISOString().slice(0, 10);
      expect(judge(date, iso)).toBeUndefined();
      const days = new Date(Date.UTC(at.getUTCFullYear(), at.getUTCMonth() + 1, 0)).getUTCDate();
      expect(judge(date, `${iso.slice(0, 8)}${days + 1}`)?.rule).toBe("tanggal-tidak-ada");
    }),
  );
});

test("a refused cell never shows in the fault's texts", () => {
  const types = [nik, date, month, name, text, count, rupiah, payer, kota, kelurahan, either];
  // long enough that a text cannot hold it by accident
  const cells = fc.string({ minLength: 12, maxLength: 40, unit: "grapheme" }).filter((cell) => cell.trim().length > 11);
  fc.assert(
    fc.property(fc.constantFrom(...types), cells, (type, cell) => {
      const fault = judge(type, cell, "2024-01-01");
      expect(JSON.stringify(fault ?? "")).not.toContain(JSON.stringify(cell).slice(1, -1));
    }),
  );
});
