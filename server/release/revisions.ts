import { cellId } from "../../schema/cell.ts";
import { closesYearOf } from "../../schema/change-cause.ts";
import type { Month } from "../../schema/month.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import type { Observation } from "../../schema/release.ts";
import { qualityOf } from "./quality.ts";

/** The counts a release may show, and the months of which it shows what is now known. */
export interface RevisedCounts {
  readonly counts: Observation[];
  /** in all other months every count stays as it was published, hidden and held ones too */
  readonly shownMonths: ReadonlySet<Month>;
}

/** What a decision about revisions looks at. */
export interface RevisionInput {
  /** what is now known, of planned cells */
  readonly counts: readonly Observation[];
  readonly previous: { readonly period: Month; readonly observations: readonly Observation[] } | undefined;
  readonly period: Month;
  readonly calendar: Profile["calendar"];
  /** k for a count of persons, undefined for a document's count */
  readonly minimumOf: (indicator: string) => number | undefined;
  /** true for plain totals of large regions: a small step of theirs points at no one */
  readonly isExempt: (cell: Observation) => boolean;
  /** months that keep what was published whatever is known */
  readonly keep: ReadonlySet<Month>;
}

/**
 * Decides month by month whether a release may show what is now known or keeps what it last published:
 *
 * - a month that was never published shows what is known;
 * - a month of which no readable number has changed keeps its cells, so that what happened behind hidden ones does not show;
 * - a FINAL month keeps its cells, until the release that closes its year;
 * - a PROVISIONAL month shows revised counts, unless a count of persons by attribute or kelurahan would change by 1…k−1: then the whole
 *   month keeps its published counts, because so small a step points at people, and because parts must still add up to their total.
 *
 * A document's count that was not yet reported is no revision: it appears in any month. Pure; `counts` come back in the order given.
 */
export function holdRevisions(input: RevisionInput): RevisedCounts {
  const published = new Map(input.previous?.observations.map((observation) => [cellId(observation), observation]));
  const shownMonths = new Set<Month>();
  const shown = new Map<string, Observation>();
  for (const [month, known] of Map.groupBy(input.counts, (count) => count.period)) {
    const pairs = known.map((cell) => ({ known: cell, before: published.get(cellId(cell)) }));
    const shows = showsWhatIsKnown(month, pairs, input);
    if (shows) shownMonths.add(month);
    for (const pair of pairs) shown.set(cellId(pair.known), shows ? renewed(pair) : kept(pair, input));
  }
  return { counts: input.counts.map((cell) => shown.get(cellId(cell)) ?? cell), shownMonths };
}

interface Pair {
  readonly known: Observation;
  readonly before: Observation | undefined;
}

function showsWhatIsKnown(month: Month, pairs: readonly Pair[], input: RevisionInput): boolean {
  const { keep, previous, period, calendar, minimumOf, isExempt } = input;
  if (keep.has(month)) return false;
  if (pairs.every(({ before }) => before === undefined)) return true;
  const steps = pairs.map((pair) => ({ cell: pair.known, size: readableStep(pair) })).filter(({ size }) => size !== 0);
  if (steps.length === 0) return false;
  if (closesYearOf(month, period, previous?.period, calendar)) return true;
  if (qualityOf(month, period, calendar) === "FINAL") return false;
  return steps.every(({ cell, size }) => isExempt(cell) || size >= (minimumOf(cell.indicator) ?? 0));
}

/** How far a number that readers can see would move; hidden and held ones do not, and a number never gives way to none. */
function readableStep({ known, before }: Pair): number {
  if (before === undefined || before.asOfPeriod !== undefined) return 0;
  if (before.decimal === undefined || known.decimal === undefined) return 0;
  return Math.abs(Number(known.decimal) - Number(before.decimal));
}

function renewed({ known, before }: Pair): Observation {
  return known.decimal === undefined && before?.decimal !== undefined ? before : known;
}

function kept({ known, before }: Pair, { minimumOf }: RevisionInput): Observation {
  if (before === undefined) return known;
  const isDocument = minimumOf(known.indicator) === undefined;
  return isDocument && before.status === "NOT_YET_REPORTED" ? known : before;
}
