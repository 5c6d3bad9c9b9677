import type { EventCells } from "./event-cells.ts";
import type { MonthAt } from "./late-changes.ts";
import type { OpenSystem } from "./open-system.ts";
import type { Tabulated } from "./tabulated.ts";

/**
 * What ties counts of events to the monthly counts of persons: a count whose total repeats a month's number of the whole city, as that stood when
 * it was printed. Other counts of a year are not tied to the months: who is counted once a year may have moved within the city, and no
 * movement of the whole city is to be kept unknown.
 */
export function addMonthSums(
  system: OpenSystem,
  events: EventCells,
  { tabulated, monthAt }: { readonly tabulated: Tabulated; readonly monthAt: MonthAt },
): void {
  const total = { region: tabulated.root, dimensions: {} };
  for (const vintage of events.vintages) {
    for (const { indicator, dataset, count } of events.measures.values()) {
      const counted = tabulated.counted(count.equals ?? "");
      const month = vintage.dataset === dataset ? monthAt(vintage.span.id, vintage.release) : undefined;
      const stock = counted && month?.variable(counted, total);
      if (counted === undefined || stock === undefined) continue;
      const same = events.variable(vintage, { ...total, indicator, period: vintage.span.id });
      const { lo, hi } = events.range(same);
      const printed = month?.printed(counted, total);
      // two numbers that differ are of different days
      if (printed !== undefined && (printed < lo || printed > hi)) continue;
      system.row(
        [
          [same, 1],
          [stock, -1],
        ],
        0,
        0,
      );
    }
  }
}
