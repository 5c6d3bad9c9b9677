import { monthsBetween } from "../../schema/month.ts";
import { nearest } from "../codelists.ts";
import { PortalError } from "../errors.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import { type Period, readPeriod } from "./period.ts";

/**
 * The period a reader named. One that ends before the release's first month, or that no calendar has, is unknown:
 * `UNKNOWN_PERIOD` with the nearest month the release holds. One after the newest month is known, only not reported yet.
 */
export function askedPeriod(release: PublishedRelease, id: string): Period {
  const period = askedBound(release, id);
  if (period.lastMonth >= release.firstPeriod) return period;
  throw unknownPeriod(release, id, release.firstPeriod);
}

/** An end of a range: any period of the calendar, also one before the release's first month. Throws `UNKNOWN_PERIOD`. */
export function askedBound(release: PublishedRelease, id: string): Period {
  const period = readPeriod(id);
  if (period) return period;
  const months = monthsBetween(release.firstPeriod, release.period);
  throw unknownPeriod(release, id, nearest(id, months)[0] ?? release.period);
}

function unknownPeriod({ firstPeriod, period }: PublishedRelease, typed: string, near: string): PortalError {
  return new PortalError("UNKNOWN_PERIOD", { typed, nearest: near, first: firstPeriod, last: period });
}

/** A period that the portal itself wrote. */
export function knownPeriod(id: string): Period {
  const period = readPeriod(id);
  if (!period) throw new RangeError("a stored period has no calendar form");
  return period;
}
