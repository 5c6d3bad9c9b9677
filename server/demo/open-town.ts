import { addMonths, monthsBetween } from "../../schema/month.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import { type Codelists, regionsWithin } from "../codelists.ts";
import { PortalError } from "../errors.ts";
import { mostPeople, type Quarter } from "./invented-person.ts";
import type { Town } from "./town.ts";
import { type Cohort, firstMonth, planTown } from "./town-plan.ts";

/** Accepted sizes; below 1,000 people the groups of six would no longer look like a town. */
const townLimits = {
  people: { least: 1000, most: mostPeople },
  months: { least: 1, most: 60 },
  seed: { least: 0, most: 4_294_967_295 },
} as const;

/** Population of 2013 (Dinas Kependudukan dan Pencatatan Sipil), used only for the proportions of an invented town. */
const populationShape: Readonly<Record<string, number>> = {
  "35.75.01": 45_682,
  "35.75.02": 58_228,
  "35.75.03": 30_814,
  "35.75.04": 73_598,
};

/** What a town depends on. */
export interface TownOptions {
  readonly people: number;
  readonly months: number;
  readonly seed: number;
  readonly codelists: Codelists;
  readonly profile: Profile;
  /** true = its offices make no mistakes */
  readonly isClean?: boolean;
}

/** The town and the courses of its people. Throws `TOWN_OPTION` for a size that is not accepted. */
export function openTown(options: TownOptions): { readonly town: Town; readonly cohorts: readonly Cohort[] } {
  for (const [option, { least, most }] of Object.entries(townLimits)) {
    const given = options[option as keyof typeof townLimits];
    if (!Number.isInteger(given) || given < least || given > most) {
      throw new PortalError("TOWN_OPTION", { option: `--${option}`, least, most });
    }
  }
  const { people, seed, codelists, profile, isClean = false } = options;
  const months = monthsBetween(firstMonth, addMonths(firstMonth, options.months - 1));
  const quarters = quartersOf(codelists, profile);
  const town: Town = {
    ...{ seed, people, months, quarters, codelists, profile, occupations: codelists.occupations },
    ...{ tariff: tariffOf(codelists), hasFaults: !isClean },
  };
  return { town, cohorts: planTown({ people, months: months.length, seed, kecamatan: quarters.length }) };
}

function quartersOf(codelists: Codelists, profile: Profile): Quarter[] {
  return regionsWithin(codelists.regions, profile.publisher, "kecamatan").map(({ code }) => ({
    code,
    kelurahan: regionsWithin(codelists.regions, code, "kelurahan").map((kelurahan) => kelurahan.code),
    weight: populationShape[code] ?? 1,
  }));
}

/** Rupiah per person and month, both programs, as public budgets paid in the sample's years. */
function tariffOf(codelists: Codelists): number {
  return [...codelists.tariffs.values()]
    .filter(
      ({ payer, validFrom, validUntil }) => payer === "publik" && validFrom <= firstMonth && validUntil === undefined,
    )
    .reduce((sum, { rupiah }) => sum + rupiah, 0);
}
