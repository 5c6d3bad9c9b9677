import type { Highs } from "highs";
import { cellId } from "../../../schema/cell.ts";
import type { ControlInput, HidingReason } from "../control.ts";
import { buildRowStore, type RowStore } from "../row-store/row-store.ts";
import type { CandidateCell } from "./candidate-cells.ts";
import type { Decided, DecidedCells } from "./decided-cells.ts";
import { primaryCells } from "./primary-cells.ts";
import { releaseSystem } from "./release-system.ts";
import { repairRelease } from "./repair-release.ts";
import { secondaryCells } from "./secondary-cells.ts";
import { type Obstacle, unprotectedObstacles } from "./tables-to-omit.ts";
import { touchedTargets } from "./touched-targets.ts";

export interface Attempt {
  readonly decided: DecidedCells;
  /** what stands in the way of these tables */
  readonly obstacles: readonly Obstacle[];
  readonly unprotected: readonly string[];
}

/** Decides on the cells that are kept, without leaving any table out. `before`: the row store of the earlier releases. */
export function attemptRelease(
  highs: Highs,
  input: ControlInput & {
    readonly before: RowStore;
    readonly kept: readonly CandidateCell[];
    readonly omitted: ReadonlyMap<string, Decided>;
  },
): Attempt {
  const { frame, earlier, candidate, before, kept, omitted } = input;
  const primary = primaryCells(kept, { datasets: frame.datasets, earlier });
  const unshowable = kept.filter((cell) => isUnshowable(cell, primary.get(cell.id)));
  if (unshowable.length > 0) return blocked(unshowable, (cell) => primary.get(cell.id) ?? "small-count");
  const ids = new Set(omitted.keys());
  const changed = candidate.changed.filter((cell) => !ids.has(cellId(cell)));
  const store = buildRowStore(frame, [...earlier, { ...candidate, changed }]);
  const release = releaseSystem(store, kept, candidate.number);
  const secondary = secondaryCells(release, new Set(primary.keys()));
  const lost = secondary.hidden.filter(isOfWholeCity);
  if (lost.length > 0) return blocked(lost, () => "complement");
  const decided = new Map<string, Decided>();
  for (const cell of kept) {
    const reason = primary.get(cell.id);
    if (reason === undefined) continue;
    // what was hidden before need not be small, now or then
    const isPrimary = reason === "small-count";
    const protects = reason === "pattern" ? secondary.protectedBy(cell) : [cell.id];
    decided.set(cell.id, { cell: cell.id, action: "suppress", isPrimary, reason, protects, shown: undefined });
  }
  for (const cell of secondary.hidden) {
    const protects = secondary.protectedBy(cell);
    const decision = { cell: cell.id, action: "suppress", isPrimary: false, reason: "complement" } as const;
    decided.set(cell.id, { ...decision, protects, shown: undefined });
  }
  const openable = new Set(kept.flatMap((cell) => (cell.isForced ? [] : (release.rowOf(cell) ?? []))));
  const isTouched = touchedTargets(before.system, release.under(decided), openable);
  const repaired = repairRelease(highs, { release, earlier, candidate, isTouched }, decided);
  return { ...repaired, obstacles: unprotectedObstacles(repaired.unprotected, kept, store) };
}

function blocked(cells: readonly CandidateCell[], reasonOf: (cell: CandidateCell) => HidingReason): Attempt {
  const obstacles = cells.map((cell) => ({ cell, reason: reasonOf(cell), protects: [cell.id] }));
  return { decided: new Map(), obstacles, unprotected: [] };
}

/**
 * Numbers of the whole city are never hidden. "All of them" cannot be hidden either: the zeros beside it would go on telling it.
 */
function isUnshowable(cell: CandidateCell, reason: HidingReason | undefined): boolean {
  return reason !== undefined && (isOfWholeCity(cell) || (reason === "all-of-them" && !cell.isUnattributed));
}

function isOfWholeCity({ level, isUnattributed }: CandidateCell): boolean {
  return level === "kota" && !isUnattributed;
}
