// The README's test command: every check in turn, then one closing line that counts them all.
import { spawn, spawnSync } from "node:child_process";
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
  return told(title, status === 0, began);
}

/** Runs one command beside others: its output is shown when it has ended. Returns whether it succeeded. */
async function runBeside(title, command, ...args) {
  const began = Date.now();
  let output = "";
  const child = spawn(command, args, { stdio: ["ignore", "pipe", "pipe"] });
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (output += part));
  const isRight = await new Promise((resolve) => {
    child.once("error", () => resolve(false)).once("close", (status) => resolve(status === 0));
  });
  console.log(`\n▸ ${title}\n${output}`);
  return told(title, isRight, began);
}

function told(title, isRight, began) {
  console.log(`${isRight ? "✓" : "✗"} ${title} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  return isRight;
}

function count(isRight) {
  if (isRight) passed++;
  else failed++;
}

count(run("format and lint", "biome", "ci", "--error-on-warnings", "."));
count(run("bundle", process.execPath, "server/terang.mjs", "build"));
// each keeps one core busy
const types = await Promise.all([
  runBeside("types of schema, server and test", "tsc", "--noEmit"),
  runBeside("types of the site", "astro", "check", "--minimumFailingSeverity", "warning"),
]);
for (const isRight of types) count(isRight);
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
