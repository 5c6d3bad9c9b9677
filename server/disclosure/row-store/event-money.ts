import { type CellKey, cellId } from "../../../schema/cell.ts";
import type { Amount, Dataset, Measure } from "../../../schema/dataset.ts";
import { lastMonthOf, spanOf } from "../../../schema/period.ts";
import type { Observation } from "../../../schema/release.ts";
import type { EventCells } from "./event-cells.ts";
import type { OpenSystem } from "./open-system.ts";
import type { PrintedRelease } from "./row-store.ts";
import type { Notes } from "./stocks.ts";

/** A printed number that tells of a count at the same place. */
interface Teller {
  readonly indicator: string;
  readonly count: string;
  /** the indicator that prints what one of the counted costs; undefined where nobody can know */
  readonly price: string | undefined;
  /** true where it must not be printed beside the hidden count, whatever it tells */
  readonly goesWithCount: boolean;
}

/**
 * What printed money tells of a hidden count (disclosure note, 2.3). Rupiah ÷ tariff is the count, wherever it is a whole number: one row. A number
 * that is declared to be hidden with the count and is printed all the same is refused by its name, for what it tells depends on who asks:
 * a death benefit is a fixed sum.
 */
export function addMoney(
  system: OpenSystem,
  events: EventCells,
  {
    releases,
    datasets,
    notes,
  }: { readonly releases: readonly PrintedRelease[]; readonly datasets: readonly Dataset[]; readonly notes: Notes },
): void {
  const tellers = tellersOf(datasets, events);
  const watched = new Set(tellers.flatMap(({ indicator, count, price }) => [indicator, count, price ?? indicator]));
  const inForce = new Map<string, Observation>();
  const told = new Set<string>();
  for (const { number, changed } of releases) {
    for (const cell of changed) if (watched.has(cell.indicator)) inForce.set(cellId(cell), cell);
    for (const teller of tellers) {
      for (const cell of changed.filter(
        ({ indicator }) => indicator === teller.indicator || indicator === teller.count,
      )) {
        const amount = inForce.get(cellId({ ...cell, indicator: teller.indicator }));
        const count = inForce.get(cellId({ ...cell, indicator: teller.count }));
        if (amount?.status !== "PUBLISHED" || count?.status !== "SUPPRESSED") continue;
        const name = `${cellId(amount)}@${number}`;
        if (told.has(name)) continue;
        told.add(name);
        const variable = variableOf(count, number, events);
        const times =
          variable === undefined ? undefined : timesPrice(amount, teller, { inForce, period: count.period });
        if (variable !== undefined && times !== undefined && !told.has(`${variable}`)) {
          told.add(`${variable}`);
          system.row([[variable, 1]], times, times);
        } else if (teller.goesWithCount) refuse(system, notes, { cell: cellId(amount), name });
      }
    }
  }
}

function tellersOf(datasets: readonly Dataset[], { measures }: EventCells): readonly Teller[] {
  return datasets.flatMap((dataset) =>
    Object.entries(dataset.measures).flatMap(([indicator, measure]): Teller[] => {
      const multiple = multipleOf(measure);
      const partner = "hiddenWith" in measure ? measure.hiddenWith : undefined;
      const count = partner ?? multiple?.count;
      if (count === undefined || !measures.has(count)) return [];
      return [{ indicator, count, price: multiple?.price, goesWithCount: partner !== undefined }];
    }),
  );
}

function multipleOf(measure: Measure): Amount["multiple"] {
  return measure.kind === "amount" ? measure.multiple : undefined;
}

function variableOf(count: Observation, release: number, events: EventCells): number | undefined {
  const dataset = events.measures.get(count.indicator)?.dataset;
  const vintage = dataset && events.current(dataset, count.period, release);
  return vintage?.keys.has(cellId(count)) ? events.variable(vintage, count) : undefined;
}

/** How many times the price the amount is; undefined where the period has no price or several, or it is no whole number of times. */
function timesPrice(
  amount: Observation,
  { price }: Teller,
  { inForce, period }: { readonly inForce: ReadonlyMap<string, Observation>; readonly period: string },
): number | undefined {
  const span = spanOf(period);
  if (price === undefined || span === undefined) return undefined;
  const isOfPeriod = (key: CellKey) => {
    const month = lastMonthOf(key.period);
    return month >= span.firstMonth && month <= span.lastMonth;
  };
  const place = (key: CellKey) => cellId({ ...key, indicator: "", period: "" });
  const prices = new Set(
    [...inForce.values()].flatMap((cell) =>
      cell.indicator === price && cell.decimal !== undefined && place(cell) === place(amount) && isOfPeriod(cell)
        ? [cell.decimal]
        : [],
    ),
  );
  const [only] = prices;
  if (prices.size !== 1 || only === undefined || BigInt(only) <= 0n) return undefined;
  const rupiah = BigInt(amount.decimal ?? "0");
  return rupiah > 0n && rupiah % BigInt(only) === 0n ? Number(rupiah / BigInt(only)) : undefined;
}

/** A target that nothing can widen. */
function refuse(
  system: OpenSystem,
  notes: Notes,
  { cell, name }: { readonly cell: string; readonly name: string },
): void {
  const nowhere = { maxLow: null, truth: null, above: null, below: null, harmless: null };
  system.target({ name, form: [], need: 1, ...nowhere });
  notes.watched.push({ cell, kind: "hidden", window: undefined, isEvent: true });
}
