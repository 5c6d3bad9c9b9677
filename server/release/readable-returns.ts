import { type CellKey, cellId } from "../../schema/cell.ts";
import type { Dataset, PersonMeasure } from "../../schema/dataset.ts";
import { addMonths } from "../../schema/month.ts";
import type { Observation } from "../../schema/release.ts";

/** A count nobody published but everybody can work out; `key` is where it would stand if it were published. */
export interface ReadableCount {
  readonly key: CellKey;
  readonly count: number;
}

/**
 * What a reader works out from neighbouring months of one region: re-entered = active − active of the month before − new + ended.
 * (It holds exactly where nobody moves in or out, and is judged wherever the four numbers are public.)
 */
export function readableReturns(datasets: readonly Dataset[], cells: readonly Observation[]): ReadableCount[] {
  const values = new Map(cells.map((cell) => [cellId(cell), cell.decimal]));
  return datasets.flatMap((dataset) => {
    const [active, entered, returned, ended] = (["active", "new", "re-entered", "ended"] as const).map((measure) =>
      indicatorOf(dataset, measure),
    );
    if (active === undefined || entered === undefined || ended === undefined) return [];
    return cells
      .filter((cell) => cell.indicator === active)
      .flatMap(({ region, period, dimensions }) => {
        const at = (indicator: string, month: string): number => {
          const decimal = values.get(cellId({ indicator, region, period: month, dimensions }));
          return decimal === undefined ? Number.NaN : Number(decimal);
        };
        const count = at(active, period) - at(active, addMonths(period, -1)) - at(entered, period) + at(ended, period);
        const key = { indicator: returned ?? active, region, period, dimensions };
        return Number.isNaN(count) ? [] : [{ key, count }];
      });
  });
}

function indicatorOf(dataset: Dataset, wanted: PersonMeasure): string | undefined {
  return Object.entries(dataset.measures).find(
    ([, measure]) => measure.kind === "person-count" && measure.measure === wanted,
  )?.[0];
}
