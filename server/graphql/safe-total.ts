import type { CellKey } from "../../schema/cell.ts";
import type { Indicator } from "../../schema/datasets/index.ts";
import type { Text } from "../../schema/text.ts";
import { ancestry } from "../codelists.ts";
import { knownPeriod } from "./asked-period.ts";
import { indicatorById } from "./find-indicator.ts";
import { regionByCode, regionLabel } from "./find-region.ts";
import { namedCode } from "./known-codes.ts";
import { cutOf } from "./planned-cuts.ts";
import type { RequestContext } from "./request-context.ts";

/**
 * The planned cells that hold the cell at `key`, nearest first: every step takes one attribute away or goes one region up, and of
 * those equally near the one of the same region comes first. A share or an amount leads to the totals of the count behind it.
 */
export function totalsAround(context: RequestContext, key: CellKey): CellKey[] {
  const indicator = countBehind(indicatorById(key.indicator));
  const { kind } = knownPeriod(key.period);
  const regions = ancestry(context.codelists.regions, key.region).filter(({ code }) =>
    context.regions.some((known) => known.code === code),
  );
  const names = Object.keys(key.dimensions).sort();
  const found = regions.flatMap((region, up) =>
    subsets(names)
      .map((kept) => ({ region, kept, far: up + names.length - kept.length, up }))
      .filter(({ far }) => far > 0)
      .filter(({ kept }) => cutOf(indicator, region.level, { names: kept, kind }) !== undefined),
  );
  return found
    .sort((a, b) => a.far - b.far || a.up - b.up || compare(a.kept.join(), b.kept.join()))
    .map(({ region, kept }) => ({
      indicator: indicator.id,
      region: region.code,
      period: key.period,
      dimensions: Object.fromEntries(kept.map((name) => [name, key.dimensions[name] ?? ""])),
    }));
}

/** The count whose smallness hides the indicator's cells: of an amount its people or claims, of a share its numerator's; else itself. */
export function countBehind(indicator: Indicator): Indicator {
  const { measure } = indicator;
  if (measure.kind === "share") return countBehind(indicatorById(measure.numerator));
  if (measure.kind === "ratio") return countBehind(indicatorById(measure.denominator));
  const partner = measure.kind === "amount" || measure.kind === "duration" ? measure.hiddenWith : undefined;
  return partner === undefined ? indicator : indicatorById(partner);
}

/** The nearest of these totals that is published with its own month's number; undefined where there is none. */
export async function safeTotalOf(context: RequestContext, key: CellKey): Promise<CellKey | undefined> {
  const around = totalsAround(context, key);
  const cells = await Promise.all(around.map((total) => context.cell(total)));
  return around.find((_, at) => cells[at]?.status === "PUBLISHED" && cells[at]?.asOfPeriod === undefined);
}

/** `Kec. Gadingrejo, Perempuan`: where a cell stands, in words. */
export function placeInWords(context: RequestContext, { region, dimensions }: CellKey): Text {
  const label = regionLabel(regionByCode(context.regions, region));
  const codes = Object.entries(dimensions).map(([name, code]) => namedCode(context, name, code).name);
  const join = (locale: keyof Text) => [label, ...codes].map((text) => text[locale]).join(", ");
  return { id: join("id"), en: join("en") };
}

function subsets(names: readonly string[]): string[][] {
  const [first, ...rest] = names;
  if (first === undefined) return [[]];
  const without = subsets(rest);
  return [...without, ...without.map((set) => [first, ...set])];
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
