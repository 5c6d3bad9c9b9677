import type { Dataset, Measure } from "../dataset.ts";
import { benefits } from "./benefits.ts";
import { budget } from "./budget.ts";
import { continuity } from "./continuity.ts";
import { coverage } from "./coverage.ts";
import { dbhcht } from "./dbhcht.ts";
import { enrolment } from "./enrolment.ts";
import { funnel } from "./funnel.ts";
import { lapse } from "./lapse.ts";
import { membership } from "./membership.ts";
import { payerMix } from "./payer-mix.ts";
import { quality } from "./quality.ts";
import { reconciliation } from "./reconciliation.ts";
import { rival } from "./rival.ts";
import { targets } from "./targets.ts";

/** Every dataset of the portal, in the order in which pages and files show them. Add one line per dataset. */
export const datasets: readonly Dataset[] = [
  enrolment,
  coverage,
  budget,
  reconciliation,
  dbhcht,
  continuity,
  lapse,
  targets,
  membership,
  funnel,
  benefits,
  payerMix,
  quality,
  rival,
];

/** Datasets whose cells are every combination of region, month and code. */
export function isPlanned({ cells }: Dataset): boolean {
  return cells !== "tabulated";
}

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
