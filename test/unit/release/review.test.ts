import { expect, test } from "vitest";
import { cellId } from "../../../schema/cell.ts";
import { cellWords, valueWords } from "../../../server/release/in-words.ts";
import { prepareRelease } from "../../../server/release/prepare.ts";
import { reviewRelease } from "../../../server/release/review.ts";
import { calmMonth, codelists, type TownMonth, townAggregates, townInput } from "../../support/release-input.ts";

const review = (months: readonly TownMonth[], firstPeriod?: string) =>
  reviewRelease(prepareRelease(townInput(townAggregates(months, firstPeriod))), codelists.regions);
const rules = (months: readonly TownMonth[], firstPeriod?: string) =>
  review(months, firstPeriod).oddities.map(({ rule, cell }) => [rule, cell]);

test("counts by status and reason, the newest month's totals, the files", () => {
  const found = review([calmMonth(), calmMonth({ workers: undefined })]);
  expect(found.statuses).toEqual({ PUBLISHED: 36, NOT_YET_REPORTED: 2 });
  expect(found.reasons).toEqual({ "new-period": 38 });
  expect(found.totals).toContainEqual({ cell: "peserta-aktif/35.75/2024-02", value: "3000" });
  expect(found.totals).toContainEqual({ cell: "cakupan/35.75/2024-02", value: "NOT_YET_REPORTED" });
  expect(found.files).toHaveLength(4);
  expect(found.oddities).toEqual([]);
});

test("revised cells stand with before and after", () => {
  const first = prepareRelease(townInput(townAggregates([calmMonth()])));
  const second = prepareRelease(townInput(townAggregates([calmMonth({ entered: 240 })]), first));
  const found = reviewRelease(second, codelists.regions);
  expect(found.revised).toEqual([{ cell: "peserta-baru/35.75/2024-01", before: "200", after: "240" }]);
});

test("a fall of more than a tenth, and a fall to 0", () => {
  expect(rules([calmMonth(), calmMonth({ active: [810, 800, 700, 600], ended: 400 })])).toEqual([]);
  expect(rules([calmMonth(), calmMonth({ active: [809, 800, 700, 600], ended: 400 })])).toEqual([
    ["fall", "peserta-aktif/35.75.01/2024-02"],
  ]);
  expect(rules([calmMonth(), calmMonth({ active: [900, 800, 700, 0], ended: 900 })])).toEqual([
    ["fall", "peserta-aktif/35.75/2024-02"],
    ["fall-to-zero", "peserta-aktif/35.75.04/2024-02"],
  ]);
});

test("a share above 1", () => {
  expect(rules([calmMonth({ target: 850 })])).toEqual([["share-above-one", "capaian-sasaran/35.75.01/2024-01"]]);
});

test("a month without figures", () => {
  const set = townAggregates([calmMonth(), calmMonth(), calmMonth()]);
  const aggregates = set.aggregates.filter(({ period }) => period !== "2024-02");
  const prepared = prepareRelease(townInput({ ...set, aggregates }));
  expect(reviewRelease(prepared, codelists.regions).oddities).toMatchObject([
    { rule: "month-missing", cell: "peserta-aktif/35.75/2024-02" },
  ]);
});

test("targets of the kecamatan that do not add up to the city's", () => {
  const set = townAggregates([calmMonth()]);
  const aggregates = set.aggregates.map((cell) =>
    cellId(cell) === "sasaran/35.75/2024-01" ? { ...cell, value: 9000 } : cell,
  ) as typeof set.aggregates;
  const prepared = prepareRelease(townInput({ ...set, aggregates }));
  expect(reviewRelease(prepared, codelists.regions).oddities).toEqual([
    {
      rule: "target-sum",
      cell: "sasaran/35.75/2024-01",
      message: {
        id: "Jumlah sasaran kecamatan 4000, sasaran kota 9000.",
        en: "The districts' targets add up to 4000, the city's target is 9000.",
      },
    },
  ]);
});

test("a denominator of a document older than 18 months", () => {
  // the worker estimate is of 1 February 2024, the targets of 2 January 2024
  expect(rules([calmMonth()], "2025-06")).toEqual([]);
  for (const period of ["2025-07", "2025-08"]) {
    expect(rules([calmMonth({ workers: undefined })], period).map(([rule]) => rule)).toEqual(
      Array(5).fill("stale-denominator"),
    );
  }
});

test("months at 0 or without figures are named as one run", () => {
  const none = calmMonth({ active: [0, 800, 700, 600] });
  const [, zero] = review([calmMonth(), none, none, none, calmMonth()]).oddities;
  expect(zero).toMatchObject({ rule: "fall-to-zero", cell: "peserta-aktif/35.75.01/2024-02" });
  expect(zero?.message.id).toContain("Februari 2024 – April 2024 (3 bulan)");
  expect(zero?.message.en).toContain("February 2024 – April 2024 (3 months)");
  const set = townAggregates(Array(6).fill(calmMonth()));
  const aggregates = set.aggregates.filter(({ period }) => !["2024-02", "2024-03", "2024-05"].includes(period));
  const missing = reviewRelease(prepareRelease(townInput({ ...set, aggregates })), codelists.regions).oddities;
  expect(missing.map(({ message }) => message.en)).toEqual([
    "There is no figure: February 2024 – March 2024 (2 months).",
    "There is no figure: May 2024.",
  ]);
});

test("a release that skips months says which; the next month skips none", () => {
  const first = prepareRelease(townInput(townAggregates([calmMonth()])));
  const after = (count: number) => {
    const next = prepareRelease(townInput(townAggregates(Array(count).fill(calmMonth())), first));
    return reviewRelease(next, codelists.regions).oddities;
  };
  expect(after(2)).toEqual([]);
  expect(after(4)).toMatchObject([{ rule: "months-skipped", cell: "peserta-aktif/35.75/2024-02" }]);
  expect(after(4)[0]?.message.en).toContain("February 2024 – March 2024 (2 months)");
});

test("cells and values in words", () => {
  expect(cellWords("peserta-aktif/35.75.01/2024-02", codelists.regions)).toEqual({
    id: "Peserta aktif, Gadingrejo, Februari 2024",
    en: "Active participants, Gadingrejo, February 2024",
  });
  expect(valueWords("peserta-aktif/35.75/2024-02", "7775")).toEqual({ id: "7.775", en: "7,775" });
  expect(valueWords("cakupan/35.75/2024-02", "0.0304")).toEqual({ id: "3,0\u00a0%", en: "3.0\u00a0%" });
  expect(valueWords("cakupan/35.75/2024-02", "NOT_YET_REPORTED").id).toBe("belum dilaporkan");
});
