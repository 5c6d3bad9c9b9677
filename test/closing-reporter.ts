import { writeFileSync } from "node:fs";
import type { Reporter, TestModule } from "vitest/node";

/** Counts tests and broken test files, and leaves the counts where `test/run.mjs` adds them to the other checks. */
export default class ClosingReporter implements Reporter {
  onTestRunEnd(modules: ReadonlyArray<TestModule>, errors: ReadonlyArray<unknown>): void {
    let passed = 0;
    let failed = errors.length;
    for (const module of modules) {
      failed += module.errors().length;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed++;
        else failed++;
      }
    }
    const target = process.env.TERANG_TEST_COUNTS;
    if (target) writeFileSync(target, JSON.stringify({ passed, failed }));
    process.once("exit", () => process.stdout.write(`${passed} passed, ${failed} failed\n`));
  }
}
