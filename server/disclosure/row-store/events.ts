import type { Form } from "../../../schema/linear-system.ts";
import { openEventCells } from "./event-cells.ts";
import { closeEvents } from "./event-closure.ts";
import { readEventMeasures } from "./event-measures.ts";
import { addMoney } from "./event-money.ts";
import { addMonthSums } from "./event-months.ts";
import { addPeriodSums } from "./event-periods.ts";
import { addEventShares } from "./event-shares.ts";
import { addEventSums } from "./event-sums.ts";
import type { MonthAt } from "./late-changes.ts";
import type { OpenSystem } from "./open-system.ts";
import type { PrintedRelease, RowStoreFrame } from "./row-store.ts";
import type { Notes } from "./stocks.ts";
import type { Tabulated } from "./tabulated.ts";

/**
 * Adds every printed count of events to the system: claims, proposals, years of cover, rows of files. Its cells are one variable each, and what
 * ties them is tied: kinds to their sum, codes and regions to their total, halves to years, totals to the months' counts, money to heads. Returns
 * sums that are likely and not certain.
 */
export function openEvents(
  system: OpenSystem,
  given: {
    readonly frame: RowStoreFrame;
    readonly releases: readonly PrintedRelease[];
    readonly tabulated: Tabulated;
    readonly monthAt: MonthAt;
    readonly notes: Notes;
    readonly unseen: ReadonlySet<string>;
  },
): readonly Form[] {
  const { frame, releases, tabulated, monthAt, notes, unseen } = given;
  const measures = readEventMeasures(frame);
  if (measures.size === 0) return [];
  const events = openEventCells(system, releases, { measures, notes, unseen });
  closeEvents(events, frame);
  const likely = addPeriodSums(system, events, frame);
  addEventSums(system, events, frame);
  addMonthSums(system, events, { tabulated, monthAt });
  const printed = { releases, datasets: frame.datasets };
  addMoney(system, events, { ...printed, notes });
  addEventShares(system, events, printed);
  return likely;
}
