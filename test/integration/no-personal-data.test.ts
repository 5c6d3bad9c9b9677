import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { datasets } from "../../schema/datasets/index.ts";
import { openRegistry } from "../../server/database/registry-connection.ts";
import { writeProblemsFile } from "../../server/intake/problems-file.ts";
import { type IntakeReport, takeIn } from "../../server/intake/take-in.ts";
import { tabulate } from "../../server/registry/tabulate.ts";
import { databaseText } from "../support/database-text.ts";
import { type IntakePlace, openIntakePlace, pseudonymKey } from "../support/intake-place.ts";
import {
  found,
  marked,
  type Planted,
  paidLines as paid,
  peopleLines as people,
  peopleWorkbook,
  planted,
  rowFaults,
  shortest,
  spellings,
  textsOf,
} from "../support/planted-people.ts";
import { openPublishing, type PublishingPlace } from "../support/publishing.ts";
import { preparedFrom } from "../support/release-input.ts";
import { codelists, profile } from "../support/sample-files.ts";
import { root } from "../support/test-cluster.ts";

let sample: IntakePlace;
let real: IntakePlace;
let portal: PublishingPlace;
let said: string[];
let logged: number;
const serverLog = path.join(root, "var/test/postgres/postgres.log");
beforeEach(async () => {
  said = [];
  logged = statSync(serverLog).size;
  const hear = (chunk: unknown) => {
    said.push(String(chunk));
    return true;
  };
  vi.spyOn(process.stdout, "write").mockImplementation(hear);
  vi.spyOn(process.stderr, "write").mockImplementation(hear);
  for (const way of ["log", "info", "warn", "error", "debug"] as const) vi.spyOn(console, way).mockImplementation(hear);
  [sample, real, portal] = await Promise.all([
    openIntakePlace(),
    openIntakePlace({ isSample: false }),
    openPublishing(),
  ]);
});
afterEach(async () => {
  vi.restoreAllMocks();
  await Promise.all([sample.close(), real.close(), portal.close()]);
});

test("of 1,000 planted people nothing is found in either database, in a release, report, problem, output or log", async () => {
  const reports: unknown[] = [];
  const note = async (work: Promise<unknown>) =>
    reports.push(await work.catch((error: Error) => ({ ...error, text: String(error.stack) })));

  await note(sample.takeInLines("contoh-peserta.csv", marked(people)));
  await note(sample.takeInLines("contoh-iuran.csv", marked(paid)));
  await note(real.takeInLines("peserta.csv", people));
  await note(real.takeInLines("iuran.csv", paid));
  // every way to go wrong with people in hand
  for (const [name, lines] of Object.entries(wrongFiles())) await note(sample.takeInLines(`contoh-${name}.csv`, lines));
  await note(sample.takeInLines("tanpa-tanda.csv", people));
  await note(real.takeInLines("dengan-tanda.csv", marked(people)));
  const workbooks = await takeInWorkbooks(note);
  expect(reports).toHaveLength(6 + Object.keys(wrongFiles()).length + workbooks);
  expect(reports[0]).toMatchObject({ outcome: "accepted", kept: 1000 });
  expect(reports[2]).toMatchObject({ outcome: "accepted", kept: 1000 });

  const problemTexts = await problemsFiles(reports.filter(isReport));
  const texts = [
    ...said,
    ...reports.map((report) => JSON.stringify(report)),
    ...(await publishedFiles()),
    ...problemTexts,
  ];
  for (const { admin } of [sample.databases, real.databases, portal.databases]) {
    texts.push(...(await databaseText(admin.registry)), ...(await databaseText(admin.portal)));
  }
  texts.push(readFileSync(serverLog).subarray(logged).toString("utf8"));
  expect(found(texts)).toEqual([]);
  // what was searched is not empty, and no spelling is too short to be searched
  expect(Math.min(...spellings.map(({ spelling }) => spelling.length))).toBeGreaterThanOrEqual(shortest);
  expect(texts.filter((text) => text.startsWith("public.person:")).length).toBeGreaterThanOrEqual(3000);
  expect(texts.some((text) => text.startsWith("public.observation:"))).toBe(true);
  expect(problemTexts.filter((text) => text.includes("<sheetData>")).length).toBeGreaterThanOrEqual(3 * 10);
});

test("the search finds them where they are: in a column, in bytes, in a report, in output", async () => {
  const one = planted[417] as Planted;
  const { kysely } = sample.registry;
  await sample.takeInLines("contoh-peserta.csv", marked(people));
  const clean = await databaseText(sample.databases.admin.registry);
  expect(found(clean)).toEqual([]);
  await kysely
    .insertInto("person")
    .values({ publisher: "35.75", pseudonym: Buffer.from(one.nik) })
    .execute();
  expect(found(await databaseText(sample.databases.admin.registry))).toEqual([one.nik]);
  await kysely
    .updateTable("person_attribute")
    .set({ occupation: one.name.toUpperCase() })
    .where("birth_cohort", "=", 1971)
    .execute();
  expect(found(await databaseText(sample.databases.admin.registry))).toEqual([
    one.nik,
    one.name,
    ...one.name.split(" "),
  ]);
  console.log(`a person born on ${one.born}`);
  expect(found(said)).toEqual([one.born]);
  expect(found([JSON.stringify({ problem: one.name.split(" ")[1] })])).toEqual([one.name.split(" ")[1]]);
});

test("the search finds a person, a telephone number and an address in a problems file, though they lie packed in an archive", async () => {
  const [one, two] = planted.slice(500) as [Planted, Planted];
  const report = await sample.takeInLines("contoh-salah.csv", wrongFiles()["nik-salah"] ?? []);
  expect(found(await problemsFiles([report]))).toEqual([]);
  const [first, ...others] = report.problems;
  if (first === undefined) throw new Error("no problem to plant a leak in");
  const message = { id: `NIK ${one.nik} salah`, en: `call ${two.phone} at ${two.address}` };
  const leaking = { ...report, problems: [{ ...first, message }, ...others] };
  expect(found(await problemsFiles([leaking])).sort()).toEqual([one.nik, two.phone, two.address].sort());
  // the workbook that goes in holds all of them
  const names = planted.flatMap(({ nik, name, phone, address }) => [nik, name, phone, address]);
  const held = new Set(found(textsOf(await peopleWorkbook(true, () => false))));
  expect(names.filter((value) => !held.has(value))).toEqual([]);
});

/** Takes the people in as workbooks: right but for a few rows, with every row wrong, and where the mark does not fit. Returns how many. */
async function takeInWorkbooks(note: (work: Promise<unknown>) => Promise<unknown>): Promise<number> {
  const few = (at: number) => at % 125 === 3;
  const deliveries = [
    { place: sample, isMarked: true, isWrong: few },
    { place: real, isMarked: false, isWrong: few },
    { place: sample, isMarked: true, isWrong: () => true },
    { place: real, isMarked: false, isWrong: () => true },
    { place: sample, isMarked: false, isWrong: few },
    { place: real, isMarked: true, isWrong: few },
  ];
  for (const [at, { place, isMarked, isWrong }] of deliveries.entries()) {
    const file = path.join(place.folder, `kiriman-${at}.xlsx`);
    writeFileSync(file, await peopleWorkbook(isMarked, isWrong));
    const work = place.takeIn(file);
    await note(work);
    if (isWrong !== few || at > 1) continue;
    expect(await work).toMatchObject({ outcome: "accepted", read: 1000, kept: 1000 - rowFaults.length });
  }
  return deliveries.length;
}

function isReport(value: unknown): value is IntakeReport {
  return typeof value === "object" && value !== null && "problems" in value && "summary" in value;
}

/** What the problems files of these reports hold, unpacked. */
async function problemsFiles(reports: readonly IntakeReport[]): Promise<string[]> {
  const texts: string[] = [];
  for (const [at, report] of reports.entries()) {
    const folder = path.join(sample.folder, `masalah-${at}`);
    texts.push(...textsOf(readFileSync(await writeProblemsFile(report, folder, { isSample: true }))));
  }
  return texts;
}

/** Publishes the planted people's month into a portal of its own; returns what the release's files hold. */
async function publishedFiles(): Promise<string[]> {
  const registry = openRegistry(portal.databases.access);
  try {
    const effects = { registry, codelists, profile, pseudonymKey, isSample: true };
    for (const [name, lines] of [
      ["contoh-p.csv", people],
      ["contoh-i.csv", paid],
    ] as const) {
      await sample.takeInLines(name, marked(lines));
      await takeIn(path.join(sample.folder, name), effects);
    }
    const aggregates = await tabulate(effects, { period: "2024-01", known: "2024-02-15" });
    const input = { profile, datasets, codelists, aggregates, previous: undefined, history: [] };
    await portal.publish(await preparedFrom({ ...input, isSample: true, software: "test" }));
    const files = readdirSync(portal.filesFolder, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.length).toBeGreaterThan(2);
    return files.map((entry) => `${entry.name}: ${readFileSync(path.join(entry.parentPath, entry.name), "utf8")}`);
  } finally {
    await registry.close();
  }
}

function wrongFiles(): Record<string, string[]> {
  const each = (change: (line: string) => string) => marked([people[0] ?? "", ...people.slice(1).map(change)]);
  return {
    "tanpa-kepala": marked(people).slice(1),
    "kolom-lain": [...marked(people)].map((line) => line.replace("nama", "alamat")),
    "kepala-orang": [
      `data_contoh,${people[0]?.replace("tanggal_meninggal", planted[0]?.name ?? "")}`,
      ...marked(people).slice(1),
    ],
    "nik-salah": each((line) => line.replace(/^\d{4}/, "")),
    "kode-salah": each((line) => line.replace(/,L,/, `,${line.split(",")[1]},`)),
    "lahir-salah": each((line) => line.replace(/(\d{4})-(\d{2})-(\d{2}),L/, "$3/$2/$1,L")),
    "nama-salah": each((line) => line.replace(",Zqu", ",=Zqu")),
    kutip: [...marked(people), `true,"${people[1]}`],
    bertentangan: each((line) => line.replace(",nelayan,", ",pengemudi,")),
    ganda: [...marked(people), ...marked(people).slice(1)],
    "iuran-asing": marked([paid[0] ?? "", ...paid.slice(1).map((line) => line.replace(/^(\d{12})7/, "$18"))]),
    "iuran-lain": marked([paid[0] ?? "", ...paid.slice(1).map((line) => line.replace(",16800,", ",16801,"))]),
    "bukan-tabel": planted.map(({ nik, name, born }) => `${nik};${name};${born}`),
  };
}
