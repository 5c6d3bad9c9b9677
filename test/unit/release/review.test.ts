import { expect, test } from "vitest";
import { cellId } from "../../../schema/cell.ts";
import { cellWords, valueWords } from "../../../server/release/in-words.ts";
import { reviewRelease } from "../../../server/release/review.ts";
import {
  calmMonth,
  codelists,
  preparedFrom,
  sexedDatasets,
  type TownMonth,
  townAggregates,
  townInput,
} from "../../support/release-input.ts";

const review = async (months: readonly TownMonth[], firstPeriod?: string) =>
  reviewRelease(await preparedFrom(townInput(townAggregates(months, firstPeriod))), codelists.regions);
const rules = async (months: readonly TownMonth[], firstPeriod?: string) =>
  (await review(months, firstPeriod)).oddities.map(({ rule, cell }) => [rule, cell]);

test("counts by status and reason, the newest month's totals, the files", async () => {
  const found = await review([calmMonth(), calmMonth({ workers: undefined })]);
  expect(found.statuses).toEqual({ PUBLISHED: 36, NOT_YET_REPORTED: 2 });
  expect(found.reasons).toEqual({ "new-period": 38 });
  expect(found.totals).toContainEqual({ cell: "peserta-aktif/35.75/2024-02", value: "3000" });
  expect(found.totals).toContainEqual({ cell: "cakupan/35.75/2024-02", value: "NOT_YET_REPORTED" });
  // each dataset and the statements as CSV and JSON, and the certificate
  expect(found.files).toHaveLength(7);
  expect(found.oddities).toEqual([]);
});

test("revised cells stand with before and after", async () => {
  const first = await preparedFrom(townInput(townAggregates([calmMonth()])));
  const second = await preparedFrom(townInput(townAggregates([calmMonth({ entered: 240 })]), first));
  const found = reviewRelease(second, codelists.regions);
  expect(found.revised).toEqual([{ cell: "peserta-baru/35.75/2024-01", before: "200", after: "240" }]);
});

test("a fall of more than a tenth, and a fall to 0", async () => {
  expect(await rules([calmMonth(), calmMonth({ active: [810, 800, 700, 600], ended: 400 })])).toEqual([]);
  expect(await rules([calmMonth(), calmMonth({ active: [809, 800, 700, 600], ended: 400 })])).toEqual([
    ["fall", "peserta-aktif/35.75.01/2024-02"],
  ]);
  expect(await rules([calmMonth(), calmMonth({ active: [900, 800, 700, 0], ended: 900 })])).toEqual([
    ["fall", "peserta-aktif/35.75/2024-02"],
    ["fall-to-zero", "peserta-aktif/35.75.04/2024-02"],
  ]);
});

test("a fall of a group is none: small groups rise and fall all the time", async () => {
  const set = townAggregates([calmMonth({ women: 1500 }), calmMonth({ women: 100 })]);
  const prepared = await preparedFrom(townInput(set, undefined, { datasets: sexedDatasets }));
  expect(prepared.observations.some(({ dimensions, decimal }) => dimensions.kelamin === "P" && decimal === "100")).toBe(
    true,
  );
  expect(reviewRelease(prepared, codelists.regions).oddities).toEqual([]);
});

test("a share above 1", async () => {
  expect(await rules([calmMonth({ target: 850 })])).toEqual([["share-above-one", "capaian-sasaran/35.75.01/2024-01"]]);
});

test("a month without figures", async () => {
  const set = townAggregates([calmMonth(), calmMonth(), calmMonth()]);
  const aggregates = set.aggregates.filter(({ period }) => period !== "2024-02");
  const prepared = await preparedFrom(townInput({ ...set, aggregates }));
  expect(reviewRelease(prepared, codelists.regions).oddities).toMatchObject([
    { rule: "month-missing", cell: "peserta-aktif/35.75/2024-02" },
  ]);
});

test("targets of the kecamatan that do not add up to the city's", async () => {
  const set = townAggregates([calmMonth()]);
  const aggregates = set.aggregates.map((cell) =>
    cellId(cell) === "sasaran/35.75/2024-01" ? { ...cell, value: 9000 } : cell,
  ) as typeof set.aggregates;
  const prepared = await preparedFrom(townInput({ ...set, aggregates }));
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

test("a denominator of a document older than 18 months", async () => {
  // the worker estimate is of 1 February 2024, the targets of 2 January 2024
  expect(await rules([calmMonth()], "2025-06")).toEqual([]);
  for (const period of ["2025-07", "2025-08"]) {
    expect((await rules([calmMonth({ workers: undefined })], period)).map(([rule]) => rule)).toEqual(
      Array(5).fill("stale-denominator"),
    );
  }
});

test("months at 0 or without figures are named as one run", async () => {
  const none = calmMonth({ active: [0, 800, 700, 600] });
  const [, zero] = (await review([calmMonth(), none, none, none, calmMonth()])).oddities;
  expect(zero).toMatchObject({ rule: "fall-to-zero", cell: "peserta-aktif/35.75.01/2024-02" });
  expect(zero?.message.id).toContain("Februari 2024 – April 2024 (3 bulan)");
  expect(zero?.message.en).toContain("February 2024 – April 2024 (3 months)");
  const set = townAggregates(Array(6).fill(calmMonth()));
  const aggregates = set.aggregates.filter(({ period }) => !["2024-02", "2024-03", "2024-05"].includes(period));
  const missing = reviewRelease(await preparedFrom(townInput({ ...set, aggregates })), codelists.regions).oddities;
  expect(missing.map(({ message }) => message.en)).toEqual([
    "There is no figure: February 2024 – March 2024 (2 months).",
    "There is no figure: May 2024.",
  ]);
});

test("a release that skips months says which; the next month skips none", async () => {
  const first = await preparedFrom(townInput(townAggregates([calmMonth()])));
  const after = async (count: number) => {
    const next = await preparedFrom(townInput(townAggregates(Array(count).fill(calmMonth())), first));
    return reviewRelease(next, codelists.regions).oddities;
  };
  expect(await after(2)).toEqual([]);
  expect(await after(4)).toMatchObject([{ rule: "months-skipped", cell: "peserta-aktif/35.75/2024-02" }]);
  expect((await after(4))[0]?.message.en).toContain("February 2024 – March 2024 (2 months)");
});

test("cells and values in words", async () => {
  expect(cellWords("peserta-aktif/35.75.01/2024-02", codelists)).toEqual({
    id: "Peserta aktif, Gadingrejo, Februari 2024",
    en: "Active participants, Gadingrejo, February 2024",
  });
  expect(cellWords("peserta-aktif/35.75.01/2024-02/kelamin=P;usia=65+@3", codelists).en).toBe(
    "Active participants, Gadingrejo, February 2024, Female, 65 years and older",
  );
  expect(cellWords("went/35.75/2024-02..2024-03@14/pekerjaan=nelayan", codelists).id).toBe(
    "yang keluar, Kota Pasuruan, Februari 2024 – Maret 2024, Nelayan",
  );
  expect(valueWords("peserta-aktif/35.75/2024-02", "7775")).toEqual({ id: "7.775", en: "7,775" });
  expect(valueWords("cakupan/35.75/2024-02", "0.0304")).toEqual({ id: "3,0\u00a0%", en: "3.0\u00a0%" });
  expect(valueWords("cakupan/35.75/2024-02", "NOT_YET_REPORTED").id).toBe("belum dilaporkan");
});

test("the newest month's main indicators stand before other totals, and parts of totals last", async () => {
  const prepared = await preparedFrom(townInput(townAggregates([calmMonth()]), undefined, { datasets: sexedDatasets }));
  const { totals } = reviewRelease(prepared, codelists.regions);
  const names = totals.map(({ cell }) => cell.split("/")).map(([indicator, , , part]) => (part ? "part" : indicator));
  const first = names.indexOf("part");
  expect(names[0]).toBe("peserta-aktif");
  expect(first).toBeGreaterThan(0);
  expect(names.slice(first).every((name) => name === "part")).toBe(true);
});

test("a code that an office file brought is told by its name", () => {
  const cell = "angka-lain-orang/35.75/2024-02/angka=angka-lain-2";
  const name = { id: "Wali Kota: LKPJ 2024", en: "Mayor: report of 2024" };
  const brought = { angka: [{ code: "angka-lain-2", name, facts: {} }] };
  expect(cellWords(cell, codelists, brought).id).toMatch(/Wali Kota: LKPJ 2024$/);
  expect(cellWords(cell, codelists).id).toMatch(/angka-lain-2$/);
});
