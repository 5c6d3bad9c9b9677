import type { CellKey } from "../../../schema/cell.ts";
import type { EventCells, EventVintage } from "./event-cells.ts";
import { type EventMeasure, shapeOf } from "./event-measures.ts";
import { openPeriods } from "./event-periods.ts";
import { breakdownsOf, isDenied, sumOf, without } from "./event-sums.ts";
import type { RowStoreFrame } from "./row-store.ts";

/**
 * Opens the cells that nothing prints and through which printed ones hang together: the total above a printed code, the region above it, the
 * year around a half, a count beside its kinds, and the codes and regions that must have something because the printed ones do not add up
 * without them. Else a hidden half year would not be known to lie within its year's total.
 */
export function closeEvents(events: EventCells, frame: RowStoreFrame): void {
  const size = () => events.vintages.reduce((sum, { keys }) => sum + keys.size, 0);
  for (let before = -1; before !== size(); ) {
    before = size();
    for (const vintage of events.vintages) {
      for (const key of [...vintage.keys.values()]) {
        for (const near of nearCells(key, vintage, { events, frame })) events.variable(vintage, near);
      }
    }
    openPeriods(events, frame);
    for (const vintage of events.vintages) openMissing(vintage, { events, frame });
  }
}

function openMissing(vintage: EventVintage, { events, frame }: Within): void {
  for (const measure of events.measures.values()) {
    if (measure.dataset !== vintage.dataset) continue;
    for (const breakdown of breakdownsOf(measure, vintage, frame)) {
      if (!isDenied(sumOf(breakdown, vintage, events), events)) continue;
      for (const key of breakdown.missing) events.variable(vintage, key);
    }
  }
}

interface Within {
  readonly events: EventCells;
  readonly frame: RowStoreFrame;
}

function nearCells(key: CellKey, vintage: EventVintage, within: Within): CellKey[] {
  const { events, frame } = within;
  const { additiveOver = [] } = events.measures.get(key.indicator)?.count ?? {};
  const parent = key.region === frame.profile.publisher ? undefined : frame.regions.get(key.region)?.parent;
  return [
    ...(additiveOver.includes("attributes") ? Object.keys(key.dimensions).map((name) => without(key, name)) : []),
    ...(additiveOver.includes("regions") && parent !== undefined ? [{ ...key, region: parent }] : []),
    ...kindsBeside(key, vintage, within),
  ];
}

/** The other kinds and their sum at the same place, where each of them is printed or adds up to something that could be. */
function kindsBeside(key: CellKey, vintage: EventVintage, { events, frame }: Within): CellKey[] {
  return [...events.measures.values()].flatMap(({ indicator, dataset, count }) => {
    const members = [indicator, ...(count.sumOf ?? [])];
    if (dataset !== vintage.dataset || members.length === 1 || !members.includes(key.indicator)) return [];
    const isTold = members.every((member) => isToldAt(events.measures.get(member), key, { vintage, frame }));
    return isTold ? members.map((member) => ({ ...key, indicator: member })) : [];
  });
}

function isToldAt(
  measure: EventMeasure | undefined,
  { region, dimensions }: CellKey,
  { vintage, frame }: { readonly vintage: EventVintage; readonly frame: RowStoreFrame },
): boolean {
  if (measure === undefined) return false;
  const { count, indicator, dataset } = measure;
  const level = frame.regions.get(region)?.level;
  const shape = shapeOf(Object.keys(dimensions));
  const isPlanned = dataset.plan.some(
    ({ measures, by, period = "MONTH", ...table }) =>
      measures.includes(indicator) && table.level === level && period === vintage.span.kind && shapeOf(by) === shape,
  );
  const isWithin = region === frame.profile.publisher || count.additiveOver.includes("regions");
  return isPlanned || (isWithin && (shape === "" || count.additiveOver.includes("attributes")));
}
