import { expect, test } from "vitest";
import type { CellView } from "../../site/cells.ts";
import { hasGrown, isOfTable, type ListedRelease, revisedParts } from "../../site/changes/listed-changes.ts";
import type { CellChange } from "../../site/changes/release-changes.ts";
import type { Page } from "../../site/page.ts";

const city = "35.75";
const cut = (dataset: string, indicator: string, period: string, by: readonly string[]) => ({
  ...{ id: `${dataset}/kota/${by.join("-")}`, level: "KOTA", period, dataset: { id: dataset } },
  ...{ indicators: [{ id: indicator }], by: by.map((id) => ({ id, codes: [] })) },
});
const page = {
  ...{ city: { code: city }, kecamatan: [], kelurahan: [] },
  cuts: [
    cut("enrolment", "peserta-aktif", "MONTH", []),
    cut("enrolment", "peserta-aktif", "MONTH", ["kelamin"]),
    cut("budget", "realisasi", "YEAR", []),
    cut("budget", "realisasi", "YEAR", ["baris"]),
  ],
} as unknown as Page;

function change(given: Partial<CellView> = {}, reason: CellChange["reason"] = "REVISED"): CellChange {
  const cell = { indicator: "peserta-aktif", region: city, period: "2025-01", codes: {}, ...given };
  return { reason, before: undefined, after: cell as CellView };
}
const many = (count: number) => Array.from({ length: count }, (_, at) => change({ id: String(at) }));
const release = (changes: readonly CellChange[]) =>
  ({ release: { period: { id: "2025-03" } }, changes }) as unknown as ListedRelease;

test("revised numbers get pages of their own only where they are more than one page should list, and all are there, in order", () => {
  expect(revisedParts(page, release(many(40)))).toEqual([]);
  expect(revisedParts(page, release(many(41))).map((part) => part.length)).toEqual([41]);
  const parts = revisedParts(page, release(many(401)));
  expect(parts.map((part) => part.length)).toEqual([200, 200, 1]);
  expect(parts.flat().map(({ after }) => after.id)).toEqual(Array.from({ length: 401 }, (_, at) => String(at)));
});

test("withdrawn numbers are among them; new, final and grown ones are not", () => {
  const grown = change({ indicator: "realisasi", period: "2025", codes: { baris: "x" } });
  const others = [change({}, "NEW_PERIOD"), change({}, "BECAME_FINAL"), grown];
  const listed = [...many(40), change({ id: "gone" }, "WITHDRAWN"), ...others];
  const [part = []] = revisedParts(page, release(listed));
  expect(part).toHaveLength(41);
  expect(part.at(-1)?.after.id).toBe("gone");
});

test("a sum since January has grown only in a table of its own, while its period runs", () => {
  const sum = (period: string, codes: Record<string, string>) => change({ indicator: "realisasi", period, codes });
  expect(hasGrown(page, "2025-03", sum("2025", { baris: "x" }))).toBe(true);
  expect(hasGrown(page, "2025-03", sum("2024", { baris: "x" }))).toBe(false);
  expect(hasGrown(page, "2025-03", sum("2025", {}))).toBe(false);
  expect(hasGrown(page, "2025-03", change({ codes: { kelamin: "L" }, period: "2025-03" }))).toBe(false);
});

test("numbers of a breakdown stand in a table with a page, totals of the city do not", () => {
  expect(isOfTable(page, change({ codes: { kelamin: "L" } }))).toBe(true);
  expect(isOfTable(page, change())).toBe(false);
});
