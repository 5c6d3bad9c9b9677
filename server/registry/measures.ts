import { regionsWithin } from "../codelists.ts";
import { createBaseCells } from "./base-cells.ts";
import { type Billing, countBilling, type Overlap, overlapOf } from "./billing.ts";
import { type CoverageParts, coverageParts } from "./coverage-parts.ts";
import { readDocumentNumbers } from "./documents.ts";
import { knownUntil } from "./known-until.ts";
import { countLapses, type Lapse } from "./lapses.ts";
import { type AttributeMeasure, countAttributes, countMonths, type MonthlyMeasures } from "./monthly-measures.ts";
import { createPersonMonths } from "./person-months.ts";
import { countPersonYears, type PersonYear } from "./person-years.ts";
import { createRegionLines } from "./region-lines.ts";
import type { TabulateEffects, TabulateRequest } from "./tabulate.ts";
import { inTabulation } from "./tabulation.ts";

/** Every measure of people that is defined, as known at a date. True values: they never leave a release run. */
export interface PersonMeasures {
  readonly months: readonly MonthlyMeasures[];
  readonly attributes: readonly AttributeMeasure[];
  readonly lapses: readonly Lapse[];
  readonly years: readonly PersonYear[];
  readonly billing: readonly Billing[];
  readonly overlap: readonly Overlap[];
  /** city and kecamatan: no document names numbers below them */
  readonly coverage: readonly CoverageParts[];
}

/** All measures up to `period` as known on `known`. Throws as `tabulate` does, save `NO_CONTRIBUTIONS`: all empty then. */
export async function tabulateMeasures(
  { registry, codelists, profile }: TabulateEffects,
  request: TabulateRequest,
): Promise<PersonMeasures> {
  const { publisher } = profile;
  const scope = knownUntil(publisher, request);
  return await inTabulation(registry, async (transaction) => {
    await createRegionLines(transaction, codelists.regions, publisher);
    await createPersonMonths(transaction, codelists, scope);
    await createBaseCells(transaction);
    const months = await countMonths(transaction);
    const billing = await countBilling(transaction, codelists, scope);
    const documents = await readDocumentNumbers(transaction, scope);
    const named = new Set(
      (["kota", "kecamatan"] as const).flatMap((level) =>
        regionsWithin(codelists.regions, publisher, level).map((region) => region.code),
      ),
    );
    return {
      months,
      attributes: await countAttributes(transaction),
      lapses: await countLapses(transaction, scope),
      years: await countPersonYears(transaction, scope),
      billing,
      overlap: overlapOf(
        billing,
        months.filter((month) => month.region === publisher),
      ),
      coverage: coverageParts(
        months.filter((month) => named.has(month.region)),
        documents,
      ),
    };
  });
}
