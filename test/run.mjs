// The README's test command: every check in turn, then one closing line that counts them all.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import * as path from "node:path";

const folder = mkdtempSync(path.join(tmpdir(), "terang-test-"));
const counts = path.join(folder, "counts.json");
process.env.ASTRO_TELEMETRY_DISABLED = "1";
let passed = 0;
let failed = 0;

/** Runs one command with its output shown; returns whether it succeeded. */
function run(title, command, ...args) {
  const began = Date.now();
  console.log(`\n▸ ${title}`);
  const { status } = spawnSync(command, args, {
    stdio: "inherit",
    env: { ...process.env, TERANG_TEST_COUNTS: counts },
  });
  console.log(`${status === 0 ? "✓" : "✗"} ${title} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return status === 0;
}

function check(title, command, ...args) {
  if (run(title, command, ...args)) passed++;
  else failed++;
}

check("format and lint", "biome", "ci", "--error-on-warnings", ".");
check("types of schema, server and test", "tsc", "--noEmit");
check("types of the site", "astro", "check", "--minimumFailingSeverity", "warning");
check("bundle", process.execPath, "server/terang.mjs", "build");
const vitestPassed = run("unit, integration and browser tests", "vitest", "run", ...process.argv.slice(2));
try {
  const tests = JSON.parse(readFileSync(counts, "utf8"));
  passed += tests.passed;
  failed += tests.failed;
  if (tests.passed + tests.failed === 0 || (!vitestPassed && tests.failed === 0)) failed++;
} catch {
  failed++;
}
rmSync(folder, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
