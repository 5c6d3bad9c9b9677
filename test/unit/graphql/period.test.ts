import { expect, test } from "vitest";
import { PeriodId } from "../../../schema/graphql/scalars.ts";
import { periodLabel, readPeriod } from "../../../server/graphql/period.ts";

test.each([
  ["2024-09", "2024-09-01", "2024-09-30", "September 2024", "September 2024"],
  ["2024-02", "2024-02-01", "2024-02-29", "Februari 2024", "February 2024"],
  ["2024-Q3", "2024-07-01", "2024-09-30", "Triwulan III 2024", "Quarter 3 2024"],
  ["2024", "2024-01-01", "2024-12-31", "Tahun 2024", "Year 2024"],
])("%s runs from %s to %s and is called %s", (id, start, end, indonesian, english) => {
  const period = readPeriod(id);
  expect(period).toMatchObject({ id, start, end });
  expect(period && periodLabel(period)).toEqual({ id: indonesian, en: english });
});

test.each(["2024-13", "2024-00", "2024-Q5", "2024-Q0", "2024-9"])("%s is in no calendar", (id) => {
  expect(readPeriod(id)).toBeUndefined();
});

test("a triwulan is accepted and written as a quarter", () => {
  expect(PeriodId.parseValue("2024-TW3")).toBe("2024-Q3");
  expect(PeriodId.parseValue("2024-tw3")).toBe("2024-Q3");
  expect(() => PeriodId.parseValue("September 2024")).toThrow("2024-09");
  expect(() => PeriodId.parseValue(2024)).toThrow("2024-09");
});
