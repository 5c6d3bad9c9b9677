import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { damagedFiles } from "../drill/intake/damaged-files.ts";
import { fuzzedBytes, fuzzedFiles } from "../drill/intake/fuzzed-file.ts";
import { holdCluster } from "../drill/intake/hold-cluster.ts";
import { type DamageJudge, openDamageJudge } from "../drill/intake/judge-damage.ts";
import { readThrough } from "../drill/intake/read-through.ts";
import { type IntakePlace, openIntakePlace } from "../support/intake-place.ts";

// A part of `npm run drill -- intake`: some damaged files of every group, and few of the many mutated ones.

const perGroup = 5;
const all = damagedFiles();
const groups = [...new Set(all.map(({ group }) => group))];
/** every so many-th file of a group, those that take long are left to the drill */
const chosen = groups.flatMap((group) => {
  const files = all.filter((file) => file.group === group && !file.isHeavy);
  return files.filter((_, at) => at % Math.ceil(files.length / perGroup) === 0).map((file) => [file.id, file] as const);
});

let stop: () => Promise<void>;
let place: IntakePlace;
let judge: DamageJudge["judge"];
const folder = mkdtempSync(path.join(tmpdir(), "terang-attack-"));
beforeAll(async () => {
  stop = await holdCluster();
  place = await openIntakePlace({ isSample: false });
  ({ judge } = openDamageJudge(place, { isBrief: true }));
}, 60_000);
afterAll(async () => {
  await place.close();
  await stop();
  rmSync(folder, { recursive: true, force: true });
});

test.each(chosen)("is handled as the policy says: %s", async (_, file) => {
  expect(await judge(file)).toEqual([]);
});

test("enough kinds of damage are tried", () => {
  expect(all.length).toBeGreaterThan(130);
  expect(chosen.length).toBeGreaterThanOrEqual(60);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
});

test("a mutated file is read to its end or refused by a rule, in words that repeat no cell", { timeout: 60_000 }, () =>
  fc.assert(
    fc.asyncProperty(fuzzedFiles, async (file) => {
      const { name, bytes } = fuzzedBytes(file);
      expect(await readThrough(folder, name, bytes)).toMatch(/^[a-zA-Z_-]+$/);
    }),
    { numRuns: 1_500 },
  ),
);

test("a judge sees a file that is handled otherwise than the policy says", async () => {
  const [, file] = chosen[0] ?? [];
  if (file === undefined) throw new Error("no file");
  const { expected } = file;
  const wrong = [
    { ...expected, outcome: "refused" as const },
    { ...expected, problems: ["2 nik nik-bentuk"] },
    { ...expected, read: 299 },
    { ...expected, stores: { ...file.good, rows: file.good.rows.slice(1) } },
  ];
  for (const each of wrong) expect(await judge({ ...file, expected: each })).not.toEqual([]);
});
