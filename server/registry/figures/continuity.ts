import type { QueryExecutorProvider } from "kysely";
import { regionsWithin } from "../../codelists.ts";
import { countPersonYears, type PersonYear } from "../person-years.ts";
import { contributionSource } from "../plan-tables.ts";
import { figure } from "./figure-cells.ts";
import { completeYears, type DatasetFigures, type FigureScope, yearOf } from "./figure-scope.ts";

const groups = [
  ["peserta-bertahan", "retained"],
  ["peserta-baru-setahun", "new"],
  ["peserta-kembali-setahun", "returned"],
  ["peserta-lepas", "lapsed"],
] as const;

const nobody = { persons: 0, retained: 0, new: 0, returned: 0, lapsed: 0, withBreak: 0 } as const;

/**
 * Who stayed, came, returned and was lost in every complete year, in the city and its kecamatan. The kecamatan appear where each group of
 * each of them is empty or large enough, else none does: one that is left out alone could be worked out from the city and the others. So do
 * the people with a break, by themselves; where they are few in the city, they appear nowhere.
 */
export async function tabulateContinuity(
  transaction: QueryExecutorProvider,
  scope: FigureScope,
): Promise<DatasetFigures> {
  const { publisher, codelists, profile, period, months } = scope;
  const isFew = (persons: number) => persons > 0 && persons < profile.minimum.enrolment;
  const districts = regionsWithin(codelists.regions, publisher, "kecamatan").map(({ code }) => code);
  const counted = await countPersonYears(transaction, scope);
  const figures = completeYears(scope, yearOf(months[0] ?? period)).flatMap((year) => {
    const of = (region: string) =>
      counted.find((one) => one.region === region && one.year === year) ?? { ...nobody, region, year };
    const city = [of(publisher)];
    const parts = districts.map(of);
    const isShown = parts.every((part) => groups.every(([, group]) => !isFew(part[group])));
    const breaksInCity = !city.some(({ withBreak }) => isFew(withBreak));
    const breaksInParts = breaksInCity && isShown && !parts.some(({ withBreak }) => isFew(withBreak));
    return [
      ...city.flatMap((one) => yearCells(one, breaksInCity)),
      ...(isShown ? parts.flatMap((one) => yearCells(one, breaksInParts)) : []),
    ];
  });
  return { figures, sources: [] };
}

function yearCells(one: Omit<PersonYear, "withLongBreak" | "provisional">, withBreaks: boolean) {
  const of = (indicator: string, persons: number) =>
    figure({ indicator, region: one.region, period: String(one.year) }, persons, contributionSource);
  return [
    of("peserta-setahun", one.persons),
    ...groups.map(([indicator, group]) => of(indicator, one[group])),
    ...(withBreaks ? [of("peserta-berjeda", one.withBreak)] : []),
  ];
}
