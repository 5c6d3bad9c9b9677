import { readFileSync } from "node:fs";
import * as path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { AggregateSet } from "../../schema/aggregate.ts";
import { cellId } from "../../schema/cell.ts";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { readCodelists } from "../../server/codelists.ts";
import { openRegistry, type RegistryConnection } from "../../server/database/registry-connection.ts";
import { takeIn } from "../../server/intake/take-in.ts";
import { tabulate } from "../../server/registry/tabulate.ts";
import { type FreshDatabases, freshDatabases } from "../support/database.ts";

// The town of test/cases/forty-people, and what changes in it; the figures of the unchanged town are its case.
const root = path.resolve(import.meta.dirname, "../..");
const folder = path.join(root, "test/cases/forty-people");
const codelists = readCodelists(root);
const asked: { period: string; known: string; files: string[][] } = JSON.parse(
  readFileSync(path.join(folder, "figures.json"), "utf8"),
);
const { period, known } = asked;
let databases: FreshDatabases;
let registry: RegistryConnection;
let owner: pg.Client;

beforeEach(async () => {
  databases = await freshDatabases();
  registry = openRegistry(databases.access);
  owner = new pg.Client(databases.admin.registry);
  await owner.connect();
  const effects = { registry, codelists, profile: kotaPasuruan, pseudonymKey: Buffer.alloc(32, 7), isSample: true };
  for (const file of asked.files.flat()) await takeIn(path.join(folder, `${file}.csv`), effects);
});

afterEach(async () => {
  await owner.end();
  await registry.close();
  await databases.drop();
});

async function tabulated(request = { period, known }, lists = codelists): Promise<AggregateSet> {
  return await tabulate({ registry, codelists: lists, profile: kotaPasuruan }, request);
}

/** What a cell says: its number, the word for its absence, or that there is none. */
function said({ figures = [] }: AggregateSet, id: string): string {
  const found = figures.find((one) => cellId(one) === id);
  return found === undefined ? "no cell" : (found.decimal ?? found.status);
}

test("an earlier day knows less: no amendment, fewer payments, letters and reports, no later year", async () => {
  const set = await tabulated({ period: "2024-08", known: "2024-09-10" });
  const of = (id: string) => said(set, id);
  expect([of("pagu-perubahan/35.75/2024"), of("pagu/35.75/2024")]).toEqual(["NOT_YET_REPORTED", "7451200"]);
  // JKK 1,780,000, JKM 1,210,400, printing 500,000, APBD twice 705,600
  expect([of("realisasi/35.75/2024"), of("sisa/35.75/2024")]).toEqual(["4901600", "2549600"]);
  expect(of("pagu/35.75/2025")).toBe("no cell");
  // the plan of the original budget, and the third quarter is not complete
  expect([of("rencana-kumulatif/35.75/2024-Q2"), of("rencana-kumulatif/35.75/2024-Q3")]).toEqual([
    "4229600",
    "no cell",
  ]);
  expect(set.statements?.map(({ document }) => document)).toEqual([
    "Surat contoh 1",
    "Surat contoh 2",
    "Surat contoh 3",
  ]);
  expect(set.reconciliation?.filter(({ payer }) => payer === "apbd").map(({ lastMonth }) => lastMonth)).toEqual([
    "2024-06",
  ]);
  expect([of("peserta-setahun/35.75/2023"), of("peserta-setahun/35.75/2024")]).toEqual(["24", "no cell"]);
  expect(of("dbhcht-realisasi/35.75/2024/bidang=kesejahteraan")).toBe("4000000");
  expect([of("klaim-dibayar/35.75/2024-S1"), of("klaim-diajukan/35.75/2024")]).toEqual(["no cell", "no cell"]);
  expect(of("anggota/35.75/2024-08/segmen=semua")).toBe("no cell");
  expect(of("baris-diterima/35.75/2024-Q3")).toBe("no cell");
  // the year is estimated by the last six months, March to August 2024
  const paid = [500_000, 453_600, 453_600, 453_600, 403_200 + 705_600, 319_200];
  const mean = Math.floor((4 * paid.reduce((sum, one) => sum + one)) / 6 + 0.5);
  expect(["rendah", "tengah", "tinggi"].map((name) => of(`proyeksi-${name}/35.75/2024`))).toEqual([
    String(4_901_600 + 4 * 319_200),
    String(Math.min(7_451_200, 4_901_600 + mean)),
    "7451200",
  ]);
});

test("the monthly target is the programme's, by its newest document; all are shown side by side elsewhere", async () => {
  const { aggregates } = await tabulated();
  const target = (month: string) => aggregates.find((one) => cellId(one) === `sasaran/35.75/${month}`)?.value;
  expect([target("2024-06"), target("2024-07"), target("2025-01")]).toEqual([40, 45, 30]);
});

test("a promise is late on the day after the one it names", async () => {
  const state = async (day: string) =>
    (await tabulated({ period, known: day })).statements?.find(({ month }) => month === "2024-10")?.state;
  expect([await state("2025-02-28"), await state("2025-03-01")]).toEqual(["promised", "late"]);
});

test("a billed month without a tariff refuses, and names payer and month", async () => {
  const tariffs = new Map(
    [...codelists.tariffs].map(([code, tariff]) => [
      code,
      code === "jkm-bpu-apbn-apbd" ? { ...tariff, validUntil: "2024-10-31" } : tariff,
    ]),
  );
  await expect(tabulated({ period, known }, { ...codelists, tariffs })).rejects.toMatchObject({
    code: "TARIFF_MISSING",
    exitCode: 3,
    details: { month: "2024-11", payer: { id: "Kota Pasuruan (DBHCHT)" } },
  });
  const earlier = await tabulated({ period: "2024-10", known: "2024-12-15" }, { ...codelists, tariffs });
  expect(said(earlier, "tarif/35.75/2024-10/pembayar=dbhcht")).toBe("16800");
});

test("a line that pays for few people is hidden with its total, but for the payments", async () => {
  await owner.query(`
    insert into budget select publisher, year, 'provinsi', stage, document, document_date, skpd_code, skpd, program_code, program,
      activity_code, activity, subactivity_code, subactivity, account_code, account, 'provinsi', purpose, null, 100000, 0, 0, 0, 0, null, file
    from budget where year = 2024 and line like '%_apbd'`);
  const people = "select min(person) + n from contribution, generate_series(0, 3) n group by n";
  await owner.query(`insert into contribution select '35.75', person, '2024-02-01', 'provinsi', 16800, '2024-02-10', null, 1
    from (${people}) as paid_twice (person)`);
  const hidden = await tabulated();
  const of = (set: AggregateSet, indicator: string, place = "") => said(set, `${indicator}/35.75/2024${place}`);
  const province = "/pembayar=provinsi";
  expect(of(hidden, "bulan-tertagih", province)).toBe("SUPPRESSED");
  expect(of(hidden, "iuran-diperkirakan", province)).toBe("SUPPRESSED");
  expect(of(hidden, "iuran-tercatat", province)).toBe("0");
  expect([of(hidden, "bulan-tertagih"), of(hidden, "iuran-tercatat")]).toEqual(["SUPPRESSED", "5342399"]);
  expect(of(hidden, "bulan-tertagih", "/pembayar=apbd")).toBe("84");
  expect(hidden.reconciliation?.find(({ payer }) => payer === "provinsi")).toMatchObject({ billedMonths: 4 });
  await owner.query(`insert into contribution select '35.75', max(person), '2024-02-01', 'provinsi', 16800, '2024-02-10', null, 1
    from contribution`);
  const shown = await tabulated();
  expect([of(shown, "bulan-tertagih", province), of(shown, "bulan-tertagih")]).toEqual(["5", "343"]);
});

test("a payment for a line that no known document names has no place", async () => {
  await owner.query(
    `insert into payment values ('35.75', 2024, 'X', 'unknown', '2024-05-05', 1000000, '2024-05-01', '2024-05-01', 1)`,
  );
  const set = await tabulated();
  expect(said(set, "realisasi/35.75/2024")).toBe("6042399");
  expect(said(set, "iuran-tercatat/35.75/2024")).toBe("5342399");
});

test("kecamatan appear in a year where no group of any of them is small, people with a break only where they are not few", async () => {
  // two of the six of Bugul Kidul and two of the five with a break: those paid only in December 2023, those unpaid in July 2024
  await owner.query(`
    update contribution set refunded = '2024-01-02' where person in (
      select person from contribution group by person having max(month) = '2023-12-01' order by person limit 2)`);
  await owner.query(`
    insert into contribution select '35.75', person, '2024-07-01', 'dbhcht', 16800, '2024-07-10', null, 1 from (
      select person from contribution group by person
      having min(month) = '2024-04-01' and not bool_or(month = '2024-07-01') order by person limit 2) as unpaid`);
  const set = await tabulated();
  expect(said(set, "peserta-lepas/35.75/2024")).toBe("4");
  for (const region of ["35.75.01", "35.75.02", "35.75.03", "35.75.04"]) {
    for (const year of ["2023", "2024"]) expect(said(set, `peserta-setahun/${region}/${year}`)).toBe("no cell");
  }
  expect([said(set, "peserta-berjeda/35.75/2023"), said(set, "peserta-berjeda/35.75/2024")]).toEqual(["0", "no cell"]);
});

test("claims of three complete years by kecamatan; few of a component hide them all, few paid have no median", async () => {
  await owner.query("update claim set death = 1, income = null where program = 'jkk' and funeral is null");
  await owner.query(
    "delete from claim where extract(month from filed) = 6 and person in (select distinct person from claim order by 1 offset 11 limit 3)",
  );
  await owner.query(`insert into claim (publisher, person, program, event_month, filed, dated, file)
    select '35.75', min(person), 'jkk', '2023-01-01', '2023-01-09', '2023-02-01', 1 from contribution`);
  const two = await tabulated();
  expect(said(two, "penerima-komponen/35.75/2024/komponen=perawatan")).toBe("18");
  expect(said(two, "lama-klaim/35.75/2024")).toBe("no cell");
  expect([said(two, "klaim-diajukan/35.75/2023-S2"), said(two, "klaim-diajukan/35.75/2023")]).toEqual(["0", "1"]);
  await owner.query("update claim set death = null where person > (select min(person) from claim)");
  // one claim with a kind that the others lack: neither kinds nor rupiah by program may tell how many lack it
  const one = await tabulated();
  const unsaid = ["penerima-komponen/35.75/2024/komponen=perawatan", "manfaat-dibayar/35.75/2024/program=jkk"];
  expect(unsaid.map((id) => said(one, id))).toEqual(["no cell", "no cell"]);
  expect(said(one, "klaim-dibayar/35.75/2024/program=jkk")).toBe("18");
  await owner.query("update claim set filed = '2022-12-09', event_month = '2022-12-01' where filed = '2023-01-09'");
  const three = await tabulated();
  expect(
    ["35.75", "35.75.01", "35.75.02", "35.75.03", "35.75.04"].map((region) =>
      said(three, `klaim-diajukan/${region}/2022-2024`),
    ),
  ).toEqual(["22", "11", "7", "0", "4"]);
  expect(said(three, "klaim-diajukan/35.75/2023")).toBe("0");
  // spans follow one another: another first year, other spans
  await owner.query("update claim set filed = '2021-12-09', event_month = '2021-12-01' where filed = '2022-12-09'");
  const four = await tabulated();
  expect(said(four, "klaim-diajukan/35.75/2021-2023")).toBe("1");
  expect(said(four, "klaim-diajukan/35.75/2022-2024")).toBe("no cell");
});

test("days to the next delivery of its kind count in that one's quarter, from three refused deliveries on", async () => {
  const deliver = (day: string, refused: number) =>
    owner.query(
      `insert into intake_file (publisher, kind, sha256, rows_read, rows_kept, rows_refused, received)
       values ('35.75', 'iuran', sha256($1::bytea), $2::int + 7, 7, $2, $3)`,
      [day, refused, day],
    );
  for (const [day, refused] of [
    ["2024-06-20", 2],
    ["2024-07-01", 1],
    ["2024-07-05", 1],
  ] as const)
    await deliver(day, refused);
  const few = await tabulated();
  expect(said(few, "hari-perbaikan/35.75/2024-Q3")).toBe("no cell");
  await deliver("2024-09-05", 0);
  const set = await tabulated();
  // 11, 4 and 62 days
  expect(said(set, "hari-perbaikan/35.75/2024-Q3")).toBe("11");
  expect(said(set, "baris-ditolak/35.75/2024-Q3")).toBe("2");
});

test("a check is told where it found more than ten rows, and by the year where it tells of deaths or payers", async () => {
  const finding = (rule: string, rows: number) =>
    owner.query(
      `insert into intake_finding select publisher, id, $1, 'warn', $2 from intake_file
       where kind = 'peserta' order by id limit 1`,
      [rule, rows],
    );
  await finding("usia-di-bawah-18", 11);
  await finding("nik-beda-lahir", 10);
  await finding("meninggal-masih-dibayar", 12);
  const set = await tabulated();
  const told = (set.figures ?? []).filter(
    ({ indicator, period: of }) => indicator === "temuan" && of.startsWith("2023"),
  );
  expect(told.map(cellId)).toEqual([
    "temuan/35.75/2023-Q4/cek=usia-di-bawah-18",
    "temuan/35.75/2023/cek=meninggal-masih-dibayar",
  ]);
  expect(set.codes?.cek?.map(({ code }) => code)).toEqual([
    ...["meninggal-masih-dibayar", "pembayar-ganda", "usia-di-bawah-18"],
  ]);
});

test("a department renamed within a year keeps its earlier name until the day before", async () => {
  await owner.query("update budget set skpd = 'Dinas Baru' where stage = 'perubahan' or year = 2025");
  const { codes = {} } = await tabulated();
  expect(codes.skpd).toEqual([
    {
      code: "2.07.0.00.0.00.01.0000",
      name: { id: "Dinas Baru", en: "Dinas Baru" },
      formerNames: [
        { name: { id: "Dinas Tenaga Kerja (contoh)", en: "Dinas Tenaga Kerja (contoh)" }, until: "2024-09-15" },
      ],
      facts: {},
    },
  ]);
});

test("another unit, another indicator: shares and periods of others' figures stand where they speak of", async () => {
  await owner.query(`insert into rival_figure values ('35.75', 'cakupan', '35.75', '2024-Q3', 'bpjs', 'BPJS', 'Surat', '2024-11-01', 'd', '0.389', null, null, 1),
    ('35.75', 'peserta-aktif', '35.75', '2025-Q3', 'bpjs', 'BPJS', 'Rencana', '2024-11-02', 'd', '9', null, null, 1)`);
  const set = await tabulated();
  expect(said(set, "angka-lain-bagian/35.75/2024-Q3/angka=angka-lain-1")).toBe("0.389");
  expect((set.figures ?? []).filter(({ period: of }) => of > period && of.startsWith("2025-Q"))).toEqual([]);
});
