import { expect, test } from "vitest";
import type { CellView } from "../../site/cells.ts";
import { cutTables } from "../../site/cuts.ts";
import type { Cut, Page } from "../../site/page.ts";
import { id } from "../../site/text/id.ts";

const codes = ["a", "b", "c"].map((code) => ({ code, name: code.toUpperCase() }));
const cut = { level: "KELURAHAN", by: [{ id: "pekerjaan", label: "Pekerjaan", codes }] } as unknown as Cut;
const page = {
  t: id,
  city: { code: "1", name: "Kota" },
  kecamatan: [
    { code: "1.1", name: "Utara" },
    { code: "1.2", name: "Selatan" },
  ],
  kelurahan: [
    { code: "1.1.1", name: "Satu", kecamatan: "1.1" },
    { code: "1.1.2", name: "Dua", kecamatan: "1.1" },
    { code: "1.2.1", name: "Tiga", kecamatan: "1.2" },
  ],
} as unknown as Page;

function cell(region: string, code: string, period: string): CellView {
  return {
    ...{ id: `peserta-aktif/${region}/${period}/pekerjaan=${code}`, indicator: "peserta-aktif", region, period },
    ...{ codes: { pekerjaan: code }, status: "PUBLISHED", quality: "FINAL", decimal: "12", text: "12" },
  };
}
const oneMonth = ["1.1.1", "1.1.2", "1.2.1"].flatMap((region) =>
  ["a", "c"].map((code) => cell(region, code, "2024-12")),
);

test("kelurahan that have appeared in one month only stand below each other, a table for each kecamatan", () => {
  const tables = cutTables(page, cut, oneMonth);
  expect(tables.map(({ place, month, columns }) => ({ place, month, columns }))).toEqual([
    { place: "Kecamatan Utara", month: "2024-12", columns: ["A", "C"] },
    { place: "Kecamatan Selatan", month: "2024-12", columns: ["A", "C"] },
  ]);
  expect(tables.flatMap(({ rows }) => rows.map(({ name }) => name))).toEqual(["Satu", "Dua", "Tiga"]);
  const shown = tables.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map((one) => one?.id)));
  expect(shown.sort()).toEqual(oneMonth.map((one) => one.id).sort());
});

test("with a second month each kelurahan has its own table again, newest month first", () => {
  const both = [...oneMonth, cell("1.1.1", "a", "2025-03")];
  const tables = cutTables(page, cut, both);
  expect(tables.map(({ place, month }) => ({ place, month }))).toEqual([
    { place: "Satu", month: undefined },
    { place: "Dua", month: undefined },
    { place: "Tiga", month: undefined },
  ]);
  expect(tables[0]?.rows.map(({ month }) => month)).toEqual(["2025-03", "2024-12"]);
});
