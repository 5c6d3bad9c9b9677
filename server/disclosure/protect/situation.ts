import type { Form } from "../../../schema/linear-system.ts";
import type { PrimaryReason } from "../primary/primary.ts";
import type { Model } from "./model.ts";
import type { PlannedCell } from "./plan-cells.ts";
import type { ProtectSpec } from "./spec.ts";

/** A cell of an earlier release or a target from before that the plan does not hold. */
export interface OutsideCell {
  readonly name: string;
  readonly form: Form;
  /** printed: `value` in the plan's units; hidden: null */
  readonly printed: number | null;
  /** the true number, in the plan's units */
  readonly value: number;
}

/** Everything about a plan that does not change while it is being protected. One unit is `unit` times one of the input. */
export interface Situation {
  readonly spec: ProtectSpec;
  readonly cells: readonly PlannedCell[];
  readonly names: readonly string[];
  /** true numbers of the cells, counts as they are, magnitudes divided so that a solver can handle them */
  readonly values: readonly number[];
  readonly unit: number;
  /** a power of ten: cells hold their amounts times it */
  readonly scale: number;
  readonly model: Model;
  readonly primary: readonly (PrimaryReason | "hidden-before" | undefined)[];
  /**
   * Counts that make others be hidden: the small ones and, with repair, those of exactly the minimum. The latter are hidden too, so that somebody who
   * recognises a lone small cell by its neighbours does not know that it is under the minimum.
   */
  readonly causes: ReadonlySet<number>;
  /** cells that are published whatever happens, with the reason */
  readonly fixed: ReadonlyMap<number, "forced" | "zero" | "published-before">;
  readonly outside: readonly OutsideCell[];
}

/** Smallest number a reader must reckon with in a hidden cell: where zeros are shown, a hidden count is not 0. */
export function lowestHidden({ spec, values }: Situation, cell: number): number {
  return spec.value === null && spec.zeros === "open" && (values[cell] as number) > 0 ? 1 : 0;
}
