import type { Text } from "./text.ts";

/**
 * What becomes of a row that breaks a rule. `block`: not stored; `warn`: stored, the office should look at it;
 * `reconcile`: stored, the city should settle it with whoever sent it.
 */
export type Severity = "block" | "warn" | "reconcile";

/** Where a rule bites: one row, or the file as a whole (through one of its columns, or otherwise). */
export type RuleScope = "file" | "column" | "row";

/** One thing that can be wrong with an office file. No text ever repeats what was written in the file. */
export interface IntakeRule {
  readonly scope: RuleScope;
  readonly severity: Severity;
  /** what is wrong; gaps such as `{codes}` are filled from declarations only */
  readonly message: Text;
  /** what the office can do about it */
  readonly remedy: Text;
}
