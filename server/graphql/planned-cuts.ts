import type { RegionLevel } from "../../schema/codelist.ts";
import type { Dataset, Dimension, PlanTable } from "../../schema/dataset.ts";
import { datasets, type Indicator } from "../../schema/datasets/index.ts";
import type { PeriodKind } from "../../schema/period.ts";

/** One table of a dataset's release plan. */
export interface PlannedCut {
  /** `enrolment/kecamatan/usia`; totals end in `jumlah`, tables whose periods are no months name them, e.g. `budget/kota/baris/tahun` */
  readonly id: string;
  readonly dataset: Dataset;
  readonly table: PlanTable;
}

const periodWords: Readonly<Record<PeriodKind, string>> = {
  TRIENNIUM: "tiga-tahun",
  YEAR: "tahun",
  HALF: "semester",
  QUARTER: "triwulan",
  MONTH: "bulan",
};

/** Every table of every plan, in the order of the declarations. */
export const plannedCuts: readonly PlannedCut[] = datasets.flatMap((dataset) => {
  const taken = new Set<string>();
  return dataset.plan.map((table) => {
    const kind = periodKindOf(table);
    const short = `${dataset.id}/${table.level}/${table.by.join("-") || "jumlah"}`;
    const plain = kind === "MONTH" ? short : `${short}/${periodWords[kind]}`;
    const id = taken.has(plain) ? `${plain}/${table.measures[0]}` : plain;
    taken.add(id);
    return { id, dataset, table };
  });
});

/** How long the periods of a table's cells are. */
export function periodKindOf({ period }: Pick<PlanTable, "period">): PeriodKind {
  return period ?? "MONTH";
}

/** The one spelling of a breakdown by these dimensions: sorted names joined by `;`, empty for totals. */
export function breakdownOf(names: readonly string[]): string {
  return [...new Set(names)].sort().join(";");
}

/** The table that publishes the indicator at this level, by exactly these dimensions, for periods of this kind; undefined where the plan has none. */
export function cutOf(
  { id, dataset }: Pick<Indicator, "id" | "dataset">,
  level: RegionLevel,
  place: { readonly names: readonly string[]; readonly kind: PeriodKind },
): PlanTable | undefined {
  const wanted = breakdownOf(place.names);
  return dataset.plan.find(
    (table) =>
      table.level === level &&
      table.measures.includes(id) &&
      periodKindOf(table) === place.kind &&
      breakdownOf(table.by) === wanted,
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
