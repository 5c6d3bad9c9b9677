import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { expect, test } from "vitest";
import { codelists, plainRows, sampleTown, temporaryFolder } from "../../support/sample-files.ts";
import { countsOfRelease, readLedger } from "./town-ledger.ts";

const size = { people: 9000, months: 24, seed: 7 };

test("the same options give the same bytes, another seed gives others", async () => {
  using first = temporaryFolder();
  using second = temporaryFolder();
  const hashes = async (folder: string, seed: number) => hashesOf((await sampleTown(folder, { ...size, seed })).files);
  const once = await hashes(first.folder, 7);
  expect(await hashes(second.folder, 7)).toEqual(once);
  expect(await hashes(second.folder, 8)).not.toEqual(once);
});

test("files of an earlier, longer run do not stay", async () => {
  using place = temporaryFolder();
  await sampleTown(place.folder, { people: 1000, months: 14, seed: 7 });
  const own = path.join(place.folder, "catatan.csv");
  writeFileSync(own, "");
  const { files, period } = await sampleTown(place.folder, { people: 1000, months: 2, seed: 7 });
  expect(period).toBe("2024-02");
  expect(files.map((file) => path.basename(file))).toEqual([
    "contoh-peserta.csv",
    "contoh-iuran-2024-01.csv",
    "contoh-iuran-2024-02.csv",
    "contoh-sasaran.csv",
    "contoh-pekerja.csv",
  ]);
  expect(existsSync(path.join(place.folder, "contoh-iuran-2025-02.csv"))).toBe(false);
  expect(existsSync(own)).toBe(true);
});

test("a town of 9,000 has a busy year, a calm year, and everything that befalls people", async () => {
  using place = temporaryFolder();
  const { files } = await sampleTown(place.folder, size);
  const ledger = readLedger(files);
  const counts = countsOfRelease(ledger, 23);
  const at = (month: string, name: string) => counts[ledger.months.indexOf(month)]?.[name] ?? Number.NaN;
  const of = (year: string) => ledger.months.filter((month) => month.startsWith(year));
  expect(ledger.people).toHaveLength(9000);
  for (const month of of("2024").slice(1)) {
    expect(at(month, "new")).toBeGreaterThanOrEqual(150);
    expect(at(month, "new")).toBeLessThanOrEqual(450);
  }
  expect(of("2025").filter((month) => at(month, "new") > 0)).toEqual(["2025-03", "2025-09"]);
  for (const month of of("2025")) {
    expect(at(month, "ended")).toBeGreaterThanOrEqual(18);
    expect(at(month, "ended")).toBeLessThanOrEqual(22);
  }
  expect(at("2025-12", "active")).toBeGreaterThan(9000 * 0.85);
  expect(at("2025-12", "active")).toBeLessThan(9000 * 0.9);
  expect(counts.filter(({ again }) => (again ?? 0) > 0).length).toBeGreaterThan(10);

  const peserta = plainRows(files[0] ?? "");
  const deaths = new Set(peserta.filter((row) => row.tanggal_meninggal !== "").map((row) => row.nik));
  expect(deaths.size).toBeGreaterThan(40);
  expect(peserta.length - new Set(peserta.map((row) => row.nik)).size).toBeGreaterThan(200);
  const iuran = files.filter((file) => file.includes("iuran")).flatMap(plainRows);
  const payers = Map.groupBy(iuran, ({ nik, bulan }) => `${nik} ${bulan}`);
  expect([...payers.values()].filter((rows) => rows.length === 2).length).toBeGreaterThan(1000);
  expect(iuran.filter(({ bulan = "", tanggal_bayar = "" }) => tanggal_bayar.slice(0, 7) > bulan)).toHaveLength(200);
  expect(iuran.filter(({ tanggal_kembali }) => tanggal_kembali !== "").length).toBeGreaterThan(10);
  expect(new Set(peserta.map((row) => row.kelurahan)).size).toBe(34);
  expect(new Set(iuran.map((row) => row.jumlah))).toEqual(new Set(["16800"]));
});

test("nobody pays after death, and everybody who pays is on the list", async () => {
  using place = temporaryFolder();
  const { files } = await sampleTown(place.folder, { people: 3000, months: 24, seed: 11 });
  const died = new Map(plainRows(files[0] ?? "").map((row) => [row.nik, row.tanggal_meninggal]));
  for (const { nik, bulan = "" } of files.filter((file) => file.includes("iuran")).flatMap(plainRows)) {
    expect(died.has(nik)).toBe(true);
    const death = died.get(nik);
    if (death) expect(bulan <= death.slice(0, 7)).toBe(true);
  }
});

test("no two people have one NIK, and every kelurahan is real", async () => {
  using place = temporaryFolder();
  const { files } = await sampleTown(place.folder, { people: 40_000, months: 1, seed: 3 });
  const rows = plainRows(files[0] ?? "");
  expect(new Set(rows.map((row) => row.nik)).size).toBe(40_000);
  for (const { kelurahan = "", nik = "" } of rows) {
    expect(codelists.regions.get(kelurahan)?.level).toBe("kelurahan");
    expect(Number(nik.slice(12))).toBeGreaterThanOrEqual(9000);
  }
});

test("every file is marked in its name and in every row", async () => {
  using place = temporaryFolder();
  for (const file of (await sampleTown(place.folder, { people: 1000, months: 3, seed: 7 })).files) {
    expect(path.basename(file)).toMatch(/^contoh-/);
    const [heading, ...lines] = readFileSync(file, "utf8").trimEnd().split("\n");
    expect(heading).toMatch(/^data_contoh,/);
    expect(lines.every((line) => line.startsWith("true,"))).toBe(true);
  }
});

test.each([
  { people: 999 },
  { people: 10_000_001 },
  { people: 1000.5 },
  { people: Number.NaN },
  { months: 0 },
  { seed: -1 },
])("a size that is not accepted is named: %o", async (wrong) => {
  using place = temporaryFolder();
  await expect(sampleTown(place.folder, { ...size, ...wrong })).rejects.toMatchObject({
    code: "TOWN_OPTION",
    details: { option: `--${Object.keys(wrong)[0]}` },
  });
});

test("a folder that cannot be made is named", async () => {
  using place = temporaryFolder();
  const file = path.join(place.folder, "file");
  writeFileSync(file, "");
  await expect(sampleTown(path.join(file, "below"), size)).rejects.toMatchObject({ code: "FOLDER_NOT_WRITABLE" });
});

function hashesOf(files: readonly string[]): string[] {
  return files.map((file) => `${path.basename(file)} ${createHash("sha256").update(readFileSync(file)).digest("hex")}`);
}
