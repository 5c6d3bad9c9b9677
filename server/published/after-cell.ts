import { type RawBuilder, sql } from "kysely";
import { type CellKey, dimensionText } from "../../schema/cell.ts";

/** The condition that a row stands after this cell, in the order in which cells are paged (and in which the primary key lists them). */
export function afterCell({ indicator, region, period, dimensions }: CellKey): RawBuilder<boolean> {
  return sql<boolean>`(indicator, region, period, dimensions) > (${indicator}, ${region}, ${period}, ${dimensionText(dimensions)})`;
}
