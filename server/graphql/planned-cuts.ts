import type { Code, RegionLevel } from "../../schema/codelist.ts";
import type { Dataset, Dimension, PlanTable } from "../../schema/dataset.ts";
import { datasets, type Indicator } from "../../schema/datasets/index.ts";
import type { Codelists } from "../codelists.ts";

/** One table of a dataset's release plan. */
export interface PlannedCut {
  /** `enrolment/kecamatan/usia`; totals end in `jumlah` */
  readonly id: string;
  readonly dataset: Dataset;
  readonly table: PlanTable;
}

/** Every table of every plan, in the order of the declarations. */
export const plannedCuts: readonly PlannedCut[] = datasets.flatMap((dataset) =>
  dataset.plan.map((table) => ({
    id: `${dataset.id}/${table.level}/${table.by.join("-") || "jumlah"}`,
    dataset,
    table,
  })),
);

/** The one spelling of a breakdown by these dimensions: sorted names joined by `;`, empty for totals. */
export function breakdownOf(names: readonly string[]): string {
  return [...new Set(names)].sort().join(";");
}

/** The table that publishes the indicator at this level by exactly these dimensions; undefined where the plan has none. */
export function cutOf(
  { id, dataset }: Pick<Indicator, "id" | "dataset">,
  level: RegionLevel,
  names: readonly string[],
): PlanTable | undefined {
  const wanted = breakdownOf(names);
  return dataset.plan.find(
    (table) => table.level === level && table.measures.includes(id) && breakdownOf(table.by) === wanted,
  );
}

/** Tables by attribute or kelurahan appear only in months of enough turnover; totals of the city and its kecamatan always. */
export function appearsAlways({ level, by }: Pick<PlanTable, "level" | "by">): boolean {
  return by.length === 0 && level !== "kelurahan";
}

/** A dimension by its name in whichever dataset declares it. */
export function dimensionNamed(name: string): Dimension | undefined {
  return datasets.map(({ dimensions }) => dimensions[name]).find((dimension) => dimension !== undefined);
}

export function dimensionNames(): string[] {
  return [...new Set(datasets.flatMap(({ dimensions }) => Object.keys(dimensions)))];
}

/** The codes of a dimension, in the order of its list. */
export function codesOf(codelists: Codelists, { codelist }: Dimension): ReadonlyMap<string, Code> {
  return codelists[codelist];
}
