import type { LinearSystem } from "../../../schema/linear-system.ts";
import { type Span, spanAt } from "./box.ts";
import { everyTable } from "./every-table.ts";

/** How far a direction may go per variable: enough for systems whose coefficients are 0, 1 and −1. */
const stride = 2;

/**
 * Whole-number directions in which one can walk from any table of the system for ever without leaving it: a side of a target that such a
 * direction moves has no end (a rational polyhedron with a whole-number point is unbounded there in whole numbers too).
 */
export function raysOf(system: LinearSystem, box: readonly Span[]): number[][] {
  const directions: LinearSystem = {
    variables: system.variables,
    rows: system.rows.map(({ form, lo, hi }) => ({ form, lo: lo === null ? null : 0, hi: hi === null ? null : 0 })),
    targets: [],
  };
  const steps = system.variables.map((_, variable): Span => {
    const { lo, hi } = spanAt(box, variable);
    return { lo: Number.isFinite(lo) ? 0 : -stride, hi: Number.isFinite(hi) ? 0 : stride };
  });
  const rays: number[][] = [];
  everyTable(directions, steps, (ray) => {
    if (ray.some((step) => step !== 0)) rays.push([...ray]);
    return undefined;
  });
  return rays;
}
