import { expect, test } from "vitest";
import { cellStatuses } from "../../../schema/cell.ts";
import { cellNotes, type DisplayedCell, displayCell } from "../../../server/graphql/cell-display.ts";

const published: DisplayedCell = {
  kind: "count",
  unit: "orang",
  status: "PUBLISHED",
  quality: "FINAL",
  decimal: "7775",
  isSample: false,
};

const about = { methodUrl: "https://portal.example/metode/#angka-disembunyikan", safeTotal: undefined };

test.each([
  ["count", "7775", "7.775", "7,775"],
  ["count", "0", "0", "0"],
  ["count", "1234567", "1.234.567", "1,234,567"],
  ["share", "0.8639", "86,4\u00a0%", "86.4\u00a0%"],
  ["share", "0", "0,0\u00a0%", "0.0\u00a0%"],
  ["share", "1", "100,0\u00a0%", "100.0\u00a0%"],
  // as a float 0.28749999… and 1.0049999… would lose the half
  ["share", "0.2875", "28,8\u00a0%", "28.8\u00a0%"],
  ["share", "1.0045", "100,5\u00a0%", "100.5\u00a0%"],
  ["stated-share", "0.5", "50,0\u00a0%", "50.0\u00a0%"],
  ["money", "1214707200", "Rp1.214.707.200", "Rp1,214,707,200"],
  ["money", "-16800", "\u2212Rp16.800", "\u2212Rp16,800"],
  ["money", "0", "Rp0", "Rp0"],
  // beyond what a float holds exactly
  ["money", "9007199254740993", "Rp9.007.199.254.740.993", "Rp9,007,199,254,740,993"],
  ["rate", "16832.50", "Rp16.832,50", "Rp16,832.50"],
  ["rate", "16800.00", "Rp16.800,00", "Rp16,800.00"],
] as const)("a %s of %s is written %s and %s", (kind, decimal, indonesian, english) => {
  expect(displayCell({ ...published, kind, decimal }, "id")).toBe(indonesian);
  expect(displayCell({ ...published, kind, decimal }, "en")).toBe(english);
});

test.each([
  ["minggu", "3", "3 minggu", "3 weeks"],
  ["minggu", "1", "1 minggu", "1 week"],
  ["hari", "0", "0 hari", "0 days"],
  ["hari", "1", "1 hari", "1 day"],
] as const)("a time in %s of %s is written %s and %s", (unit, decimal, indonesian, english) => {
  const cell: DisplayedCell = { ...published, kind: "duration", unit, decimal };
  expect([displayCell(cell, "id"), displayCell(cell, "en")]).toEqual([indonesian, english]);
});

test("a number that is not reported yet says whether it is to come, not complete, or with the office", () => {
  const note = (late: DisplayedCell["late"]) =>
    cellNotes({ ...published, status: "NOT_YET_REPORTED", decimal: undefined, late }, "id", about)[0]?.text;
  expect(note("later")).toContain("sesudah periode terakhir");
  expect(note("incomplete")).toContain("belum genap");
  expect(note("office")).toContain("bukan nol");
});

test("an absent number is a word in both languages, with a remark and no digit", () => {
  for (const status of cellStatuses.filter((name) => name !== "PUBLISHED")) {
    const cell: DisplayedCell = { ...published, status, decimal: undefined };
    for (const locale of ["id", "en"] as const) {
      expect(displayCell(cell, locale)).toMatch(/^[a-z ]+$/);
      expect(cellNotes(cell, locale, about).map(({ code }) => code)).toEqual([status]);
    }
  }
});

test("a hidden cell shows no number even if one were handed over", () => {
  expect(displayCell({ ...published, status: "SUPPRESSED" }, "id")).toBe("disembunyikan");
});

test("sample and provisional numbers say so", () => {
  const codes = (cell: DisplayedCell) => cellNotes(cell, "en", about).map(({ code }) => code);
  expect(codes(published)).toEqual([]);
  expect(codes({ ...published, quality: "PROVISIONAL", isSample: true })).toEqual(["SAMPLE_DATA", "PROVISIONAL"]);
});

test("a hidden cell's remark links to the method and names the safe total; a held one's names both months", () => {
  const hidden: DisplayedCell = { ...published, status: "SUPPRESSED", decimal: undefined };
  const safeTotal = { id: "Kec. Gadingrejo, Perempuan", en: "Gadingrejo district, Female" };
  for (const locale of ["id", "en"] as const) {
    const [note] = cellNotes(hidden, locale, { ...about, safeTotal });
    expect(note).toMatchObject({ code: "SUPPRESSED", link: about.methodUrl });
    expect(note?.text).toContain(safeTotal[locale]);
    expect(note?.text).not.toMatch(/\d/);
  }
  const claims = { ...about, safeTotal, counts: "klaim" };
  expect(cellNotes(hidden, "id", claims)[0]?.text).not.toContain("Orangnya");
  const months = { asOf: { id: "Februari 2025", en: "February 2025" }, at: { id: "Maret 2025", en: "March 2025" } };
  const [held] = cellNotes({ ...published, held: months }, "id", about);
  expect(held).toMatchObject({ code: "HELD", link: about.methodUrl });
  expect(held?.text).toMatch(/angka Februari 2025.*jangan dihitung sebagai angka Maret 2025/);
});
