import "reflect-metadata";
import { Arg, Ctx, Query, Resolver } from "type-graphql";
import { CalendarEntry } from "../../schema/graphql/calendar.ts";
import { describe } from "../../schema/graphql/describe.ts";
import { DateScalar, RegionCode } from "../../schema/graphql/scalars.ts";
import { ancestry } from "../codelists.ts";
import { PortalError } from "../errors.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import { knownPeriod } from "./asked-period.ts";
import { regionByCode } from "./find-region.ts";
import { jakartaDay } from "./jakarta-day.ts";
import type { RequestContext } from "./request-context.ts";

@Resolver()
export class CalendarResolver {
  @Query(
    () => [CalendarEntry],
    describe(
      "Jadwal rilis, menurut tanggal: yang sudah terbit dan satu yang berikutnya.",
      "The release calendar, by date: what is out and the one that comes next.",
    ),
  )
  async releaseCalendar(
    @Ctx() context: RequestContext,
    @Arg("within", () => RegionCode, describe("Penerbit di dalam wilayah ini.", "Publishers within this region."))
    within: string,
    @Arg("from", () => DateScalar, describe("Dijadwalkan mulai tanggal ini.", "Due on this date or later."))
    from: string,
    @Arg("to", () => DateScalar, describe("Dijadwalkan sampai tanggal ini.", "Due on this date or earlier."))
    to: string,
  ): Promise<CalendarView[]> {
    refuseElsewhere(context, within);
    if (from > to) throw new PortalError("RANGE_REVERSED", { from: to, to: from });
    const releases = [...(await context.releases())].reverse();
    const newest = releases.at(-1);
    const entries = [...releases.map(publishedEntry), ...(newest ? [nextEntry(newest)] : [])];
    return entries.filter(({ scheduledFor }) => scheduledFor >= from && scheduledFor <= to);
  }
}

/** What `releaseCalendar` hands on. */
interface CalendarView {
  readonly publisher: string;
  readonly scheduledFor: string;
  readonly period?: unknown;
  readonly publishedAt?: string;
  readonly daysLate?: number;
  readonly release?: PublishedRelease;
}

function publishedEntry(release: PublishedRelease): CalendarView {
  const { publisher, scheduledFor, publishedAt } = release;
  const late = Math.round((dayNumber(jakartaDay(publishedAt)) - dayNumber(scheduledFor)) / dayLength);
  return {
    ...{ publisher, scheduledFor, publishedAt, release },
    period: knownPeriod(release.period),
    daysLate: Math.max(0, late),
  };
}

/** The newest release says when the next one is due; nobody has said more. */
function nextEntry({ publisher, nextDue }: PublishedRelease): CalendarView {
  return { publisher, scheduledFor: nextDue };
}

const dayLength = 86_400_000;

function dayNumber(date: string): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** A kecamatan publishes nothing of its own: only the publisher itself and the regions above it hold a calendar. */
function refuseElsewhere({ codelists, profile, regions }: RequestContext, within: string): void {
  const { publisher } = profile;
  if (ancestry(codelists.regions, publisher).some(({ code }) => code === within)) return;
  const { code } = regionByCode(regions, within);
  throw new PortalError("UNKNOWN_REGION", {
    typed: code,
    hint: { id: `penerbit di sini ${publisher}.`, en: `the publisher here is ${publisher}.` },
  });
}
