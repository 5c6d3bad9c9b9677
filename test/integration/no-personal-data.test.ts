import { readdirSync, readFileSync, statSync } from "node:fs";
import * as path from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { datasets } from "../../schema/datasets/index.ts";
import { openRegistry } from "../../server/database/registry-connection.ts";
import { takeIn } from "../../server/intake/take-in.ts";
import { tabulate } from "../../server/registry/tabulate.ts";
import { prepareRelease } from "../../server/release/prepare.ts";
import { databaseText } from "../support/database-text.ts";
import { type IntakePlace, openIntakePlace, pseudonymKey } from "../support/intake-place.ts";
import { openPublishing, type PublishingPlace } from "../support/publishing.ts";
import { codelists, profile } from "../support/sample-files.ts";
import { root } from "../support/test-cluster.ts";

interface Planted {
  readonly nik: string;
  readonly name: string;
  readonly born: string;
}

/** A thousand people who share nothing: each NIK, name and birth date stands for one of them only. */
const planted: Planted[] = Array.from({ length: 1000 }, (_, at) => {
  const born = new Date(Date.UTC(1970, 0, 2 + at)).toISOString().slice(0, 10);
  const [year = "", month = "", day = ""] = born.split("-");
  const letters = (number: number) =>
    [...String(number).padStart(4, "0")].map((digit) => "bcdfghklmr"[Number(digit)]).join("u");
  return {
    nik: `357501${day}${month}${year.slice(2)}7${String(at).padStart(3, "0")}`,
    name: `Zqu${letters(at)} Xwo${letters(at)}`,
    born,
  };
});
const kelurahan = [...codelists.regions.values()].filter(({ level }) => level === "kelurahan").map(({ code }) => code);
const people = [
  "nik,nama,tanggal_lahir,jenis_kelamin,kelurahan,pekerjaan,berlaku_mulai,tanggal_meninggal",
  ...planted.map(
    ({ nik, name, born }, at) => `${nik},${name},${born},L,${kelurahan[at % kelurahan.length]},nelayan,2024-01-02,`,
  ),
];
const paid = [
  "nik,bulan,pembayar,jumlah,tanggal_bayar,tanggal_kembali",
  ...planted.map(({ nik }) => `${nik},2024-01,dbhcht,16800,2024-01-10,`),
];
const marked = (lines: readonly string[]) => lines.map((line, at) => `${at === 0 ? "data_contoh" : "true"},${line}`);

/** Every spelling under which a planted value could be lying about, with the value. */
const spellings = planted.flatMap(({ nik, name, born }) =>
  [nik, name, ...name.split(" "), born, born.replaceAll("-", "")].flatMap((value) =>
    [
      value,
      hex(value),
      hex(value.toLowerCase()),
      hex(value.toUpperCase()),
      Buffer.from(value).toString("base64").slice(0, -4),
    ].map((spelling) => ({ value, spelling: spelling.toLowerCase() })),
  ),
);
const shortest = 8;
const byStart = Map.groupBy(spellings, ({ spelling }) => spelling.slice(0, shortest));

function hex(value: string): string {
  return Buffer.from(value).toString("hex");
}

/** The planted values that stand in `texts`, in any case and spelling. */
function found(texts: readonly string[]): string[] {
  const values = new Set<string>();
  for (const text of texts) {
    const lower = text.toLowerCase();
    for (let at = 0; at + shortest <= lower.length; at++) {
      for (const { value, spelling } of byStart.get(lower.slice(at, at + shortest)) ?? []) {
        if (lower.startsWith(spelling, at)) values.add(value);
      }
    }
  }
  return [...values];
}

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
  expect(reports).toHaveLength(6 + Object.keys(wrongFiles()).length);
  expect(reports[0]).toMatchObject({ outcome: "accepted", kept: 1000 });
  expect(reports[2]).toMatchObject({ outcome: "accepted", kept: 1000 });

  const texts = [...said, ...reports.map((report) => JSON.stringify(report)), ...(await publishedFiles())];
  for (const { admin } of [sample.databases, real.databases, portal.databases]) {
    texts.push(...(await databaseText(admin.registry)), ...(await databaseText(admin.portal)));
  }
  texts.push(readFileSync(serverLog).subarray(logged).toString("utf8"));
  expect(found(texts)).toEqual([]);
  // what was searched is not empty, and no spelling is too short to be searched
  expect(Math.min(...spellings.map(({ spelling }) => spelling.length))).toBeGreaterThanOrEqual(shortest);
  expect(texts.filter((text) => text.startsWith("public.person:")).length).toBeGreaterThanOrEqual(3000);
  expect(texts.some((text) => text.startsWith("public.observation:"))).toBe(true);
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
    const { regions } = codelists;
    await portal.publish(
      prepareRelease({ profile, datasets, regions, aggregates, previous: undefined, isSample: true, software: "test" }),
    );
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
