import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import * as os from "node:os";
import * as path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LinearSystem } from "../../schema/linear-system.ts";
import { root } from "../support/test-cluster.ts";

// The command as anybody runs it on a system of his own, and the gate as the bundle ships it.

const folder = mkdtempSync(path.join(os.tmpdir(), "terang-attack-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function terang(...words: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, ["server/terang.mjs", ...words], {
    cwd: root,
    encoding: "utf8",
    env: { ...process.env, TERANG_VAR: path.join(folder, "var"), TERANG_DATA: "sample" },
  });
  return { stdout, printed: stdout + stderr, status };
}

function file(name: string, content: unknown): string {
  const place = path.join(folder, name);
  writeFileSync(place, typeof content === "string" ? content : JSON.stringify(content));
  return place;
}

const safe = {
  vars: [{ name: "x" }, { name: "y" }],
  rows: [{ a: { x: 1, y: 1 }, lo: 40, hi: 40 }],
  targets: [{ name: "small cell", a: { x: 1 }, need: 4 }],
};
const known = { ...safe, rows: [...safe.rows, { a: { y: 1 }, lo: 37, hi: 37 }] };

test("a safe system: exit 0, both languages, two tables by name", () => {
  const place = file("safe.json", safe);
  const told = terang("attack", place);
  expect(told.status).toBe(0);
  expect(told.printed).toContain("✓ small cell: aman, bisa 0 sampai 40 / ✓ small cell: safe, may be 0 to 40");
  const { stdout, status } = terang("attack", place, "--json");
  expect(status).toBe(0);
  const [low, high] = [
    { x: 0, y: 40 },
    { x: 40, y: 0 },
  ];
  const target = { name: "small cell", lp: [0, 40], integer: [0, 40], witnesses: [low, high] };
  expect(JSON.parse(stdout)).toEqual({
    ...{ targets: [{ ...target, verdict: "PASS", reason: "two-witnesses" }], verdict: "PASS" },
  });
});

test("a system that gives a target away: exit 1, and it says how", () => {
  const place = file("known.json", known);
  const told = terang("attack", place);
  expect(told.status).toBe(1);
  expect(told.printed).toContain("✗ small cell: can be worked out exactly, namely 3");
  const { stdout, status } = terang("attack", place, "--json");
  expect(status).toBe(1);
  expect(JSON.parse(stdout)).toMatchObject({
    targets: [{ integer: [3, 3], witnesses: null, verdict: "REFUSE", reason: "exact" }],
    verdict: "REFUSE",
  });
});

test("a row may have one side, a variable no bounds, and a flow may be harmless", () => {
  const place = file("sides.json", {
    vars: [
      { name: "x", lo: null },
      { name: "y", integer: false },
    ],
    rows: [
      { a: { y: 1 }, hi: 0 },
      { a: { x: 1 }, lo: -3, note: "law 12" },
    ],
    targets: [
      { name: "endless", a: { x: 1 }, need: 4 },
      { name: "nothing", a: { y: 1 }, need: 4, harmless: { atMost: 0, atLeast: 5 } },
    ],
  });
  const { stdout, status } = terang("attack", place, "--json");
  expect(status).toBe(0);
  expect(JSON.parse(stdout)).toMatchObject({
    targets: [
      { integer: [-3, null], verdict: "PASS" },
      { verdict: "PASS", reason: "harmless" },
    ],
  });
});

test.each<[string, string, string, unknown]>([
  ["no JSON", "SYSTEM_JSON", "line 2, column 10", '{"vars": [],\n"rows": [,]}'],
  ["an end too early", "SYSTEM_JSON", "line 1, column 10", '{"vars": '],
  ["no object", "SYSTEM_FIELD", "SYSTEM", []],
  ["no rows", "SYSTEM_FIELD", "rows", { ...safe, rows: undefined }],
  ["an unknown variable", "SYSTEM_UNKNOWN_VARIABLE", "rows[0].a.z", { ...safe, rows: [{ a: { z: 1 }, lo: 1 }] }],
  [
    "a variable of another prototype",
    "SYSTEM_UNKNOWN_VARIABLE",
    "rows[0].a.toString",
    { ...safe, rows: [{ a: { toString: 1 }, lo: 1 }] },
  ],
  ["a negative need", "SYSTEM_FIELD", "targets[0].need", { ...safe, targets: [{ name: "t", a: { x: 1 }, need: -1 }] }],
  ["no need", "SYSTEM_FIELD", "targets[0].need", { ...safe, targets: [{ name: "t", a: { x: 1 } }] }],
  [
    "a truth without above",
    "SYSTEM_FIELD",
    "targets[0].above",
    { ...safe, targets: [{ name: "t", a: { x: 1 }, truth: 3, below: 1 }] },
  ],
  ["crossing bounds", "SYSTEM_BOUNDS", "vars[0]", { ...safe, vars: [{ name: "x", lo: 3, hi: 2 }, { name: "y" }] }],
  ["a row that crosses", "SYSTEM_BOUNDS", "rows[0]", { ...safe, rows: [{ a: { x: 1 }, lo: 3, hi: 2 }] }],
  ["a row without sides", "SYSTEM_FIELD", "rows[0]", { ...safe, rows: [{ a: { x: 1 } }] }],
  ["an empty form", "SYSTEM_FIELD", "rows[0].a", { ...safe, rows: [{ a: {}, lo: 1 }] }],
  ["a number as text", "SYSTEM_FIELD", "rows[0].a.x", { ...safe, rows: [{ a: { x: "1" }, lo: 1 }] }],
  [
    "a number without end",
    "SYSTEM_FIELD",
    "vars[0].hi",
    '{"vars": [{"name": "x", "hi": 1e999}], "rows": [], "targets": []}',
  ],
  ["a name twice", "SYSTEM_NAME_TWICE", "vars[1].name", { ...safe, vars: [{ name: "x" }, { name: "x" }] }],
  [
    "a misspelt demand",
    "SYSTEM_UNKNOWN_FIELD",
    "targets[0].maxlow",
    { ...safe, targets: [{ name: "t", a: { x: 1 }, need: 4, maxlow: 1 }] },
  ],
  ["a contradiction", "SYSTEM_INFEASIBLE", "broken.json", { ...safe, rows: [...safe.rows, { a: { x: 1 }, lo: 41 }] }],
  ["half a person", "SYSTEM_INFEASIBLE", "broken.json", { ...safe, rows: [{ a: { x: 2, y: 2 }, lo: 5, hi: 5 }] }],
])("%s: %s at its place, exit 2, nothing on standard output", (_, code, place, content) => {
  const { stdout, printed, status } = terang("attack", file("broken.json", content));
  expect(status).toBe(2);
  expect(stdout).toBe("");
  expect(printed).toMatch(new RegExp(`^${code}: `, "m"));
  expect(printed).toContain(place);
});

test("a missing file and a missing name are questions of usage, exit 2", () => {
  expect(terang("attack", path.join(folder, "nowhere.json"))).toMatchObject({ status: 2 });
  expect(terang("attack")).toMatchObject({ status: 2 });
  expect(terang("attack", "--time-limit", "soon", file("safe.json", safe)).printed).toContain("OPTION_INVALID");
});

test("without time the verdict is a refusal of its own: exit 3", () => {
  const { stdout, status } = terang("attack", file("safe.json", safe), "--json", "--time-limit", "1e-9");
  expect(status).toBe(3);
  expect(JSON.parse(stdout)).toMatchObject({ targets: [{ reason: "time-limit" }], verdict: "REFUSE" });
});

let bundle = "";
beforeAll(() => {
  expect(terang("build").status).toBe(0);
  const built = path.join(root, "dist/server");
  const folders = readdirSync(built).map((name) => path.join(built, name));
  const bundles = folders.filter((place) => existsSync(path.join(place, "main.js")));
  bundle = bundles.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs)[0] ?? "";
});

test("the bundle holds the gate and its threads, and they judge", () => {
  const answer = spawnSync(process.execPath, [path.join(bundle, "gate.js")], {
    input: JSON.stringify({ system: twoLargeParts(), seconds: 60, minimum: 5, version: "1", passed: [] }),
    encoding: "utf8",
    env: {},
  });
  expect(answer).toMatchObject({ status: 0, stderr: "" });
  expect(JSON.parse(answer.stdout)).toMatchObject({
    verdict: "PASS",
    counts: { targets: 2, components: 2, kept: 0, exact: 0, narrow: 0 },
  });
});

/** Two parts of 500 unknowns each: large enough for threads. */
function twoLargeParts(): LinearSystem {
  const part = 500;
  const cells = Array.from({ length: 2 * part }, (_, index) => index);
  const formOf = (half: number) =>
    cells.filter((index) => Math.floor(index / part) === half).map((index) => [index, 1] as const);
  const demands = { need: 4, maxLow: null, truth: null, above: null, below: null, harmless: null };
  return {
    variables: cells.map((index) => ({ name: `x${index}`, lo: 0, hi: null, integer: true })),
    rows: [0, 1].map((half) => ({ form: formOf(half), lo: 4000, hi: 4000 })),
    targets: [0, part].map((index) => ({ name: `t${index}`, form: [[index, 1]] as const, ...demands })),
  };
}
