import { cellId } from "../../schema/cell.ts";
import type { Change, ChangeReason, Observation } from "../../schema/release.ts";
import { inCoordinateOrder } from "./coordinate-order.ts";

/**
 * What changes for a reader from one release's cells to the next one's, in coordinate order, with the reason of each. Both lists
 * hold every cell in force. A cell that stays hidden does not appear, whatever happened behind it; one that comes to be held, or to have
 * a number of its own again, is revised.
 */
export function compareReleases(previous: readonly Observation[], next: readonly Observation[]): Change[] {
  const before = new Map(previous.map((observation) => [cellId(observation), observation]));
  const changes = next.flatMap((after): Change[] => {
    const old = before.get(cellId(after));
    const reason = reasonFor(old, after);
    if (reason === undefined) return [];
    const { indicator, region, period, dimensions } = after;
    return [{ key: { indicator, region, period, dimensions }, reason, before: old, after }];
  });
  return inCoordinateOrder(changes, ({ key }) => key);
}

function reasonFor(before: Observation | undefined, after: Observation): ChangeReason | undefined {
  if (before === undefined) return "new-period";
  if (after.status !== before.status) return after.status === "WITHDRAWN" ? "withdrawn" : "revised";
  const isSame = after.decimal === before.decimal && after.asOfPeriod === before.asOfPeriod;
  if (!isSame || after.source !== before.source) return "revised";
  return after.quality === before.quality ? undefined : "became-final";
}
