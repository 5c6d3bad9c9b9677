import { intakeLimits, intakeThresholds } from "../schema/intake/limits.ts";
import { intakeRules, ruleIds } from "../schema/intake/rules/index.ts";
import type { IntakeRule } from "../schema/intake-rule.ts";
import type { Profile } from "../schema/profiles/profile.ts";
import type { Locale } from "../schema/text.ts";

/** What a broken rule leads to. */
export type RuleGroup = "file" | "row" | "warn" | "reconcile";

/** Every rule of the intake of office files in the reader's words, by what it leads to. */
export function intakeRulesIn(
  locale: Locale,
  profile: Profile,
): ReadonlyMap<RuleGroup, readonly { readonly id: string; readonly text: string }[]> {
  const known: Readonly<Record<string, string>> = {
    limit: `${intakeLimits.refused.share * 100} %, ${intakeLimits.refused.rows}`,
    months: String(intakeThresholds.longBreakMonths),
    k: String(profile.minimum.enrolment),
  };
  // a monthly fall has a share of its own, and each size its limit
  const ofRule: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "berkas-terlalu-besar": { most: `${intakeLimits.file / 1024 ** 3} GB` },
    "sel-terlalu-panjang": { most: String(intakeLimits.row) },
    "kolom-terlalu-banyak": { most: String(intakeLimits.columns) },
    "peserta-turun-tajam": { share: String(intakeThresholds.monthlyDrop * 100) },
  };
  const rules = ruleIds.map((id) => {
    const rule: IntakeRule = intakeRules[id];
    const gaps = { ...known, ...ofRule[id] };
    // what differs from file to file is a dot here
    const text = rule.message[locale].replace(/\{(\w+)\}/g, (_, name: string) => gaps[name] ?? "…");
    return { id, group: groupOf(rule), text };
  });
  return Map.groupBy(rules, ({ group }) => group);
}

function groupOf({ scope, severity }: IntakeRule): RuleGroup {
  if (severity !== "block") return severity;
  return scope === "row" ? "row" : "file";
}
