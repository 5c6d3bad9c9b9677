import { cellId, dimensionText } from "../../schema/cell.ts";
import { isMonth } from "../../schema/month.ts";
import type { Observation } from "../../schema/release.ts";
import type { Decision } from "../disclosure/control.ts";

/**
 * The counts as they are printed under the decisions: SUPPRESSED without a number, held at the last published number with its month, or
 * left out. Cells without a decision come back as they are, in the order given. `counts` hold every count of the release; a hold
 * looks there for the newest earlier month in which the cell has a number of its own. Throws where there is none.
 */
export function hideCells(counts: readonly Observation[], decisions: readonly Decision[]): Observation[] {
  const decided = new Map(decisions.map((decision) => [decision.cell, decision.action]));
  const shown = new Map<string, Observation>();
  const own = new Map<string, Observation>();
  // a month is settled before any later one may point to it
  for (const cell of [...counts].sort((a, b) => (a.period < b.period ? -1 : a.period > b.period ? 1 : 0))) {
    const id = cellId(cell);
    const series = `${cell.indicator}/${cell.region}/${dimensionText(cell.dimensions)}`;
    const action = decided.get(id);
    if (action === "omit") continue;
    if (action === "hold") shown.set(id, held(cell, own.get(series)));
    else if (action === "suppress") shown.set(id, { ...cell, status: "SUPPRESSED", decimal: undefined });
    else {
      shown.set(id, cell);
      if (cell.status === "PUBLISHED" && cell.asOfPeriod === undefined) own.set(series, cell);
    }
  }
  return counts.flatMap((cell) => shown.get(cellId(cell)) ?? []);
}

function held(cell: Observation, last: Observation | undefined): Observation {
  if (last === undefined || !isMonth(last.period))
    throw new Error(`${cellId(cell)} has no earlier number to be held at`);
  return { ...cell, decimal: last.decimal, source: last.source, asOfPeriod: last.period };
}
