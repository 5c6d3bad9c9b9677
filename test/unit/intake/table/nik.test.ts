import fc from "fast-check";
import { expect, test } from "vitest";
import type { RawCell } from "../../../../server/intake/office-file.ts";
import { fileOf, readCell, readRows } from "../../../support/table-files.ts";

const two = (number: number) => String(number).padStart(2, "0");

const niks = fc
  .record({
    region: fc.constantFrom("357501", "351405", "110101", "540101", "927105"),
    day: fc.integer({ min: 1, max: 28 }),
    isWoman: fc.boolean(),
    month: fc.integer({ min: 1, max: 12 }),
    year: fc.integer({ min: 0, max: 99 }),
    serial: fc.integer({ min: 1, max: 9999 }),
  })
  .map(
    ({ region, day, isWoman, month, year, serial }) =>
      region + two(day + (isWoman ? 40 : 0)) + two(month) + two(year) + String(serial).padStart(4, "0"),
  );

test.each([
  ["3575011712809001", "3575011712809001"],
  ["3575015712809001", "3575015712809001"],
  ["3575012902009001", "3575012902009001"],
  ["3575016902969001", "3575016902969001"],
  ["5401011712750001", "5401011712750001"],
  ["3575 0117 1280 9001", "3575011712809001"],
  ["357501 171280 9001", "3575011712809001"],
  ["3575\u00a00117\u00a01280\u00a09001", "3575011712809001"],
  ["'3575011712809001", "3575011712809001"],
  [" 3575011712809001\t", "3575011712809001"],
])("%j is a NIK", async (cell, nik) => {
  expect(await readCell("iuran", "nik", cell)).toEqual({ value: nik, rules: [] });
});

test.each<[RawCell, string]>([
  ["357501171280900", "nik-bentuk"],
  ["35750117128090011", "nik-bentuk"],
  ["3575  0117 1280 9001", "nik-bentuk"],
  ["3575-0117-1280-9001", "nik-bentuk"],
  ["35750117128O9001", "nik-bentuk"],
  ["３５７５０１１７１２８０９００１", "nik-bentuk"],
  ["٣٥٧٥٠١١٧١٢٨٠٩٠٠١", "nik-bentuk"],
  ['="3575011712809001"', "nik-bentuk"],
  ["NIK 3575011712809001", "nik-bentuk"],
  ["3,57501E+15", "nik-bilangan"],
  ["3.57501171280900E+15", "nik-bilangan"],
  ["3575011712809001.0", "nik-bilangan"],
  ["3575011712809001,00", "nik-bilangan"],
  [{ type: "number", text: "3575011712809000" }, "nik-bilangan"],
  [{ type: "number", text: "3.575011712809E15" }, "nik-bilangan"],
  ["3575010012809001", "nik-tanggal"],
  ["3575013212809001", "nik-tanggal"],
  ["3575014012809001", "nik-tanggal"],
  ["3575017212809001", "nik-tanggal"],
  ["3575018112809001", "nik-tanggal"],
  ["3575011700809001", "nik-tanggal"],
  ["3575011713809001", "nik-tanggal"],
  ["3575013104809001", "nik-tanggal"],
  ["3575012902019001", "nik-tanggal"],
  ["3575011712800000", "nik-urut"],
  ["0075011712809001", "nik-wilayah"],
  ["9975011712809001", "nik-wilayah"],
  ["3500011712809001", "nik-wilayah"],
  ["3575001712809001", "nik-wilayah"],
  ["3575011712\u200b809001", "teks-tak-terlihat"],
  ["#N/A", "sel-galat"],
  [{ type: "error", text: "#N/A" }, "sel-galat"],
  [{ type: "formula", text: "" }, "rumus-tanpa-nilai"],
  [{ type: "date", text: "2024-01-01" }, "sel-jenis-salah"],
  ["", "wajib-diisi"],
  ["-", "wajib-diisi"],
  ["—", "wajib-diisi"],
  [" \u00a0 ", "wajib-diisi"],
])("%j is refused: %s", async (cell, rule) => {
  expect(await readCell("iuran", "nik", cell)).toEqual({ value: undefined, rules: [rule] });
});

test("a NIK that lost or got a character is never taken for another one", async () => {
  const marks = fc.constantFrom("", " ", "  ", ".", ",", "O", "l", "\u200b", "٣", "３", "e", "-", "'", ".0");
  await fc.assert(
    fc.asyncProperty(niks, fc.nat(16), fc.nat(2), marks, async (nik, at, drop, mark) => {
      const damaged = nik.slice(0, at) + mark + nik.slice(at + drop);
      const digits = damaged.replace(/^[ ']+|[ ]+$/g, "").replaceAll(" ", "");
      const { value } = await readCell("iuran", "nik", damaged);
      // what is accepted are the very digits that stand there, all sixteen
      if (value !== undefined) expect(value).toBe(digits);
      if (drop > 0 && !/\d/.test(mark)) expect(value).toBe(at >= 16 ? value : undefined);
    }),
  );
});

test("a NIK that went through a number is never repaired", async () => {
  const forms = fc.constantFrom(
    (nik: string): RawCell => ({ type: "number", text: `${nik.slice(0, 15)}0` }),
    (nik: string): RawCell => Number(nik).toExponential(5).replace("e", "E"),
    (nik: string): RawCell => `${nik}.0`,
    (nik: string): RawCell => Number(nik).toExponential().replace(".", ","),
  );
  await fc.assert(
    fc.asyncProperty(niks, forms, async (nik, form) => {
      expect(await readCell("iuran", "nik", form(nik))).toEqual({ value: undefined, rules: ["nik-bilangan"] });
    }),
  );
});

test("a column in which every NIK ends in 0 was rounded, one that ends otherwise shows that it was not", async () => {
  const rounded = Array.from({ length: 10 }, (_, at) => ({ nik: `35750117128090${at}0` }));
  expect((await readRows(fileOf("iuran", rounded))).told).toContain("2 nik nik-dibulatkan");
  expect((await readRows(fileOf("iuran", rounded.slice(1)))).told.join()).not.toContain("nik-dibulatkan");
  expect((await readRows(fileOf("iuran", [...rounded, {}]))).told.join()).not.toContain("nik-dibulatkan");
});
