import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import * as path from "node:path";

export interface TestRun {
  readonly passed: number;
  /** `file: name` of each test that failed; a file that could not be loaded counts as one */
  readonly failed: readonly string[];
}

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

/** Runs test files of the unit project in a checkout, until the first failure where `isFirstOnly`. */
export function runTests(folder: string, files: readonly string[], isFirstOnly: boolean): TestRun {
  const output = path.join(folder, "mutant-report.json");
  rmSync(output, { force: true });
  const { stderr } = spawnSync(
    process.execPath,
    [
      "node_modules/vitest/vitest.mjs",
      "run",
      "--project=unit",
      ...(isFirstOnly ? ["--bail=1"] : []),
      "--reporter=json",
      `--outputFile=${output}`,
      ...files,
    ],
    { cwd: folder, encoding: "utf8", maxBuffer: 2 ** 26 },
  );
  const report = read(output);
  if (report === undefined) throw new Error(`the tests did not run:\n${stderr.slice(-2000)}`);
  const failed = report.testResults.flatMap(({ name, status, assertionResults }) => {
    const file = path.relative(folder, name);
    const names = assertionResults
      .filter((each) => each.status === "failed")
      .map((each) => `${file}: ${each.fullName}`);
    return names.length === 0 && status === "failed" && assertionResults.length === 0
      ? [`${file}: does not load`]
      : names;
  });
  return { passed: report.numPassedTests, failed };
}

function read(output: string): Report | undefined {
  try {
    return JSON.parse(readFileSync(output, "utf8")) as Report;
  } catch {
    return undefined;
  }
}
