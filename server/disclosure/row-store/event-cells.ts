import { type CellKey, cellId } from "../../../schema/cell.ts";
import type { Dataset } from "../../../schema/dataset.ts";
import { type PeriodSpan, spanOf } from "../../../schema/period.ts";
import { type EventMeasure, eventGroup } from "./event-measures.ts";
import type { OpenSystem } from "./open-system.ts";
import type { PrintedRelease } from "./row-store.ts";
import type { Notes } from "./stocks.ts";
import { type GroupVintage, sortIntoVintages } from "./vintages.ts";

/** The numbers of one dataset and period as they stood from some release on. */
export interface EventVintage {
  readonly dataset: Dataset;
  readonly span: PeriodSpan;
  /** the release that made it */
  readonly release: number;
  /** how many came before; −1 for a period of which nothing is printed yet */
  readonly ordinal: number;
  /** cells that are printed, or opened for the sake of others, by their id */
  readonly keys: ReadonlyMap<string, CellKey>;
}

/** lo ≤ number ≤ hi, as printed. */
export interface PrintedRange {
  readonly lo: number;
  readonly hi: number;
}

/** The columns of every count of events: one per printed cell and vintage, and those that sums need beside them. */
export interface EventCells {
  readonly measures: ReadonlyMap<string, EventMeasure>;
  /** in the order in which they were made */
  readonly vintages: readonly EventVintage[];
  /** the vintage of a period that was current once a release was out */
  current(dataset: Dataset, period: string, release: number): EventVintage | undefined;
  /** a period of which nothing was printed when a release came out: its cells are unknown, but they are parts of others */
  unprinted(dataset: Dataset, period: string, release: number): EventVintage;
  /** the variable of a cell; opened where nothing has named it yet */
  variable(vintage: EventVintage, key: CellKey): number;
  /**
   * What is printed of a variable: lo = hi for a number, from the least hidden number up for a hidden one, from 0 up for any other; of one
   * without a number also what its kinds say, where they are told at the same place
   */
  range(variable: number): PrintedRange;
  /** the release that printed it; of an unprinted cell the one that made its vintage, undefined where nothing of the period is printed */
  releaseOf(variable: number): number | undefined;
}

type Open = EventVintage & { readonly keys: Map<string, CellKey>; readonly variables: Map<string, number> };

/**
 * Opens the printed cells of every event count, with one row each and a target for each hidden one. `unseen`: ids of cells of the newest
 * release whose numbers must not count as seen where sums are tested against what is printed.
 */
export function openEventCells(
  system: OpenSystem,
  releases: readonly PrintedRelease[],
  {
    measures,
    notes,
    unseen,
  }: {
    readonly measures: ReadonlyMap<string, EventMeasure>;
    readonly notes: Notes;
    readonly unseen: ReadonlySet<string>;
  },
): EventCells {
  const datasetOf = (indicator: string) => measures.get(indicator)?.dataset;
  const timeline = sortIntoVintages(
    releases,
    ({ indicator }) => measures.has(indicator),
    ({ indicator, period }) => eventGroup(datasetOf(indicator) as Dataset, period),
  );
  const newest = releases.at(-1)?.number;
  const ranges = new Map<number, PrintedRange>();
  const days = new Map<number, number>();
  const placed = new Map<number, { readonly vintage: EventVintage; readonly key: CellKey }>();
  const opened = new Map<GroupVintage, Open>();
  const missing = new Map<string, Open>();
  const variable: EventCells["variable"] = (vintage, key) => {
    const { keys, variables } = vintage as Open;
    const id = cellId(key);
    const found = variables.get(id);
    if (found !== undefined) return found;
    const made = system.variable(variableName(id, vintage));
    keys.set(id, key);
    variables.set(id, made);
    placed.set(made, { vintage, key });
    return made;
  };
  const range = (column: number): PrintedRange => {
    const own = ranges.get(column) ?? { lo: 0, hi: Number.POSITIVE_INFINITY };
    const place = placed.get(column);
    const kinds = measures.get(place?.key.indicator ?? "")?.count.sumOf;
    if (own.lo === own.hi || place === undefined || kinds === undefined) return own;
    const parts = kinds.map((kind) => {
      const part = (place.vintage as Open).variables.get(cellId({ ...place.key, indicator: kind }));
      return part === undefined ? { lo: 0, hi: Number.POSITIVE_INFINITY } : range(part);
    });
    const sum = (end: "lo" | "hi") => parts.reduce((total, part) => total + part[end], 0);
    return { lo: Math.max(own.lo, sum("lo")), hi: Math.min(own.hi, sum("hi")) };
  };
  for (const vintage of timeline.vintages) {
    const [first] = vintage.cells.values();
    const dataset = first && datasetOf(first.cell.indicator);
    if (first === undefined || dataset === undefined) continue;
    const open = openVintage(dataset, first.cell.period, vintage);
    opened.set(vintage, open);
    for (const printed of vintage.cells.values()) {
      const measure = measures.get(printed.cell.indicator) as EventMeasure;
      const column = variable(open, keyOf(printed.cell));
      days.set(column, printed.release);
      const isHidden = printed.cell.status === "SUPPRESSED";
      const hidden = { lo: measure.leastHidden, hi: Number.POSITIVE_INFINITY };
      const number = isHidden ? Number.NaN : wholeNumber(printed.cell.decimal);
      const isUnseen = number > 0 && vintage.release === newest && unseen.has(printed.id);
      ranges.set(column, isHidden || isUnseen ? hidden : { lo: number, hi: number });
      const row = isHidden
        ? system.row([[column, 1]], measure.leastHidden, null)
        : system.row([[column, 1]], number, number);
      const status = isHidden ? "hidden" : "published";
      notes.printed.push({ row, cell: printed.id, release: printed.release, status, isEvent: true });
      if (!isHidden) continue;
      system.target({
        name: printed.isFirst ? printed.id : `${printed.id}@${printed.release}`,
        form: [[column, 1]],
        need: measure.minimum - 1,
        ...{ maxLow: null, truth: null, above: null, below: null, harmless: null },
      });
      notes.watched.push({ cell: printed.id, kind: "hidden", window: undefined, isEvent: true });
    }
  }
  return {
    measures,
    vintages: [...opened.values()],
    current: (dataset, period, release) => {
      const vintage = timeline.current(eventGroup(dataset, period), release);
      return vintage && opened.get(vintage);
    },
    unprinted: (dataset, period, release) => {
      const name = `${eventGroup(dataset, period)}@${release}`;
      const open = missing.get(name) ?? openVintage(dataset, period, { release, ordinal: -1 });
      missing.set(name, open);
      return open;
    },
    variable,
    range,
    releaseOf: (column) => {
      const { ordinal = -1, release } = placed.get(column)?.vintage ?? {};
      return days.get(column) ?? (ordinal < 0 ? undefined : release);
    },
  };
}

function openVintage(
  dataset: Dataset,
  period: string,
  { release, ordinal }: Pick<GroupVintage, "release" | "ordinal">,
): Open {
  const span = spanOf(period);
  if (span === undefined) throw new RangeError("a printed count of events has no calendar period");
  return { dataset, span, release, ordinal, keys: new Map(), variables: new Map() };
}

/** `event/klaim-dibayar/35.75/2024`; revised numbers are followed by `@` and their release, those of an unprinted period by `~`. */
function variableName(id: string, { ordinal, release }: EventVintage): string {
  return `event/${id}${ordinal > 0 ? `@${release}` : ordinal < 0 ? `~${release}` : ""}`;
}

function keyOf({ indicator, region, period, dimensions }: CellKey): CellKey {
  return { indicator, region, period, dimensions };
}

function wholeNumber(decimal: string | undefined): number {
  const number = Number(decimal);
  if (decimal === undefined || !Number.isSafeInteger(number) || number < 0) {
    throw new RangeError("a printed count of events is not a whole number");
  }
  return number;
}
