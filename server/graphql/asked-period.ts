import type { Text } from "../../schema/text.ts";
import { PortalError } from "../errors.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import { type Period, readPeriod } from "./period.ts";

/**
 * The period a reader named. One that ends before the release's first month, or that no calendar has, is unknown:
 * `UNKNOWN_PERIOD` with the first and newest month there are. One after the newest month is known, only not reported yet.
 */
export function askedPeriod(release: PublishedRelease, id: string): Period {
  const period = askedBound(release, id);
  if (period.lastMonth >= release.firstPeriod) return period;
  const { firstPeriod: first, period: newest } = release;
  throw unknownPeriod(release, id, {
    id: `yang pertama ${first}, yang terbaru ${newest}.`,
    en: `the first is ${first}, the newest ${newest}.`,
  });
}

/** An end of a range: any period of the calendar, also one before the release's first month. Throws `UNKNOWN_PERIOD`. */
export function askedBound(release: PublishedRelease, id: string): Period {
  const period = readPeriod(id);
  if (period) return period;
  const { period: newest } = release;
  throw unknownPeriod(release, id, {
    id: `bulan ditulis 01 sampai 12, triwulan Q1 sampai Q4, setengah tahun S1 dan S2, misalnya ${newest}.`,
    en: `months are written 01 to 12, quarters Q1 to Q4, half years S1 and S2, for example ${newest}.`,
  });
}

function unknownPeriod({ firstPeriod, period }: PublishedRelease, typed: string, hint: Text): PortalError {
  return new PortalError("UNKNOWN_PERIOD", { typed, hint, first: firstPeriod, last: period });
}

/** A period that the portal itself wrote. */
export function knownPeriod(id: string): Period {
  const period = readPeriod(id);
  if (!period) throw new RangeError("a stored period has no calendar form");
  return period;
}
