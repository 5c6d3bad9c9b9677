import { expect, test } from "vitest";
import { PeriodId } from "../../../schema/graphql/scalars.ts";
import { periodLabel, readPeriod } from "../../../server/graphql/period.ts";
import { periodsWithin } from "../../../server/graphql/periods-within.ts";

test.each([
  ["2024-09", "2024-09-01", "2024-09-30", "September 2024", "September 2024"],
  ["2024-02", "2024-02-01", "2024-02-29", "Februari 2024", "February 2024"],
  ["2024-Q3", "2024-07-01", "2024-09-30", "Triwulan III 2024", "Quarter 3 2024"],
  ["2024", "2024-01-01", "2024-12-31", "Tahun 2024", "Year 2024"],
  ["2024-S1", "2024-01-01", "2024-06-30", "Semester I 2024", "First half of 2024"],
  ["2024-S2", "2024-07-01", "2024-12-31", "Semester II 2024", "Second half of 2024"],
  ["2022-2024", "2022-01-01", "2024-12-31", "2022 sampai 2024", "2022 to 2024"],
])("%s runs from %s to %s and is called %s", (id, start, end, indonesian, english) => {
  const period = readPeriod(id);
  expect(period).toMatchObject({ id, start, end });
  expect(period && periodLabel(period)).toEqual({ id: indonesian, en: english });
});

test.each(["2024-13", "2024-00", "2024-Q5", "2024-Q0", "2024-S3", "2022-2023", "2024-9"])(
  "%s is in no calendar",
  (id) => {
    expect(readPeriod(id)).toBeUndefined();
  },
);

test("a triwulan is accepted and written as a quarter", () => {
  expect(PeriodId.parseValue("2024-TW3")).toBe("2024-Q3");
  expect(PeriodId.parseValue("2024-tw3")).toBe("2024-Q3");
  expect(() => PeriodId.parseValue("September 2024")).toThrow("2024-09");
  expect(() => PeriodId.parseValue(2024)).toThrow("2024-09");
});

test("a range holds every period that lies in it whole, of whatever kind", () => {
  const months = (year: number, from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => `${year}-${String(from + at).padStart(2, "0")}`);
  expect(periodsWithin("2024-03", "2024-07").sort()).toEqual([...months(2024, 3, 7), "2024-Q2"].sort());
  const year = [...months(2024, 1, 12), "2024", "2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4", "2024-S1", "2024-S2"];
  expect(periodsWithin("2024-01", "2024-12")).toEqual(year.sort());
  expect(periodsWithin("2022-01", "2024-12")).toContain("2022-2024");
  expect(periodsWithin("2022-02", "2024-12")).not.toContain("2022-2024");
});
