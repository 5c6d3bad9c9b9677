import type { Confidential, Figure } from "../../../../schema/aggregate.ts";
import { completeYears, figureAt, monthAt, type TownYears } from "./figure-maker.ts";
import type { Claim } from "./town-events.ts";

const programs = ["jkk", "jkm"] as const;
const kinds = ["kematian", "cacat", "berkala", "pemakaman", "beasiswa", "perawatan", "pengganti-upah"];
/** a median of fewer claims is left out */
const leastForMedian = 20;

/** The benefit figures as tabulation gives them: years and halves that are complete, three years of a kecamatan. */
export function claimFigures(town: TownYears): Confidential<Figure>[] {
  const known = town.events.claims.filter(({ filed }) => filed <= town.last);
  const between = (from: number, months: number) => known.filter(({ filed }) => filed >= from && filed < from + months);
  const years = completeYears(town);
  const halves = years.flatMap(({ id, from }) => [
    { id: `${id}-S1`, from },
    { id: `${id}-S2`, from: from + 6 },
  ]);
  const open = town.last + 1 - years.length * 12;
  if (open >= 6) halves.push({ id: `${monthAt(town, town.last).slice(0, 4)}-S1`, from: years.length * 12 });
  return [
    ...years.flatMap(({ id, from }) => yearFigures(town, id, between(from, 12))),
    ...halves.flatMap(({ id, from }) => outcomes(town, id, between(from, 6))),
    ...years.filter((_, at) => at % 3 === 2).flatMap(({ from }) => triennium(town, from - 24, between(from - 24, 36))),
  ];
}

function yearFigures(town: TownYears, year: string, claims: readonly Claim[]): Confidential<Figure>[] {
  const paid = claims.filter((claim) => isPaid(town, claim));
  const own = [undefined, ...programs].flatMap((program) => {
    const some = claims.filter((claim) => program === undefined || claim.program === program);
    const dimensions = program === undefined ? {} : { program };
    const rupiah = some.filter((claim) => isPaid(town, claim)).reduce((sum, claim) => sum + rupiahOf(claim), 0);
    return [
      ...outcomes(town, year, some, dimensions),
      figureAt(town, ["manfaat-dibayar", year], rupiah, { dimensions, source: "klaim" }),
    ];
  });
  const byKind = kinds.map((komponen) => ({
    komponen,
    claims: paid.filter((claim) => (claim.kinds[komponen] ?? 0) > 0).length,
    rupiah: paid.reduce((sum, claim) => sum + (claim.kinds[komponen] ?? 0), 0),
  }));
  const isShown = byKind.every(({ claims }) => claims === 0 || claims >= town.profile.minimum.claims);
  return [
    ...own,
    ...(isShown ? byKind : []).flatMap(({ komponen, claims, rupiah }) => [
      figureAt(town, ["penerima-komponen", year], claims, { dimensions: { komponen }, source: "klaim" }),
      figureAt(town, ["manfaat-komponen", year], rupiah, { dimensions: { komponen }, source: "klaim" }),
    ]),
    ...(paid.length >= leastForMedian ? [figureAt(town, ["lama-klaim", year], 5, { source: "klaim" })] : []),
  ];
}

function outcomes(
  town: TownYears,
  period: string,
  claims: readonly Claim[],
  dimensions: Readonly<Record<string, string>> = {},
): Confidential<Figure>[] {
  const decided = claims.filter((claim) => claim.decided <= town.last);
  const paid = decided.filter((claim) => claim.isPaid).length;
  const counts = {
    "klaim-diajukan": claims.length,
    "klaim-dibayar": paid,
    "klaim-ditolak": decided.length - paid,
    "klaim-belum-diputus": claims.length - decided.length,
  };
  return Object.entries(counts).map(([indicator, value]) =>
    figureAt(town, [indicator, period], value, { dimensions, source: "klaim" }),
  );
}

function triennium(town: TownYears, from: number, claims: readonly Claim[]): Confidential<Figure>[] {
  const year = Number(monthAt(town, from).slice(0, 4));
  const { kelurahan } = town.history.codes;
  const districts = [...new Set(kelurahan.map(({ kecamatan }) => kecamatan))];
  const inDistrict = (region: string) => claims.filter((claim) => kelurahan[claim.kelurahan]?.kecamatan === region);
  const period = `${year}-${year + 2}`;
  return [
    ...outcomes(town, period, claims),
    ...districts.map((region) =>
      figureAt(town, ["klaim-diajukan", period], inDistrict(region).length, { region, source: "klaim" }),
    ),
  ];
}

function isPaid({ last }: TownYears, { decided, isPaid }: Claim): boolean {
  return isPaid && decided <= last;
}

function rupiahOf({ kinds: paid }: Claim): number {
  return Object.values(paid).reduce((sum, rupiah) => sum + rupiah, 0);
}
