import type { RegionLevel } from "../../../schema/codelist.ts";
import { periodKinds } from "../../../schema/period.ts";
import type { CandidateCell } from "./candidate-cells.ts";

const rank: Readonly<Record<RegionLevel, number>> = { kota: 0, kecamatan: 1, kelurahan: 2 };
const costs: Readonly<Record<RegionLevel, number>> = { kota: 64, kecamatan: 8, kelurahan: 2 };

/**
 * Coarse before fine: the whole city first, fewer attributes before more, of events also long periods before short ones and what other numbers
 * hang on before the rest, then by code. Nothing here looks at a cell's number, or the choice of what is hidden would tell of it.
 */
export function inPublishingOrder(cells: readonly CandidateCell[]): readonly CandidateCell[] {
  return [...cells].sort(
    (a, b) =>
      Number(b.isUnattributed) - Number(a.isUnattributed) ||
      rank[a.level] - rank[b.level] ||
      a.by.length - b.by.length ||
      lengthRank(a) - lengthRank(b) ||
      a.rank - b.rank ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

function lengthRank({ period }: CandidateCell): number {
  return periodKinds.indexOf(period);
}

/** What a reader loses with the cell's number: more where it is coarser, and of events where the period is longer and the kind named first. */
export function hidingCost(cell: CandidateCell): number {
  const { level, by, isUnattributed, isEvent, rank } = cell;
  const ofPlace = (isUnattributed ? 1000 : 1) * costs[level] * (by.length === 0 ? 4 : by.length === 1 ? 2 : 1);
  return isEvent ? (ofPlace * (periodKinds.length - lengthRank(cell))) / (rank + 1) : ofPlace;
}
