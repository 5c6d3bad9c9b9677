import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { inboxFiles, isOpenToOthers } from "../../../server/intake/inbox.ts";
import { intakeDay } from "../../../server/intake/intake-day.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "terang-inbox-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const mode = (file: string) => statSync(file).mode & 0o777;

test("the inbox belongs to its owner alone, whether it is new or was open before", () => {
  const fresh = path.join(folder, "inbox");
  expect(inboxFiles(fresh)).toEqual([]);
  expect(mode(fresh)).toBe(0o700);
  const open = path.join(folder, "open");
  mkdirSync(open);
  chmodSync(open, 0o755);
  inboxFiles(open);
  expect(mode(open)).toBe(0o700);
});

test("files are found in the order of their names; folders, links, hidden and lock files are left alone", () => {
  for (const name of ["b.xlsx", "a.csv", ".hidden.csv", "~$b.xlsx"]) writeFileSync(path.join(folder, name), "x");
  mkdirSync(path.join(folder, "c.csv"));
  symlinkSync(path.join(folder, "a.csv"), path.join(folder, "d.csv"));
  expect(inboxFiles(folder).map(({ file }) => path.basename(file))).toEqual(["a.csv", "b.xlsx"]);
});

test("a file is removed as it was found, and not when another has taken its place", () => {
  for (const name of ["a.csv", "b.csv"]) writeFileSync(path.join(folder, name), "x");
  const [a, b] = inboxFiles(folder);
  a?.remove();
  expect(existsSync(path.join(folder, "a.csv"))).toBe(false);
  a?.remove();
  writeFileSync(path.join(folder, "b.csv"), "another content");
  b?.remove();
  expect(existsSync(path.join(folder, "b.csv"))).toBe(true);
});

test("a file that others can read is told from one that they cannot", () => {
  const file = path.join(folder, "a.csv");
  writeFileSync(file, "x");
  for (const [bits, isOpen] of [
    [0o600, false],
    [0o640, true],
    [0o604, true],
    [0o622, false],
  ] as const) {
    chmodSync(file, bits);
    expect(isOpenToOthers(file)).toBe(isOpen);
  }
  expect(isOpenToOthers(path.join(folder, "none.csv"))).toBe(false);
});

test("the day of intake is Jakarta's, and for the sample at least the end of 2030", () => {
  const evening = new Date("2026-03-01T18:00:00Z");
  expect(intakeDay(false, evening)).toBe("2026-03-02");
  expect(intakeDay(true, evening)).toBe("2030-12-31");
  expect(intakeDay(true, new Date("2031-05-01T00:00:00Z"))).toBe("2031-05-01");
});
