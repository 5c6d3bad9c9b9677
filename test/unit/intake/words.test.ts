import { expect, test } from "vitest";
import { fileSummary, formWords, intakeExit } from "../../../server/commands/intake-words.ts";
import { problemTable } from "../../../server/commands/problem-table.ts";
import { type Fault, openRuleBook } from "../../../server/intake/fault.ts";
import { printableName } from "../../../server/intake/printable-name.ts";

const accepted = {
  ...({ file: "a.csv", kind: "iuran", read: 1000, kept: 1000, refused: 0 } as const),
  ...({ outcome: "accepted", rehearsed: false } as const),
} as const;
const rules = openRuleBook();

test("only a file that is in whole is marked as done", () => {
  expect(fileSummary(accepted)).toMatchObject({ mark: "done" });
  expect(fileSummary({ ...accepted, outcome: "unchanged" })).toMatchObject({ mark: "done" });
  const partly = fileSummary({ ...accepted, kept: 997, refused: 3 });
  expect(partly).toMatchObject({ mark: "partly" });
  expect(partly.id).toContain("ditolak 3");
  expect(fileSummary({ ...accepted, kept: 0, refused: 1000, outcome: "refused" })).toMatchObject({ mark: "refused" });
});

test("a rehearsal says that it was one", () => {
  const { id, en } = fileSummary({ ...accepted, rehearsed: true });
  expect([id, en]).toEqual([expect.stringContaining("uji coba"), expect.stringContaining("rehearsal")]);
});

test("a file of no known kind is told so, without empty brackets or counts of nothing", () => {
  expect(fileSummary({ ...accepted, kind: "", read: 0, kept: 0, outcome: "refused" })).toEqual({
    id: "a.csv: jenisnya tidak dikenali, ditolak",
    en: "kind not recognised, refused",
    mark: "refused",
  });
});

test("a rule is told once, with its count, its remedy, and the rows by column", () => {
  const at = (row: number, column: string, place: number) => ({
    ...{ file: "a.csv", row },
    ...(rules.fault("nik-bentuk", { column, place }) as Fault),
  });
  const rows = Array.from({ length: 13 }, (_, index) => 10 + index);
  const problems = [...rows.map((row) => at(row, "nik", 28)), at(8, "", 0)];
  const table = problemTable({ summary: [{ rule: "nik-bentuk", severity: "block", count: 17 }], problems });
  expect(table).toEqual([
    "17 × ditolak / refused     NIK bukan 16 angka / the NIK is not 16 digits",
    expect.stringMatching(/^ {5}→ /),
    "     nik (AB): baris / rows 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, … 1 lagi / 1 more",
    "     baris / row 8",
    "     … dan 3 lagi / and 3 more",
  ]);
});

test("what concerns the whole file has no row, and what concerns a column names it", () => {
  const whole = { file: "a.csv", row: 0, ...(rules.fault("enkoding-ditolak") as Fault) };
  const mixed = { file: "a.csv", row: 0, ...(rules.fault("tanggal-campur", { column: "bulan", place: 3 }) as Fault) };
  const table = problemTable({
    summary: [
      { rule: "enkoding-ditolak", severity: "block", count: 1 },
      { rule: "tanggal-campur", severity: "block", count: 1 },
    ],
    problems: [whole, mixed],
  });
  expect(table).toHaveLength(5);
  expect(table[4]?.trim()).toBe("bulan (C)");
});

test("how a file was read is told in one line", () => {
  const table = {
    headingLine: 4,
    skipped: { above: 3, totals: 2, below: 0 },
    decided: { tanggal_bayar: "dmy" },
    ignoredColumns: 0,
  };
  expect(formWords({ form: { container: "csv", encoding: "utf-8", delimiter: ";" }, table })?.id).toBe(
    "CSV, UTF-8, titik koma, kepala di baris 4, 2 baris jumlah dilewati, tanggal_bayar: hari/bulan/tahun",
  );
  const sheet = { place: 2, of: 3, isHidden: true };
  expect(formWords({ form: { container: "xlsx", sheet, epoch: 1904 }, table: undefined })?.en).toBe(
    "Excel, sheet 2 of 3 (hidden), dates since 1904",
  );
  expect(formWords({ form: undefined, table: undefined })).toBeUndefined();
});

test("a rule none of whose rows is listed is told without gaps", () => {
  const summary = [{ rule: "peserta-turun-tajam", severity: "warn", count: 1 }] as const;
  expect(problemTable({ summary, problems: [] }).join()).not.toMatch(/[{}]/);
});

test("no file name steers a terminal", () => {
  const name = "a\u001b[31m\u0007\r\n\u009b\u202etxt\u200b.csv";
  expect(printableName(`/tmp/${name}`)).toBe("a�[31m�����txt�.csv");
  expect(printableName("/tmp/Daftar peserta – Mei (é).xlsx")).toBe("Daftar peserta – Mei (é).xlsx");
});

test("the exit code is 3 only when a file was refused", () => {
  expect(intakeExit([accepted, { ...accepted, outcome: "unchanged" }])).toBe(0);
  expect(intakeExit([accepted, { ...accepted, outcome: "refused" }])).toBe(3);
});
