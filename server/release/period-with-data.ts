import type { AggregateSet } from "../../schema/aggregate.ts";
import type { Dataset } from "../../schema/dataset.ts";
import { PortalError } from "../errors.ts";

/**
 * Refuses aggregates whose newest month has no active person in the whole city: such a month has not been taken in yet, and its
 * zeros, once published, would keep every earlier month from being released. Throws `PERIOD_WITHOUT_DATA`, whose details name the
 * month and the newest month whose contributions look complete: a few people pay months ahead, and such a month is not due yet.
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
  const active = aggregates.filter(
    ({ indicator, region, value }) => counted.has(indicator) && region === publisher && value > 0,
  );
  if (active.some((cell) => cell.period === period)) return;
  const most = active.reduce((found, { value }) => Math.max(found, value), 0);
  const full = active.filter(({ value }) => value * 2 >= most).map((cell) => cell.period);
  throw new PortalError("PERIOD_WITHOUT_DATA", { period, newest: full.sort().at(-1) ?? "-" });
}
