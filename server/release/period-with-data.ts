import type { AggregateSet } from "../../schema/aggregate.ts";
import type { Dataset } from "../../schema/dataset.ts";
import { PortalError } from "../errors.ts";

/**
 * Refuses aggregates whose newest month has no active person in the whole city: such a month has not been taken in yet, and its
 * zeros, once published, would keep every earlier month from being released. Throws `PERIOD_WITHOUT_DATA`, whose details name the
 * month and the newest month that has contributions.
 */
export function refusePeriodWithoutData(
  { publisher, period, aggregates }: AggregateSet,
  datasets: readonly Dataset[],
): void {
  const counted = new Set(
    datasets.flatMap((dataset) =>
      Object.entries(dataset.measures).flatMap(([id, measure]) =>
        measure.kind === "person-count" && measure.measure === "active" ? [id] : [],
      ),
    ),
  );
  const months = aggregates
    .filter(({ indicator, region, value }) => counted.has(indicator) && region === publisher && value > 0)
    .map((cell) => cell.period)
    .sort();
  if (months.includes(period)) return;
  throw new PortalError("PERIOD_WITHOUT_DATA", { period, newest: months.at(-1) ?? "-" });
}
