import { benefitsFamilies } from "./benefits.ts";
import { budgetFamilies } from "./budget.ts";
import { continuityFamilies } from "./continuity.ts";
import { coverageFamilies } from "./coverage.ts";
import { dbhchtFamilies } from "./dbhcht.ts";
import { enrolmentFamilies } from "./enrolment.ts";
import type { FactCell } from "./fact.ts";
import type { Families, FamilyTexts } from "./family.ts";
import { funnelFamilies } from "./funnel.ts";
import { lapseFamilies } from "./lapse.ts";
import { membershipFamilies } from "./membership.ts";
import { payerMixFamilies } from "./payer-mix.ts";
import { qualityFamilies } from "./quality.ts";
import { reconciliationFamilies } from "./reconciliation.ts";
import { rivalFamilies } from "./rival.ts";
import { targetsFamilies } from "./targets.ts";
import { unitCostFamilies } from "./unit-cost.ts";

/** The templates of every indicator, by its id. A test holds that no indicator is without. */
export const families: Families = {
  ...enrolmentFamilies,
  ...coverageFamilies,
  ...budgetFamilies,
  ...reconciliationFamilies,
  ...unitCostFamilies,
  ...dbhchtFamilies,
  ...continuityFamilies,
  ...lapseFamilies,
  ...targetsFamilies,
  ...membershipFamilies,
  ...funnelFamilies,
  ...benefitsFamilies,
  ...payerMixFamilies,
  ...qualityFamilies,
  ...rivalFamilies,
};

/** The templates for a cell. Throws RangeError for an indicator without any. */
export function textsOf(cell: Pick<FactCell, "indicator" | "codes">): FamilyTexts {
  const family = families[cell.indicator];
  if (!family) throw new RangeError(`no sentences for ${cell.indicator}`);
  return family.coded && Object.keys(cell.codes).length > 0 ? family.coded : family;
}
