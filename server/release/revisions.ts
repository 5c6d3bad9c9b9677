import { cellId } from "../../schema/cell.ts";
import type { Month } from "../../schema/month.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import type { Observation } from "../../schema/release.ts";
import { closesYearOf, qualityOf } from "./quality.ts";

/** The counts a release publishes, and the months whose counts are those of an earlier release. */
export interface HeldCounts {
  readonly counts: Observation[];
  readonly heldMonths: ReadonlySet<Month>;
}

/**
 * Decides month by month whether a release may show what is now known or keeps what it last published:
 *
 * - a month that was never published, or whose year this release closes, shows what is known;
 * - a FINAL month keeps its published counts;
 * - a PROVISIONAL month shows revised counts, unless any count of persons would change by 1…k−1: then the whole month keeps its
 *   published counts, because so small a step points at people, and because parts must still add up to their total.
 *
 * A count that was not yet reported is no revision: it appears in any month. `minimumOf` gives k for a count of persons and
 * undefined for a document's count. Pure; `counts` come back in the order given.
 */
export function holdRevisions(input: {
  readonly counts: readonly Observation[];
  readonly previous: { readonly period: Month; readonly observations: readonly Observation[] } | undefined;
  readonly period: Month;
  readonly calendar: Profile["calendar"];
  readonly minimumOf: (indicator: string) => number | undefined;
}): HeldCounts {
  const { counts, previous, period, calendar, minimumOf } = input;
  const published = new Map(previous?.observations.map((observation) => [cellId(observation), observation]));
  const heldMonths = new Set<Month>();
  for (const month of new Set(counts.map((count) => count.period))) {
    const pairs = counts
      .filter((count) => count.period === month)
      .map((known) => ({ known, before: published.get(cellId(known)) }));
    if (pairs.every(({ before }) => before === undefined)) continue;
    if (closesYearOf(month, period, previous?.period, calendar)) continue;
    const isFinal = qualityOf(month, period, calendar) === "FINAL";
    if (isFinal || pairs.some((pair) => isSmallStep(pair, minimumOf))) heldMonths.add(month);
  }
  return {
    counts: counts.map((known) =>
      heldMonths.has(known.period) ? keep(known, published.get(cellId(known)), minimumOf) : known,
    ),
    heldMonths,
  };
}

function isSmallStep(
  { known, before }: { known: Observation; before: Observation | undefined },
  minimumOf: (indicator: string) => number | undefined,
): boolean {
  const minimum = minimumOf(known.indicator);
  if (minimum === undefined || before === undefined) return false;
  // a published count does not vanish because a later tabulation lacks it
  if (before.decimal !== undefined && known.decimal === undefined) return true;
  if (before.decimal === undefined || known.decimal === undefined) return false;
  const step = Math.abs(Number(known.decimal) - Number(before.decimal));
  return step > 0 && step < minimum;
}

function keep(
  known: Observation,
  before: Observation | undefined,
  minimumOf: (indicator: string) => number | undefined,
): Observation {
  if (before === undefined) return known;
  const isDocument = minimumOf(known.indicator) === undefined;
  return isDocument && before.status === "NOT_YET_REPORTED" ? known : before;
}
