import type { CellKey } from "../../schema/cell.ts";
import type { Text } from "../../schema/text.ts";
import { ancestry } from "../codelists.ts";
import { indicatorById } from "./find-indicator.ts";
import { regionByCode, regionLabel } from "./find-region.ts";
import { codesOf, cutOf, dimensionNamed } from "./planned-cuts.ts";
import type { RequestContext } from "./request-context.ts";

/**
 * The planned cells that hold the cell at `key`, nearest first: every step takes one attribute away or goes one region up, and of
 * those equally near the one of the same region comes first. A share leads to its numerator's totals.
 */
export function totalsAround(context: RequestContext, key: CellKey): CellKey[] {
  const { measure } = indicatorById(key.indicator);
  const indicator = indicatorById(measure.kind === "share" ? measure.numerator : key.indicator);
  const regions = ancestry(context.codelists.regions, key.region).filter(({ code }) =>
    context.regions.some((known) => known.code === code),
  );
  const names = Object.keys(key.dimensions).sort();
  const found = regions.flatMap((region, up) =>
    subsets(names)
      .map((kept) => ({ region, kept, far: up + names.length - kept.length, up }))
      .filter(({ far }) => far > 0)
      .filter(({ kept }) => cutOf(indicator, region.level, kept) !== undefined),
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

/** The nearest of these totals that is published with its own month's number; undefined where there is none. */
export async function safeTotalOf(context: RequestContext, key: CellKey): Promise<CellKey | undefined> {
  const around = totalsAround(context, key);
  const cells = await Promise.all(around.map((total) => context.cell(total)));
  return around.find((_, at) => cells[at]?.status === "PUBLISHED" && cells[at]?.asOfPeriod === undefined);
}

/** `Kec. Gadingrejo, Perempuan`: where a cell stands, in words. */
export function placeInWords(context: RequestContext, { region, dimensions }: CellKey): Text {
  const label = regionLabel(regionByCode(context.regions, region));
  const codes = Object.entries(dimensions).map(([name, code]) => {
    const dimension = dimensionNamed(name);
    return (dimension && codesOf(context.codelists, dimension).get(code)?.name) ?? { id: code, en: code };
  });
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
