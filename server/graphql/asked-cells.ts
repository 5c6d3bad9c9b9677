import { type CellKey, dimensionText } from "../../schema/cell.ts";
import type { Region } from "../../schema/codelist.ts";
import { indicators } from "../../schema/datasets/index.ts";
import type { ObservationFilter } from "../../schema/graphql/inputs.ts";
import { addMonths } from "../../schema/month.ts";
import { ancestry } from "../codelists.ts";
import { PortalError } from "../errors.ts";
import type { CellFilter } from "../published/published-cells.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import { askedBreakdown } from "./asked-breakdown.ts";
import { askedBound, askedPeriod, knownPeriod } from "./asked-period.ts";
import { indicatorById } from "./find-indicator.ts";
import { regionByCode } from "./find-region.ts";
import { periodsWithin } from "./periods-within.ts";
import { pinnedRelease, type RequestContext } from "./request-context.ts";

/** At most so many cells are answered one by one when a filter names them all. */
export const mostNamedCells = 10_000;

/** What a filter asks for: rows that match, and, where it names regions and periods, every single cell by name. */
export interface AskedCells {
  readonly filter: CellFilter;
  /** in coordinate order; undefined where the filter only narrows */
  readonly named: readonly CellKey[] | undefined;
}

/** Reads a filter against the pinned release: totals only unless it names a breakdown. Unknown names throw with the nearest known one. */
export function askedCells(context: RequestContext, where: ObservationFilter): AskedCells {
  const release = pinnedRelease(context);
  const asked = where.indicator.map(indicatorById);
  const ids = sorted(asked.map(({ id }) => id));
  if (ids.length === 0) throw new PortalError("INDICATOR_NOT_NAMED", { known: [...indicators.keys()].join(", ") });
  const regions = askedRegions(context, where);
  const combinations = askedBreakdown(context, asked, where);
  const periods = where.period ? sorted(askedPeriods(release, where.period, where.cadence)) : undefined;
  const filter: CellFilter = {
    indicators: ids,
    dimensions: combinations?.map(dimensionText),
    ...(regions && { regions }),
    ...rangeOf(release, where, periods),
  };
  const namesRegions = Boolean(where.region) || Boolean(where.level);
  const named = namesRegions && regions && periods && combinations && !where.from && !where.to;
  return { filter, named: named ? everyCell({ ids, regions, periods, combinations }) : undefined };
}

function askedPeriods(
  release: PublishedRelease,
  ids: readonly string[],
  cadence: ObservationFilter["cadence"],
): string[] {
  const asked = ids.map((id) => askedPeriod(release, id));
  return asked.filter(({ kind }) => !cadence || kind === cadence).map(({ id }) => id);
}

/** A range holds every period, of whatever kind unless one is asked for, that lies in it whole. */
function rangeOf(
  release: PublishedRelease,
  { from, to, cadence }: ObservationFilter,
  periods: readonly string[] | undefined,
): Pick<CellFilter, "periods"> {
  if (!from && !to && (periods || !cadence)) return periods ? { periods } : {};
  const first = from ? askedBound(release, from).firstMonth : earliestMonth;
  // a year or three years may end after the newest month
  const last = to ? askedBound(release, to).lastMonth : addMonths(release.period, 36);
  if (from && to && first > last) throw new PortalError("RANGE_REVERSED", { from: to, to: from });
  const within = periodsWithin(first, last).filter((id) => !cadence || knownPeriod(id).kind === cadence);
  return { periods: periods ? periods.filter((id) => within.includes(id)) : within };
}

/** Before the first month that any portal's data can have. */
const earliestMonth = "2010-01";

function askedRegions(context: RequestContext, { region, within, level }: ObservationFilter): string[] | undefined {
  if (!region && !within && !level) return undefined;
  const candidates: readonly Region[] = region
    ? region.map((code) => regionByCode(context.regions, code))
    : context.regions;
  const root = within ? regionByCode(context.regions, within).code : undefined;
  return sorted(
    candidates
      .filter((candidate) => !level || candidate.level === level)
      .filter(
        ({ code }) =>
          root === undefined || ancestry(context.codelists.regions, code).some((above) => above.code === root),
      )
      .map(({ code }) => code),
  );
}

function everyCell(named: {
  readonly ids: readonly string[];
  readonly regions: readonly string[];
  readonly periods: readonly string[];
  readonly combinations: readonly CellKey["dimensions"][];
}): CellKey[] {
  const { ids, regions, periods, combinations } = named;
  const found = ids.length * regions.length * periods.length * combinations.length;
  if (found > mostNamedCells) throw new PortalError("TOO_MANY_CELLS", { found, limit: mostNamedCells });
  return ids.flatMap((indicator) =>
    regions.flatMap((region) =>
      periods.flatMap((period) => combinations.map((dimensions) => ({ indicator, region, period, dimensions }))),
    ),
  );
}

function sorted(texts: readonly string[]): string[] {
  return [...new Set(texts)].sort();
}
