import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cellStatuses } from "../../../schema/cell.ts";
import { coverage } from "../../../schema/datasets/coverage.ts";
import { enrolment } from "../../../schema/datasets/enrolment.ts";
import type { Observation, Release } from "../../../schema/release.ts";
import { writeCsv } from "../../../server/downloads/csv.ts";
import { writeJson } from "../../../server/downloads/json.ts";
import { datasetTable, type TableInput } from "../../../server/downloads/table.ts";
import {
  calmMonth,
  codelists,
  preparedFrom,
  townAggregates,
  townInput,
  townSources,
} from "../../support/release-input.ts";

const prepared = await preparedFrom(townInput(townAggregates([calmMonth(), calmMonth({ workers: undefined })])));
const tableInput = (changes: Partial<TableInput> = {}): TableInput => ({
  dataset: coverage,
  release: prepared.release,
  observations: prepared.observations,
  sources: townSources,
  regions: codelists.regions,
  ...changes,
});
const rows = (bytes: Uint8Array): Record<string, string>[] => parse(Buffer.from(bytes), { columns: true });

test("columns follow from the definition", () => {
  const names = (input: TableInput) => datasetTable(input).columns.map(({ name }) => name);
  const common = ["indikator", "nama_indikator", "wilayah", "nama_wilayah", "periode", "mulai", "akhir", "nilai"];
  const end = ["satuan", "status", "kualitas", "data_per", "sumber", "rilis", "sel"];
  const attributes = Object.keys(enrolment.dimensions).flatMap((name) => [name, `nama_${name}`]);
  expect(names(tableInput({ dataset: enrolment }))).toEqual([
    "data_contoh",
    ...common.slice(0, 7),
    ...attributes,
    ...common.slice(7),
    ...end,
  ]);
  const real: Release = { ...prepared.release, isSample: false };
  const withParts = [...end.slice(0, 4), "pembilang", "penyebut", ...end.slice(4)];
  expect(names(tableInput({ release: real }))).toEqual([...common, ...withParts]);
});

test("a row says the whole of a cell, a share with its parts", () => {
  const found = rows(writeCsv(datasetTable(tableInput())));
  expect(found.find(({ sel }) => sel === "cakupan/35.75/2024-01")).toEqual({
    data_contoh: "true",
    indikator: "cakupan",
    nama_indikator: "Cakupan dari seluruh pekerja",
    wilayah: "35.75",
    nama_wilayah: "Kota Pasuruan",
    periode: "2024-01",
    mulai: "2024-01-01",
    akhir: "2024-01-31",
    nilai: "0.030000",
    satuan: "bagian",
    status: "PUBLISHED",
    kualitas: "PROVISIONAL",
    data_per: "",
    pembilang: "3000",
    penyebut: "100000",
    sumber: "BPS: Sakernas (2024-02-01)",
    rilis: "35.75/2024-02/1.0.0",
    sel: "cakupan/35.75/2024-01",
  });
  const missing = found.find(({ sel }) => sel === "cakupan/35.75/2024-02");
  expect(missing).toMatchObject({ nilai: "", status: "NOT_YET_REPORTED", pembilang: "3000", penyebut: "" });
});

test("a breakdown names its codes; hidden is empty with a status, held is a number with its own month", () => {
  const cell = { indicator: "peserta-aktif", region: "35.75.01.1001", period: "2024-02", quality: "FINAL" } as const;
  const observations: Observation[] = [
    { ...cell, dimensions: { usia: "65+" }, status: "SUPPRESSED", decimal: undefined, source: "iuran" },
    {
      ...{ ...cell, dimensions: { usia: "15-24" }, status: "PUBLISHED", decimal: "41", source: "iuran" },
      asOfPeriod: "2024-01",
    },
    { ...cell, dimensions: {}, status: "PUBLISHED", decimal: "90", source: "iuran" },
  ];
  const found = rows(writeCsv(datasetTable(tableInput({ dataset: enrolment, observations, codelists }))));
  expect(found).toMatchObject([
    { usia: "65+", nama_usia: "65 tahun ke atas", kelamin: "", nilai: "", status: "SUPPRESSED", data_per: "" },
    { usia: "15-24", nama_usia: "15–24 tahun", nilai: "41", status: "PUBLISHED", data_per: "2024-01" },
    { usia: "", nama_usia: "", nilai: "90", status: "PUBLISHED", data_per: "" },
  ]);
  expect(found.map(({ sel }) => sel)).toContain("peserta-aktif/35.75.01.1001/2024-02/usia=15-24");
});

test("CSV and JSON say the same", () => {
  for (const dataset of [enrolment, coverage]) {
    const table = datasetTable(tableInput({ dataset }));
    const json = JSON.parse(
      Buffer.from(writeJson(table, { release: prepared.release, head: { release: prepared.release } })).toString(),
    );
    const fromCsv = rows(writeCsv(table)).map((row) =>
      Object.fromEntries(Object.entries(row).map(([name, value]) => [name, value === "" ? null : value])),
    );
    expect(json.rows).toEqual(fromCsv);
    expect(json.release.id).toBe(prepared.release.id);
    expect(json.data_contoh).toBe(true);
  }
});

test("every row of every file is of the one release, and every cell is in one file", () => {
  const files = prepared.files.filter(({ name }) => name.endsWith(".csv")).flatMap(({ bytes }) => rows(bytes));
  expect(new Set(files.map(({ rilis }) => rilis))).toEqual(new Set([prepared.release.id]));
  expect(files).toHaveLength(prepared.observations.length);
});

test("property: no format carries a digit for a hidden cell, whatever the cell holds", () => {
  const cell: fc.Arbitrary<Observation> = fc.record({
    indicator: fc.constantFrom("sasaran", "capaian-sasaran", "cakupan", "pekerja-kota", "peserta-aktif"),
    region: fc.constantFrom("35.75", "35.75.01"),
    period: fc.constantFrom("2024-01", "2024-02"),
    dimensions: fc.constant({}),
    status: fc.constantFrom(...cellStatuses),
    quality: fc.constant("FINAL" as const),
    // a fault upstream: a number where there must be none
    decimal: fc.nat().map(String),
    source: fc.constant("iuran"),
  });
  fc.assert(
    fc.property(fc.uniqueArray(cell, { selector: (c) => `${c.indicator}${c.region}${c.period}` }), (observations) => {
      const table = datasetTable(tableInput({ observations }));
      for (const row of rows(writeCsv(table))) {
        if (row.status !== "PUBLISHED") expect(row.nilai).toBe("");
      }
      const about = { release: prepared.release, head: {} };
      const json = JSON.parse(Buffer.from(writeJson(table, about)).toString());
      for (const row of json.rows) if (row.status !== "PUBLISHED") expect(row.nilai).toBeNull();
      // parts are hidden with the cells they come from
      const hidden = observations.filter(({ status }) => status !== "PUBLISHED").map(({ decimal }) => decimal);
      const shownValues = observations.filter(({ status }) => status === "PUBLISHED").map(({ decimal }) => decimal);
      const inFile = rows(writeCsv(table)).flatMap(({ nilai, pembilang, penyebut }) => [nilai, pembilang, penyebut]);
      for (const value of inFile)
        expect(value === "" || shownValues.includes(value) || !hidden.includes(value)).toBe(true);
    }),
    { seed: 7, numRuns: 200 },
  );
});

test("text that a spreadsheet would run is neutralised, numbers stay numbers", () => {
  const columns = [
    { name: "teks", kind: "text" },
    { name: "angka", kind: "number" },
  ] as const;
  const dangerous = ["=1+1", "+cmd", "-2+3", "@sum", "\t=1", "\r=1", " =1", "＝1", "\u0000=1"];
  const found = rows(writeCsv({ columns, rows: dangerous.map((text) => [text, "-12.5"]) }));
  for (const [index, row] of found.entries()) expect(row).toEqual({ teks: `'${dangerous[index]}`, angka: "-12.5" });
});

test("property: quotes, commas and line ends come back as they were", () => {
  const harmless = fc.string({ unit: fc.constantFrom("a", '"', ",", "\n", "é", "'", ";") });
  fc.assert(
    fc.property(fc.array(fc.tuple(harmless, harmless), { minLength: 1 }), (given) => {
      const table = {
        columns: [
          { name: "a", kind: "text" as const },
          { name: "b", kind: "text" as const },
        ],
        rows: given,
      };
      const expected = given.map(([a, b]) => ({ a: neutral(a), b: neutral(b) }));
      expect(parse(Buffer.from(writeCsv(table)), { columns: true, skip_empty_lines: false })).toEqual(expected);
    }),
    { seed: 7 },
  );
});

/** A line end in front counts as a control character. */
function neutral(text: string): string {
  return text.startsWith("\n") ? `'${text}` : text;
}
