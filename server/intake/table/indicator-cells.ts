import { indicators } from "../../../schema/datasets/index.ts";
import type { CellType } from "./cell-type.ts";
import type { ColumnJudge } from "./row-state.ts";

/** Reads ids of figures that the portal publishes. */
export function indicatorCells(judge: ColumnJudge): CellType {
  const known = (text: string) => (indicators.has(text) ? text : undefined);
  return {
    quick: known,
    read: (text) => known(text.toLowerCase()) ?? judge.refuse("indikator-tidak-dikenal"),
    typed: () => judge.refuse("indikator-tidak-dikenal"),
  };
}
