import type { Missing } from "./known-range.ts";
import type { Optimum } from "./part-model.ts";

/** A closed number, what its bounds would become, in the part's own terms. */
export interface PartOpening {
  readonly index: number;
  readonly value: number;
  readonly lo: number;
  readonly hi: number;
}

interface Choice {
  /** the target's smallest value */
  readonly lowest: Optimum;
  /** the smallest value of its negative */
  readonly highest: Optimum;
  readonly lack: Missing;
  readonly closed: ReadonlyMap<number, PartOpening>;
  /** by opening */
  readonly costs: readonly number[];
}

/** A dual smaller than that is the solver's dust. */
const noPrice = 1e-7;

/**
 * The closed number that by its duals gives most of what lacks for its cost; the first of equals. Undefined where no dual speaks for
 * any: then nothing that may be opened moves either end (the same duals prove the same ends for the opened system).
 */
export function bestOpening({ lowest, highest, lack, closed, costs }: Choice): PartOpening | undefined {
  let best: PartOpening | undefined;
  let bestWorth = 0;
  for (const opening of closed.values()) {
    const gain = Math.min(lack.below, promise(lowest, opening)) + Math.min(lack.above, promise(highest, opening));
    const worth = gain / (costs[opening.index] ?? 1);
    if (worth <= bestWorth * (1 + 1e-9)) continue;
    best = opening;
    bestWorth = worth;
  }
  return best;
}

/** How far an end moves at most if the number moves to its far bound. */
function promise(optimum: Optimum, { index, value, lo, hi }: PartOpening): number {
  const price = optimum.price(index);
  if (Math.abs(price) < noPrice) return 0;
  const room = price > 0 ? value - lo : hi - value;
  return room === 0 ? 0 : Math.abs(price) * room;
}
