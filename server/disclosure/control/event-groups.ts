import { type CellKey, cellId } from "../../../schema/cell.ts";
import type { Dataset, EventCount } from "../../../schema/dataset.ts";
import { isPlanned } from "../../../schema/datasets/index.ts";
import type { Observation } from "../../../schema/release.ts";
import { eventGroup } from "../row-store/event-measures.ts";
import type { PrintedRelease, RowStoreFrame } from "../row-store/row-store.ts";

/**
 * The candidate as control has to see it. Of a group of events of which a number is revised, the numbers that stay are numbers of the new day
 * too, and may have to be hidden beside it: they are candidates with the others. Amounts that are hidden with a count are taken out where
 * tabulation hid the count already: they follow it when the release is made.
 */
export function withWholeGroups(
  { datasets }: Pick<RowStoreFrame, "datasets">,
  earlier: readonly PrintedRelease[],
  candidate: PrintedRelease,
): PrintedRelease {
  const events = datasets.filter((dataset) => !isPlanned(dataset));
  const familyOf = familiesOf(events);
  const groups = new Set(candidate.changed.flatMap((cell) => familyOf(cell) ?? []));
  if (groups.size === 0) return { ...candidate, changed: followingCounts(events, candidate.changed) };
  const inForce = new Map<string, Observation>();
  for (const { changed } of earlier) {
    for (const cell of changed) if (groups.has(familyOf(cell) ?? "")) inForce.set(cellId(cell), cell);
  }
  const revised = new Set(
    candidate.changed.flatMap((cell) => {
      const before = inForce.get(cellId(cell));
      const isSame = before?.decimal === cell.decimal && before?.status === cell.status;
      return before === undefined || isSame ? [] : (familyOf(cell) ?? []);
    }),
  );
  const ids = new Set(candidate.changed.map(cellId));
  const staying = [...inForce].flatMap(([id, cell]) =>
    cell.status === "PUBLISHED" && !ids.has(id) && revised.has(familyOf(cell) ?? "") ? [cell] : [],
  );
  return { ...candidate, changed: followingCounts(events, [...candidate.changed, ...staying]) };
}

function familiesOf(events: readonly Dataset[]): (key: CellKey) => string | undefined {
  const datasetOf = new Map(
    events.flatMap((dataset) =>
      Object.entries(dataset.measures).flatMap(([id, { kind }]) =>
        kind === "event-count" ? [[id, dataset] as const] : [],
      ),
    ),
  );
  return ({ indicator, period }) => {
    const dataset = datasetOf.get(indicator);
    return dataset && eventGroup(dataset, period);
  };
}

function followingCounts(events: readonly Dataset[], cells: readonly Observation[]): readonly Observation[] {
  const partners = new Map(
    events.flatMap(({ measures }) =>
      Object.entries(measures).flatMap(([id, measure]) =>
        "hiddenWith" in measure && measure.hiddenWith !== undefined ? [[id, measure.hiddenWith] as const] : [],
      ),
    ),
  );
  const hidden = new Set(cells.filter(({ status }) => status === "SUPPRESSED").map(cellId));
  return cells.flatMap((cell) => {
    const count = partners.get(cell.indicator);
    if (count === undefined || !hidden.has(cellId({ ...cell, indicator: count }))) return [cell];
    return [{ ...cell, status: "SUPPRESSED" as const, decimal: undefined }];
  });
}

/**
 * Tells of a count of events whether it is public whatever its size. A breakdown in which tabulation had to hide a code is not: without another
 * hidden one the first could be subtracted from the total.
 */
export function isAlwaysPublic(
  { datasets }: Pick<RowStoreFrame, "datasets">,
  { changed }: Pick<PrintedRelease, "changed">,
): (cell: Observation) => boolean {
  const forced = new Set(
    datasets.flatMap(({ measures }) =>
      Object.entries(measures).flatMap(([id, measure]) =>
        measure.kind === "event-count" && (measure satisfies EventCount).isForced === true ? [id] : [],
      ),
    ),
  );
  const tableOf = ({ indicator, region, period, dimensions }: CellKey) =>
    [indicator, region, period, ...Object.keys(dimensions).sort()].join("/");
  const broken = new Set(changed.filter(({ status }) => status === "SUPPRESSED").map(tableOf));
  return (cell) =>
    forced.has(cell.indicator) && (Object.keys(cell.dimensions).length === 0 || !broken.has(tableOf(cell)));
}
