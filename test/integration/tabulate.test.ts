import { readFileSync } from "node:fs";
import * as path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cellId } from "../../schema/cell.ts";
import { defineDataset } from "../../schema/dataset.ts";
import { enrolment } from "../../schema/datasets/enrolment.ts";
import { monthsBetween } from "../../schema/month.ts";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { readCodelists } from "../../server/codelists.ts";
import { openRegistry, type RegistryConnection } from "../../server/database/registry-connection.ts";
import { takeIn } from "../../server/intake/take-in.ts";
import { createPersonMonths } from "../../server/registry/person-months.ts";
import { createRegionLines } from "../../server/registry/region-lines.ts";
import { tabulate, tabulatePlan } from "../../server/registry/tabulate.ts";
import { inTabulation } from "../../server/registry/tabulation.ts";
import { type FreshDatabases, freshDatabases } from "../support/database.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(root, "test/cases/twelve-people");
const codelists = readCodelists(root);
const effects = () => ({ registry, codelists, profile: kotaPasuruan });
const request: { period: string; known: string } = JSON.parse(readFileSync(path.join(folder, "case.json"), "utf8"));
let databases: FreshDatabases;
let registry: RegistryConnection;

beforeAll(async () => {
  databases = await freshDatabases();
  registry = openRegistry(databases.access);
  for (const kind of ["peserta", "iuran", "sasaran", "pekerja"]) {
    await takeIn(path.join(folder, `${kind}.csv`), { ...effects(), pseudonymKey: Buffer.alloc(32, 7), isSample: true });
  }
});

afterAll(async () => {
  await registry.close();
  await databases.drop();
});

test("every planned month and region has its person count, zeros included; a document's number only where one holds", async () => {
  const set = await tabulate(effects(), request);
  expect(set).toMatchObject({ publisher: "35.75", period: "2026-06", firstPeriod: "2024-01" });
  const months = monthsBetween("2024-01", "2026-06");
  const of = (indicator: string) => set.aggregates.filter((one) => one.indicator === indicator);
  // totals 1 + 4 + 34; sex 2, age 6, occupation 7 and payer 5 in the city and the kecamatan, without payer in the kelurahan; crosses
  const planned = 1 + 4 + 34 + (1 + 4) * (2 + 6 + 7 + 5) + 34 * (2 + 6 + 7) + 4 * (2 * 6 + 2 * 7) + 2 * 5;
  expect(of("peserta-aktif")).toHaveLength(months.length * planned);
  expect(of("peserta-aktif").find((one) => cellId(one) === "peserta-aktif/35.75/2024-07")).toMatchObject({
    value: 0,
    contributors: 0,
    source: "iuran",
  });
  for (const flow of ["peserta-baru", "peserta-kembali", "peserta-berakhir"]) {
    expect(
      of(flow)
        .filter((one) => one.region === "35.75")
        .map((one) => one.period),
    ).toEqual(months);
    expect(of(flow)).toHaveLength(months.length * 5);
  }
  expect(
    of("pekerja-kota")
      .map((one) => [one.period, one.value, one.source])
      .slice(11, 13),
  ).toEqual([
    ["2025-07", 100, "pekerja-1"],
    ["2025-08", 120, "pekerja-2"],
  ]);
  expect(of("pekerja-kota")).toHaveLength(monthsBetween("2024-08", "2026-06").length);
  expect(of("sasaran").filter((one) => one.region === "35.75.01")).toHaveLength(12);
  expect(of("sasaran").find((one) => one.region === "35.75" && one.period === "2025-09")).toMatchObject({
    value: 11,
    contributors: undefined,
    source: "sasaran-2",
  });
  // shares are the release's business, and no cell comes twice
  expect(of("cakupan")).toEqual([]);
  expect(new Set(set.aggregates.map(cellId)).size).toBe(set.aggregates.length);
});

test("who came back is counted in the city and in every kecamatan", async () => {
  const { aggregates } = await tabulate(effects(), request);
  const returned = aggregates.filter((one) => one.indicator === "peserta-kembali");
  expect(returned).toHaveLength(30 * 5);
  expect(
    returned
      .filter((one) => one.value > 0 && one.region === "35.75")
      .map((one) => [one.indicator, one.region, one.period, one.value]),
  ).toEqual([
    ["peserta-kembali", "35.75", "2025-07", 2],
    ["peserta-kembali", "35.75", "2025-09", 2],
    ["peserta-kembali", "35.75", "2025-10", 1],
    ["peserta-kembali", "35.75", "2026-01", 1],
    ["peserta-kembali", "35.75", "2026-03", 1],
  ]);
});

test("every number names its document; documents are numbered by date", async () => {
  const { sources } = await tabulate(effects(), request);
  expect(sources.map(({ id, document, date }) => [id, document, date])).toEqual([
    ["iuran", "Daftar peserta dan daftar iuran (contoh)", undefined],
    ["sasaran-1", "Keputusan contoh nomor 1", "2024-12-20"],
    ["sasaran-2", "Keputusan contoh nomor 2 (perubahan)", "2025-09-10"],
    ["sasaran-3", "Keputusan contoh nomor 3", "2025-12-22"],
    ["pekerja-1", "Sakernas contoh Agustus 2024", "2024-08-31"],
    ["pekerja-2", "Sakernas contoh Agustus 2025", "2025-08-31"],
    ["tarif-1", "PP 44/2015; PP 50/2025 mengecualikan iuran yang dibayar APBN/APBD dari keringanan", undefined],
    ["tarif-2", "PP 44/2015", undefined],
    ["tarif-3", "PP 50/2025; April–Desember 2026 bagi BPU di luar pekerja transportasi", undefined],
    ["aturan-dbhcht-3", "PMK 72/2024", undefined],
    ["penerimaan", "Catatan penerimaan berkas (contoh)", undefined],
  ]);
  const early = await tabulate(effects(), { period: "2025-03", known: "2025-04-15" });
  expect(early.sources.map((source) => source.id)).toEqual([
    ...["iuran", "sasaran-1", "pekerja-1", "tarif-1", "tarif-2", "aturan-dbhcht-3"],
  ]);
});

test("an earlier date knows less: payments and refunds after it are not seen", async () => {
  const active = async (period: string, known: string): Promise<number | undefined> =>
    (await tabulate(effects(), { period, known })).aggregates.find(
      (one) => cellId(one) === `peserta-aktif/35.75/${period}`,
    )?.value;
  // paid on 5 December 2025
  expect(await active("2025-02", "2025-12-04")).toBe(8);
  expect(await active("2025-02", "2025-12-05")).toBe(9);
  // refunded on 1 December 2025
  expect(await active("2025-10", "2025-11-30")).toBe(11);
  expect(await active("2025-10", "2025-12-01")).toBe(10);
});

test("a dataset's plan alone decides what is counted: another table by attributes needs no code", async () => {
  const profiled = defineDataset({
    ...enrolment,
    id: "profile",
    measures: enrolment.measures,
    dimensions: {
      kelamin: enrolment.dimensions.kelamin,
      usia: enrolment.dimensions.usia,
    },
    plan: [
      {
        ...{ measures: ["peserta-aktif", "orang-bulan"], level: "kelurahan", by: ["kelamin", "usia"] },
        ...{ cadence: "month", adds: { id: "uji", en: "test" } },
      },
    ],
  });
  const set = await inTabulation(registry, async (transaction) => {
    await createRegionLines(transaction, codelists.regions, "35.75");
    await createPersonMonths(transaction, codelists, {
      publisher: "35.75",
      lastMonth: "2026-01-01",
      known: "2026-07-15",
    });
    return await tabulatePlan(transaction, {
      codelists,
      profile: kotaPasuruan,
      period: "2026-01",
      known: request.known,
      datasets: [profiled],
    });
  });
  expect(set.aggregates).toHaveLength(2 * 34 * 25 * 2 * 6);
  const cell = (id: string) => set.aggregates.find((one) => cellId(one) === id)?.value;
  expect(cell("peserta-aktif/35.75.03.1001/2026-01/kelamin=P;usia=65+")).toBe(1);
  expect(cell("orang-bulan/35.75.01.1001/2026-01/kelamin=L;usia=35-44")).toBe(1);
  expect(cell("peserta-aktif/35.75.01.1001/2026-01/kelamin=P;usia=25-34")).toBe(0);
});

test("an empty registry and people without a kelurahan are said, not guessed", async () => {
  await expect(tabulate(effects(), { period: "2023-12", known: "2026-07-15" })).rejects.toMatchObject({
    code: "NO_CONTRIBUTIONS",
  });
  await expect(tabulate(effects(), { period: "2024", known: "2026-07-15" })).rejects.toThrow(RangeError);
  await expect(tabulate(effects(), { period: "2024-01", known: "15-07-2026" })).rejects.toThrow(RangeError);
  const foreign = new Map([...codelists.regions].filter(([code]) => code !== "35.75.03.1001"));
  await expect(
    tabulate({ ...effects(), codelists: { ...codelists, regions: foreign } }, request),
  ).rejects.toMatchObject({ code: "PEOPLE_WITHOUT_REGION" });
});

test("an age below the youngest group is said: parts would not add up", async () => {
  const bands = new Map([...codelists["age-bands"]].filter(([code]) => code !== "65+"));
  await expect(
    tabulate({ ...effects(), codelists: { ...codelists, "age-bands": bands } }, request),
  ).rejects.toMatchObject({ code: "PEOPLE_WITHOUT_CODE", details: { column: { en: "Age on 1 January" } } });
});
