import { describe, expect, test } from "vitest";
import type { Change } from "../../../schema/release.ts";
import { joinNote, noteIn, splitNote } from "../../../schema/release-note.ts";
import { releaseNote } from "../../../server/release/note.ts";

const calendar = { dueDay: 15, closingMonth: 3, provisionalMonths: 3 };
const revised = {
  reason: "revised",
  key: { indicator: "peserta-aktif", region: "35.75", period: "2025-11", dimensions: {} },
  before: { status: "PUBLISHED", quality: "PROVISIONAL" },
} as unknown as Change;
const note = (given: string | undefined, changes: readonly Change[] = [revised]) =>
  releaseNote({ given, changes, redefined: [], period: "2025-12", previousPeriod: "2025-11", calendar });

describe("a note by language", () => {
  test("is taken apart as it was joined, whatever blank lines its parts hold", () => {
    expect(splitNote(joinNote({ id: "Satu.\n\nDua.", en: "One.\n \nTwo." }) ?? "")).toEqual({
      ...{ id: "Satu.\nDua.", en: "One.\nTwo." },
    });
    expect(joinNote({ id: " ", en: undefined })).toBeUndefined();
    expect(joinNote({ id: undefined, en: "One." })).toBe("One.");
  });

  test("shows each reader one language, and a note in one language to all", () => {
    expect(noteIn("Satu.\n\nOne.", "id")).toBe("Satu.");
    expect(noteIn("Satu.\n\nOne.", "en")).toBe("One.");
    expect(noteIn("Satu.", "en")).toBe("Satu.");
  });
});

test("what the calendar explains is told in each language apart", () => {
  const told = note(undefined) ?? "";
  expect(noteIn(told, "id")).toBe("1 angka sementara diperbarui dengan data yang masuk kemudian.");
  expect(noteIn(told, "en")).toBe("1 provisional figure was updated with data that came in later.");
});

test("the operator's words stand before it in their language; in one language only, they stand in both", () => {
  const both = note("Berkas susulan.\n\nA late file.") ?? "";
  expect(noteIn(both, "id")).toMatch(/^Berkas susulan\.\n1 angka/);
  expect(noteIn(both, "en")).toMatch(/^A late file\.\n1 provisional/);
  expect(both).not.toMatch(/Berkas susulan[\s\S]*Berkas susulan/);
  expect(noteIn(note("Berkas susulan.") ?? "", "en")).toMatch(/^Berkas susulan\.\n1 provisional/);
  expect(note("Berkas susulan.", [])).toBe("Berkas susulan.");
});
