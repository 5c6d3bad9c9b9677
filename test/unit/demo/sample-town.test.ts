import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { expect, test } from "vitest";
import { codelists, sampleTown, temporaryFolder, townPeople } from "../../support/sample-files.ts";
import { countsOfRelease, ledgerOf } from "./town-ledger.ts";

const size = { people: 9000, months: 24, seed: 7 };

test("the same options give the same bytes, another seed gives others", async () => {
  using first = temporaryFolder();
  using second = temporaryFolder();
  const hashes = async (folder: string, seed: number) => {
    const { files, faults } = await sampleTown(folder, { people: 2000, seed });
    return hashesOf([...files, faults]);
  };
  const once = await hashes(first.folder, 7);
  expect(await hashes(second.folder, 7)).toEqual(once);
  expect(await hashes(second.folder, 8)).not.toEqual(once);
});

test("files of an earlier, longer run do not stay", async () => {
  using place = temporaryFolder();
  await sampleTown(place.folder, { people: 1000, months: 14, seed: 7 });
  const own = path.join(place.folder, "catatan.csv");
  writeFileSync(own, "");
  const { files, period } = await sampleTown(place.folder, { people: 1000, months: 2, seed: 7, isClean: true });
  expect(period).toBe("2024-02");
  expect(files.map((file) => path.basename(file))).toEqual([
    "contoh-peserta-2024-01.xlsx",
    "contoh-iuran-2024-01.csv",
    "contoh-peserta-2024-02.csv",
    "contoh-iuran-2024-02.csv",
    "contoh-sasaran.xlsx",
    "contoh-pekerja.csv",
    "contoh-anggaran-2024-murni.xlsx",
    "contoh-realisasi-2024-s1.csv",
    "contoh-dbhcht-2024.xlsx",
    "contoh-kepesertaan.csv",
    "contoh-usulan-2024-1.csv",
    "contoh-klaim-2024-s1.xlsx",
    "contoh-angka-lain.csv",
    "contoh-jadwal.xlsx",
    "contoh-catatan.csv",
    "contoh-penjelasan.csv",
  ]);
  expect(existsSync(path.join(place.folder, "contoh-iuran-2025-02.csv"))).toBe(false);
  expect(existsSync(path.join(place.folder, "contoh-peserta-2024-02-kiriman-1.xls"))).toBe(false);
  expect(existsSync(own)).toBe(true);
});

test("a town of 9,000 has a busy year, a calm year, and everything that befalls people", () => {
  const ledger = ledgerOf(size);
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

  const people = [...townPeople(size)];
  const peserta = people.flatMap((person) => person.peserta.map(({ facts }) => facts));
  const deaths = new Set(peserta.filter((row) => row.tanggal_meninggal).map((row) => row.nik));
  expect(deaths.size).toBeGreaterThan(40);
  const homes = new Set(peserta.map((row) => `${row.nik} ${row.berlaku_mulai}`));
  expect(homes.size - people.length).toBeGreaterThan(200);
  const iuran = people.flatMap((person) => person.iuran.map(({ facts }) => facts));
  const payers = Map.groupBy(iuran, ({ nik, bulan }) => `${nik} ${bulan}`);
  expect([...payers.values()].filter((rows) => rows.length === 2).length).toBeGreaterThan(1000);
  const late = iuran.filter(
    ({ bulan = "", sampai_bulan = bulan, tanggal_bayar = "" }) => tanggal_bayar.slice(0, 7) > sampai_bulan,
  );
  expect(late).toHaveLength(200);
  expect(iuran.filter((row) => row.tanggal_kembali).length).toBeGreaterThan(10);
  expect(iuran.filter((row) => row.sampai_bulan).length).toBeGreaterThan(100);
  expect(new Set(peserta.map((row) => row.kelurahan)).size).toBe(34);
  expect(new Set(iuran.map((row) => row.jumlah))).toEqual(new Set(["16800", "33600", "50400"]));
  expect(peserta.map((row) => row.pekerjaan)).not.toContain("belum-diketahui");
});

test.each([true, false])("who pays after death is known, and none do in a clean town (clean: %s)", (isClean) => {
  let afterDeath = 0;
  for (const { peserta, iuran } of townPeople({ people: 3000, months: 24, seed: 11, isClean })) {
    const death = peserta.map(({ facts }) => facts.tanggal_meninggal ?? "").find((date) => date !== "");
    for (const { facts, notes } of iuran) {
      const isAfter = death !== undefined && (facts.sampai_bulan ?? facts.bulan ?? "") > death.slice(0, 7);
      expect(notes.some(({ rule }) => rule === "meninggal-masih-dibayar")).toBe(isAfter);
      if (isAfter) afterDeath++;
    }
  }
  expect(afterDeath > 0).toBe(!isClean);
});

test("no two people have one NIK, and every kelurahan is real", () => {
  const registered = [...townPeople({ people: 40_000, months: 1, seed: 3 })].map(
    ({ peserta }) => peserta[0]?.facts ?? {},
  );
  expect(new Set(registered.map((row) => row.nik)).size).toBe(40_000);
  for (const { kelurahan = "", nik = "" } of registered) {
    expect(codelists.regions.get(kelurahan)?.level).toBe("kelurahan");
    expect(Number(nik.slice(12))).toBeGreaterThanOrEqual(9000);
  }
});

test("in the longest town nobody is under 18 or over 64 when they enter", () => {
  for (const { peserta } of townPeople({ people: 3000, months: 60, seed: 5 })) {
    const { tanggal_lahir: born = "", berlaku_mulai: enters = "" } = peserta[0]?.facts ?? {};
    const age = Number(enters.slice(0, 4)) - Number(born.slice(0, 4)) - (enters.slice(5) < born.slice(5) ? 1 : 0);
    expect(age).toBeGreaterThanOrEqual(18);
    expect(age).toBeLessThan(65);
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
