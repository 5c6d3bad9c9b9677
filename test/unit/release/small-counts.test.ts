import { expect, test } from "vitest";
import type { Aggregate, Confidential } from "../../../schema/aggregate.ts";
import { PortalError } from "../../../server/errors.ts";
import { prepareRelease } from "../../../server/release/prepare.ts";
import { calmMonth, type TownMonth, townAggregates, townInput } from "../../support/release-input.ts";

/** The refusal, or undefined when the release is made. */
function refusal(months: readonly TownMonth[], implied: readonly Aggregate[] = []): PortalError | undefined {
  try {
    const set = townAggregates(months);
    prepareRelease(townInput({ ...set, implied: implied as Confidential<Aggregate>[] }));
    return undefined;
  } catch (error) {
    if (error instanceof PortalError) return error;
    throw error;
  }
}
const returned = (count: number): Aggregate => ({
  ...{ indicator: "peserta-kembali", region: "35.75", period: "2024-01", dimensions: {} },
  ...{ value: count, contributors: count, source: "iuran" },
});

test.each([1, 2, 3, 4])("%i persons in a kecamatan are refused", (count) => {
  const error = refusal([calmMonth({ active: [count, 800, 700, 600] })]);
  expect(error?.code).toBe("SMALL_COUNT");
  expect(error?.details).toEqual({ count: 1, minimum: 5, cells: "peserta-aktif/35.75.01/2024-01" });
});

test.each([0, 5])("%i persons are shown", (count) => {
  expect(refusal([calmMonth({ active: [count, 800, 700, 600] })])).toBeUndefined();
});

test("a document may name a small number", () => {
  expect(refusal([calmMonth({ target: 1, active: [0, 0, 0, 5] })])).toBeUndefined();
});

test("few persons behind a large number are refused", () => {
  const set = townAggregates([calmMonth()]);
  const aggregates = set.aggregates.map((cell) =>
    cell.indicator === "peserta-baru" ? { ...cell, contributors: 3 } : cell,
  ) as Confidential<Aggregate>[];
  expect(() => prepareRelease(townInput({ ...set, aggregates }))).toThrow(/fewer than 5/);
});

test("an implied count is judged like a published one", () => {
  expect(refusal([calmMonth()], [returned(4)])?.details.cells).toBe("peserta-kembali/35.75/2024-01");
  expect(refusal([calmMonth()], [returned(5)])).toBeUndefined();
});

test("what a reader works out from two months is judged", () => {
  // 3000 → 3053: 200 new, 150 ended, so 3 came back
  const error = refusal([calmMonth(), calmMonth({ active: [953, 800, 700, 600] })]);
  expect(error?.details.cells).toBe("peserta-kembali/35.75/2024-02");
  expect(refusal([calmMonth(), calmMonth({ active: [955, 800, 700, 600] })])).toBeUndefined();
});

test("the refusal names cells, never how small they are", () => {
  const texts = [2, 4].map((count) => {
    const error = refusal([calmMonth({ active: [count, 800, 700, 600] })]);
    return JSON.stringify([error?.message, error?.text, error?.details]);
  });
  expect(texts[0]).toBe(texts[1]);
});
