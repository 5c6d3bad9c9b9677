import type { QueryExecutorProvider } from "kysely";
import type { Confidential, Figure } from "../../../schema/aggregate.ts";
import { benefits as declared } from "../../../schema/datasets/benefits.ts";
import { regionsWithin } from "../../codelists.ts";
import { type ClaimGroup, componentCodes, readClaimDays, readClaims } from "./claims.ts";
import { register } from "./document-sources.ts";
import { figure, sum } from "./figure-cells.ts";
import { completeYears, type DatasetFigures, type FigureScope, isComplete, yearOf } from "./figure-scope.ts";

const outcomes: readonly (readonly [indicator: string, isIn: (group: ClaimGroup) => boolean])[] = [
  ["klaim-diajukan", () => true],
  ["klaim-dibayar", ({ state }) => state === "dibayar"],
  ["klaim-ditolak", ({ state }) => state === "ditolak"],
  ["klaim-belum-diputus", ({ state }) => state === "belum"],
];

/** A median of fewer claims is left out (disclosure note, per dataset). */
const leastForMedian = 20;

/**
 * Claims by the day they were filed, in complete years and halves: what became of them and what they paid. A year before the first claim
 * that the lists have is not yet reported; from then on a half without claims has none.
 */
export async function tabulateBenefits(
  transaction: QueryExecutorProvider,
  scope: FigureScope,
): Promise<DatasetFigures> {
  const { period, profile, codelists, months } = scope;
  const claims = await readClaims(transaction, scope);
  const days = await readClaimDays(transaction, scope);
  const source = register(scope, {
    id: "klaim",
    institution: "BPJS Ketenagakerjaan",
    document: "Daftar klaim",
    definition: declared.source.id,
  });
  const cells: CellPlace = { publisher: scope.publisher, source: source.id };
  const firstClaim = claims[0] === undefined ? Number.POSITIVE_INFINITY : yearOf(claims[0].month);
  const first = Math.min(firstClaim, yearOf(months[0] ?? period));
  const years = completeYears(scope, first).flatMap((year) => {
    if (year < firstClaim) return unreported(cells, String(year));
    const own = claims.filter((group) => yearOf(group.month) === year);
    const median = days.find((one) => one.year === year);
    const hasMedian = median !== undefined && median.claims >= leastForMedian;
    const programs = [...codelists.programs.keys()].map((program) => ({
      program,
      some: own.filter((group) => group.program === program),
    }));
    const isTellable = programs.every(({ some }) => areKindsTellable(some, profile.minimum.claims));
    const paying = programs.filter(({ some }) => rupiahOf(some) > 0);
    return [
      ...outcomeCells(cells, String(year), own),
      // where one program paid alone, its sum is the whole
      ...(isTellable || paying.length > 1 ? paidCells(cells, String(year), own) : []),
      ...programs.flatMap(({ program, some }) => [
        ...outcomeCells(cells, String(year), some, { program }),
        ...(isTellable ? paidCells(cells, String(year), some, { program }) : []),
      ]),
      ...(isTellable ? componentCells(cells, String(year), own, profile.minimum.claims) : []),
      ...(hasMedian ? [at(cells, "lama-klaim", String(year), Math.ceil(median.days / 7))] : []),
    ];
  });
  const halves = completeHalves(scope, first).flatMap((half) =>
    yearOf(half.first) < firstClaim
      ? unreported(cells, half.id).filter(({ indicator }) => indicator !== "manfaat-dibayar")
      : outcomeCells(
          cells,
          half.id,
          claims.filter(({ month }) => half.first <= month && month <= half.last),
        ),
  );
  return { figures: [...years, ...halves, ...trienniumCells(scope, cells, claims, firstClaim)], sources: [source] };
}

interface CellPlace {
  readonly publisher: string;
  readonly source: string;
}

function at(
  { publisher, source }: CellPlace,
  indicator: string,
  period: string,
  value: number,
  dimensions: Readonly<Record<string, string>> = {},
): Confidential<Figure> {
  return figure({ indicator, region: publisher, period, dimensions }, value, source);
}

function unreported({ publisher }: CellPlace, period: string): Confidential<Figure>[] {
  return [...outcomes.map(([indicator]) => indicator), "manfaat-dibayar"].map((indicator) =>
    figure({ indicator, region: publisher, period }, undefined, undefined),
  );
}

function outcomeCells(
  cells: CellPlace,
  period: string,
  groups: readonly ClaimGroup[],
  dimensions: Readonly<Record<string, string>> = {},
): Confidential<Figure>[] {
  return outcomes.map(([indicator, isIn]) => at(cells, indicator, period, countOf(groups.filter(isIn)), dimensions));
}

function paidCells(
  cells: CellPlace,
  period: string,
  groups: readonly ClaimGroup[],
  dimensions: Readonly<Record<string, string>> = {},
): Confidential<Figure>[] {
  return [at(cells, "manfaat-dibayar", period, rupiahOf(groups), dimensions)];
}

function rupiahOf(groups: readonly ClaimGroup[]): number {
  return sum(groups.flatMap(({ paid }) => Object.values(paid).map((component) => component.rupiah)));
}

/**
 * Whether rupiah and kinds of benefit of one program's claims can be told. Benefits have fixed sums, and everybody knows which come together: how many
 * families got the funeral money alone follows from two kinds, or from the rupiah and the number of claims. So each kind and each difference must be 0 or at
 * least the minimum (disclosure note, per dataset: rupiah ÷ fixed benefit are count cells).
 */
function areKindsTellable(groups: readonly ClaimGroup[], minimum: number): boolean {
  const kinds = componentCodes.map((komponen) => sum(groups.map(({ paid }) => paid[komponen]?.claims ?? 0)));
  const paid = countOf(groups.filter(({ state }) => state === "dibayar"));
  const counts = [0, paid, ...kinds];
  return counts.every((one) => counts.every((other) => one === other || Math.abs(one - other) >= minimum));
}

/**
 * Claims and rupiah by component; none at all where some component has claims, but no more than the minimum: it would be hidden, and its
 * rupiah could be worked out from the others and the sum.
 */
function componentCells(
  cells: CellPlace,
  period: string,
  groups: readonly ClaimGroup[],
  minimum: number,
): Confidential<Figure>[] {
  const table = componentCodes.map((komponen) => ({
    komponen,
    claims: sum(groups.map(({ paid }) => paid[komponen]?.claims ?? 0)),
    rupiah: sum(groups.map(({ paid }) => paid[komponen]?.rupiah ?? 0)),
  }));
  if (table.some(({ claims }) => claims > 0 && claims <= minimum)) return [];
  return table.flatMap(({ komponen, claims, rupiah }) => [
    at(cells, "penerima-komponen", period, claims, { komponen }),
    at(cells, "manfaat-komponen", period, rupiah, { komponen }),
  ]);
}

/**
 * Claims filed in three calendar years, in the city with what became of them, and in its kecamatan. The spans follow one another from the
 * first year with claims: from overlapping ones a year of a kecamatan could be worked out.
 */
function trienniumCells(
  scope: FigureScope,
  cells: CellPlace,
  claims: readonly ClaimGroup[],
  firstClaim: number,
): Confidential<Figure>[] {
  const { publisher, codelists } = scope;
  const districts = regionsWithin(codelists.regions, publisher, "kecamatan").map(({ code }) => code);
  return completeYears(scope, firstClaim)
    .filter((year) => (year - firstClaim) % 3 === 2)
    .flatMap((last) => {
      const own = claims.filter(({ month }) => last - 2 <= yearOf(month) && yearOf(month) <= last);
      const period = `${last - 2}-${last}`;
      return [
        ...outcomeCells(cells, period, own),
        ...districts.map((region) => {
          const here = own.filter(({ kecamatan }) => kecamatan === region);
          return figure({ indicator: "klaim-diajukan", region, period }, countOf(here), cells.source);
        }),
      ];
    });
}

function completeHalves({ period }: FigureScope, first: number) {
  return (
    Array.from({ length: yearOf(period) - first + 1 }, (_, offset) => first + offset)
      .flatMap((year) => [
        { id: `${year}-S1`, first: `${year}-01`, last: `${year}-06` },
        { id: `${year}-S2`, first: `${year}-07`, last: `${year}-12` },
      ])
      // with their year, on the same day: of an earlier printing the year would tell who was paid meanwhile
      .filter(({ id }) => isComplete(id.slice(0, 4), period))
  );
}

function countOf(groups: readonly ClaimGroup[]): number {
  return sum(groups.map(({ claims }) => claims));
}
