// Switches each protection off in a copy of the checkout: a property that attacks published numbers must turn red, every time.
import * as path from "node:path";
import { parseArgs } from "node:util";
import { copyCheckout } from "./mutants/checkout-copy.ts";
import { mutants } from "./mutants/mutants.ts";
import { runTests } from "./mutants/run-tests.ts";

const { values } = parseArgs({ options: { only: { type: "string", default: "" } } });
const chosen = mutants.filter(({ name }) => name.includes(values.only));
const copy = copyCheckout(path.resolve(import.meta.dirname, "../.."));
const survivors: string[] = [];
try {
  const files = [...new Set(chosen.flatMap(({ tests }) => tests))];
  const sound = runTests(copy.folder, files, false);
  console.log(`▸ unchanged: ${sound.passed} passed, ${sound.failed.length} failed (${files.join(", ")})`);
  if (sound.failed.length > 0 || sound.passed === 0) {
    for (const name of sound.failed) console.log(`  ✗ ${name}`);
    survivors.push("the unchanged copy fails, so no failure below would tell anything");
  } else {
    for (const mutant of chosen) {
      const { failed } = copy.withPatch(mutant, () => runTests(copy.folder, mutant.tests, true));
      const [first] = failed.filter((name) => !name.endsWith(": does not load"));
      if (first === undefined) survivors.push(mutant.name);
      console.log(`${first === undefined ? "✗" : "✓"} ${mutant.name.padEnd(28)} → ${first ?? failed[0] ?? "survives"}`);
    }
  }
} finally {
  copy.remove();
}
for (const name of survivors) console.log(`  survivor: ${name}`);
console.log(survivors.length === 0 ? "✓ mutants drill passed" : "✗ mutants drill failed");
process.exitCode = survivors.length === 0 ? 0 : 1;
