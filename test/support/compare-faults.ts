import type { IntakeReport } from "../../server/intake/take-in.ts";
import type { FaultsFile } from "./sample-files.ts";

/**
 * What a report says otherwise than the generator's list, one line each: faults missed, faults too many, another outcome, other
 * counts. Empty where both agree.
 */
export function disagreements(report: IntakeReport, { files, faults }: FaultsFile): string[] {
  const fate = files.find(({ file }) => file === report.file);
  if (fate === undefined) return [`${report.file}: not in the list`];
  const found: string[] = [];
  const expect = (what: string, is: unknown, wanted: unknown) => {
    if (is !== wanted) found.push(`${report.file}: ${what} ${is}, not ${wanted}`);
  };
  expect("outcome", report.outcome, fate.outcome);
  expect("kept + refused", report.kept + report.refused, report.read);
  if (fate.outcome === "accepted") expect("rows", report.read, fate.rows);
  else expect("kept", report.kept, 0);
  const left = new Map<string, number>();
  const count = (key: string, step: number) => left.set(key, (left.get(key) ?? 0) + step);
  for (const fault of faults) if (fault.file === report.file) count(keyOf(fault), 1);
  for (const problem of report.problems) count(keyOf(problem), -1);
  for (const [key, times] of left) {
    if (times !== 0) found.push(`${report.file}: ${times > 0 ? "missed" : "too many"} ${key}`);
  }
  return found;
}

function keyOf({ row, column, rule }: { row: number; column: string; rule: string }): string {
  return `${row} ${column} ${rule}`;
}
