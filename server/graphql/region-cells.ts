import type { CellKey } from "../../schema/cell.ts";
import type { Region } from "../../schema/codelist.ts";
import { loadObservation, type ObservationView } from "./observation-view.ts";
import type { RequestContext } from "./request-context.ts";

/** Where a shortcut reads: one region and one period. */
export interface Place {
  readonly region: Pick<Region, "code">;
  readonly period: { readonly id: string };
}

/** Gives, for an indicator and a breakdown, the cell at this place: loaded when a query asks for it, with all others of the same turn. */
export type CellAt = (indicator: string, dimensions?: CellKey["dimensions"]) => () => Promise<ObservationView>;

export function cellsAt(context: RequestContext, { region, period }: Place): CellAt {
  return (indicator, dimensions = {}) =>
    () =>
      loadObservation(context, { indicator, region: region.code, period: period.id, dimensions });
}

/** Whether the release says anything of the cell: a number, or that there is one that is hidden or still to come. */
export async function isHeld(context: RequestContext, key: CellKey): Promise<boolean> {
  const status = (await context.cell(key))?.status;
  return status !== undefined && status !== "NOT_COLLECTED" && status !== "NOT_APPLICABLE";
}

/** Of these keys' groups those with at least one such cell, in the order given. All groups are read together. */
export async function heldOnly<Item>(
  context: RequestContext,
  items: readonly Item[],
  keysOf: (item: Item) => readonly CellKey[],
): Promise<Item[]> {
  const held = await Promise.all(
    items.map(async (item) => (await Promise.all(keysOf(item).map((key) => isHeld(context, key)))).some(Boolean)),
  );
  return items.filter((_, at) => held[at]);
}
