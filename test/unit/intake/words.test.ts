import { expect, test } from "vitest";
import { fileSummary, intakeExit, problemLine } from "../../../server/commands/intake-words.ts";
import { fileFault, rowFault } from "../../../server/intake/fault.ts";

const accepted = { file: "a.csv", kind: "iuran", read: 1000, kept: 1000, refused: 0, outcome: "accepted" } as const;

test("only a file that is in whole is marked as done", () => {
  expect(fileSummary(accepted)).toMatchObject({ mark: "done" });
  expect(fileSummary({ ...accepted, outcome: "unchanged" })).toMatchObject({ mark: "done" });
  const partly = fileSummary({ ...accepted, kept: 997, refused: 3 });
  expect(partly).toMatchObject({ mark: "partly" });
  expect(partly.id).toContain("ditolak 3");
  expect(fileSummary({ ...accepted, kept: 0, refused: 1000, outcome: "refused" })).toMatchObject({ mark: "refused" });
});

test("a file of no known kind is told so, without empty brackets or counts of nothing", () => {
  expect(fileSummary({ file: "a.csv", kind: "", read: 0, kept: 0, refused: 0, outcome: "refused" })).toEqual({
    id: "a.csv: jenisnya tidak dikenali, ditolak",
    en: "kind not recognised, refused",
    mark: "refused",
  });
});

test("a problem names the place it has and no other", () => {
  const at = (row: number, column: string) =>
    problemLine({ file: "a.csv", row, ...rowFault("nik-bentuk", column) }).split(": ")[0];
  expect(at(12, "nik")).toBe("a.csv:12 nik");
  expect(at(12, "")).toBe("a.csv:12");
  expect(problemLine({ file: "a.csv", row: 0, ...fileFault("berkas-bukan-utf8") })).toMatch(/^a\.csv: berkas bukan/);
});

test("the exit code is 3 only when a file was refused", () => {
  expect(intakeExit([accepted, { ...accepted, outcome: "unchanged" }])).toBe(0);
  expect(intakeExit([accepted, { ...accepted, outcome: "refused" }])).toBe(3);
});
