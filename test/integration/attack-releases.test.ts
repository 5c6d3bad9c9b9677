import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { cellId } from "../../schema/cell.ts";
import { datasets } from "../../schema/datasets/index.ts";
import type { Manifest, Observation } from "../../schema/release.ts";
import type { Text } from "../../schema/text.ts";
import { createClosing } from "../../server/closing.ts";
import { attackReleases } from "../../server/commands/attack-releases.ts";
import type { CommandContext } from "../../server/commands/context.ts";
import { canonicalJson, sha256 } from "../../server/release/manifest.ts";
import type { PreparedRelease } from "../../server/release/prepare.ts";
import { releaseFolder } from "../../server/release/release-folder.ts";
import { readReleases } from "../../server/releases-on-disk/read-releases.ts";
import { readSettings } from "../../server/settings.ts";
import { errorCode } from "../support/error-code.ts";
import { handMadeRelease } from "../support/hand-made-release.ts";
import { calmMonth, codelists, preparedFrom, townAggregates, townInput } from "../support/release-input.ts";

const root = path.resolve(import.meta.dirname, "../..");
let folder: string;
let said: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "terang-attack-"));
  said = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function contextOf(): CommandContext {
  return {
    settings: readSettings({}, root),
    ...{ options: {}, arguments: [], environment: {}, isJson: false, closing: createClosing() },
    say: (line: Text | string) => void said.push(typeof line === "string" ? line : line.id),
    serveUntilStopped: () => new Promise(() => undefined),
  };
}

/** A cell at `indicator/region/period/dimension=code`; `undefined` hides it. */
function cell(address: string, number: number | undefined, asOfPeriod?: string): Observation {
  const [indicator = "", region = "", period = "", pair] = address.split("/");
  const dimensions = pair === undefined ? {} : Object.fromEntries([pair.split("=") as [string, string]]);
  const status = number === undefined ? "SUPPRESSED" : "PUBLISHED";
  const decimal = number === undefined ? undefined : String(number);
  const place = { indicator, region, period, dimensions };
  return { ...place, status, quality: "PROVISIONAL", decimal, source: "iuran", ...(asOfPeriod && { asOfPeriod }) };
}

const active = "peserta-aktif";

/** A month's totals and its men and women; of each kecamatan the number of men, or that both are hidden, or one alone. */
function monthOf(
  period: string,
  month: { total: number; came: number; went: number; men: readonly (number | "hidden" | "bare")[] },
) {
  const each = month.total / 4;
  const [kota, half] = ["35.75", month.total / 2];
  return [
    cell(`${active}/${kota}/${period}`, month.total),
    cell(`peserta-baru/${kota}/${period}`, month.came),
    cell(`peserta-kembali/${kota}/${period}`, 0),
    cell(`peserta-berakhir/${kota}/${period}`, month.went),
    cell(`${active}/${kota}/${period}/kelamin=L`, half),
    cell(`${active}/${kota}/${period}/kelamin=P`, half),
    ...month.men.flatMap((men, at) => {
      const region = `35.75.0${at + 1}`;
      const women = men === "hidden" ? undefined : men === "bare" ? each - 3 : each - men;
      return [
        cell(`${active}/${region}/${period}`, each),
        cell(`${active}/${region}/${period}/kelamin=L`, typeof men === "string" ? undefined : men),
        cell(`${active}/${region}/${period}/kelamin=P`, women),
      ];
    }),
  ];
}

const first = monthOf("2024-01", { total: 400, came: 400, went: 0, men: ["hidden", "hidden", 50, 48] });
const second = monthOf("2024-02", { total: 440, came: 80, went: 40, men: ["hidden", "hidden", 55, 55] });
const telling = monthOf("2024-02", { total: 440, came: 80, went: 40, men: ["bare", "hidden", "hidden", 55] });

/** Publishes the cells as one release after the other, each with all earlier ones in force; returns the releases' folders. */
function publish(...months: Observation[][]): string[] {
  let previous: PreparedRelease | undefined;
  return months.map((_, at) => {
    const period = `2024-0${at + 1}`;
    const release = handMadeRelease(months.slice(0, at + 1).flat(), { period, ...(previous && { previous }) });
    previous = release;
    const place = releaseFolder(folder, release.release);
    mkdirSync(place, { recursive: true });
    for (const { name, bytes } of release.files) writeFileSync(path.join(place, name), bytes);
    return place;
  });
}

/** Rewrites a file of a release together with its digest in the manifest: a publisher's own doing, not an accident. */
function rewrite(place: string, name: string, change: (text: string) => string): void {
  const file = path.join(place, name);
  writeFileSync(file, change(readFileSync(file, "utf8")));
  const manifest: Manifest = JSON.parse(readFileSync(path.join(place, "manifest.json"), "utf8"));
  const files = manifest.files.map((one) => (one.name === name ? { ...one, sha256: sha256(readFileSync(file)) } : one));
  writeFileSync(path.join(place, "manifest.json"), canonicalJson({ ...manifest, files }));
}

describe("the verdict", () => {
  test("PASS: counts what is published, hidden and to be kept unknown", async () => {
    publish(first, second);
    const { exit, report } = await attackReleases(contextOf(), folder);
    expect(exit).toBe(0);
    expect(report).toEqual({
      publisher: "35.75",
      releases: ["35.75/2024-01/1.0.0", "35.75/2024-02/1.0.0"],
      ...{ published: 28, hidden: 8, held: 0, hiddenPercent: 22.2 },
      targets: { hidden: 8, came: 10, went: 10 },
      ...{ exact: 0, narrow: 0, undecided: 0, verdict: "PASS", cells: [] },
    });
    expect(said.at(-1)).toContain("AMAN");
  });

  test("REFUSE: names what can be worked out by its public address, and how closely", async () => {
    publish(first, telling);
    const { exit, report } = await attackReleases(contextOf(), folder);
    expect(exit).toBe(1);
    const cell = `${active}/35.75.01/2024-02/kelamin=L`;
    // three men at the end of a month: at most three can have come in it
    const came = { cell, kind: "came", window: ["2024-01", "2024-02"], range: [0, 3], reason: "narrow" };
    const hidden = { cell, kind: "hidden", window: null, range: [3, 3], reason: "exact" };
    expect(report).toMatchObject({ verdict: "REFUSE", exact: 1, narrow: 2, cells: [hidden, came] });
    expect(said.some((line) => line.includes(`${active}/35.75.01/2024-02/kelamin=L`) && line.includes("3"))).toBe(true);
  });

  test("a number that was told once is found although a later release hides it", async () => {
    publish(first, telling, second);
    const { exit, report } = await attackReleases(contextOf(), folder);
    expect(exit).toBe(1);
    expect(report).toMatchObject({ exact: 1, hidden: 8 });
  });

  test("a held cell is counted apart from a number", async () => {
    const month = monthOf("2024-02", { total: 404, came: 24, went: 20, men: ["hidden", "hidden", 50, 51] });
    const isHeld = ({ region, dimensions }: Observation) => region === "35.75" && dimensions.kelamin !== undefined;
    const held = month.map((one) => (isHeld(one) ? { ...one, decimal: "200", asOfPeriod: "2024-01" } : one));
    publish(first, held);
    const { report } = await attackReleases(contextOf(), folder);
    expect(report).toMatchObject({ published: 26, hidden: 8, held: 2 });
  });

  test("time that does not suffice is a refusal of its own", async () => {
    publish(first, second);
    const hurried = { ...contextOf(), options: { timeLimit: "0" } };
    const { exit, report } = await attackReleases(hurried, folder);
    expect(exit).toBe(3);
    expect(report).toMatchObject({ verdict: "REFUSE" });
  });
});

describe("counts of events", () => {
  const claims = (...numbers: readonly (number | undefined)[]) => [
    cell("klaim-dibayar/35.75/2023", numbers[0]),
    cell("klaim-dibayar/35.75/2023/program=jkk", numbers[1]),
    cell("klaim-dibayar/35.75/2023/program=jkm", numbers[2]),
  ];

  test("are attacked together with the persons, over all releases", async () => {
    publish([...first, ...claims(60, 40, 20)], [...second, cell("klaim-dibayar/35.75/2024-S1", 25)]);
    expect(await attackReleases(contextOf(), folder)).toMatchObject({ exit: 0, report: { published: 32, hidden: 8 } });
  });

  test("that can be subtracted refuse the releases", async () => {
    publish([...first, ...claims(60, undefined, 56)], second);
    const { exit, report } = await attackReleases(contextOf(), folder);
    expect(exit).toBe(1);
    const hidden = { cell: "klaim-dibayar/35.75/2023/program=jkk", kind: "hidden", range: [4, 4], reason: "exact" };
    expect(report).toMatchObject({ verdict: "REFUSE", exact: 1, narrow: 1, cells: [hidden] });
  });

  test("that the money beside them tells refuse the releases", async () => {
    const billed = cell("bulan-tertagih/35.75/2024/pembayar=apbd", undefined);
    const paid = cell("iuran-tercatat/35.75/2024/pembayar=apbd", 50_400);
    const price = cell("tarif/35.75/2024-01/pembayar=apbd", 16_800);
    publish([...first, billed, paid, price], second);
    const { exit, report } = await attackReleases(contextOf(), folder);
    expect(exit).toBe(1);
    expect(report).toMatchObject({ cells: [{ cell: cellId(billed), range: [3, 3] }] });
  });
});

describe("a folder that cannot be attacked", () => {
  test("has no release, or lacks one of the sequence", async () => {
    expect(await errorCode(() => attackReleases(contextOf(), folder))).toBe("RELEASE_FILES_MISSING");
    expect(await errorCode(() => attackReleases(contextOf(), path.join(folder, "nowhere")))).toBe(
      "RELEASE_FILES_MISSING",
    );
    const [, later] = publish(first, second);
    expect(await errorCode(() => attackReleases(contextOf(), later ?? ""))).toBe("RELEASE_FILES_INCOMPLETE");
  });

  test.each([
    ["a file changed by a digit", "contoh-enrolment.json", (text: string) => text.replace('"440"', '"441"')],
    ["a file that is gone", "contoh-coverage.csv", undefined],
    ["a manifest that is none", "manifest.json", () => "{}"],
  ])("is damaged: %s", async (_, name, change) => {
    const [, place = ""] = publish(first, second);
    const file = path.join(place, name);
    if (change === undefined) rmSync(file);
    else writeFileSync(file, change(readFileSync(file, "utf8")));
    expect(await errorCode(() => attackReleases(contextOf(), folder))).toBe("RELEASE_FILE_DAMAGED");
  });

  test("tells one thing in CSV and another in JSON, or another than its digest, though every file is whole", async () => {
    const [place = ""] = publish(first);
    rewrite(place, "contoh-enrolment.csv", (text) => text.replace(",400,", ",401,"));
    expect(await errorCode(() => attackReleases(contextOf(), folder))).toBe("RELEASE_FILE_DAMAGED");
    rewrite(place, "contoh-enrolment.json", (text) => text.replace('"nilai":"400"', '"nilai":"401"'));
    expect(await errorCode(() => attackReleases(contextOf(), folder))).toBe("RELEASE_FILE_DAMAGED");
  });

  test.each([
    ["indikator", (text: string) => text.replaceAll('"indikator":"peserta-aktif"', '"indikator":"peserta-lain"')],
    ["wilayah", (text: string) => text.replaceAll('"wilayah":"35.75"', '"wilayah":"35.99"')],
    ["kelamin", (text: string) => text.replaceAll('"kelamin":"L"', '"kelamin":"X"')],
    ["nilai", (text: string) => text.replaceAll('"nilai":"400"', '"nilai":"4e2"')],
    ["status", (text: string) => text.replaceAll('"status":"PUBLISHED"', '"status":"SHOWN"')],
    [
      "sel",
      (text: string) => text.replaceAll('"sel":"peserta-aktif/35.75/2024-01"', '"sel":"peserta-aktif/35.75/2024-02"'),
    ],
  ])("speaks of what is not known: column %s", async (column, change) => {
    const [place = ""] = publish(first);
    rewrite(place, "contoh-enrolment.json", change);
    await expect(attackReleases(contextOf(), folder)).rejects.toMatchObject({
      code: "RELEASE_ROW_UNKNOWN",
      details: { column, file: "contoh-enrolment.json", release: "35.75/2024-01/1.0.0" },
    });
  });

  test("contradicts itself", async () => {
    const wrong = first.map((one) =>
      one.region === "35.75" && one.dimensions.kelamin === "L" ? { ...one, decimal: "250" } : one,
    );
    publish(wrong);
    expect(await errorCode(() => attackReleases(contextOf(), folder))).toBe("RELEASE_FILES_CONTRADICT");
  });
});

test("drafts on their way are not looked at", async () => {
  const [place = ""] = publish(first);
  cpSync(place, path.join(folder, "staged", "35.75-2-sha256-0"), { recursive: true });
  expect((await attackReleases(contextOf(), folder)).exit).toBe(0);
});

test("what a release run wrote, certificate and all, is read back cell by cell", async () => {
  const months = [calmMonth({ target: 2_000, workers: 90_000 }), calmMonth({ target: 2_000, workers: 90_000 })];
  const before = await preparedFrom(townInput(townAggregates(months.slice(0, 1))));
  const after = await preparedFrom(townInput(townAggregates(months), before));
  for (const { release, files } of [before, after]) {
    const place = releaseFolder(folder, { ...release });
    mkdirSync(place, { recursive: true });
    for (const { name, bytes } of files) writeFileSync(path.join(place, name), bytes);
  }
  const read = readReleases(folder, { datasets, codelists });
  const byId = (cells: readonly Observation[]) => new Map(cells.map((one) => [cellId(one), one]));
  expect(byId(read.inForce)).toEqual(byId(after.observations));
  expect(read.releases.map(({ id, changed }) => [id, byId(changed)])).toEqual([
    [before.release.id, byId(before.observations)],
    [after.release.id, byId(after.changes.map((change) => change.after))],
  ]);
});
