import { expect, test } from "vitest";
import { monthsBetween } from "../../../../schema/month.ts";
import { type MonthTurnover, printingMonths } from "../../../../server/disclosure/row-store/printing-months.ts";

const tables = [
  { level: "kecamatan", by: [], cadence: "month" },
  { level: "kota", by: ["kelamin"], cadence: "month" },
  { level: "kelurahan", by: [], cadence: "quarter" },
  { level: "kelurahan", by: ["kelamin"], cadence: "year" },
] as const;
const none = tables.map(() => []);
const months = monthsBetween("2024-01", "2025-03");
/** The same number in and out every month, but for the months named. */
function totalsOf(
  usual: number,
  others: Readonly<Record<string, readonly [came: number, went: number]>> = {},
): MonthTurnover[] {
  return months.map((month) => ({ month, came: others[month]?.[0] ?? usual, went: others[month]?.[1] ?? usual }));
}

test("where many come and go every table appears as often as it may", () => {
  const [totals, sexes, kelurahan, both] = printingMonths({
    ...{ tables, turnover: 20, totals: totalsOf(30), printed: none, decided: undefined },
  });
  expect(totals).toEqual(months);
  expect(sexes).toEqual(months);
  expect(kelurahan).toEqual(["2024-03", "2024-06", "2024-09", "2024-12", "2025-03"]);
  expect(both).toEqual(["2024-12"]);
});

test("where few go, breakdowns wait until enough have come and gone since any of them appeared; what was due is made up", () => {
  const [totals, sexes, kelurahan, both] = printingMonths({
    ...{ tables, turnover: 20, totals: totalsOf(4, { "2024-03": [900, 4] }), printed: none, decided: undefined },
  });
  expect(totals).toEqual(months);
  expect(sexes).toEqual(["2024-01", "2024-06", "2024-11"]);
  expect(kelurahan).toEqual(["2024-06", "2024-11"]);
  expect(both).toEqual([]);
});

test("both who came and who went must be enough", () => {
  const few = totalsOf(30, Object.fromEntries(months.map((month) => [month, [30, 0]])));
  const [, sexes] = printingMonths({ ...{ tables, turnover: 20, totals: few, printed: none, decided: undefined } });
  expect(sexes).toEqual(["2024-01"]);
});

test("a yearly table that December could not bring comes with the next printing", () => {
  const totals = totalsOf(30, { "2024-12": [0, 0], "2025-01": [5, 5] });
  const [, , kelurahan, both] = printingMonths({
    ...{ tables, turnover: 20, totals, printed: none, decided: undefined },
  });
  expect(both).toEqual(["2025-02"]);
  expect(kelurahan).toEqual(["2024-03", "2024-06", "2024-09", "2025-02", "2025-03"]);
});

test("what has been decided stays, also where a table was left out although it was due", () => {
  const printed = [months.slice(0, 7), ["2024-01", "2024-07"], ["2024-03"], []];
  const [, sexes, kelurahan] = printingMonths({
    tables,
    turnover: 20,
    totals: totalsOf(30),
    printed,
    decided: "2024-07",
  });
  expect(sexes).toEqual(["2024-01", "2024-07", ...months.slice(7)]);
  expect(kelurahan).toEqual(["2024-03", "2024-08", "2024-09", "2024-12", "2025-03"]);
});
