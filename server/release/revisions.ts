import { cellId } from "../../schema/cell.ts";
import type { Dataset } from "../../schema/dataset.ts";
import { addMonths, type Month } from "../../schema/month.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import type { Observation } from "../../schema/release.ts";
import { closesYearOf, qualityOf } from "./quality.ts";
import { readableReturns } from "./readable-returns.ts";

/** The counts a release publishes, and the months whose counts are those of an earlier release. */
export interface HeldCounts {
  readonly counts: Observation[];
  readonly heldMonths: ReadonlySet<Month>;
}

/** What a decision about revisions looks at. */
interface RevisionInput {
  /** what is now known */
  readonly counts: readonly Observation[];
  readonly previous: { readonly period: Month; readonly observations: readonly Observation[] } | undefined;
  readonly period: Month;
  readonly calendar: Profile["calendar"];
  readonly datasets: readonly Dataset[];
  /** k for a count of persons, undefined for a document's count */
  readonly minimumOf: (indicator: string) => number | undefined;
}

/**
 * Decides month by month, oldest first, whether a release may show what is now known or keeps what it last published:
 *
 * - a month that was never published, or whose year this release closes, shows what is known;
 * - a FINAL month keeps its published counts;
 * - a PROVISIONAL month shows revised counts, unless any count of persons, published or readable from published ones, would change by
 *   1…k−1: then the whole month keeps its published counts, because so small a step points at people, and because parts must
 *   still add up to their total.
 *
 * A document's count that was not yet reported is no revision: it appears in any month. Pure; `counts` come back in the order given.
 */
export function holdRevisions(input: RevisionInput): HeldCounts {
  const { counts, previous, period, calendar, minimumOf } = input;
  const published = new Map(previous?.observations.map((observation) => [cellId(observation), observation]));
  const byMonth = Map.groupBy(counts, (count) => count.period);
  const shown = new Map<Month, Observation[]>();
  const heldMonths = new Set<Month>();
  for (const month of [...byMonth.keys()].sort()) {
    const known = byMonth.get(month) ?? [];
    const pairs = known.map((cell) => ({ known: cell, before: published.get(cellId(cell)) }));
    shown.set(month, known);
    if (pairs.every(({ before }) => before === undefined)) continue;
    if (closesYearOf(month, period, previous?.period, calendar)) continue;
    const isFinal = qualityOf(month, period, calendar) === "FINAL";
    const neighbours = [...(shown.get(addMonths(month, -1)) ?? []), ...known];
    if (
      !isFinal &&
      !pairs.some((pair) => isSmallStep(pair, minimumOf)) &&
      !hasSmallReturn(neighbours, published, input)
    ) {
      continue;
    }
    heldMonths.add(month);
    shown.set(
      month,
      pairs.map((pair) => keep(pair.known, pair.before, minimumOf)),
    );
  }
  const held = new Map([...shown.values()].flat().map((cell) => [cellId(cell), cell]));
  return { counts: counts.map((cell) => held.get(cellId(cell)) ?? cell), heldMonths };
}

/** True when showing `cells` would move a readable count by 1…k−1; a held month moves it by a whole step of its neighbour at most. */
function hasSmallReturn(
  cells: readonly Observation[],
  published: ReadonlyMap<string, Observation>,
  { datasets, minimumOf }: RevisionInput,
): boolean {
  const before = cells.flatMap((cell) => published.get(cellId(cell)) ?? []);
  const old = new Map(readableReturns(datasets, before).map(({ key, count }) => [cellId(key), count]));
  return readableReturns(datasets, cells).some(({ key, count }) => {
    const step = Math.abs(count - (old.get(cellId(key)) ?? count));
    return step > 0 && step < (minimumOf(key.indicator) ?? 0);
  });
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
