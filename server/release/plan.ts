import { type Aggregate } from "../../schema/aggregate.ts";
import { type CellKey, cellId, dimensionText, parseDimensions } from "../../schema/cell.ts";
import type { Region } from "../../schema/codelist.ts";
import type { Dataset, Measure, PlanTable } from "../../schema/dataset.ts";
import { lastDayOf, type Month } from "../../schema/month.ts";
import { type Codelists, regionsWithin } from "../codelists.ts";
import { byCoordinates } from "./coordinate-order.ts";

/** A cell that the release plan publishes, with the definition it follows. */
export interface PlannedCell {
  readonly key: CellKey;
  readonly dataset: Dataset;
  readonly measure: Measure;
}

/**
 * Every cell that the datasets' plans publish for `months` at or below `publisher`, each once, in coordinate order. A region takes
 * part in the months at whose last day its code is valid. Tables by attributes take the combinations that the aggregates hold.
 */
export function plannedCells(input: {
  readonly datasets: readonly Dataset[];
  readonly regions: Codelists["regions"];
  readonly publisher: string;
  readonly months: readonly Month[];
  readonly aggregates: readonly Aggregate[];
}): PlannedCell[] {
  const cells = new Map<string, PlannedCell>();
  for (const dataset of input.datasets) {
    for (const table of dataset.plan) {
      const combinations = attributeCombinations(table, input.aggregates);
      for (const region of regionsWithin(input.regions, input.publisher, table.level)) {
        for (const period of input.months.filter((month) => isValid(region, month))) {
          for (const indicator of table.measures) {
            const measure = dataset.measures[indicator];
            if (measure === undefined)
              throw new Error(`dataset ${dataset.id} plans ${indicator} but does not declare it`);
            for (const dimensions of combinations) {
              const key = { indicator, region: region.code, period, dimensions };
              cells.set(cellId(key), { key, dataset, measure });
            }
          }
        }
      }
    }
  }
  return [...cells.values()].sort((a, b) => byCoordinates(a.key, b.key));
}

function attributeCombinations(table: PlanTable, aggregates: readonly Aggregate[]): Record<string, string>[] {
  if (table.by.length === 0) return [{}];
  const names = [...table.by].sort().join(";");
  const found = aggregates
    .filter(({ indicator }) => table.measures.includes(indicator))
    .filter(({ dimensions }) => Object.keys(dimensions).sort().join(";") === names)
    .map(({ dimensions }) => dimensionText(dimensions));
  return [...new Set(found)].map(parseDimensions);
}

function isValid(region: Region, month: Month): boolean {
  const day = lastDayOf(month);
  return region.validFrom <= day && (region.validUntil === undefined || day <= region.validUntil);
}
