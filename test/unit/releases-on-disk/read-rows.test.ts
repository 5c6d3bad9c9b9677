import { describe, expect, test } from "vitest";
import { cellId } from "../../../schema/cell.ts";
import { datasets } from "../../../schema/datasets/index.ts";
import { readCells } from "../../../server/releases-on-disk/read-rows.ts";
import { codelists } from "../../support/release-input.ts";

/** A published row of a dataset's file, at `indicator/region/period/dimension=code`. */
function rowOf(address: string, nilai: string): Record<string, string> {
  const [indikator = "", wilayah = "", periode = "", pair] = address.split("/");
  const [name = "", code = ""] = pair?.split("=") ?? [];
  const dimensions = pair === undefined ? {} : { [name]: code };
  const sel = cellId({ indicator: indikator, region: wilayah, period: periode, dimensions });
  return {
    indikator,
    wilayah,
    periode,
    ...dimensions,
    nilai,
    status: "PUBLISHED",
    kualitas: "FINAL",
    sumber: "s",
    sel,
  };
}

function read(id: string, ...rows: Record<string, string>[]) {
  const dataset = datasets.find((one) => one.id === id);
  if (dataset === undefined) throw new Error(`no dataset ${id}`);
  const name = { id: "nama", en: "name" };
  const codes = { cek: [{ code: "nik-bentuk", name, facts: {} }] };
  return readCells(rows, { dataset, codelists, sources: new Map(), codes });
}

describe("rows of every kind of period and number", () => {
  test.each([
    ["benefits", "klaim-dibayar/35.75/2024", "12"],
    ["benefits", "klaim-dibayar/35.75/2024-S2", "12"],
    ["benefits", "klaim-diajukan/35.75.01/2022-2024", "30"],
    ["quality", "baris-diterima/35.75/2024-Q3", "9000"],
    ["reconciliation", "iuran-selisih/35.75/2024/pembayar=dbhcht", "-16800"],
    ["reconciliation", "biaya-orang-bulan/35.75/2024/pembayar=dbhcht", "16832.50"],
    ["membership", "cakupan-segmen/35.75/2024-09/segmen=bpu", "0.389000"],
    ["benefits", "lama-klaim/35.75/2024", "5"],
  ])("%s %s = %s", (dataset, address, number) => {
    expect(read(dataset, rowOf(address, number))).toMatchObject([{ decimal: number, period: address.split("/")[2] }]);
  });

  test.each([
    ["benefits", "klaim-dibayar/35.75/2024", "-12", "nilai"],
    ["benefits", "klaim-dibayar/35.75/2024", "12.5", "nilai"],
    ["reconciliation", "iuran-selisih/35.75/2024", "16800.5", "nilai"],
    ["benefits", "klaim-dibayar/35.75/2024-S3", "12", "periode"],
    ["benefits", "klaim-dibayar/35.75/2022-2025", "12", "periode"],
    ["benefits", "klaim-dibayar/35.75/2024/program=jht", "12", "program"],
  ])("%s %s = %s is not understood: column %s", (dataset, address, number, column) => {
    expect(read(dataset, rowOf(address, number))).toEqual({ row: 1, column });
  });

  test("codes that office files brought are those that the manifest names", () => {
    const [known, other] = ["nik-bentuk", "lain"].map((code) => rowOf(`temuan/35.75/2024-Q3/cek=${code}`, "12"));
    expect(read("quality", known ?? {})).toMatchObject([{ dimensions: { cek: "nik-bentuk" } }]);
    expect(read("quality", known ?? {}, other ?? {})).toEqual({ row: 2, column: "cek" });
  });
});
