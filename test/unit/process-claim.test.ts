import { spawnSync } from "node:child_process";
import * as fs from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { afterAll, expect, test } from "vitest";
import { claimFile, hasOtherUsers, isLiving, joinUsers, processMark } from "../../server/process-claim.ts";

const folder = fs.mkdtempSync(path.join(tmpdir(), "terang-claim-"));
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const dead = `${spawnSync(process.execPath, ["--version"]).pid} 1`;
const living = processMark(process.ppid);

test("a file is claimed once, and again after it was given back", () => {
  const file = path.join(folder, "once");
  const claim = claimFile(file);
  expect(claimFile(file)).toEqual({ heldBy: process.pid, isOrphan: false });
  if (!("release" in claim)) throw new Error("not claimed");
  claim.release();
  claim.release();
  expect(claimFile(file)).toHaveProperty("release");
});

test("a claim left by a dead process is taken over", () => {
  const file = path.join(folder, "dead");
  fs.writeFileSync(file, dead);
  expect(claimFile(file)).toHaveProperty("release");
  expect(fs.readFileSync(file, "utf8")).toBe(processMark(process.pid));
});

test("a process id that was given out again does not keep a claim", () => {
  const file = path.join(folder, "reused");
  fs.writeFileSync(file, `${process.ppid} 1`);
  expect(isLiving(`${process.ppid} 1`)).toBe(process.platform !== "linux");
  expect(claimFile(file)).toHaveProperty("release");
});

test("a claim of a living process is respected; it is an orphan once its launcher has died", () => {
  const file = path.join(folder, "living");
  fs.writeFileSync(file, `${living}\n${living}`);
  expect(claimFile(file)).toEqual({ heldBy: process.ppid, isOrphan: false });
  fs.writeFileSync(file, `${living}\n${dead}`);
  expect(claimFile(file)).toEqual({ heldBy: process.ppid, isOrphan: true });
});

test("a claim file that is empty or torn does not stop anybody", () => {
  const file = path.join(folder, "torn");
  fs.writeFileSync(file, "");
  expect(claimFile(file)).toHaveProperty("release");
});

test("users of a folder are counted while they live", () => {
  const users = path.join(folder, "users");
  const own = joinUsers(users);
  expect(hasOtherUsers(users)).toBe(false);
  fs.writeFileSync(path.join(users, "1000000"), dead);
  expect(hasOtherUsers(users)).toBe(false);
  expect(fs.readdirSync(users)).toEqual([String(process.pid)]);
  fs.writeFileSync(path.join(users, String(process.ppid)), living);
  expect(hasOtherUsers(users)).toBe(true);
  own.release();
  expect(fs.readdirSync(users)).toEqual([String(process.ppid)]);
});
