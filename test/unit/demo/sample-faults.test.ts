import { readFileSync } from "node:fs";
import * as path from "node:path";
import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type FaultsFile, readFaults, sampleTown, temporaryFolder } from "../../support/sample-files.ts";

const small = { people: 1000, months: 6, seed: 7 };

test("the usual town has at least 300 planted faults of at least 40 rules", async () => {
  using place = temporaryFolder();
  const planted = plantedOf(readFaults((await sampleTown(place.folder, { people: 9000, months: 24, seed: 7 })).faults));
  expect(planted.length).toBeGreaterThanOrEqual(300);
  expect(new Set(planted.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(40);
});

test.each([1, 7, 2026])("a small town has every planted rule that the usual one has (seed %i)", async (seed) => {
  using few = temporaryFolder();
  using many = temporaryFolder();
  const rulesOf = async (folder: string, size: Parameters<typeof sampleTown>[1]) =>
    [...new Set(plantedOf(readFaults((await sampleTown(folder, size)).faults)).map(({ rule }) => rule))].sort();
  expect(await rulesOf(few.folder, { ...small, seed })).toEqual(await rulesOf(many.folder, { people: 9000, seed }));
});

test("every fault is planted or natural, and stands in a file of the town", async () => {
  using place = temporaryFolder();
  const { files, faults } = await sampleTown(place.folder, small);
  const listed = readFaults(faults);
  expect(listed.files.map(({ file }) => file)).toEqual(files.map((file) => path.basename(file)));
  const known = new Set(listed.files.map(({ file }) => file));
  for (const fault of listed.faults) {
    expect(known.has(fault.file)).toBe(true);
    expect([fault.planted, fault.natural].filter(Boolean)).toHaveLength(1);
  }
  // what is refused is refused for a planted reason
  for (const { file, outcome } of listed.files) {
    if (outcome === "refused") expect(plantedOf(listed).some((fault) => fault.file === file)).toBe(true);
  }
});

test("a clean town has no planted fault and no refused file", async () => {
  using place = temporaryFolder();
  const listed = readFaults((await sampleTown(place.folder, { ...small, isClean: true })).faults);
  expect(plantedOf(listed)).toEqual([]);
  expect(listed.files.every(({ outcome }) => outcome === "accepted")).toBe(true);
});

test("files come in the forms in which offices send them", async () => {
  using place = temporaryFolder();
  const { files } = await sampleTown(place.folder, { people: 1000, seed: 7, isClean: true });
  const forms = new Set(files.map(formOf));
  for (const form of ["xlsx", "gzip", "utf-8", "utf-8-bom", "utf-16le", "windows-1252"]) expect(forms).toContain(form);
  const texts = files.filter((file) => formOf(file) !== "xlsx").map(textOf);
  for (const end of [/[^\r]\n/, /\r\n/, /\r[^\n]/]) expect(texts.some((text) => end.test(text))).toBe(true);
  const all = texts.join("");
  const cells = ["16.800,00", "16,800.00", "Rp 16.800,00", "Laki-laki", ";02/2025;", "sep=;", "(1)\t(2)\t(3)"];
  expect(cells.filter((cell) => !all.includes(cell))).toEqual([]);
});

test("every file is marked in its name and every row with a NIK in itself, also where intake refuses it", async () => {
  using place = temporaryFolder();
  for (const file of (await sampleTown(place.folder, small)).files) {
    expect(path.basename(file)).toMatch(/^contoh-/);
    if (!/\.csv(?:\.gz)?$/.test(file) || file.endsWith("kiriman-2.csv.gz")) continue;
    const rows = textOf(file)
      .split(/\r\n|\r|\n/)
      .filter((line) => /\d{16}/.test(line));
    expect(rows.filter((line) => !/(?:^|[,;\t|])true(?:$|[,;\t|])/.test(line))).toEqual([]);
  }
});

test("a town too big for workbooks sends its big files as text", async () => {
  using place = temporaryFolder();
  const { files } = await sampleTown(place.folder, { people: 30_000, months: 3, seed: 7 });
  const names = files.map((file) => path.basename(file));
  expect(names).toContain("contoh-peserta-2024-01.csv");
  expect(names).toContain("contoh-iuran-2024-03.csv");
});

function plantedOf({ faults }: FaultsFile) {
  return faults.filter(({ planted }) => planted);
}

function formOf(file: string): string {
  if (file.endsWith(".xlsx")) return "xlsx";
  const bytes = readFileSync(file);
  const start = bytes.subarray(0, 3).toString("hex");
  if (start.startsWith("1f8b")) return "gzip";
  if (start === "efbbbf") return "utf-8-bom";
  if (start.startsWith("fffe")) return "utf-16le";
  return bytes.includes(0x96) && !bytes.toString().includes("–") ? "windows-1252" : "utf-8";
}

function textOf(file: string): string {
  const bytes = readFileSync(file);
  const form = formOf(file);
  if (form === "gzip") return gunzipSync(bytes).toString();
  return bytes.toString(form === "utf-16le" ? "utf16le" : form === "windows-1252" ? "latin1" : "utf8");
}
