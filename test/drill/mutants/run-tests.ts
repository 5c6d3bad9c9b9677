import { spawnSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import * as path from "node:path";

export interface TestRun {
  readonly passed: number;
  readonly failed: readonly FailedTest[];
}

export interface FailedTest {
  /** file and name */
  readonly name: string;
  /** what the test found; `"crash"` where it or its file did not get so far: that says nothing about a protection */
  readonly why: "finding" | "crash";
  /** first line of the failure */
  readonly message: string;
}

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[];
    }[];
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
  const failed = report.testResults.flatMap(({ name, status, assertionResults }): FailedTest[] => {
    const file = path.relative(folder, name);
    if (assertionResults.length === 0 && status === "failed") {
      return [{ name: file, why: "crash", message: "does not load" }];
    }
    return assertionResults
      .filter((each) => each.status === "failed")
      .map(({ fullName, failureMessages: [message = ""] }) => ({
        name: `${file}: ${fullName}`,
        why: /^(?:Type|Reference|Syntax|Range)Error/.test(message) ? "crash" : "finding",
        message: message.split("\n", 1)[0] ?? "",
      }));
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
