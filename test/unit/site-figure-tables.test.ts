import fc from "fast-check";
import { expect, test } from "vitest";
import type { CellView } from "../../site/cells.ts";
import { inGroups } from "../../site/dataset-groups.ts";
import { figureTables, placeKey } from "../../site/figure-tables.ts";
import { byKind, periodsOf } from "../../site/periods.ts";

function cell(indicator: string, period: string, code?: string, text = "Rp1.900.000.000"): CellView {
  const codes = code === undefined ? {} : { baris: code };
  const id = `${indicator}/35.75/${period}${code ? `/baris=${code}` : ""}`;
  const known = { status: "PUBLISHED", quality: "FINAL", decimal: "1900000000" } as const;
  return { id, indicator, region: "35.75", period, codes, text, ...known };
}
const all = (
  indicators: readonly string[],
  periods: readonly string[],
  codes: readonly (string | undefined)[],
  text?: string,
) =>
  indicators.flatMap((indicator) =>
    periods.flatMap((period) => codes.map((code) => cell(indicator, period, code, text))),
  );
const shape = (cells: readonly CellView[], indicators: readonly string[]) =>
  figureTables(cells, { indicators, places: [] }).map(
    ({ columns, rows }) => `${columns[0]?.is} ${columns.length} × ${rows[0]?.head.is} ${rows.length}`,
  );

test("years stand side by side, measures below each other, a table for each line", () => {
  const indicators = ["pagu", "realisasi", "sisa"];
  expect(shape(all(indicators, ["2024", "2025"], ["a", "b"]), indicators)).toEqual([
    "period 2 × indicator 3",
    "period 2 × indicator 3",
  ]);
});

test("many months are rows, the newest first, and money never has more than two columns", () => {
  const months = Array.from({ length: 12 }, (_, at) => `2025-${String(at + 1).padStart(2, "0")}`);
  const indicators = ["a", "b", "c"];
  expect(shape(all(indicators, months, [undefined]), indicators)).toEqual([
    "indicator 2 × period 12",
    "indicator 1 × period 12",
  ]);
  const [table] = figureTables(all(["a"], months, [undefined]), { indicators: ["a"], places: [] });
  expect(table?.rows[0]?.head).toEqual({ is: "period", period: "2025-12" });
});

test("codes that come and go have a table for each period instead of holes", () => {
  const cells = ["2025-01", "2025-02", "2025-03"].flatMap((period, at) =>
    all(["berakhir"], [period], [`${at}a`, `${at}b`], "310"),
  );
  expect(shape(cells, ["berakhir"])).toEqual(Array(3).fill("indicator 1 × place 2"));
});

test("every cell stands in exactly one table, and no row is empty", () => {
  const some = <T>(values: readonly T[]) => fc.subarray([...values], { minLength: 1 });
  const given = fc.record({
    indicators: some(["a", "b", "c", "d", "e"]),
    periods: some(["2022", "2023", "2024", "2025", "2026"]),
    codes: some(["x", "y", "z", "w"]),
    kept: fc.array(fc.boolean(), { minLength: 100, maxLength: 100 }),
    text: fc.constantFrom("7", "16.800", "Rp1.900.000.000", "disembunyikan"),
  });
  fc.assert(
    fc.property(given, ({ indicators, periods, codes, kept, text }) => {
      const cells = all(indicators, periods, codes, text).filter((_, at) => kept[at]);
      const tables = figureTables(cells, { indicators, places: codes.map((code) => JSON.stringify(["35.75", code])) });
      const shown = tables.flatMap(({ rows }) =>
        rows.flatMap((row) => row.cells.flatMap((one) => (one ? [one.id] : []))),
      );
      expect(shown.sort()).toEqual(cells.map(({ id }) => id).sort());
      for (const { columns, rows } of tables) {
        expect(columns.length).toBeLessThanOrEqual(3);
        for (const row of rows) expect(row.cells.some((one) => one)).toBe(true);
      }
    }),
  );
});

test("a place is told apart by its codes, whatever their order", () => {
  const one = { ...cell("a", "2025"), codes: { usia: "15-24", kelamin: "l" } };
  expect(placeKey(one)).toBe(placeKey({ ...one, codes: { kelamin: "l", usia: "15-24" } }));
});

test("periods come newest first, and apart by kind", () => {
  const cells = ["2024", "2025-12", "2025-Q4", "2025", "2025-S1"].map((period) => cell("a", period));
  expect(periodsOf(cells)).toEqual(["2025", "2025-Q4", "2025-12", "2025-S1", "2024"]);
  expect(byKind(cells).map(([kind]) => kind)).toEqual(["YEAR", "HALF", "QUARTER", "MONTH"]);
});

test("a dataset that no group names stands with the others", () => {
  const groups = inGroups([{ id: "budget" }, { id: "enrolment" }, { id: "invented" }]);
  expect(groups.map(({ group, datasets }) => `${group}: ${datasets.map(({ id }) => id)}`)).toEqual([
    "people: enrolment",
    "money: budget",
    "others: invented",
  ]);
});
