import { Arg, Int } from "type-graphql";
import type { CellKey } from "../../schema/cell.ts";
import type { Region } from "../../schema/codelist.ts";
import { describe } from "../../schema/graphql/describe.ts";
import { PeriodId } from "../../schema/graphql/scalars.ts";
import { askedPeriod, knownPeriod } from "./asked-period.ts";
import type { Period } from "./period.ts";
import { pinnedRelease, type RequestContext } from "./request-context.ts";

/** The argument of the monthly shortcuts on a region. */
export function PeriodArgument(): ParameterDecorator {
  return Arg("period", () => PeriodId, {
    nullable: true,
    ...describe("Bulan; bila tidak diisi, bulan terbaru rilis ini.", "Month; this release's newest unless given."),
  }) as ParameterDecorator;
}

/** `year: Int` of the yearly shortcuts. */
export function YearArgument(): ParameterDecorator {
  return Arg("year", () => Int, {
    nullable: true,
    ...describe(
      "Tahun; bila tidak diisi, tahun terbaru yang ada angkanya dalam rilis ini.",
      "Year; the newest with a number in this release unless given.",
    ),
  }) as ParameterDecorator;
}

/**
 * The year asked for, else the newest one in which the release has a number of `indicator`, hidden ones among them, for the region;
 * else the year of the release's newest month. Throws `UNKNOWN_PERIOD` for a year before the release's first.
 */
export async function askedYear(
  context: RequestContext,
  given: number | null | undefined,
  { indicator, region }: { readonly indicator: string; readonly region: Pick<Region, "code"> },
): Promise<Period> {
  const release = pinnedRelease(context);
  if (given !== undefined && given !== null) return askedPeriod(release, String(given));
  const last = yearOf(release.period);
  const years = Array.from({ length: last - yearOf(release.firstPeriod) + 1 }, (_, back) => String(last - back));
  return knownPeriod((await newestWithNumber(context, { indicator, region }, years)) ?? String(last));
}

/** The first of these periods, newest first, in which the release has the cell's number, hidden ones among them. */
export async function newestWithNumber(
  context: RequestContext,
  cell: {
    readonly indicator: string;
    readonly region: Pick<Region, "code">;
    readonly dimensions?: CellKey["dimensions"];
  },
  periods: readonly string[],
): Promise<string | undefined> {
  const { indicator, region, dimensions = {} } = cell;
  const cells = await Promise.all(
    periods.map((period) => context.cell({ indicator, region: region.code, period, dimensions })),
  );
  return periods.find((_, at) => ["PUBLISHED", "SUPPRESSED"].includes(cells[at]?.status ?? ""));
}

function yearOf(month: string): number {
  return Number(month.slice(0, 4));
}
