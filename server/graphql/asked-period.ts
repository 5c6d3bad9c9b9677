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
  const period = readPeriod(id);
  if (period && period.lastMonth >= release.firstPeriod) return period;
  const months = monthsBetween(release.firstPeriod, release.period);
  throw new PortalError("UNKNOWN_PERIOD", {
    typed: id,
    nearest: period ? release.firstPeriod : (nearest(id, months)[0] ?? release.period),
    first: release.firstPeriod,
    last: release.period,
  });
}

/** A period that the portal itself wrote. */
export function knownPeriod(id: string): Period {
  const period = readPeriod(id);
  if (!period) throw new RangeError("a stored period has no calendar form");
  return period;
}
