import type { Codelists } from "../../../server/codelists.ts";
import { regionsWithin } from "../../../server/codelists.ts";
import type { Draws } from "./draws.ts";

/** The codes of a town's people, in code-list order; a person holds indices into these lists. */
export interface TownCodes {
  readonly kelurahan: readonly { readonly code: string; readonly kecamatan: string }[];
  readonly sexes: readonly string[];
  /** the first age of each band */
  readonly ages: readonly { readonly code: string; readonly from: number }[];
  readonly occupations: readonly string[];
  readonly payers: readonly string[];
}

/** The real lists below `publisher`. */
export function townCodes(codelists: Codelists, publisher: string): TownCodes {
  return {
    kelurahan: regionsWithin(codelists.regions, publisher, "kelurahan").map(({ code, parent }) => ({
      code,
      kecamatan: parent ?? publisher,
    })),
    sexes: [...codelists.sexes.keys()],
    ages: [...codelists["age-bands"].values()].map(({ code, from }) => ({ code, from })),
    occupations: [...codelists.occupations.keys()],
    payers: [...codelists.payers.keys()],
  };
}

/** How often each code occurs among newcomers. */
export interface Mixture {
  readonly kelurahan: readonly number[];
  /** by kelurahan */
  readonly occupations: readonly (readonly number[])[];
  /** by occupation: the share of the list's last sex */
  readonly lastSex: readonly number[];
  readonly ages: readonly number[];
  readonly agesFrom: readonly number[];
  readonly payers: readonly number[];
}

const byKecamatan = [0.22, 0.3, 0.16, 0.32];
const byOccupation = [0.3, 0.12, 0.27, 0.06, 0.15, 0.07, 0.03];
const womenByOccupation = [0.65, 0.1, 0.15, 0.4, 0.1, 0.5, 0.45];
const byAge = [0.08, 0.19, 0.27, 0.25, 0.16, 0.05];
const byPayer = [0.6, 0.2, 0.1, 0.06, 0.04];
/** The second listed occupation (fishers) lives by the sea: in every fourth kelurahan often, elsewhere seldom. */
const seaside = { occupation: 1, often: 2.5, seldom: 0.5 };

/** Uneven as towns are: large and small kelurahan, usual and rare occupations, one payer for most. */
export function mixtureOf(codes: TownCodes): Mixture {
  const kecamatan = [...new Set(codes.kelurahan.map((one) => one.kecamatan))];
  const inKecamatan = Map.groupBy(codes.kelurahan, (one) => one.kecamatan);
  const kelurahan = codes.kelurahan.map((one) => {
    const siblings = inKecamatan.get(one.kecamatan) ?? [];
    // the first of a kecamatan is about four times as large as its last
    const weights = siblings.map((_, at) => 4 - (3 * at) / siblings.length);
    const sum = weights.reduce((total, weight) => total + weight, 0);
    return ((byKecamatan[kecamatan.indexOf(one.kecamatan)] ?? 0.2) * (weights[siblings.indexOf(one)] ?? 1)) / sum;
  });
  return {
    kelurahan,
    occupations: codes.kelurahan.map((_, at) =>
      codes.occupations.map(
        (_code, occupation) =>
          (byOccupation[occupation] ?? 0.1) *
          (occupation !== seaside.occupation ? 1 : at % 4 === 3 ? seaside.often : seaside.seldom),
      ),
    ),
    lastSex: codes.occupations.map((_, occupation) => womenByOccupation[occupation] ?? 0.5),
    ages: codes.ages.map((_, at) => byAge[at] ?? 0.1),
    agesFrom: codes.ages.map(({ from }) => from),
    payers: codes.payers.map((_, at) => byPayer[at] ?? 0.1),
  };
}

/** Somebody's codes on the day of entering. */
export function newcomer(mixture: Mixture, draws: Draws) {
  const kelurahan = draws.weighted(mixture.kelurahan);
  const occupation = draws.weighted(mixture.occupations[kelurahan] ?? [1]);
  const isLast = draws.fraction() < (mixture.lastSex[occupation] ?? 0.5);
  const band = draws.weighted(mixture.ages);
  const from = mixture.agesFrom[band] ?? 0;
  const age = from + draws.below((mixture.agesFrom[band + 1] ?? from + 5) - from);
  return { kelurahan, occupation, sex: isLast ? 1 : 0, age, payer: draws.weighted(mixture.payers) };
}
