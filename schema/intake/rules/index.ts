import type { IntakeRule } from "../../intake-rule.ts";
import { budgetRules } from "./budget-rules.ts";
import { cellRules } from "./cell-rules.ts";
import { claimRules } from "./claim-rules.ts";
import { columnRules } from "./column-rules.ts";
import { contributionRules } from "./contribution-rules.ts";
import { fileRules } from "./file-rules.ts";
import { personRules } from "./person-rules.ts";
import { proposalRules } from "./proposal-rules.ts";
import { recordRules } from "./record-rules.ts";
import { textRules } from "./text-rules.ts";

/** Every rule an office file is held against, by id. The method page lists them; each has a case in the tests. */
export const intakeRules = {
  ...fileRules,
  ...columnRules,
  ...cellRules,
  ...textRules,
  ...personRules,
  ...contributionRules,
  ...budgetRules,
  ...proposalRules,
  ...claimRules,
  ...recordRules,
} as const satisfies Record<string, IntakeRule>;

export type RuleId = keyof typeof intakeRules;
export const ruleIds = Object.keys(intakeRules) as RuleId[];
