import { spawnSync } from "node:child_process";
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { inventedPeople, paymentLines, rosterLines } from "../support/office-lines.ts";
import { root } from "../support/test-cluster.ts";

// The command as an operator runs it, with its inbox, its options and its exit codes.

const folder = mkdtempSync(path.join(os.tmpdir(), "terang-command-"));
const inbox = path.join(folder, "var/sample/inbox");
const people = inventedPeople(300);

beforeAll(() => {
  chmodSync(folder, 0o755);
  mkdirSync(path.join(folder, "temporary"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function terang(...words: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["server/terang.mjs", "intake", ...words], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      ...{ TERANG_VAR: path.join(folder, "var"), TMPDIR: path.join(folder, "temporary"), TERANG_DATA: "sample" },
      ...{ DATABASE_URL: "", REGISTRY_URL: "" },
    },
  });
  return { printed: stdout + stderr, stdout, status };
}

test("without files the inbox is made and named; what is accepted leaves it, what is refused stays", () => {
  const empty = terang("--json");
  expect(empty.status).toBe(0);
  expect(JSON.parse(empty.stdout)).toEqual({ files: [], inbox, problemsFiles: [] });
  expect(statSync(inbox).mode & 0o777).toBe(0o700);

  // contributions before people by name: the order is told by the headings
  writeFileSync(
    path.join(inbox, "a-iuran.csv"),
    paymentLines(people.map(({ nik }) => ({ nik, month: "2024-01" }))).join("\n"),
  );
  writeFileSync(path.join(inbox, "b-peserta.csv"), rosterLines(people).join("\n"));
  const wrong = rosterLines(people).map((line) => line.replace(/,[LP],/, ",X,"));
  writeFileSync(path.join(inbox, "c-salah\u001b[31m.csv"), wrong.join("\n"));
  const rehearsed = terang("--rehearse", "--json");
  expect(readdirSync(inbox)).toHaveLength(3);
  expect(JSON.parse(rehearsed.stdout).files.every((file: { rehearsed: boolean }) => file.rehearsed)).toBe(true);

  const problems = path.join(folder, "masalah");
  const { printed, status } = terang("--problems", problems);
  expect(status).toBe(3);
  expect(readdirSync(inbox)).toEqual(["c-salah\u001b[31m.csv"]);
  expect(readdirSync(problems)).toHaveLength(1);
  expect(printed).toContain(inbox);
  expect(printed).toContain("kepala di baris 1");
  expect(printed).toMatch(/300 × ditolak \/ refused +kode tidak ada dalam daftar kode/);
  expect(printed).toMatch(/jenis_kelamin \(E\): baris \/ rows 2, 3, .*… 288 lagi/);
  // colours are this program's own and end at once; nothing of a file's name gets through
  expect(printed).not.toContain("salah\u001b");
});

test("a given file stays where it is, and one that others can read is told", () => {
  const file = path.join(folder, "peserta.csv");
  writeFileSync(file, rosterLines(people).join("\n"));
  chmodSync(file, 0o644);
  const open = terang(file);
  expect(open.status).toBe(0);
  expect(open.printed).toContain("chmod 600");
  expect(existsSync(file)).toBe(true);
  chmodSync(file, 0o600);
  expect(terang(file).printed).not.toContain("chmod 600");
  expect(terang("--first-roster", "--json", file).status).toBe(0);
  writeFileSync(file, rosterLines(people.slice(1)).join("\n"));
  const second = terang("--first-roster", "--json", file);
  expect(second.status).toBe(2);
  expect(second.printed).toContain("FIRST_ROSTER_NOT_FIRST");
});
