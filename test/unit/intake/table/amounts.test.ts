import fc from "fast-check";
import { expect, test } from "vitest";
import type { RawCell } from "../../../../server/intake/office-file.ts";
import { fileOf, readCell, readRows } from "../../../support/table-files.ts";

function grouped(digits: string, mark: string): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, mark);
}

/** Every form in which whole rupiah may be written. */
const forms: readonly ((digits: string) => string)[] = [
  (digits) => digits,
  (digits) => grouped(digits, "."),
  (digits) => grouped(digits, ","),
  (digits) => `${grouped(digits, ".")},00`,
  (digits) => `${grouped(digits, ",")}.00`,
  (digits) => `${digits},0`,
  (digits) => `${digits}.00`,
  (digits) => `Rp${digits}`,
  (digits) => `Rp ${grouped(digits, ".")},-`,
  (digits) => `rp. ${grouped(digits, ".")},00`,
];

const amounts = fc
  .oneof(fc.integer({ min: 1, max: 99_999 }), fc.maxSafeInteger())
  .map((n) => String(Math.abs(n) % 1e15));

test("an amount in any form reads as that amount or is refused, never as another one", async () => {
  await fc.assert(
    fc.asyncProperty(amounts, fc.constantFrom(...forms), async (digits, form) => {
      const { value } = await readCell("iuran", "jumlah", form(digits), { without: ["iuran-nol"] });
      expect(value ?? digits).toBe(digits);
      const separators = form(digits).replace(/[^.,]/g, "").length;
      const isClear = separators !== 1 || forms.indexOf(form) > 2;
      if (isClear && digits !== "0") expect(value).toBe(digits);
    }),
  );
});

test("a column of one form reads right throughout or is refused as a column", async () => {
  const column = fc.array(amounts, { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(column, fc.integer({ min: 0, max: forms.length - 1 }), async (all, at) => {
      const cells = all.map((digits) => ({ jumlah: forms[at]?.(digits) ?? "" }));
      const { rows, told } = await readRows(fileOf("iuran", cells));
      for (const [row, digits] of all.entries()) expect(rows[row]?.row?.jumlah ?? digits).toBe(digits);
      expect(told.filter((one) => one.endsWith("angka-campur"))).toEqual([]);
    }),
  );
});

test("amounts in mixed forms are never read as others", async () => {
  const column = fc.array(fc.tuple(amounts, fc.constantFrom(...forms)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(column, async (all) => {
      const { rows } = await readRows(
        fileOf(
          "iuran",
          all.map(([digits, form]) => ({ jumlah: form(digits) })),
        ),
      );
      for (const [row, [digits]] of all.entries()) expect(rows[row]?.row?.jumlah ?? digits).toBe(digits);
    }),
  );
});

test.each<[RawCell, string]>([
  ["-16800", "rupiah-negatif"],
  ["−16.800", "rupiah-negatif"],
  ["(16.800)", "rupiah-negatif"],
  ["(Rp16.800,00)", "rupiah-negatif"],
  ["-Rp 16.800", "rupiah-negatif"],
  ["Rp -16.800", "rupiah-negatif"],
  [{ type: "number", text: "-16800" }, "rupiah-negatif"],
  ["16.800,50", "rupiah-pecahan"],
  ["16,800.5", "rupiah-pecahan"],
  ["16800,5", "rupiah-pecahan"],
  ["1.234,567", "rupiah-pecahan"],
  [{ type: "number", text: "16800.5" }, "rupiah-pecahan"],
  ["1,68E+04", "angka-ilmiah"],
  ["1.68e4", "angka-ilmiah"],
  [{ type: "number", text: "1.68E+20" }, "angka-ilmiah"],
  ["016800", "rupiah-bentuk"],
  ["16 800", "rupiah-bentuk"],
  ["16.80.000", "rupiah-bentuk"],
  ["1.234,000", "rupiah-bentuk"],
  ["1234.000", "rupiah-bentuk"],
  ["0.000", "rupiah-bentuk"],
  ["1.234.56", "rupiah-bentuk"],
  ["16,800,-", "rupiah-bentuk"],
  ["1,234,567,-", "rupiah-bentuk"],
  ["--16800", "rupiah-bentuk"],
  ["-(16800)", "rupiah-bentuk"],
  ["Rp", "rupiah-bentuk"],
  ["RpRp16800", "rupiah-bentuk"],
  ["USD 16800", "rupiah-bentuk"],
  ["16800 rupiah", "rupiah-bentuk"],
  ["enam belas ribu", "rupiah-bentuk"],
  ["NaN", "rupiah-bentuk"],
  ["Infinity", "rupiah-bentuk"],
  ["0x41A0", "rupiah-bentuk"],
  ["1".repeat(16), "rupiah-bentuk"],
  ["1".repeat(500), "rupiah-bentuk"],
  ["１６８００", "rupiah-bentuk"],
  [{ type: "date", text: "2024-01-31" }, "sel-jenis-salah"],
  [{ type: "boolean", text: "true" }, "sel-jenis-salah"],
])("%j is refused: %s", async (cell, rule) => {
  expect(await readCell("iuran", "jumlah", cell)).toEqual({ value: undefined, rules: [rule] });
});

test.each<[RawCell, string | undefined, string[]]>([
  ["9000", "9000", []],
  ["1.234.567", "1234567", []],
  [{ type: "number", text: "9000" }, "9000", []],
  [{ type: "number", text: "9000.0" }, "9000", []],
  ["999999999", "999999999", []],
  ["1000000000", undefined, ["jumlah-bentuk"]],
  ["0", undefined, ["jumlah-bentuk"]],
  ["-1", undefined, ["jumlah-bentuk"]],
  ["9.000,5", undefined, ["jumlah-bentuk"]],
  ["Rp9000", undefined, ["jumlah-bentuk"]],
  ["9000 orang", undefined, ["jumlah-bentuk"]],
  ["9E+03", undefined, ["angka-ilmiah"]],
  ["9.000", undefined, ["angka-rancu"]],
])("a count %j", async (cell, value, rules) => {
  expect(await readCell("sasaran", "jumlah", cell)).toEqual({ value, rules });
});
