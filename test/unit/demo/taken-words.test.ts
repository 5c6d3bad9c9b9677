import { expect, test } from "vitest";
import { takenWords } from "../../../server/commands/taken-words.ts";

const report = (outcome: "accepted" | "refused", read: number, kept: number, rules: Record<string, number>) => ({
  ...{ outcome, read, kept, refused: read - kept, rehearsed: false },
  summary: Object.entries(rules).map(([rule, count]) => ({ rule, count, severity: "warn" })) as never,
});

test("files, rows and the rules broken most often are told in both languages", () => {
  const words = takenWords([
    report("accepted", 100, 98, { "nik-bentuk": 2, "pembayar-ganda": 40 }),
    report("accepted", 50, 50, { "pembayar-ganda": 5, "kolom-diabaikan": 1, "nik-tanggal": 1 }),
    report("refused", 10, 0, { "terlalu-banyak-ditolak": 1, "nik-bentuk": 3 }),
  ]);
  expect(words).toEqual({
    id: "3 berkas kantor: 2 diterima, 1 ditolak; baris: dibaca 160, disimpan 148, ditolak 12; aturan yang kena 5, terbanyak pembayar-ganda 45, nik-bentuk 5, kolom-diabaikan 1",
    en: "3 office files: 2 accepted, 1 refused; rows: read 160, kept 148, refused 12; rules broken 5, most often pembayar-ganda 45, nik-bentuk 5, kolom-diabaikan 1",
  });
});

test("where no rule was broken none is named", () => {
  const { id, en } = takenWords([report("accepted", 10, 10, {})]);
  expect(id).toBe("1 berkas kantor: 1 diterima, 0 ditolak; baris: dibaca 10, disimpan 10, ditolak 0");
  expect(en).toBe("1 office files: 1 accepted, 0 refused; rows: read 10, kept 10, refused 0");
});

test("after a rehearsal nothing is said to be kept", () => {
  const { id, en } = takenWords([{ ...report("accepted", 10, 10, {}), rehearsed: true }]);
  expect(id).toContain("akan disimpan 10");
  expect(en).toContain("would be kept 10");
});

test("rows of files that had been taken in before are known already, not kept anew", () => {
  const known = { ...report("accepted", 30, 28, {}), outcome: "unchanged" as const };
  expect(takenWords([known, report("accepted", 10, 10, {})])).toEqual({
    id: "2 berkas kantor: 1 diterima, 1 sudah ada, 0 ditolak; baris: dibaca 40, disimpan 10, sudah ada 28, ditolak 2",
    en: "2 office files: 1 accepted, 1 known already, 0 refused; rows: read 40, kept 10, known already 28, refused 2",
  });
  expect(takenWords([known]).id).toContain("disimpan 0, sudah ada 28");
});
