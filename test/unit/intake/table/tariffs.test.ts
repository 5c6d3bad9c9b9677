import fc from "fast-check";
import { expect, test } from "vitest";
import { addMonths } from "../../../../schema/month.ts";
import { toldOf } from "../../../support/table-files.ts";

const judged = async (bulan: string, pembayar: string, jumlah: number, sampai_bulan = "") =>
  (await toldOf("iuran", [{ bulan, pembayar, jumlah: String(jumlah), sampai_bulan }])).map((one) => one.slice(9));

test.each<[string, string, number, string[]]>([
  ["2024-01", "dbhcht", 16_800, []],
  ["2024-01", "mandiri", 16_800, []],
  ["2026-03", "mandiri", 16_800, []],
  ["2026-04", "mandiri", 8_400, []],
  ["2026-12", "baznas", 8_400, []],
  ["2026-05", "dbhcht", 16_800, []],
  ["2026-05", "dbhcht", 8_400, ["tarif-pembayar-lain"]],
  ["2026-05", "provinsi", 8_400, ["tarif-pembayar-lain"]],
  ["2024-01", "mandiri", 8_400, ["tarif-pembayar-lain"]],
  ["2026-04", "mandiri", 16_800, ["tarif-pembayar-lain"]],
  ["2024-01", "dbhcht", 16_801, ["iuran-di-atas-tarif"]],
  ["2024-01", "dbhcht", 36_800, ["iuran-di-atas-tarif"]],
  ["2024-01", "dbhcht", 16_799, ["iuran-di-bawah-tarif"]],
  ["2026-05", "mandiri", 8_399, ["iuran-di-bawah-tarif"]],
  // the relief ends with 2026 and no tariff for others is known after it
  ["2027-01", "mandiri", 1, ["tarif-tidak-ada"]],
  ["2027-01", "mandiri", 16_800, ["tarif-tidak-ada"]],
  ["2027-01", "dbhcht", 1, ["iuran-di-bawah-tarif"]],
])("%s paid by %s: %i", async (bulan, pembayar, jumlah, rules) => {
  expect(await judged(bulan, pembayar, jumlah)).toEqual(rules);
});

test.each<[string, string, string, number, string[]]>([
  ["2024-01", "2024-03", "dbhcht", 50_400, []],
  ["2024-01", "2024-03", "dbhcht", 25_200, ["tarif-pembayar-lain"]],
  ["2024-01", "2024-03", "dbhcht", 30_000, ["iuran-di-bawah-tarif"]],
  ["2024-01", "2024-03", "dbhcht", 60_000, ["iuran-di-atas-tarif"]],
  // one month at the old tariff and nine at the new one, paid at once
  ["2026-03", "2026-12", "mandiri", 92_400, []],
  ["2026-03", "2026-12", "mandiri", 100_000, ["iuran-di-bawah-tarif", "iuran-di-atas-tarif"]],
  ["2026-03", "2026-04", "mandiri", 33_600, ["tarif-pembayar-lain"]],
  ["2026-12", "2027-01", "mandiri", 16_800, ["tarif-tidak-ada"]],
  ["2026-12", "2027-01", "mandiri", 33_600, ["tarif-pembayar-lain", "tarif-tidak-ada"]],
  ["2026-12", "2027-01", "dbhcht", 33_600, []],
])("%s to %s paid by %s: %i", async (bulan, until, pembayar, jumlah, rules) => {
  expect(await judged(bulan, pembayar, jumlah, until)).toEqual(rules);
});

test("an amount of zero, or one that could not be read, is not held against the tariff", async () => {
  expect(await toldOf("iuran", [{ jumlah: "0" }, { jumlah: "?" }, { bulan: "?" }, { pembayar: "?" }])).toEqual([
    "2 jumlah iuran-nol",
    "3 jumlah rupiah-bentuk",
    "4 bulan bulan-bentuk",
    "5 pembayar kode-tidak-dikenal",
  ]);
});

test("the tariff itself is never told, in no month and by no payer, one rupiah beside it always", async () => {
  const months = fc.integer({ min: 0, max: 107 }).map((count) => addMonths("2018-01", count));
  await fc.assert(
    fc.asyncProperty(months, fc.constantFrom("dbhcht", "apbd", "baznas", "mandiri"), async (bulan, payer) => {
      const isRelieved = bulan >= "2026-04" && (payer === "baznas" || payer === "mandiri");
      const due = isRelieved ? 8_400 : 16_800;
      expect(await judged(bulan, payer, due)).toEqual([]);
      expect(await judged(bulan, payer, due + 1)).toEqual(["iuran-di-atas-tarif"]);
      expect(await judged(bulan, payer, due - 1)).toEqual(["iuran-di-bawah-tarif"]);
    }),
  );
});
