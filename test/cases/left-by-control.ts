import type { Figure } from "../../schema/aggregate.ts";
import { cellId } from "../../schema/cell.ts";
import { datasets, indicators } from "../../schema/datasets/index.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import type { Observation } from "../../schema/release.ts";

/** A number and those that add up to it, by cell id. */
export interface Sum {
  /** `pagu = realisasi + sisa`, or which breakdown */
  readonly name: string;
  readonly whole: string;
  readonly parts: readonly string[];
}

/** What follows from the documents, beside the sums that the datasets declare. */
const ofMoney: readonly (readonly [whole: string, ...parts: string[]])[] = [
  ["pagu", "realisasi", "sisa"],
  ["iuran-tercatat", "iuran-diperkirakan", "iuran-selisih"],
  ["iuran-selisih", "selisih-dijelaskan", "selisih-belum-dijelaskan"],
];

/** Every sum among these figures: parts at the same place, breakdowns, kecamatan, half years, and months of what was paid. */
export function sumsAmong(figures: readonly Figure[]): Sum[] {
  const known = new Set(figures.map(cellId));
  const declared = datasets.flatMap(({ measures }) =>
    Object.entries(measures).flatMap(([id, measure]) =>
      measure.kind === "event-count" && measure.sumOf !== undefined ? [[id, ...measure.sumOf]] : [],
    ),
  );
  const samePlace = [...ofMoney, ...declared].flatMap(([whole = "", ...parts]) =>
    figures
      .filter(({ indicator }) => indicator === whole)
      .map((cell) => ({
        name: `${whole} = ${parts.join(" + ")}`,
        whole: cellId(cell),
        parts: parts.map((indicator) => cellId({ ...cell, indicator })),
      })),
  );
  const groups = Map.groupBy(
    figures.flatMap((cell) => wholesOf(cell).map((sum) => ({ ...sum, part: cellId(cell) }))),
    ({ name, whole }) => `${name} ${whole}`,
  );
  const brokenDown = [...groups.values()].flatMap((own) => {
    const [first] = own;
    return first === undefined ? [] : [{ name: first.name, whole: first.whole, parts: own.map(({ part }) => part) }];
  });
  return [...samePlace, ...brokenDown].filter(({ whole, parts }) => [whole, ...parts].every((id) => known.has(id)));
}

/** The cells that a figure is a part of, as far as its measure adds up. */
function wholesOf(cell: Figure): Pick<Sum, "name" | "whole">[] {
  const { indicator, region, period, dimensions } = cell;
  const over = indicators.get(indicator)?.measure.additiveOver ?? [];
  const year = period.slice(0, 4);
  const [by] = Object.keys(dimensions);
  const isBrokenDown = by !== undefined && over.includes("attributes");
  const isDistrict = region.split(".").length === 3 && over.includes("regions");
  const isHalf = /-S[12]$/.test(period) && over.includes("months");
  return [
    ...(isBrokenDown ? [{ name: `${indicator} by ${by}`, whole: { dimensions: {} } }] : []),
    ...(isDistrict ? [{ name: `${indicator} by kecamatan`, whole: { region: region.slice(0, 5) } }] : []),
    ...(isHalf ? [{ name: `${indicator} by half year`, whole: { period: year } }] : []),
    ...(indicator === "realisasi-bulan"
      ? [{ name: "realisasi by month", whole: { indicator: "realisasi", period: year } }]
      : []),
  ].map(({ name, whole }) => ({ name, whole: cellId({ ...cell, ...whole }) }));
}

/** Of the sums whose numbers are all printed: how many there are by name, and those that do not add up. */
export function addUp(sums: readonly Sum[], observations: readonly Observation[]) {
  const printed = new Map(observations.map((cell) => [cellId(cell), cell.decimal]));
  const whole = sums.filter((one) => [one.whole, ...one.parts].every((id) => printed.get(id) !== undefined));
  const wrong = whole.filter(
    (one) =>
      one.parts.reduce((sum, id) => sum + BigInt(printed.get(id) ?? 0), -BigInt(printed.get(one.whole) ?? 0)) !== 0n,
  );
  const names = Map.groupBy(whole, ({ name }) => name);
  const places = Object.fromEntries([...names].map(([name, own]) => [name, own.length]));
  return { places, wrong: wrong.map(({ name, whole }) => `${name}: ${whole}`) };
}

/** Event counts of 1…k−1 among these cells. */
export function smallCounts<Cell extends Figure | Observation>(
  cells: readonly Cell[],
  minimum: Profile["minimum"],
): Cell[] {
  return cells.filter(({ indicator, decimal }) => {
    const { measure, dataset } = indicators.get(indicator) ?? {};
    if (measure?.kind !== "event-count" || decimal === undefined) return false;
    return Number(decimal) > 0 && Number(decimal) < minimum[dataset?.disclosure?.minimum ?? "claims"];
  });
}

/** Small counts that a single subtraction gives: the only number of a sum that is not printed. */
export function leftOpen(
  sums: readonly Sum[],
  small: ReadonlySet<string>,
  observations: readonly Observation[],
): string[] {
  const printed = new Set(observations.filter(({ decimal }) => decimal !== undefined).map(cellId));
  return sums.flatMap(({ whole, parts }) => {
    const [only, ...others] = [whole, ...parts].filter((id) => !printed.has(id));
    return only !== undefined && others.length === 0 && small.has(only) ? [only] : [];
  });
}

/**
 * Cells that go with a count, or are worked out from it, where the count is known and not printed. `silent` have no number either, as it has
 * to be; `told` have one.
 */
export function besideHidden(figures: readonly Figure[], observations: readonly Observation[]) {
  const known = new Set(figures.filter(({ decimal }) => decimal !== undefined).map(cellId));
  const printed = new Set(observations.filter(({ decimal }) => decimal !== undefined).map(cellId));
  const isHidden = (id: string) => known.has(id) && !printed.has(id);
  const places = [...new Map([...figures, ...observations].map((cell) => [cellId(cell), cell])).values()];
  const beside = places.filter((cell) => {
    const measure = indicators.get(cell.indicator)?.measure;
    const partners =
      measure?.kind === "share" || measure?.kind === "ratio"
        ? [measure.numerator, measure.denominator]
        : [measure !== undefined && "hiddenWith" in measure ? measure.hiddenWith : undefined];
    return partners.some((indicator) => indicator !== undefined && isHidden(cellId({ ...cell, indicator })));
  });
  const ids = beside.map((cell) => cellId(cell));
  return { silent: ids.filter((id) => !printed.has(id)), told: ids.filter((id) => printed.has(id)) };
}
