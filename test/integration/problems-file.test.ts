import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import * as path from "node:path";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { intakeKinds } from "../../schema/intake/index.ts";
import { ruleIds } from "../../schema/intake/rules/index.ts";
import { openRuleBook } from "../../server/intake/fault.ts";
import { listedInFile, type ReportedFile } from "../../server/intake/problem-sheets.ts";
import { openProblemList } from "../../server/intake/problems.ts";
import { forgetProblemsFile, writeProblemsFile } from "../../server/intake/problems-file.ts";
import { officePrograms, sheetsAsCsv } from "../support/office-programs.ts";
import { partsOf, readWorkbook, rowsOf } from "../support/read-workbook.ts";
import { temporaryFolder } from "../support/sample-files.ts";

const rules = openRuleBook();

/** A report as an intake run leaves it: a few problems of every severity. */
function someReport(changes: Partial<ReportedFile> = {}): ReportedFile {
  const list = openProblemList("peserta.csv");
  list.add(40, rules.fault("nik-bentuk", { column: "nik", place: 2 }));
  list.add(7, rules.fault("tanggal-tidak-ada", { column: "tanggal_lahir", place: 28 }));
  list.add(7, rules.fault("nik-bentuk", { column: "nik", place: 2 }));
  list.add(9, rules.fault("baris-ganda"));
  list.add(3, rules.fault("kolom-tidak-dikenal", { place: 5 }));
  list.add(0, rules.fault("terlalu-banyak-ditolak", {}, { limit: "1 %, 100" }));
  list.add(12, rules.fault("pekerjaan-kosong", { column: "pekerjaan", place: 6 }));
  const { listed: problems, summary } = list;
  return {
    file: "peserta.csv",
    kind: "peserta",
    read: 40,
    kept: 0,
    refused: 40,
    outcome: "refused",
    problems,
    summary,
    ...changes,
  };
}

async function written(report: ReportedFile, isSample = false) {
  using place = temporaryFolder();
  const file = await writeProblemsFile(report, place.folder, { isSample });
  const bytes = readFileSync(file);
  const [problems, summary, columns] = readWorkbook(bytes).map((sheet) => ({ ...sheet, rows: rowsOf(sheet) }));
  return { file, name: path.basename(file), bytes, problems, summary, columns };
}

test("each problem is a line with row, column letter, severity, reason and remedy in both languages, sorted by row", async () => {
  const { problems } = await written(someReport());
  expect(problems?.name).toBe("masalah");
  expect(problems?.rows.map((row) => row.slice(0, 4))).toEqual([
    ["Baris", "Kolom", "Nama kolom", "Tingkat"],
    ["berkas", "", "", "ditolak"],
    ["3", "E", "", expect.any(String)],
    ["7", "B", "nik", "ditolak"],
    ["7", "AB", "tanggal_lahir", "ditolak"],
    ["9", "", "", "ditolak"],
    ["12", "F", "pekerjaan", "periksa"],
    ["40", "B", "nik", "ditolak"],
  ]);
  const fault = rules.fault("nik-bentuk");
  const { id: said, en } = fault?.message ?? { id: "", en: "" };
  expect(problems?.rows[3]?.slice(4)).toEqual([said, fault?.remedy.id, "refused", en, fault?.remedy.en, "nik-bentuk"]);
  // the row is a number: it sorts and filters as one
  expect(problems?.cells.get("A3")?.kind).toBe("n");
  expect(problems?.xml).toContain('ySplit="1"');
  expect(problems?.xml).toContain('<autoFilter ref="A1:J8"/>');
});

test("the summary counts every rule and says what became of the file", async () => {
  const report = someReport();
  const { summary } = await written(report);
  const texts = summary?.rows.flat() ?? [];
  expect(summary?.name).toBe("ringkasan");
  expect(texts.join("\n")).toMatch(/tidak satu baris pun disimpan[\s\S]*not one row was stored/);
  for (const { rule, count } of report.summary) {
    expect(summary?.rows.find((row) => row.at(-1) === rule)?.[2]).toBe(String(count));
  }
  expect(texts.some((text) => /\{\w+\}/.test(text))).toBe(false);
});

test("the third sheet marks by row which columns are concerned", async () => {
  const { columns } = await written(someReport());
  const kind = intakeKinds.find(({ id }) => id === "peserta");
  const labels = Object.values(kind?.columns ?? {}).map(({ label }) => label.id);
  expect(columns?.rows[0]).toEqual([
    "Baris / Row",
    ...labels,
    "Kolom lain / Other column",
    "Seluruh baris / Whole row",
  ]);
  const marked = columns?.rows
    .slice(1)
    .map(([row, ...cells]) => [row, cells.flatMap((cell, at) => (cell === "✕" ? [columns.rows[0]?.[at + 1]] : []))]);
  expect(marked).toEqual([
    ["berkas", ["Seluruh baris / Whole row"]],
    ["3", ["Kolom lain / Other column"]],
    ["7", ["NIK", "Tanggal lahir"]],
    ["9", ["Seluruh baris / Whole row"]],
    ["12", ["Kelompok pekerjaan"]],
    ["40", ["NIK"]],
  ]);
});

test("for sample data the name, every line and the summary bear the mark; otherwise nothing does", async () => {
  const sample = await written(someReport(), true);
  expect(sample.name).toBe("contoh-masalah-peserta.xlsx");
  for (const sheet of [sample.problems, sample.columns]) {
    expect(new Set(sheet?.rows.map(([first]) => first))).toEqual(new Set(["data_contoh", "true"]));
  }
  expect(sample.summary?.rows[0]?.[0]).toContain("DATA CONTOH");
  const real = await written(someReport());
  expect(real.name).toBe("masalah-peserta.xlsx");
  expect(JSON.stringify(partsOf(real.bytes)).toLowerCase()).not.toMatch(/contoh|sample/);
});

test("more problems than can be listed are counted in words", async () => {
  const fault = rules.fault("nik-bentuk", { column: "nik", place: 1 });
  const list = openProblemList("a.csv", listedInFile + 5);
  for (let row = 1; row <= listedInFile + 2; row++) list.add(row, fault);
  list.addUnlisted(fault, 3);
  const { listed: problems, summary } = list;
  using place = temporaryFolder();
  const report = someReport({ file: "a.csv", problems, summary });
  const parts = partsOf(readFileSync(await writeProblemsFile(report, place.folder, { isSample: false })));
  const lines = (parts["xl/worksheets/sheet1.xml"] ?? "").split("<row ");
  expect(lines).toHaveLength(1 + 1 + listedInFile + 1);
  expect(lines.at(-1)).toMatch(/>…<.*dan 5 masalah lagi.*and 5 more problems/);
  expect(parts["xl/worksheets/sheet2.xml"]).toContain("dan 5 masalah lagi");
});

test("the file and a folder made for it are for their owner alone; an older file is replaced, an existing folder left as it is", async () => {
  using place = temporaryFolder();
  const folder = path.join(place.folder, "baru", "masalah");
  const file = await writeProblemsFile(someReport(), folder, { isSample: false });
  expect((statSync(file).mode & 0o777).toString(8)).toBe("600");
  expect((statSync(folder).mode & 0o777).toString(8)).toBe("700");
  writeFileSync(file, "lama");
  chmodSync(folder, 0o750);
  await writeProblemsFile(someReport(), folder, { isSample: false });
  expect(readFileSync(file).subarray(0, 2).toString()).toBe("PK");
  expect((statSync(folder).mode & 0o777).toString(8)).toBe("750");
  expect(readdirSync(folder)).toEqual(["masalah-peserta.xlsx"]);
});

test("files of one name in one run keep their problems apart", async () => {
  using place = temporaryFolder();
  const written: string[] = [];
  for (const file of ["peserta.csv", "peserta.csv.gz", "peserta.xlsx"]) {
    written.push(await writeProblemsFile(someReport({ file }), place.folder, { isSample: false, written }));
  }
  const names = ["masalah-peserta (2).xlsx", "masalah-peserta (3).xlsx", "masalah-peserta.xlsx"];
  expect(readdirSync(place.folder).sort()).toEqual(names);
  await writeProblemsFile(someReport(), place.folder, { isSample: false });
  expect(readdirSync(place.folder).sort()).toEqual(names);
});

test.each([
  ["peserta.csv.gz", "masalah-peserta.xlsx"],
  ["Data Januari.XLSX", "masalah-Data Januari.xlsx"],
  ["tanpa akhiran", "masalah-tanpa akhiran.xlsx"],
  ["../../etc/passwd.csv", "masalah-.._.._etc_passwd.xlsx"],
  ["a\u0007\u202Eslx\u2028b\\c:d.csv", "masalah-a__slx_b_c_d.xlsx"],
  [".csv", "masalah-.xlsx"],
])("%j becomes %j", async (file, name) => {
  expect((await written(someReport({ file }))).name).toBe(name);
});

test("whatever an office calls its file, the problems file lies in its folder under a name that a file system takes", async () => {
  using place = temporaryFolder();
  const folder = path.join(place.folder, "masalah");
  mkdirSync(folder);
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary", maxLength: 400 }), async (file) => {
      const made = await writeProblemsFile(someReport({ file, problems: [], summary: [] }), folder, { isSample: true });
      expect(path.dirname(made)).toBe(folder);
      expect(statSync(made).isFile()).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test("the list of an earlier run goes once the file has no problems; one of this run and other files stay", async () => {
  using place = temporaryFolder();
  const earlier = await writeProblemsFile(someReport(), place.folder, { isSample: false });
  const other = await writeProblemsFile(someReport({ file: "iuran.csv" }), place.folder, { isSample: false });
  forgetProblemsFile({ file: "peserta.csv" }, place.folder, { isSample: false, written: [earlier] });
  expect(readdirSync(place.folder)).toHaveLength(2);
  forgetProblemsFile({ file: "peserta.csv" }, place.folder, { isSample: false, written: [] });
  expect(readdirSync(place.folder)).toEqual([path.basename(other)]);
  forgetProblemsFile({ file: "peserta.csv" }, place.folder, { isSample: false, written: [] });
});

test("a folder that cannot be written is told as such", async () => {
  using place = temporaryFolder();
  const file = path.join(place.folder, "berkas");
  writeFileSync(file, "");
  await expect(writeProblemsFile(someReport(), path.join(file, "masalah"), { isSample: false })).rejects.toMatchObject({
    code: "FOLDER_NOT_WRITABLE",
  });
});

test("every rule of the catalogue finds its place in all three sheets", async () => {
  const list = openProblemList("peserta.csv");
  for (const [at, rule] of ruleIds.entries()) list.add(at + 1, rules.fault(rule, { place: 1 }));
  const { listed: problems, summary } = list;
  const sheets = await written(someReport({ problems, summary }));
  expect(new Set(sheets.problems?.rows.slice(1).map((row) => row.at(-1)))).toEqual(new Set(ruleIds));
  expect(sheets.summary?.rows.slice(-ruleIds.length).map((row) => row.at(-1))).toEqual(ruleIds);
  expect(sheets.columns?.rows).toHaveLength(ruleIds.length + 1);
});

describe.each(officePrograms)("$program", (office) => {
  test("opens the problems file and reads what was written", async () => {
    const { bytes, problems } = await written(someReport());
    const opened: string[][] = parse(sheetsAsCsv(office, bytes).masalah ?? "", { relax_column_count: true });
    const filled = (rows: readonly (readonly string[])[] = []) => rows.map((row) => row.join("|").replace(/\|+$/, ""));
    expect(filled(opened)).toEqual(filled(problems?.rows));
  }, 180_000);
});
