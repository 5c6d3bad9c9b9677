import type { Dataset, EventCount, PlanTable } from "../../../schema/dataset.ts";
import { isPlanned } from "../../../schema/datasets/index.ts";
import type { PeriodKind } from "../../../schema/period.ts";
import type { RowStoreFrame } from "./row-store.ts";

/** A count of events as it is declared, with what its dataset says of it. */
export interface EventMeasure {
  readonly indicator: string;
  readonly dataset: Dataset;
  readonly count: EventCount;
  /** the dataset's tables that print it, what it is a kind of, or its kinds, each with the kind of its periods */
  readonly tables: readonly (PlanTable & { readonly period: PeriodKind })[];
  /** k of the dataset's rule */
  readonly minimum: number;
  /** the lowest number a hidden cell can stand for */
  readonly leastHidden: number;
}

/** Every event count by its indicator. Throws RangeError where a dataset counts events without a rule for hiding. */
export function readEventMeasures({ datasets, profile }: RowStoreFrame): ReadonlyMap<string, EventMeasure> {
  return new Map(
    datasets
      .filter((dataset) => !isPlanned(dataset))
      .flatMap((dataset) =>
        Object.entries(dataset.measures).flatMap(([indicator, count]) => {
          if (count.kind !== "event-count") return [];
          if (dataset.disclosure === undefined) throw new RangeError(`${indicator} counts events without a rule`);
          const { minimum, zeros } = dataset.disclosure;
          const family = familyOf(dataset, indicator);
          const tables = dataset.plan
            .filter(({ measures }) => measures.some((one) => family.has(one)))
            .map((table) => ({ ...table, period: table.period ?? ("MONTH" as const) }));
          const rule = { minimum: profile.minimum[minimum], leastHidden: zeros === "shown" ? 1 : 0 };
          return [[indicator, { indicator, dataset, count, tables, ...rule }] as const];
        }),
      ),
  );
}

/** A count, its kinds, what it is a kind of, their kinds, and so on. Throws RangeError where a kind is no event count of the dataset. */
function familyOf({ measures }: Dataset, indicator: string): ReadonlySet<string> {
  const sums = Object.entries(measures).flatMap(([id, one]) =>
    one.kind === "event-count" && one.sumOf !== undefined ? [[id, ...one.sumOf]] : [],
  );
  const stray = sums.flat().find((id) => measures[id]?.kind !== "event-count");
  if (stray !== undefined)
    throw new RangeError(`${stray} is said to be a kind of something, but counts no events of the dataset`);
  const family = new Set([indicator]);
  for (const member of family) {
    for (const sum of sums) if (sum.includes(member)) for (const id of sum) family.add(id);
  }
  return family;
}

/** What is revised together: the cells of one dataset and period, `benefits/2024-S1`. */
export function eventGroup({ id }: Dataset, period: string): string {
  return `${id}/${period}`;
}

/** The names of a cell's attributes in order, `alasan`, as one text; empty for a total. */
export function shapeOf(dimensions: Iterable<string>): string {
  return [...dimensions].sort().join("+");
}
