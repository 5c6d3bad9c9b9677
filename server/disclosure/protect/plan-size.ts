import type { Dimension } from "./dimensions.ts";
import type { TablePlan } from "./plan-cells.ts";
import type { Problem } from "./problem.ts";
import type { ProtectSpec } from "./spec.ts";

/** Numbers of a plan, published ones and the joint ones behind them, that can be worked through in reasonable time. */
const mostNumbers = 120_000;

/** `PROTECT_TOO_LARGE` where there are too many numbers, with the column that a coarser plan would leave out of the largest table. */
export function checkSize(
  spec: ProtectSpec,
  { dimensions, plans, numbers }: { dimensions: readonly Dimension[]; plans: readonly TablePlan[]; numbers: number },
): Problem | undefined {
  if (numbers <= mostNumbers) return undefined;
  const details = { found: numbers, limit: mostNumbers, ...coarser(spec, dimensions, plans) };
  return { problem: "PROTECT_TOO_LARGE", details };
}

/** How many cells a plan prints at most; cells that stand in several tables count once for each. */
export function printedNumbers(plans: readonly TablePlan[]): number {
  return plans.reduce((sum, plan) => sum + sizeOf(plan), 0);
}

/** The largest table, and of its columns the one with the most codes. */
export function coarser(
  spec: ProtectSpec,
  dimensions: readonly Dimension[],
  plans: readonly TablePlan[],
): { readonly table: string; readonly column: string } {
  const largest = plans.reduce((best, plan, at) => (sizeOf(plan) > sizeOf(plans[best] ?? []) ? at : best), 0);
  const table = spec.tables[largest];
  let [column, most] = ["", -1];
  for (const { name: dimension, levels } of dimensions) {
    for (const level of table?.by[dimension] ?? []) {
      const codes = levels.get(level)?.length ?? 0;
      if (codes > most) [column, most] = [level, codes];
    }
  }
  return { table: table?.name ?? "", column };
}

function sizeOf(plan: TablePlan): number {
  return plan.reduce((size, codes) => size * codes.length, 1);
}
