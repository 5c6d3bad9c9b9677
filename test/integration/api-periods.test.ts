import { afterAll, beforeAll, expect, test } from "vitest";
import { type OversightPortal, openOversightPortal } from "../support/oversight-portal.ts";
import { codelists } from "../support/release-input.ts";

let portal: OversightPortal;
beforeAll(async () => {
  portal = await openOversightPortal();
});
afterAll(() => portal.close());

test("tariffs stand with their validity and rule, and can be asked for by day", async () => {
  const { all, now } = await portal.ask<{ all: unknown[]; now: { rupiah: string; payer: string }[] }>(
    `all: tariffs { tariff { code name } program payer rupiah validFrom validUntil source }
     now: tariffs(at: "2026-05-01") { program payer rupiah }`,
  );
  expect(all).toHaveLength(codelists.tariffs.size);
  const sum = (payer: string) =>
    now.filter((one) => one.payer === payer).reduce((total, { rupiah }) => total + Number(rupiah), 0);
  expect([sum("PUBLIC_BUDGET"), sum("OTHERS")]).toEqual([16800, 8400]);
});

test("codes that offices brought can be asked for, and an unknown one names the nearest", async () => {
  const { cuts, observations } = await portal.ask<{ cuts: { id: string; period: string }[]; observations: unknown }>(
    `cuts(dataset: "budget") { id period months { id } by { id codes { code name } } }
     observations(where: {indicator: ["pagu"], region: ["35.75"], period: ["2024"], by: ["baris"]}) {
       nodes { id dimensions { code name } cell { status } } }`,
  );
  expect(new Set(cuts.map(({ id }) => id)).size).toBe(cuts.length);
  expect(cuts.find(({ id }) => id === "budget/kota/baris/tahun")).toMatchObject({
    ...{ period: "YEAR", months: [{ id: "2023" }, { id: "2024" }] },
    by: [{ id: "baris", codes: [{ name: "Iuran pekerja rentan" }, { name: "Sosialisasi" }, {}] }],
  });
  expect(observations).toMatchObject({
    nodes: [
      { dimensions: [{ name: "Iuran pekerja rentan" }], cell: { status: "PUBLISHED" } },
      { dimensions: [{ name: "Sosialisasi" }], cell: { status: "PUBLISHED" } },
      { dimensions: [{ name: "Pendataan 2023" }], cell: { status: "NOT_COLLECTED" } },
    ],
  });
  const { errors } = await portal.execute(
    `observations(where: {indicator: ["pagu"], dimension: [{dimension: "cek", codes: ["nik-bentk"]}]}) { totalCount }`,
  );
  expect(JSON.stringify(errors)).toContain("did you mean nik-bentuk?");
});

test.each([
  ["pagu", "2024-09", "NOT_APPLICABLE"],
  ["realisasi-bulan", "2024", "NOT_APPLICABLE"],
  ["realisasi-bulan", "2025-01", "NOT_YET_REPORTED"],
  ["rencana-kumulatif", "2024-TW2", "NOT_COLLECTED"],
  ["klaim-diajukan", "2024", "SUPPRESSED"],
  ["klaim-dibayar", "2024", "NOT_COLLECTED"],
  ["klaim-dibayar", "2025-S1", "NOT_YET_REPORTED"],
  ["klaim-diajukan", "2025-S1", "NOT_APPLICABLE"],
  ["klaim-diajukan", "2023-2025", "NOT_YET_REPORTED"],
  ["peserta-aktif", "2024", "NOT_APPLICABLE"],
])("%s in %s is %s where the release does not hold it", async (indicator, period, status) => {
  const { observations } = await portal.ask<{ observations: unknown }>(
    `observations(where: {indicator: ["${indicator}"], region: ["35.75"], period: ["${period}"]}) { nodes { cell { status notes { code } } } }`,
  );
  expect(observations).toMatchObject({ nodes: [{ cell: { status } }] });
});

test("a range takes periods of every kind that lie in it, and an indicator tells its first and last", async () => {
  const { observations, indicators } = await portal.ask<{
    observations: { nodes: { id: string }[] };
    indicators: unknown[];
  }>(
    `observations(where: {indicator: ["realisasi-kumulatif", "klaim-diajukan", "klaim-dibayar"], from: "2021-01", to: "2023-12"}) { nodes { id } }
     indicators(search: "klaim-diajukan") { id valueKind periodKinds nationalCode hiddenWith { id } periods { first { id } last { id } } unit(locale: EN) }`,
  );
  expect(observations.nodes.map(({ id }) => id)).toEqual([
    "klaim-diajukan/35.75/2023",
    "klaim-diajukan/35.75.01/2021-2023",
    "klaim-dibayar/35.75/2023",
    "klaim-dibayar/35.75/2023-S1",
  ]);
  expect(indicators[0]).toMatchObject({
    ...{ valueKind: "COUNT", periodKinds: ["TRIENNIUM", "YEAR"], nationalCode: null, unit: "claims" },
    periods: { first: { id: "2021-2023" } },
  });
});
