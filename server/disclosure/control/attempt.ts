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

type AttemptInput = ControlInput & {
  readonly before: RowStore;
  readonly kept: readonly CandidateCell[];
  readonly omitted: ReadonlyMap<string, Decided>;
};

/**
 * Decides on the cells that are kept, without leaving any table out. `before`: the row store of the earlier releases. Which sums of events
 * a reader takes for true depends on the numbers he sees: where hidden cells make him believe more of them, it is decided once more.
 */
export function attemptRelease(highs: Highs, input: AttemptInput): Attempt {
  const isEvent = new Set(input.kept.flatMap(({ id, isEvent }) => (isEvent ? [id] : [])));
  const { datasets } = input.frame;
  const small = primaryCells(input.kept, { datasets, earlier: input.earlier });
  for (let unseen = new Set([...small.keys()].filter((id) => isEvent.has(id))); ; ) {
    const { attempt, believed } = attemptUnseen(highs, input, unseen);
    const hidden = [...attempt.decided.keys()].filter((id) => isEvent.has(id) && !unseen.has(id));
    if (hidden.length === 0) return attempt;
    unseen = new Set([...unseen, ...hidden]);
    if (storeOf(input, unseen).system.rows.length === believed) return attempt;
  }
}

/** The row store of everything that would be printed, before anything is hidden. */
function storeOf({ frame, earlier, candidate, omitted }: AttemptInput, unseen: ReadonlySet<string>): RowStore {
  const changed = candidate.changed.filter((cell) => !omitted.has(cellId(cell)));
  return buildRowStore(frame, [...earlier, { ...candidate, changed }], unseen);
}

function attemptUnseen(
  highs: Highs,
  input: AttemptInput,
  unseen: ReadonlySet<string>,
): { readonly attempt: Attempt; readonly believed: number } {
  const { frame, earlier, candidate, before, kept } = input;
  const primary = primaryCells(kept, { datasets: frame.datasets, earlier });
  const unshowable = kept.filter((cell) => isUnshowable(cell, primary.get(cell.id)));
  if (unshowable.length > 0) return blocked(unshowable, (cell) => primary.get(cell.id) ?? "small-count");
  const store = storeOf(input, unseen);
  const release = releaseSystem(store, kept, candidate.number);
  const secondary = secondaryCells(release, new Set(primary.keys()));
  const lost = secondary.hidden.filter(({ goesWithTable }) => goesWithTable);
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
  const obstacles = unprotectedObstacles(repaired.unprotected, kept, { store, frame });
  return { attempt: { ...repaired, obstacles }, believed: store.system.rows.length };
}

function blocked(cells: readonly CandidateCell[], reasonOf: (cell: CandidateCell) => HidingReason) {
  const obstacles = cells.map((cell) => ({
    ...{ cell, family: cell.family, reason: reasonOf(cell), protects: [cell.id] },
  }));
  return { attempt: { decided: new Map(), obstacles, unprotected: [] }, believed: 0 };
}

/**
 * Monthly numbers of the whole city are never hidden. "All of them" cannot be hidden either: the zeros beside it would go on telling it.
 */
function isUnshowable(cell: CandidateCell, reason: HidingReason | undefined): boolean {
  return reason !== undefined && (cell.goesWithTable || (reason === "all-of-them" && !cell.isUnattributed));
}
