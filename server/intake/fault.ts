import { intakeRules, type RuleId } from "../../schema/intake/rules/index.ts";
import type { RuleScope, Severity } from "../../schema/intake-rule.ts";
import type { Text } from "../../schema/text.ts";

/** What is wrong, without its line. Never what was written there: it may be personal data. */
export interface Fault {
  /** documented column name, empty for a whole row or file */
  readonly column: string;
  /** physical column, 1 = the leftmost; 0 where no single column is meant */
  readonly place: number;
  readonly rule: RuleId;
  readonly scope: RuleScope;
  readonly severity: Severity;
  readonly message: Text;
  readonly remedy: Text;
}

/** What fills the gaps of a rule's texts. It comes from declarations and counts, never from a cell. */
export type FaultDetails = Readonly<Record<string, string | number>>;

/** The rules that are applied. */
export interface RuleBook {
  /** The fault of `rule`; undefined where the rule is not applied. */
  fault(
    rule: RuleId,
    where?: { readonly column?: string; readonly place?: number },
    details?: FaultDetails,
  ): Fault | undefined;
}

/**
 * Every rule of the catalogue but those in `without`. Nothing that runs leaves a rule out: tests do, to show that each of them is
 * needed.
 */
export function openRuleBook(without: ReadonlySet<RuleId> = new Set()): RuleBook {
  return {
    fault(rule, { column = "", place = 0 } = {}, details = {}) {
      if (without.has(rule)) return undefined;
      const { scope, severity, message, remedy } = intakeRules[rule];
      return {
        column,
        place,
        rule,
        scope,
        severity,
        message: filled(message, details),
        remedy: filled(remedy, details),
      };
    },
  };
}

function filled(text: Text, details: FaultDetails): Text {
  const fill = (template: string) => template.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? "?"));
  return { id: fill(text.id), en: fill(text.en) };
}
