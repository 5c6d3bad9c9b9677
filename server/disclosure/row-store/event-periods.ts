import { type CellKey, cellId } from "../../../schema/cell.ts";
import type { Dataset } from "../../../schema/dataset.ts";
import type { Form } from "../../../schema/linear-system.ts";
import { monthsBetween } from "../../../schema/month.ts";
import { halfOf, type PeriodKind, type PeriodSpan, periodKinds, quarterOf } from "../../../schema/period.ts";
import type { EventCells, EventVintage } from "./event-cells.ts";
import { type EventMeasure, shapeOf } from "./event-measures.ts";
import { addSum, formOf, isDenied, type Sum } from "./event-sums.ts";
import type { OpenSystem } from "./open-system.ts";
import type { RowStoreFrame } from "./row-store.ts";

/**
 * How the numbers of a period are made of those of shorter ones: a year of two halves, three years of their years. Numbers printed by one
 * release are of one day and add up. Of different days a shorter period's numbers may have become others since: what is only a kind of
 * something (a claim undecided in June is paid in December) is not known to add up, and what it is a kind of adds up unless the printed numbers
 * deny it. Returns the sums that are likely and not certain: nothing hidden may follow from them either.
 */
export function addPeriodSums(system: OpenSystem, events: EventCells, frame: RowStoreFrame): Form[] {
  const likely: Form[] = [];
  for (const [dataset, measures] of Map.groupBy(events.measures.values(), (measure) => measure.dataset)) {
    const additive = measures.filter(({ count }) => count.additiveOver.includes("months"));
    const kinds = new Set(measures.flatMap(({ count }) => count.sumOf ?? []));
    for (const tie of tiesOf(dataset, additive, events)) {
      for (const measure of additive) {
        for (const sum of sumsOf(measure, tie, { events, frame })) {
          const isCertain = !kinds.has(measure.indicator) || isOfOneDay(sum, events);
          if (isCertain && !isDenied(sum, events)) addSum(system, sum);
          else likely.push(formOf(sum));
        }
      }
    }
  }
  return likely;
}

/** Opens what is missing of a longer period and its shorter ones wherever one of them is told. */
export function openPeriods(events: EventCells, frame: RowStoreFrame): void {
  for (const [dataset, measures] of Map.groupBy(events.measures.values(), (measure) => measure.dataset)) {
    const additive = measures.filter(({ count }) => count.additiveOver.includes("months"));
    for (const tie of tiesOf(dataset, additive, events)) {
      for (const measure of additive) sumsOf(measure, tie, { events, frame });
    }
  }
}

/** True where one release printed all of it, as far as it is printed. */
function isOfOneDay({ whole, parts }: Sum, { releaseOf }: EventCells): boolean {
  const releases = new Set([whole, ...parts].flatMap((variable) => releaseOf(variable) ?? []));
  return releases.size <= 1;
}

/** A period and the shorter ones it is made of, as they stood printed together. */
interface Tie {
  readonly whole: EventVintage;
  readonly parts: readonly EventVintage[];
}

function tiesOf(dataset: Dataset, measures: readonly EventMeasure[], events: EventCells): Tie[] {
  const planned = new Set(measures.flatMap(({ tables }) => tables.map(({ period }) => period)));
  const own = events.vintages.filter((vintage) => vintage.dataset === dataset);
  const ties = new Map<string, Tie>();
  for (const { span } of new Map(own.map((vintage) => [vintage.span.id, vintage])).values()) {
    const finer = periodKinds.slice(periodKinds.indexOf(span.kind) + 1).find((kind) => planned.has(kind));
    if (finer === undefined) continue;
    const ids = periodsWithin(span, finer);
    const releases = own
      .filter((one) => one.span.id === span.id || ids.includes(one.span.id))
      .map((one) => one.release);
    for (const release of [...new Set(releases)].sort((a, b) => a - b)) {
      const whole = events.current(dataset, span.id, release);
      const printed = ids.map((id) => events.current(dataset, id, release));
      if (whole === undefined || printed.every((part) => part === undefined)) continue;
      const parts = printed.map((part, at) => part ?? events.unprinted(dataset, ids[at] ?? "", release));
      const name = [whole, ...printed].map((one) => one?.release ?? "").join();
      if (!ties.has(`${span.id} ${name}`)) ties.set(`${span.id} ${name}`, { whole, parts });
    }
  }
  return [...ties.values()];
}

/** The periods of a kind that make up a span, in order. */
function periodsWithin({ firstMonth, lastMonth }: PeriodSpan, kind: PeriodKind): readonly string[] {
  const months = monthsBetween(firstMonth, lastMonth);
  const names: Partial<Record<PeriodKind, (month: string) => string>> = {
    YEAR: (month) => month.slice(0, 4),
    HALF: halfOf,
    QUARTER: quarterOf,
    MONTH: (month) => month,
  };
  return [...new Set(months.map((month) => names[kind]?.(month) ?? month))];
}

/** One sum for every place that the longer period or a shorter one tells, where the plan breaks both down alike. */
function sumsOf(
  { indicator, tables, count }: EventMeasure,
  { whole, parts }: Tie,
  { events, frame }: { readonly events: EventCells; readonly frame: RowStoreFrame },
): Sum[] {
  const finer = parts[0]?.span.kind;
  const levelOf = ({ region }: CellKey) => frame.regions.get(region)?.level;
  const isAdded = (key: CellKey): boolean =>
    [whole.span.kind, finer].every((kind) =>
      tables.some(
        ({ by, level, period }) =>
          period === kind &&
          shapeOf(by) === shapeOf(Object.keys(key.dimensions)) &&
          // what a region has below it or above it makes up for a level that is not printed
          (level === levelOf(key) || count.additiveOver.includes("regions")),
      ),
    );
  const told = [whole, ...parts].flatMap(({ keys }) => [...keys.values()].filter((key) => key.indicator === indicator));
  const places = new Map(told.filter(isAdded).map((key) => [cellId({ ...key, period: "" }), key]));
  return [...places.values()].map((key) => ({
    whole: events.variable(whole, { ...key, period: whole.span.id }),
    parts: parts.map((part) => events.variable(part, { ...key, period: part.span.id })),
  }));
}
