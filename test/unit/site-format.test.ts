import { expect, test } from "vitest";
import {
  fileSize,
  longDate,
  longMonth,
  percent,
  periodName,
  shortDate,
  shortMonth,
  shortPeriod,
  signedNumber,
  wholeNumber,
} from "../../site/format.ts";

test("numbers are written in full, in the reader's own way", () => {
  expect(wholeNumber(7775, "id")).toBe("7.775");
  expect(wholeNumber(7775, "en")).toBe("7,775");
  expect(wholeNumber(1_112_490_000, "id")).toBe("1.112.490.000");
  expect(percent(0.8639, "id")).toBe("86,4\u00a0%");
  expect(percent(0.8639, "en")).toBe("86.4\u00a0%");
  expect(percent(0.25, "id", 0)).toBe("25\u00a0%");
});

test("a change has its sign, and none where nothing changed", () => {
  expect(signedNumber(422, "id")).toBe("+422");
  expect(signedNumber(-1422, "id")).toBe("−1.422");
  expect(signedNumber(0, "id")).toBe("0");
});

test("dates are the city's dates", () => {
  expect(longDate("2025-12-31", "id")).toBe("31 Desember 2025");
  expect(longDate("2025-12-31T18:30:00Z", "id")).toBe("1 Januari 2026");
  expect(shortDate("2025-08-05", "id")).toBe("5 Agu 2025");
  expect(shortDate("2025-08-05", "en")).toBe("5 Aug 2025");
  expect(longMonth("2025-05", "id")).toBe("Mei 2025");
  expect(shortMonth("2025-08", "id")).toBe("Agu 2025");
  expect(shortMonth("2025-08", "id", false)).toBe("Agu");
  expect(periodName("2025-Q3", "id")).toBe("Triwulan III 2025");
  expect(periodName("2025-S1", "en")).toBe("First half 2025");
  expect(periodName("2023-2025", "id")).toBe("2023–2025");
  expect(shortPeriod("2025-Q3", "id")).toBe("TW III 2025");
  expect(shortPeriod("2025-S2", "id")).toBe("Sem. II 2025");
  expect(shortPeriod("2025-08", "en")).toBe("Aug 2025");
  expect(periodName("2025", "en")).toBe("2025");
});

test("file sizes are whole", () => {
  expect(fileSize(812, "id")).toBe("812 byte");
  expect(fileSize(14_300, "en")).toBe("14 KB");
  expect(fileSize(3_400_000, "id")).toBe("3 MB");
});
