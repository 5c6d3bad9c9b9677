// Takes the usual sample town in, 9,000 people over 24 months, and holds intake's report against the generator's list, fault by fault.
import * as assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { startDatabases } from "../../server/database/databases.ts";
import { openRegistry } from "../../server/database/registry-connection.ts";
import { takeIn } from "../../server/intake/take-in.ts";
import { readSettings } from "../../server/settings.ts";
import { disagreements } from "../support/compare-faults.ts";
import { codelists, profile, readFaults, sampleTown } from "../support/sample-files.ts";

const root = path.resolve(import.meta.dirname, "../..");
const folder = mkdtempSync(path.join(tmpdir(), "terang-drill-"));
const databases = await startDatabases(readSettings({ TERANG_VAR: path.join(folder, "var") }, root));
const registry = openRegistry(databases.access);
try {
  const town = await sampleTown(path.join(folder, "town"), { people: 9000, months: 24, seed: 7 });
  const listed = readFaults(town.faults);
  const effects = { registry, codelists, profile, pseudonymKey: Buffer.alloc(32, 7), isSample: true };
  const began = performance.now();
  let read = 0;
  for (const file of town.files) {
    const report = await takeIn(file, { ...effects, listedAtMost: Number.POSITIVE_INFINITY });
    assert.deepEqual(disagreements(report, listed), []);
    read += report.read;
  }
  const planted = listed.faults.filter((fault) => fault.planted);
  const rules = new Set(planted.map(({ rule }) => rule)).size;
  const refused = listed.files.filter(({ outcome }) => outcome === "refused").length;
  console.log(
    `${town.files.length} files (${refused} refused), ${read} rows, ${planted.length} planted faults of ${rules} rules, ` +
      `${listed.faults.length - planted.length} natural, ${((performance.now() - began) / 1000).toFixed(1)} s`,
  );
} finally {
  await registry.close();
  await databases.stop();
  rmSync(folder, { recursive: true, force: true });
}
console.log("✓ sample-town drill passed");
