import * as fs from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { expect, test } from "vitest";
import { describeFault, type LogEntry, logTo, openLog } from "../../server/log.ts";

const nik = "3575014107900001";

function logged(entry: Record<string, unknown>): Record<string, unknown> {
  const lines: string[] = [];
  logTo({ write: (line) => lines.push(line) }).write("request", entry as LogEntry);
  return JSON.parse(lines[0] ?? "{}");
}

test("a field that is on the list is written in its form", () => {
  const entry = {
    requestId: "r0123456789ab",
    route: "graphql",
    release: "35.75/2024-09/1.0.0",
    status: 200,
    ms: 3,
    bytes: 12,
  };
  expect(logged(entry)).toEqual({ level: "info", time: expect.any(String), event: "request", ...entry });
});

test("a field that is not on the list is left out", () => {
  const line = logged({
    status: 200,
    query: nik,
    variables: { nik },
    headers: nik,
    url: `/?nik=${nik}`,
    err: new Error(nik),
  });
  expect(Object.keys(line).sort()).toEqual(["event", "level", "status", "time"]);
});

test("a value without its form is left out, whatever the field", () => {
  for (const field of ["requestId", "route", "operation", "release", "status", "code", "fault", "cause", "at"]) {
    expect(logged({ [field]: nik })).not.toHaveProperty(field);
    expect(logged({ [field]: { toString: () => nik } })).not.toHaveProperty(field);
    expect(logged({ [field]: "nama: Budi Santoso" })).not.toHaveProperty(field);
  }
});

test("of an unexpected error only its kind and its place in the sources are told", () => {
  const error = Object.assign(new TypeError(`cannot read ${nik}\n    at budi (/home/budi/server/x.ts:1:1)`), {
    code: "22021",
  });
  const told = describeFault(error);
  expect(told).toMatchObject({ fault: "TypeError", cause: "22021" });
  expect(JSON.stringify(logged(told))).not.toContain(nik);
  expect(describeFault(nik)).toEqual({ fault: "string" });
});

test("the log is a file of lines in its folder, which is made", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "terang-log-"));
  openLog(path.join(folder, "logs")).write("listening", {});
  const lines = fs.readFileSync(path.join(folder, "logs/portal.log"), "utf8").trim().split("\n");
  expect(lines.map((line) => (JSON.parse(line) as { event: string }).event)).toEqual(["listening"]);
  fs.rmSync(folder, { recursive: true });
});

test("lines of requests are written together and in order, never later than the next line of another kind", () => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "terang-log-"));
  const log = openLog(folder);
  for (let at = 0; at < 3; at++) log.write("request", { status: 200, bytes: at });
  log.write("closing", {});
  const lines = fs.readFileSync(path.join(folder, "portal.log"), "utf8").trim().split("\n");
  const read = lines.map((line) => JSON.parse(line) as { event: string; bytes?: number; time: string });
  expect(read.map(({ event, bytes }) => bytes ?? event)).toEqual([0, 1, 2, "closing"]);
  for (const { time } of read) {
    expect(new Date(time).toISOString()).toBe(time);
    expect(Math.abs(Date.parse(time) - Date.now())).toBeLessThan(60_000);
  }
  fs.rmSync(folder, { recursive: true });
});

test("answers that are alike are counted: one line says how many, and the longest time; what is not allowed stays out", () => {
  const lines: string[] = [];
  const log = logTo({ write: (line) => lines.push(line) });
  const one = log.tally({ route: "graphql", status: 200, bytes: 12, query: nik } as LogEntry);
  const other = log.tally({ route: "csv", status: 200, bytes: 7 });
  for (const ms of [1, 5, 2]) one(ms);
  other(0);
  expect(lines).toEqual([]);
  // a line of another kind never stands before what happened before it
  log.write("listening", {});
  const read = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
  const alike = { level: "info", time: expect.any(String), event: "request", status: 200 };
  expect(read.slice(0, 2)).toEqual([
    { ...alike, route: "graphql", bytes: 12, count: 3, ms: 5 },
    { ...alike, route: "csv", bytes: 7, count: 1, ms: 0 },
  ]);
  expect(read).toHaveLength(3);
  one(4);
  log.write("closed", {});
  expect(JSON.parse(lines[3] ?? "{}")).toEqual({ ...alike, route: "graphql", bytes: 12, count: 1, ms: 4 });
});

test("what was counted is told by itself after a quarter of a second", async () => {
  const lines: string[] = [];
  const tally = logTo({ write: (line) => lines.push(line) }).tally({ status: 200 });
  tally(1);
  await expect.poll(() => lines.length, { timeout: 10_000 }).toBe(1);
  expect(JSON.parse(lines[0] ?? "{}")).toMatchObject({ count: 1, ms: 1 });
});
