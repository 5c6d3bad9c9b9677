import type { Highs } from "highs";
import type { Form, LinearSystem, Row, Target, Variable } from "../../../schema/linear-system.ts";
import { formValue } from "./check-table.ts";
import type { Side } from "./ends.ts";
import { openModel } from "./solver-model.ts";

/** Steps from one whole table to others nearby. */
export interface Moves {
  /** The nearest point at which a target has gone up to `most` in a direction, or as far as it gets; undefined where none was found. */
  step(
    target: Target,
    move: { readonly side: Side; readonly most: number; readonly seconds: number },
  ): number[] | undefined;
  dispose(): void;
}

/** Gain of one step of the target against the cost of changing one value by one: no way round is too long. */
const gain = 1e5;

/**
 * Moves within a component that lead from `base`, a whole table, to whole tables nearby. Each value may go up or down at a cost of one per unit;
 * the cheapest way to shift a target is then a cycle of ±1 steps through few cells, which is whole far more often than the far corners of the
 * component are. The caller disposes of it.
 */
export function openMoves(highs: Highs, { variables, rows }: LinearSystem, base: readonly number[]): Moves {
  const count = variables.length;
  const columns: Variable[] = [
    ...variables.map(({ name, hi }, index) => step(name, hi === null ? null : hi - (base[index] ?? 0))),
    ...variables.map(({ name, lo }, index) => step(name, Number.isFinite(lo) ? (base[index] ?? 0) - lo : null)),
    step("goal", 0),
  ];
  const model = openModel(
    highs,
    { variables: columns, rows: rows.map((row) => aroundBase(row, { base, count })) },
    "near",
  );
  const objective: Form = columns.map((_, index) => [index, index === 2 * count ? -gain : 1]);
  return {
    step: ({ form }, { side, most, seconds }) => {
      const sign = side === "up" ? 1 : -1;
      const both = upAndDown(form, count).map(([index, c]): [number, number] => [index, sign * c]);
      model.limit(2 * count, 0, most);
      model.push({ form: [...both, [2 * count, -1]], lo: 0, hi: 0 });
      const { table } = model.solve({ objective, direction: "down", seconds });
      model.pop();
      return table && base.map((value, index) => value + (table[index] ?? 0) - (table[count + index] ?? 0));
    },
    dispose: () => model.dispose(),
  };
}

function step(name: string, hi: number | null): Variable {
  return { name, lo: 0, hi, integer: false };
}

function upAndDown(form: Form, count: number): Form {
  return [...form, ...form.map(([index, c]): [number, number] => [index + count, -c])];
}

/** A row about the steps: what it leaves to both sides of the table one starts from. */
function aroundBase({ form, lo, hi }: Row, { base, count }: { base: readonly number[]; count: number }): Row {
  const value = formValue(form, base);
  return { form: upAndDown(form, count), lo: lo === null ? null : lo - value, hi: hi === null ? null : hi - value };
}
