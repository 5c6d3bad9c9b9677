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
    for (const { name, message } of sound.failed) console.log(`  ✗ ${name}\n      ${message}`);
    survivors.push("the unchanged copy fails, so no failure below would tell anything");
  } else {
    for (const mutant of chosen) {
      const { failed } = copy.withPatch(mutant, () => runTests(copy.folder, mutant.tests, true));
      const killer = failed.find(({ why }) => why === "finding");
      if (killer === undefined) survivors.push(mutant.name);
      const [seen] = killer === undefined ? failed : [killer];
      console.log(`${killer === undefined ? "✗" : "✓"} ${mutant.name.padEnd(30)} → ${seen?.name ?? "survives"}`);
      if (seen !== undefined) console.log(`${" ".repeat(35)}${seen.message.slice(0, 140)}`);
    }
  }
} finally {
  copy.remove();
}
for (const name of survivors) console.log(`  survivor: ${name}`);
console.log(survivors.length === 0 ? "✓ mutants drill passed" : "✗ mutants drill failed");
process.exitCode = survivors.length === 0 ? 0 : 1;
