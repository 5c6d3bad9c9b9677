import { createHash } from "node:crypto";
import { unzipSync } from "fflate";
import { parquetMetadata, parquetReadObjects } from "hyparquet";
import JSONstat from "jsonstat-toolkit";
import Papa from "papaparse";
import { readSheet } from "read-excel-file/node";
import { expect, test } from "vitest";
import { datasets } from "../../../schema/datasets/index.ts";
import { fileFormats } from "../../../schema/release.ts";
import { sampleMark } from "../../../schema/sample.ts";
import { releasePackage } from "../../../server/downloads/release-package.ts";
import { officePrograms, sheetsAsCsv } from "../../support/office-programs.ts";
import { expectedCells, fileOf, forbidden, packageInput, packedRelease } from "../../support/packed-release.ts";
import { readWorkbook, rowsOf } from "../../support/read-workbook.ts";

// Every file of a release opened by a program that did not write it: each says what the cells say, and nothing of what is hidden.

const input = packageInput();
const files = await packedRelease();
const ids = datasets.map(({ id }) => id);
const text = (bytes: Uint8Array) => new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
type Told = readonly (readonly [sel: string, value: number | null, status: string])[];

/** What a format says of a dataset, held against the cells. */
function agrees(dataset: string, told: Told): void {
  const expected = [...expectedCells(input, dataset)].map(([sel, { value, status }]) => [sel, value, status]);
  expect(told).toEqual(expected);
}

function csvRows(bytes: Uint8Array, delimiter: string): readonly Readonly<Record<string, string>>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text(bytes).replace(/^\uFEFF/, ""), {
    ...{ header: true, delimiter, skipEmptyLines: true },
  });
  expect(errors).toEqual([]);
  return data;
}

test("the release has hidden, held and published cells, breakdowns and money below nought to speak of", () => {
  const { observations } = input;
  expect(observations.filter(({ status }) => status === "SUPPRESSED").length).toBeGreaterThan(10);
  expect(observations.some(({ asOfPeriod }) => asOfPeriod !== undefined)).toBe(true);
  expect(new Set(files.map(({ format }) => format))).toEqual(new Set(fileFormats));
  for (const id of ids) expect(files.filter(({ dataset }) => dataset === id)).toHaveLength(7);
});

test.each(ids)("CSV of %s by a second parser, both variants", (id) => {
  const plain = csvRows(fileOf(files, id, "csv").bytes, ",");
  const told = (rows: typeof plain, mark: string): Told =>
    rows.map(({ sel = "", nilai = "", status = "" }) => [
      sel,
      nilai === "" ? null : Number(nilai.replace(mark, ".")),
      status,
    ]);
  agrees(id, told(plain, "."));
  const { bytes } = fileOf(files, id, "csv-semicolon");
  expect(text(bytes).startsWith("\uFEFF")).toBe(true);
  const excel = csvRows(bytes, ";");
  agrees(id, told(excel, ","));
  expect(
    excel.every(({ nilai = "", pembilang = "", penyebut = "" }) => !`${nilai}${pembilang}${penyebut}`.includes(".")),
  ).toBe(true);
});

test.each(ids)("XLSX of %s by two readers: codes, periods and addresses stay text, hidden is empty", async (id) => {
  const { bytes } = fileOf(files, id, "xlsx");
  const [heading = [], ...rows] = await readSheet(Buffer.from(bytes), "Data contoh");
  const at = (name: string) => heading.indexOf(name);
  agrees(
    id,
    rows.map((row) => {
      const value = row[at("nilai")];
      // a text here would be a number that a spreadsheet does not add up
      if (value !== null && typeof value !== "number") throw new Error(`nilai is ${typeof value}`);
      return [String(row[at("sel")]), value, String(row[at("status")])] as const;
    }),
  );
  const numbers = new Set(["nilai", "pembilang", "penyebut"].map(at));
  const strays = rows.flatMap((row) =>
    row.filter((value, column) => !numbers.has(column) && value !== null && typeof value !== "string"),
  );
  expect(strays).toEqual([]);
  const [readme, data] = readWorkbook(bytes);
  expect([readme?.name, data?.name]).toEqual(["Baca dulu", "Data contoh"]);
  expect(rowsOf(data as NonNullable<typeof data>)).toHaveLength(rows.length + 1);
  const words = rowsOf(readme as NonNullable<typeof readme>).flat();
  for (const said of [sampleMark.sentence.id, sampleMark.sentence.en, input.release.id, "Cara mengutip", "Lisensi"]) {
    expect(words).toContain(said);
  }
});

test.each(officePrograms)(
  "XLSX by LibreOffice: the same cells; codes, account codes, periods and addresses stay text",
  (program) => {
    for (const id of ["enrolment", "budget"]) {
      const sheets = sheetsAsCsv(program, fileOf(files, id, "xlsx").bytes);
      const rows = csvRows(new TextEncoder().encode(sheets["Data contoh"] ?? ""), ",");
      agrees(
        id,
        rows.map(({ sel = "", nilai = "", status = "" }) => [sel, nilai === "" ? null : Number(nilai), status]),
      );
      // every other column as the CSV has it, sign by sign: a code, period or day taken for a number or a date would read otherwise
      const numbers = new Set(["nilai", "pembilang", "penyebut"]);
      const texts = (all: typeof rows) =>
        all.map((row) => Object.fromEntries(Object.entries(row).filter(([name]) => !numbers.has(name))));
      expect(texts(rows)).toEqual(texts(csvRows(fileOf(files, id, "csv").bytes, ",")));
      expect(Object.keys(sheets).some((name) => name.startsWith("Baca dulu"))).toBe(true);
    }
  },
  120_000,
);

test.each(ids)("Parquet of %s by a second reader", async (id) => {
  const { bytes } = fileOf(files, id, "parquet");
  const file = bytes.slice().buffer;
  const rows = (await parquetReadObjects({ file })) as readonly Readonly<Record<string, string | number | null>>[];
  agrees(
    id,
    rows.map(({ sel, nilai, status }) => [String(sel), nilai as number | null, String(status)]),
  );
  const { schema, key_value_metadata: pairs = [] } = parquetMetadata(file);
  const typeOf = (name: string) => schema.find((one) => one.name === name)?.type;
  expect([typeOf("nilai"), typeOf("wilayah"), typeOf("periode")]).toEqual(["DOUBLE", "BYTE_ARRAY", "BYTE_ARRAY"]);
  expect(pairs).toContainEqual({ key: "data_contoh", value: "true" });
  expect(pairs).toContainEqual({ key: "rilis", value: input.release.id });
  expect(rows.every(({ data_contoh: mark }) => mark === "true")).toBe(true);
});

test.each(ids)("JSON-stat of %s by the standard's toolkit: every cell once, with its status", (id) => {
  const collection = JSONstat(JSON.parse(text(fileOf(files, id, "json-stat").bytes)));
  expect(collection.class).toBe("collection");
  expect(collection.extension).toMatchObject({ data_contoh: true, rilis: input.release.id });
  const cubes = collection.length === 0 ? [] : collection.Dataset();
  const expected = expectedCells(input, id);
  let found = 0;
  for (const cube of cubes) {
    expect(cube.class).toBe("dataset");
    expect(cube.label).toMatch(/^\[Contoh\] /);
    expect(cube.note).toContain(sampleMark.sentence.id);
    expect(cube.Dimension("periode").role).toBe("time");
    expect(cube.Dimension("wilayah").role).toBe("geo");
    expect(cube.Dimension("indikator").role).toBe("metric");
  }
  for (const [sel, { value, status, cell }] of expected) {
    const { indicator: indikator, region: wilayah, period: periode, dimensions } = cell;
    const at = { indikator, wilayah, periode, ...dimensions };
    const names = Object.keys(at).sort().join();
    const holding = cubes.filter(
      (cube) =>
        [...cube.id].sort().join() === names &&
        Object.entries(at).every(([name, code]) => cube.Dimension(name).id.includes(code)),
    );
    expect(holding, sel).toHaveLength(1);
    const said = holding[0]?.Data(at);
    expect(said?.value, sel).toBe(value);
    const held = cell.asOfPeriod === undefined ? "" : ` ${cell.asOfPeriod}`;
    expect(said?.status, sel).toBe(status === "PUBLISHED" ? `${cell.quality}${held}` : status);
    found++;
  }
  expect(found).toBe(expected.size);
});

test("JSON says the same, with exact decimals", () => {
  for (const id of ids) {
    const { rows } = JSON.parse(text(fileOf(files, id, "json").bytes)) as {
      rows: { sel: string; nilai: string | null; status: string }[];
    };
    agrees(
      id,
      rows.map(({ sel, nilai, status }) => [sel, nilai === null ? null : Number(nilai), status]),
    );
  }
});

test("what kecamatan say adds up to what the city says, in the spreadsheet and in Parquet", async () => {
  const sheet = fileOf(files, "enrolment", "xlsx").bytes;
  const [heading = [], ...lines] = await readSheet(Buffer.from(sheet), "Data contoh");
  const fromSheet = lines.map((line) => Object.fromEntries(heading.map((name, at) => [String(name), line[at]])));
  const fromParquet = await parquetReadObjects({ file: fileOf(files, "enrolment", "parquet").bytes.slice().buffer });
  for (const rows of [fromSheet, fromParquet]) {
    const active = rows.filter(
      ({ indikator, kelamin, usia, pekerjaan, pembayar }) =>
        indikator === "peserta-aktif" && [kelamin, usia, pekerjaan, pembayar].every((code) => code === null),
    );
    let compared = 0;
    for (const [, month] of Map.groupBy(active, ({ periode }) => periode)) {
      const whole = month.find(({ wilayah }) => wilayah === "35.75");
      const parts = month.filter(({ wilayah }) => /^35\.75\.\d\d$/.test(String(wilayah)));
      if (parts.length !== 4 || [whole, ...parts].some((row) => typeof row?.nilai !== "number")) continue;
      expect(parts.reduce((sum, { nilai }) => sum + Number(nilai), 0)).toBe(whole?.nilai);
      compared++;
    }
    expect(compared).toBeGreaterThanOrEqual(10);
  }
});

test("no file of any format holds a number that a hidden cell held by a fault", () => {
  // it would stand here if the files printed what the cells hold
  expect(input.observations.some(({ decimal }) => decimal === String(forbidden))).toBe(true);
  for (const { name, format, bytes } of files) {
    const parts = format === "xlsx" || format === "zip" ? Object.values(unzipSync(bytes)) : [bytes];
    expect(
      parts.some((part) => text(part).includes(String(forbidden))),
      name,
    ).toBe(false);
  }
});

test("the archive holds every other file as it is, in one folder, and the list of digests is right", () => {
  const zip = files.find(({ format }) => format === "zip");
  const folder = "contoh-rilis-35.75-2024-12-1.0.0/";
  const inside = unzipSync(zip?.bytes ?? new Uint8Array());
  const others = files.filter((file) => file !== zip);
  expect(Object.keys(inside).sort()).toEqual(others.map(({ name }) => folder + name).sort());
  const lines = text(inside[`${folder}SHA256SUMS`] ?? new Uint8Array())
    .trim()
    .split("\n");
  const listed = new Map(lines.map((line) => [line.slice(66), line.slice(0, 64)]));
  expect(listed.size).toBe(others.length - 1);
  for (const { name, bytes } of others) {
    expect(Buffer.from(inside[folder + name] ?? []).equals(bytes), name).toBe(true);
    if (name === "SHA256SUMS") continue;
    expect(listed.get(name), name).toBe(createHash("sha256").update(bytes).digest("hex"));
  }
});

test("same input, same bytes, in whatever zone and at whatever time", async () => {
  const zone = process.env.TZ;
  try {
    process.env.TZ = "Asia/Jakarta";
    const again = await releasePackage(packageInput());
    expect(again.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
    for (const [at, { name, bytes }] of again.entries()) {
      expect(Buffer.from(bytes).equals(files[at]?.bytes ?? new Uint8Array()), name).toBe(true);
    }
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test("sample data carry their mark in every name and format, real data in none", async () => {
  const standard = new Set(["certificate.json", "datapackage.json", "SHA256SUMS"]);
  for (const { name } of files) if (!standard.has(name)) expect(name).toMatch(/^contoh-/);
  const readmes = files.filter(({ format }) => format === "readme");
  for (const { name, bytes } of readmes) {
    expect(text(bytes), name).toContain(sampleMark.sentence.id);
    expect(text(bytes), name).toMatch(/^# \[Contoh\] /);
    expect(text(bytes), name).toContain("[DATA CONTOH, jangan dikutip] Dinas Tenaga Kerja");
    for (const part of ["## Lisensi", "## Cara mengutip", "## How to cite", "CC BY 4.0", input.release.id]) {
      expect(text(bytes), name).toContain(part);
    }
  }
  for (const { name, format, bytes } of await packedRelease({ isSample: false })) {
    expect(name).not.toMatch(/contoh/);
    const parts = format === "xlsx" ? Object.values(unzipSync(bytes)) : [bytes];
    for (const part of parts) expect(text(part), name).not.toMatch(/data_contoh|\[Contoh\]|DATA CONTOH/);
  }
});

test("a table without rows is a file in every format", async () => {
  const empty = await releasePackage({ ...input, observations: [], statements: [] });
  expect(empty.map(({ name }) => name)).toEqual(files.map(({ name }) => name));
  const rows = await parquetReadObjects({ file: fileOf(empty, "enrolment", "parquet").bytes.slice().buffer });
  expect(rows).toEqual([]);
  expect(JSONstat(JSON.parse(text(fileOf(empty, "enrolment", "json-stat").bytes))).class).toBe("collection");
});
