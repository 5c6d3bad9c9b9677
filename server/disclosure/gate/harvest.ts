import type { Form, LinearSystem } from "../../../schema/linear-system.ts";
import { impliedBounds, reach } from "./implied-bounds.ts";
import type { SolverModel } from "./solver-model.ts";
import type { Workshop } from "./workshop.ts";

/** Rounds in a row that may yield less: the next signs may be luckier. */
const patience = 2;
/** What one search may take, in seconds: many rough points are worth more than one perfect one. */
const mostSeconds = 10;

export interface Harvest {
  readonly model: SolverModel;
  /** a round that settles fewer targets than this costs more than asking for them one at a time */
  readonly leastYield: number;
}

/**
 * Widens many targets at once: the sum of all that are still open is made as large and as small as it gets, then sums with some of the signs
 * turned, other ones in every round. Each whole table met on the way counts for every target it spreads.
 */
export function harvest(workshop: Workshop, { model, leastYield }: Harvest): void {
  const { system, points, secondsLeft } = workshop;
  const finite = finiteSides(system);
  for (let round = 0, idle = 0; idle < patience && secondsLeft() > 0; round++) {
    const open = system.targets.flatMap((_, target) => (points.isProved(target) ? [] : [target]));
    if (open.length < leastYield) return;
    for (const side of ["up", "down"] as const) {
      const sum = new Map<number, number>();
      for (const target of open) {
        const isTurned = round > 0 && isOdd(target, round);
        const direction = isTurned ? opposite(side) : side;
        if (finite[target]?.[direction] !== true) continue;
        add(sum, system.targets[target]?.form ?? [], isTurned ? -1 : 1);
      }
      const objective = [...sum].filter(([, c]) => c !== 0).sort(([a], [b]) => a - b);
      const seconds = Math.min(secondsLeft(), mostSeconds);
      points.offer(model.solve({ objective, direction: side, seconds, isRough: true }).table);
    }
    idle = open.filter((target) => points.isProved(target)).length < leastYield ? idle + 1 : 0;
  }
}

/** On which sides each target surely ends: an endless one would carry the whole sum away. */
function finiteSides(system: LinearSystem): readonly { readonly up: boolean; readonly down: boolean }[] {
  const bounds = impliedBounds(system.variables, system.rows);
  return system.targets.map(({ form }) => ({
    up: Number.isFinite(reach(form, bounds, "up")),
    down: Number.isFinite(reach(form, bounds, "down")),
  }));
}

/** Heads or tails, the same at every run: a multiplicative hash of target and round (Knuth, The Art of Computer Programming, 6.4). */
function isOdd(target: number, round: number): boolean {
  return Math.imul(Math.imul(target + 1, 0x9e3779b1) ^ round, 0x85ebca6b) < 0;
}

function opposite(side: "up" | "down"): "up" | "down" {
  return side === "up" ? "down" : "up";
}

function add(sum: Map<number, number>, form: Form, sign: number): void {
  for (const [variable, coefficient] of form) sum.set(variable, (sum.get(variable) ?? 0) + sign * coefficient);
}
