import type { Dataset, Measure } from "../dataset.ts";
import { coverage } from "./coverage.ts";
import { enrolment } from "./enrolment.ts";

/** Every dataset of the portal, in the order in which pages and files show them. Add one line per dataset. */
export const datasets: readonly Dataset[] = [enrolment, coverage];

export interface Indicator {
  readonly id: string;
  readonly dataset: Dataset;
  readonly measure: Measure;
}

/** Every measure that some table of a plan publishes, keyed by its indicator id, in the datasets' order. */
export const indicators: ReadonlyMap<string, Indicator> = new Map(
  datasets.flatMap((dataset) =>
    Object.entries(dataset.measures)
      .filter(([id]) => dataset.plan.some((table) => table.measures.includes(id)))
      .map(([id, measure]) => [id, { id, dataset, measure }] as const),
  ),
);
