import { type CellKey, cellId } from "../../../schema/cell.ts";
import type { Region } from "../../../schema/codelist.ts";
import type { Form } from "../../../schema/linear-system.ts";
import { lastDayOf } from "../../../schema/month.ts";
import type { EventCells, EventVintage } from "./event-cells.ts";
import type { EventMeasure } from "./event-measures.ts";
import type { OpenSystem } from "./open-system.ts";
import type { RowStoreFrame } from "./row-store.ts";

/** whole = Σ parts, all of them variables. */
export interface Sum {
  readonly whole: number;
  readonly parts: readonly number[];
}

/**
 * Whether the printed numbers themselves say that a sum does not hold. Such a sum is nobody's knowledge: the numbers are of different days,
 * or a document counted differently.
 */
export function isDenied({ whole, parts }: Sum, { range }: Pick<EventCells, "range">): boolean {
  const { lo, hi } = range(whole);
  const ranges = parts.map(range);
  const [least, most] = [ranges.reduce((sum, one) => sum + one.lo, 0), ranges.reduce((sum, one) => sum + one.hi, 0)];
  return least > hi || most < lo;
}

/** Adds the sum as a row. */
export function addSum(system: OpenSystem, sum: Sum): void {
  system.row(formOf(sum), 0, 0);
}

/** whole − Σ parts */
export function formOf({ whole, parts }: Sum): Form {
  return [[whole, 1], ...parts.map((part) => [part, -1] as const)];
}

/** How the numbers of one period add up: kinds of events, codes of an attribute, regions. One row wherever a whole and some part are told. */
export function addEventSums(system: OpenSystem, events: EventCells, frame: RowStoreFrame): void {
  for (const vintage of events.vintages) {
    for (const measure of events.measures.values()) {
      if (measure.dataset !== vintage.dataset) continue;
      const broken = breakdownsOf(measure, vintage, frame).map((breakdown) => sumOf(breakdown, vintage, events));
      for (const sum of [...sumsOfKinds(measure, vintage, events), ...broken]) {
        if (!isDenied(sum, events)) addSum(system, sum);
      }
      addBound(system, measure, { vintage, events });
    }
  }
}

/** A count of several kinds, at every place where all of them are told. */
function sumsOfKinds({ indicator, count }: EventMeasure, vintage: EventVintage, events: EventCells): Sum[] {
  const kinds = count.sumOf ?? [];
  const told = [...vintage.keys.values()].filter((key) => kinds.length > 0 && key.indicator === indicator);
  return told.flatMap((key) => {
    const parts = kinds.map((kind) => ({ ...key, indicator: kind }));
    if (!parts.every((part) => vintage.keys.has(cellId(part)))) return [];
    return [{ whole: events.variable(vintage, key), parts: parts.map((part) => events.variable(vintage, part)) }];
  });
}

/** A cell, the told cells that make it up by one attribute or by region, and those that the lists have beside them. */
export interface Breakdown {
  readonly whole: CellKey;
  readonly parts: readonly CellKey[];
  readonly missing: readonly CellKey[];
}

/**
 * Every cell of a count that is told code by code, or by the regions right below it. What is told of a breakdown is all there is of it, for
 * tabulation names every code that has something.
 */
export function breakdownsOf(measure: EventMeasure, vintage: EventVintage, frame: RowStoreFrame): Breakdown[] {
  const { indicator, count } = measure;
  const told = [...vintage.keys.values()].filter((key) => key.indicator === indicator);
  return [
    ...(count.additiveOver.includes("attributes") ? breakdownsByCode(measure, told, frame) : []),
    ...(count.additiveOver.includes("regions") ? breakdownsByRegion(told, vintage, frame) : []),
  ];
}

/** The breakdown as variables. */
export function sumOf({ whole, parts }: Breakdown, vintage: EventVintage, { variable }: EventCells): Sum {
  return { whole: variable(vintage, whole), parts: parts.map((part) => variable(vintage, part)) };
}

function breakdownsByCode({ dataset }: EventMeasure, told: readonly CellKey[], { codes }: RowStoreFrame): Breakdown[] {
  const named = told.flatMap((key) => Object.keys(key.dimensions).map((name) => ({ key, name })));
  const groups = Map.groupBy(named, ({ key, name }) => `${name} ${cellId(without(key, name))}`);
  return [...groups.values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const { key, name } = first;
    const parts = own.map((one) => one.key);
    const missing = (codes.get(dataset.dimensions[name]?.codelist ?? "") ?? [])
      .filter((code) => !parts.some(({ dimensions }) => dimensions[name] === code))
      .map((code) => ({ ...key, dimensions: { ...key.dimensions, [name]: code } }));
    return [{ whole: without(key, name), parts, missing }];
  });
}

/** The cell without one of its attributes. */
export function without(key: CellKey, name: string): CellKey {
  const { [name]: _, ...dimensions } = key.dimensions;
  return { ...key, dimensions };
}

function breakdownsByRegion(told: readonly CellKey[], { span }: EventVintage, frame: RowStoreFrame): Breakdown[] {
  const day = lastDayOf(span.lastMonth);
  const below = told.flatMap((key) => {
    const parent = key.region === frame.profile.publisher ? undefined : frame.regions.get(key.region)?.parent;
    return parent === undefined ? [] : [{ key, whole: { ...key, region: parent } }];
  });
  return [...Map.groupBy(below, ({ whole }) => cellId(whole)).values()].flatMap((own) => {
    const [first] = own;
    if (first === undefined) return [];
    const parts = own.map(({ key }) => key);
    const missing = [...frame.regions.values()]
      .filter((region) => region.parent === first.whole.region && isValid(region, day))
      .filter(({ code }) => !parts.some(({ region }) => region === code))
      .map(({ code }) => ({ ...first.key, region: code }));
    return [{ whole: first.whole, parts, missing }];
  });
}

function isValid({ validFrom, validUntil }: Region, day: string): boolean {
  return validFrom <= day && (validUntil === undefined || day <= validUntil);
}

/** No cell of the count is more than the total of the other that it never exceeds. */
function addBound(
  system: OpenSystem,
  { indicator, count }: EventMeasure,
  { vintage, events }: { readonly vintage: EventVintage; readonly events: EventCells },
): void {
  const { atMost } = count;
  if (atMost === undefined) return;
  for (const key of [...vintage.keys.values()].filter((one) => one.indicator === indicator)) {
    const total = { ...key, indicator: atMost, dimensions: {} };
    if (!vintage.keys.has(cellId(total))) continue;
    const [part, whole] = [events.variable(vintage, key), events.variable(vintage, total)];
    if (events.range(part).lo > events.range(whole).hi) continue;
    system.row(
      [
        [part, 1],
        [whole, -1],
      ],
      null,
      0,
    );
  }
}
