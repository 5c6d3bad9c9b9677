import { intakeLimits } from "../../schema/intake/limits.ts";
import { type RuleId, ruleIds } from "../../schema/intake/rules/index.ts";
import type { Severity } from "../../schema/intake-rule.ts";
import type { Fault } from "./fault.ts";

/** One fault of an office file and where it stands. Never what was written there: it may be personal data. */
export interface Problem extends Fault {
  /** base name of the file */
  readonly file: string;
  /** physical row of the file or sheet, 1 = the first; 0 = the file as a whole */
  readonly row: number;
}

/** How often a rule was broken in a file. */
export interface RuleCount {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly count: number;
}

/** The problems of a file as a whole, then the first of its rows; and the count of all of them. */
export interface ProblemList {
  readonly listed: readonly Problem[];
  readonly count: number;
  /** by rule, in the catalogue's order */
  readonly summary: readonly RuleCount[];
  /** `fault` undefined (a rule that is not applied) adds nothing */
  add(row: number, fault: Fault | undefined): void;
  /** counts `more` problems of the fault's rule that were found but not fetched */
  addUnlisted(fault: Fault | undefined, more: number): void;
}

/** `listedAtMost` row problems are kept one by one, the rest are counted. */
export function openProblemList(file: string, listedAtMost: number = intakeLimits.listed): ProblemList {
  const ofFile: Problem[] = [];
  const ofRows: Problem[] = [];
  const counts = new Map<RuleId, RuleCount>();
  let count = 0;
  const tally = ({ rule, severity }: Fault, more: number) => {
    count += more;
    counts.set(rule, { rule, severity, count: (counts.get(rule)?.count ?? 0) + more });
  };
  return {
    get listed() {
      return [...ofFile, ...ofRows];
    },
    get count() {
      return count;
    },
    get summary() {
      return ruleIds.flatMap((rule) => counts.get(rule) ?? []);
    },
    add(row, fault) {
      if (fault === undefined) return;
      tally(fault, 1);
      // what concerns the whole file stands first, however many rows are wrong
      if (fault.scope !== "row") ofFile.push({ file, row, ...fault });
      else if (ofRows.length < listedAtMost) ofRows.push({ file, row, ...fault });
    },
    addUnlisted(fault, more) {
      if (fault !== undefined && more > 0) tally(fault, more);
    },
  };
}
