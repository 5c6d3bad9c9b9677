import type { Highs } from "highs";

/** A linear form: coefficients by variable. */
export type Sum = ReadonlyMap<number, number>;

export interface KnownSum {
  readonly sum: Sum;
  readonly lo: number;
  readonly hi: number;
}

/**
 * The least and the greatest whole value of each form over all non-negative solutions of what is known, by plain linear programming
 * (rounded inwards, for the forms count persons). Returns `"contradiction"` when nothing at all agrees with what is known.
 */
export function extremes(
  highs: Highs,
  { variables, known, forms }: { variables: number; known: readonly KnownSum[]; forms: readonly Sum[] },
): (readonly [number, number])[] | "contradiction" {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { sum } of known) {
    for (const [variable, coefficient] of sum) {
      indices.push(variable);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  const model = highs.createModel({
    numCols: variables,
    numRows: known.length,
    colCost: new Float64Array(variables),
    colLower: new Float64Array(variables),
    colUpper: new Float64Array(variables).fill(highs.infinity),
    rowLower: Float64Array.from(known, ({ lo }) => (lo === -Infinity ? -highs.infinity : lo)),
    rowUpper: Float64Array.from(known, ({ hi }) => (hi === Infinity ? highs.infinity : hi)),
    matrix: {
      format: "csr",
      numRows: known.length,
      numCols: variables,
      starts: Int32Array.from(starts),
      indices: Int32Array.from(indices),
      values: Float64Array.from(values),
    },
  });
  try {
    model.options.set({ output_flag: false });
    const { modelStatus, objectiveSense } = highs.constants;
    const end = (sense: "minimize" | "maximize"): number | undefined => {
      model.changeObjectiveSense(objectiveSense[sense]);
      model.run();
      const status = model.getModelStatus();
      if (status === modelStatus.optimal) return model.getObjectiveValue();
      if (status === modelStatus.unbounded) return sense === "minimize" ? -Infinity : Infinity;
      if (status === modelStatus.infeasible) return undefined;
      throw new Error(`the solver ended with status ${status}`);
    };
    const answers: (readonly [number, number])[] = [];
    for (const form of forms) {
      const costs = new Float64Array(variables);
      for (const [variable, coefficient] of form) costs[variable] = coefficient;
      model.changeColsCost({ kind: "range", from: 0, to: variables - 1 }, costs);
      const lo = end("minimize");
      const hi = end("maximize");
      if (lo === undefined || hi === undefined) return "contradiction";
      answers.push([Math.ceil(lo - 1e-6), Math.floor(hi + 1e-6)]);
    }
    return answers;
  } finally {
    model.dispose();
  }
}
