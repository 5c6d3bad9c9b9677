import { type CellKey, cellId } from "../../schema/cell.ts";
import type { Region } from "../../schema/codelist.ts";
import type { Dataset, Measure, PlanTable } from "../../schema/dataset.ts";
import { isPlanned } from "../../schema/datasets/index.ts";
import { lastDayOf, type Month } from "../../schema/month.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import { type Codelists, regionsWithin } from "../codelists.ts";
import { needsTurnover } from "../disclosure/row-store/printing-months.ts";
import { inCoordinateOrder } from "./coordinate-order.ts";

/** A cell that the release plan publishes, with the definition it follows. */
export interface PlannedCell {
  readonly key: CellKey;
  readonly dataset: Dataset;
  readonly measure: Measure;
}

/** What cells are planned from. `codes` holds the codes of each code list that a dimension names. */
export interface PlanInput {
  readonly datasets: readonly Dataset[];
  readonly regions: Codelists["regions"];
  readonly codes: ReadonlyMap<string, readonly string[]>;
  readonly profile: Profile;
}

/**
 * Every cell of the tables for which `monthsOf` names months, each cell once, in coordinate order. A table's cells are all combinations of
 * its regions and codes, whatever the data hold. A region takes part in the months at whose last day its code is valid.
 */
export function plannedCells(input: PlanInput, monthsOf: (table: PlanTable) => Iterable<Month>): PlannedCell[] {
  const cells = new Map<string, PlannedCell>();
  for (const dataset of input.datasets.filter(isPlanned)) {
    for (const table of dataset.plan) {
      const months = [...monthsOf(table)];
      const measures = table.measures.map((indicator) => [indicator, measureOf(dataset, indicator)] as const);
      const combinations = codeCombinations(dataset, table, input.codes);
      for (const region of regionsWithin(input.regions, input.profile.publisher, table.level)) {
        for (const period of months.filter((month) => isValid(region, month))) {
          for (const [indicator, measure] of measures) {
            for (const dimensions of combinations) {
              const key = { indicator, region: region.code, period, dimensions };
              cells.set(cellId(key), { key, dataset, measure });
            }
          }
        }
      }
    }
  }
  return inCoordinateOrder([...cells.values()], ({ key }) => key);
}

/** True for a cell of a table that appears only where enough people came and went: by attribute or kelurahan. */
export function isDetailCell(
  regions: Codelists["regions"],
  { region, dimensions }: Pick<CellKey, "region" | "dimensions">,
): boolean {
  return needsTurnover({ level: regions.get(region)?.level ?? "kelurahan", by: Object.keys(dimensions) });
}

function measureOf(dataset: Dataset, indicator: string): Measure {
  const measure = dataset.measures[indicator];
  if (measure === undefined) throw new Error(`dataset ${dataset.id} plans ${indicator} but does not declare it`);
  return measure;
}

function codeCombinations(dataset: Dataset, table: PlanTable, codes: PlanInput["codes"]): Record<string, string>[] {
  return table.by.reduce<Record<string, string>[]>(
    (combinations, name) => {
      const list = codes.get(dataset.dimensions[name]?.codelist ?? "");
      if (list === undefined)
        throw new Error(`dataset ${dataset.id} breaks down by ${name}, whose codes are not known`);
      return combinations.flatMap((one) => list.map((code) => ({ ...one, [name]: code })));
    },
    [{}],
  );
}

function isValid(region: Region, month: Month): boolean {
  const day = lastDayOf(month);
  return region.validFrom <= day && (region.validUntil === undefined || day <= region.validUntil);
}
