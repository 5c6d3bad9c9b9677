import { expect, test } from "vitest";
import type { Figure } from "../../../schema/aggregate.ts";
import { cellId } from "../../../schema/cell.ts";
import { budget } from "../../../schema/datasets/budget.ts";
import { continuity } from "../../../schema/datasets/continuity.ts";
import { lapse } from "../../../schema/datasets/lapse.ts";
import { membership } from "../../../schema/datasets/membership.ts";
import { reconciliation } from "../../../schema/datasets/reconciliation.ts";
import { targets } from "../../../schema/datasets/targets.ts";
import { exactRatio } from "../../../server/release/exact-share.ts";
import { figure, withFigures } from "../../support/figures.ts";
import { calmMonth, preparedFrom, townAggregates, townDatasets, townInput } from "../../support/release-input.ts";

// Quotients and what follows by a formula come from printed cells alone; the numbers here were worked out by hand.

const datasets = [...townDatasets, budget, reconciliation, continuity, lapse, targets, membership];
// 3,000 active persons in every month
const months = townAggregates([calmMonth(), calmMonth(), calmMonth()]);

async function shown(figures: readonly Figure[], codes: Parameters<typeof withFigures>[2] = {}) {
  const prepared = await preparedFrom(townInput(withFigures(months, figures, codes), undefined, { datasets }));
  const cells = new Map(prepared.observations.map((cell) => [cellId(cell), cell]));
  return (id: string) => cells.get(id)?.decimal ?? cells.get(id)?.status ?? "gone";
}

const dbhcht = { pembayar: "dbhcht" };

test("person-months of the year are the published months added up", async () => {
  const at = await shown([]);
  expect(at("orang-bulan-setahun/35.75/2024")).toBe("9000");
});

test("going on for n months costs active × n × tariff, 1,000 more people 1,000 × n × tariff", async () => {
  const at = await shown([
    figure("tarif", "2024-02", "16800", dbhcht),
    figure("tarif", "2024-02", "8400", { pembayar: "mandiri" }),
    figure("berakhir", "2024-02", "3000"),
  ]);
  expect(at("biaya-lanjut/35.75/2024-02/lama=1")).toBe("50400000");
  expect(at("biaya-lanjut/35.75/2024-02/lama=12")).toBe("604800000");
  expect(at("biaya-tambah-1000/35.75/2024-02/lama=12")).toBe("201600000");
  // without a tariff nothing is reckoned
  expect(at("biaya-lanjut/35.75/2024-03/lama=1")).toBe("gone");
});

test("missing to a target, and the pace to reach it by the end of its validity, rounded up", async () => {
  const document = (code: string, sampai: string) => ({ code, name: { id: code, en: code }, facts: { sampai } });
  const codes = { dokumen: [document("sasaran-1", "2024-12-31"), document("sasaran-2", "2024-03-31")] };
  const target = (code: string, persons: string) => figure("sasaran-dokumen", "2024-03", persons, { dokumen: code });
  const at = await shown([target("sasaran-1", "9000"), target("sasaran-2", "3100")], { codes });
  expect(at("kekurangan/35.75/2024-03/dokumen=sasaran-1")).toBe("6000");
  // April to December are nine months: 6,000 / 9 = 666.7
  expect(at("laju-perlu/35.75/2024-03/dokumen=sasaran-1")).toBe("667");
  // its last month: none is left
  expect(at("laju-perlu/35.75/2024-03/dokumen=sasaran-2")).toBe("NOT_APPLICABLE");
  expect(at("capaian-dokumen/35.75/2024-03/dokumen=sasaran-1")).toBe("0.333333");
  const reached = await shown([target("sasaran-1", "2500")], { codes });
  expect(reached("kekurangan/35.75/2024-03/dokumen=sasaran-1")).toBe("0");
  expect(reached("laju-perlu/35.75/2024-03/dokumen=sasaran-1")).toBe("0");
});

test("unit cost is recorded money by billed months; a hidden or missing part leaves no number", async () => {
  const line = (billed: string, recorded: string) => [
    figure("bulan-tertagih", "2024", billed, dbhcht),
    figure("iuran-tercatat", "2024", recorded, dbhcht),
  ];
  const at = await shown(line("62555", "1052940000"));
  // 1,052,940,000 ÷ 62,555 = 16,832.2276…
  expect(at("biaya-orang-bulan/35.75/2024/pembayar=dbhcht")).toBe("16832.23");
  expect(at("biaya-orang-tahun/35.75/2024/pembayar=dbhcht")).toBe("201986.73");
  expect(at("biaya-program/35.75/2024/pembayar=dbhcht")).toBe("NOT_YET_REPORTED");
  const hidden = await shown(line("SUPPRESSED", "50400"));
  expect(hidden("biaya-orang-bulan/35.75/2024/pembayar=dbhcht")).toBe("SUPPRESSED");
  const nobody = await shown(line("0", "0"));
  expect(nobody("biaya-orang-bulan/35.75/2024/pembayar=dbhcht")).toBe("NOT_APPLICABLE");
});

test("share spent against either ceiling; a negative or missing part leaves no number", async () => {
  const at = await shown([
    figure("pagu", "2024", "1900000000"),
    figure("pagu-murni", "2024", "1760000000"),
    figure("realisasi", "2024", "1112490000"),
    figure("pagu", "2024", "100", { baris: "x" }),
    figure("pagu-murni", "2024", "NOT_YET_REPORTED", { baris: "x" }),
    figure("realisasi", "2024", "-50", { baris: "x" }),
  ]);
  expect(at("serapan/35.75/2024")).toBe("0.585521");
  expect(at("serapan-murni/35.75/2024")).toBe("0.632097");
  expect(at("serapan/35.75/2024/baris=x")).toBe("NOT_APPLICABLE");
  expect(at("serapan-murni/35.75/2024/baris=x")).toBe("NOT_YET_REPORTED");
});

test("a segment without a count of its workers has no share", async () => {
  const at = await shown([
    figure("anggota", "2024-02", "3100", { segmen: "bpu" }),
    figure("pekerja-segmen", "2024-02", "NOT_COLLECTED", { segmen: "bpu" }),
  ]);
  expect(at("cakupan-segmen/35.75/2024-02/segmen=bpu")).toBe("NOT_COLLECTED");
});

test("a ratio rounds half to even and keeps its sign", () => {
  expect(exactRatio("33", "2", { factor: 1, places: 2 })).toBe("16.50");
  expect(exactRatio("-33", "2", { factor: 1, places: 2 })).toBe("-16.50");
  expect(exactRatio("1", "8", { factor: 1, places: 2 })).toBe("0.12");
  expect(exactRatio("3", "8", { factor: 1, places: 2 })).toBe("0.38");
  expect(exactRatio("-1", "1000", { factor: 1, places: 2 })).toBe("0.00");
  expect(() => exactRatio("1", "0", { factor: 1, places: 2 })).toThrow(RangeError);
});
