import type { Aggregate } from "../../schema/aggregate.ts";
import { cellId } from "../../schema/cell.ts";
import type { Dataset } from "../../schema/dataset.ts";
import type { Month } from "../../schema/month.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import type { Observation } from "../../schema/release.ts";
import { PortalError } from "../errors.ts";
import { byCodePoint } from "./coordinate-order.ts";
import { readableReturns } from "./readable-returns.ts";

/** Cells named in one message; the rest is counted. */
const namedAtMost = 20;

/**
 * Refuses a release from which a reader could learn of 1…k−1 persons. Judged are the published counts of persons, the people
 * behind them, the `implied` aggregates of months that show what is now known, and the differences between neighbouring published
 * numbers. Numbers named by a document have no contributors and are exempt.
 *
 * Throws `SMALL_COUNT` that names the cells (for the operator) and says no more of them than that they lie below k.
 */
export function refuseSmallCounts(input: {
  readonly datasets: readonly Dataset[];
  readonly minimum: Profile["minimum"];
  readonly observations: readonly Observation[];
  readonly aggregates: readonly Aggregate[];
  readonly implied: readonly Aggregate[];
  readonly heldMonths: ReadonlySet<Month>;
}): void {
  const minimumOf = personMinimum(input.datasets, input.minimum);
  const strictest = Math.max(input.minimum.enrolment, input.minimum.claims);
  const published = new Set(input.observations.filter(({ decimal }) => decimal !== undefined).map(cellId));
  const judged: { id: string; count: number; minimum: number }[] = [
    ...input.observations.map((cell) => ({
      id: cellId(cell),
      count: Number(cell.decimal ?? 0),
      minimum: minimumOf(cell.indicator) ?? 0,
    })),
    ...[...input.aggregates.filter((cell) => published.has(cellId(cell))), ...input.implied]
      .filter(({ period, contributors }) => contributors !== undefined && !input.heldMonths.has(period))
      .flatMap((cell) =>
        [cell.value, cell.contributors ?? 0].map((count) => ({
          id: cellId(cell),
          count,
          minimum: minimumOf(cell.indicator) ?? strictest,
        })),
      ),
    ...readableReturns(input.datasets, input.observations).map(({ key, count }) => ({
      id: cellId(key),
      count,
      minimum: minimumOf(key.indicator) ?? strictest,
    })),
  ];
  const small = judged.filter(({ count, minimum }) => count > 0 && count < minimum);
  if (small.length === 0) return;
  const ids = [...new Set(small.map(({ id }) => id))].sort(byCodePoint);
  throw new PortalError("SMALL_COUNT", {
    count: ids.length,
    minimum: Math.max(...small.map(({ minimum }) => minimum)),
    cells: ids.slice(0, namedAtMost).join(", ") + (ids.length > namedAtMost ? ", …" : ""),
  });
}

/** Returns k for an indicator that counts persons, by the rule its dataset names; undefined for documents' counts and shares. */
export function personMinimum(
  datasets: readonly Dataset[],
  minimum: Profile["minimum"],
): (indicator: string) => number | undefined {
  const known = new Map<string, number>();
  for (const dataset of datasets) {
    for (const [indicator, measure] of Object.entries(dataset.measures)) {
      if (measure.kind !== "person-count") continue;
      if (dataset.disclosure === undefined) throw new Error(`dataset ${dataset.id} counts persons without a rule`);
      known.set(indicator, minimum[dataset.disclosure.minimum]);
    }
  }
  return (indicator) => known.get(indicator);
}
