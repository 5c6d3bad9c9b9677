import { expect, test } from "vitest";
import {
  fileSummary,
  formWords,
  intakeExit,
  problemLine,
  summaryLines,
} from "../../../server/commands/intake-words.ts";
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

test("a problem names the place it has and no other", () => {
  const at = (row: number, column: string, place: number) =>
    problemLine({ file: "a.csv", row, ...(rules.fault("nik-bentuk", { column, place }) as Fault) }).split(": ")[0];
  expect(at(12, "nik", 2)).toBe("a.csv:12 nik (B)");
  expect(at(12, "nik", 28)).toBe("a.csv:12 nik (AB)");
  expect(at(12, "", 0)).toBe("a.csv:12");
  const whole = problemLine({ file: "a.csv", row: 0, ...(rules.fault("enkoding-ditolak") as Fault) });
  expect(whole).toMatch(/^a\.csv: huruf berkas/);
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

test("the summary tells every rule once, with its count and words without gaps", () => {
  const fault = rules.fault("iuran-putus-lama", { column: "bulan", place: 3 }, { months: 3 }) as Fault;
  const lines = summaryLines({
    summary: [
      { rule: "nik-bentuk", severity: "block", count: 12 },
      { rule: "iuran-putus-lama", severity: "warn", count: 3 },
      { rule: "peserta-turun-tajam", severity: "warn", count: 1 },
    ],
    problems: [{ file: "a.csv", row: 9, ...fault }],
  });
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatch(/^12 {2}ditolak \/ refused .*nik-bentuk: /);
  expect(lines[1]).toMatch(/^ 3 {2}periksa \/ check .*iuran-putus-lama: lebih dari 3 bulan/);
  expect(lines.join()).not.toMatch(/[{}]/);
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
