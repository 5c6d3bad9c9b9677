import * as path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { RuleId } from "../../schema/intake/rules/index.ts";
import { PortalError } from "../../server/errors.ts";
import { disagreements } from "../support/compare-faults.ts";
import { type IntakePlace, openIntakePlace } from "../support/intake-place.ts";
import { type FaultsFile, readFaults, sampleTown } from "../support/sample-files.ts";

const small = { people: 1000, months: 6, seed: 7 };
const all = { listedAtMost: Number.POSITIVE_INFINITY };

let place: IntakePlace;
let files: readonly string[];
let listed: FaultsFile;

beforeAll(async () => {
  place = await openIntakePlace();
  const town = await sampleTown(place.folder, small);
  files = town.files;
  listed = readFaults(town.faults);
});

afterAll(async () => await place.close());

test("intake finds every fault of the town, and no other; without a rule its faults are missed", async () => {
  const tried = new Set<RuleId>();
  for (const file of files) {
    const name = path.basename(file);
    const rules = listed.faults.filter((fault) => fault.file === name).map(({ rule }) => rule as RuleId);
    for (const rule of new Set(rules)) {
      if (tried.has(rule)) continue;
      tried.add(rule);
      expect(await missedWithout(file, rule), `${rule} in ${name}`).toBe(true);
    }
    expect(disagreements(await place.takeIn(file, all), listed)).toEqual([]);
  }
  expect(tried.size).toBeGreaterThanOrEqual(40);
}, 180_000);

/** Whether intake, with one rule switched off, misses faults of that rule in a file that it would take in next. */
async function missedWithout(file: string, rule: RuleId): Promise<boolean> {
  try {
    const report = await place.takeIn(file, { ...all, rehearse: true, without: new Set([rule]) });
    return disagreements(report, listed).some((line) => line.includes(": missed ") && line.endsWith(` ${rule}`));
  } catch (error) {
    // a heading that is taken for a row lacks the mark of one
    if (error instanceof PortalError && error.code === "INTAKE_NOT_SAMPLE") return rule === "kepala-berulang";
    throw error;
  }
}

test("a clean town goes in whole, with what its course brings about alone", async () => {
  const own = await openIntakePlace();
  try {
    const town = await sampleTown(own.folder, { ...small, seed: 11, isClean: true });
    const natural = readFaults(town.faults);
    for (const file of town.files) {
      const report = await own.takeIn(file, all);
      expect(disagreements(report, natural)).toEqual([]);
      expect(report.refused).toBe(0);
    }
  } finally {
    await own.close();
  }
}, 120_000);

test.each([3, 2026])(
  "intake agrees with the generator on the town of seed %i",
  async (seed) => {
    const own = await openIntakePlace();
    try {
      const town = await sampleTown(own.folder, { ...small, seed });
      const wanted = readFaults(town.faults);
      for (const file of town.files) expect(disagreements(await own.takeIn(file, all), wanted)).toEqual([]);
    } finally {
      await own.close();
    }
  },
  120_000,
);
