import type { Form } from "../../../schema/linear-system.ts";
import { impliedBounds, reach } from "./implied-bounds.ts";
import type { SolverModel } from "./solver-model.ts";
import type { Workshop } from "./workshop.ts";

/** Rounds in a row that may bring nothing before one target at a time is cheaper. */
const patience = 2;

/** What one search may take: many rough points are worth more than one perfect one. */
const mostSeconds = 10;

/**
 * Widens many targets at once: the sum of all that are still open is made as large and as small as it gets, then sums with every second sign
 * turned, every second pair turned, and so on. Each whole vertex met on the way counts for every target it spreads.
 */
export function harvest(workshop: Workshop, model: SolverModel): void {
  const { system, points, secondsLeft } = workshop;
  const bounds = impliedBounds(system.variables, system.rows);
  const finite = system.targets.map(({ form }) => ({
    up: Number.isFinite(reach(form, bounds, "up")),
    down: Number.isFinite(reach(form, bounds, "down")),
  }));
  let idle = 0;
  for (let round = 0; idle < patience && secondsLeft() > 0; round++) {
    const open = system.targets.flatMap((_, target) => (points.isProved(target) ? [] : [target]));
    if (open.length < 2 || 2 ** (round - 1) > open.length) return;
    for (const side of ["up", "down"] as const) {
      const sum = new Map<number, number>();
      for (const [position, target] of open.entries()) {
        const isTurned = round > 0 && Math.floor(position / 2 ** (round - 1)) % 2 === 1;
        const direction = isTurned ? opposite(side) : side;
        if (finite[target]?.[direction] !== true) continue;
        add(sum, system.targets[target]?.form ?? [], isTurned ? -1 : 1);
      }
      const objective = [...sum].filter(([, c]) => c !== 0).sort(([a], [b]) => a - b);
      points.offer(
        model.solve({ objective, direction: side, seconds: Math.min(secondsLeft(), mostSeconds), isRough: true }).table,
      );
    }
    idle = open.some((target) => points.isProved(target)) ? 0 : idle + 1;
  }
}

function opposite(side: "up" | "down"): "up" | "down" {
  return side === "up" ? "down" : "up";
}

function add(sum: Map<number, number>, form: Form, sign: number): void {
  for (const [variable, coefficient] of form) sum.set(variable, (sum.get(variable) ?? 0) + sign * coefficient);
}
