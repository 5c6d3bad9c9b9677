import type { Highs, Model } from "highs";
import type { Form, Row, Variable } from "../../../schema/linear-system.ts";

/** How a solve ended. Everything that is not a proof is `"stopped"`. */
export type Outcome = "optimal" | "unbounded" | "infeasible" | "stopped";

export interface Solved {
  readonly outcome: Outcome;
  /** a point the solver offers, to be checked before it is believed; undefined where there is none */
  readonly table: Float64Array | undefined;
  /** value of the objective at `table` */
  readonly value: number;
}

export interface Question {
  readonly objective: Form;
  readonly direction: "up" | "down";
  /** seconds */
  readonly seconds: number;
  /** true = a point near the optimum will do: the outcome is then no proof */
  readonly isRough?: boolean;
  /** a value that is good enough: the search may end there, and does not count as a proof */
  readonly enough?: number;
}

export interface SolverModel {
  solve(question: Question): Solved;
  /** the model without its last row; the row is given back by `push` */
  push(row: Row): void;
  /** new bounds of one variable */
  limit(variable: number, lo: number, hi: number): void;
  pop(): void;
  dispose(): void;
}

/** real = linear programming, each solve near the last one; near = linear programming, each solve near zero; whole = whole numbers */
export type Numbers = "real" | "near" | "whole";

export interface ModelInput {
  readonly variables: readonly Variable[];
  readonly rows: readonly Row[];
}

/**
 * A model of a component that stays in memory: each solve goes on from the basis of the one before. With `"whole"` variables marked integer
 * are whole numbers, with `"real"` all are real. The caller disposes of it.
 */
export function openModel(highs: Highs, { variables, rows }: ModelInput, numbers: Numbers): SolverModel {
  const unit = numbers === "whole" ? 1 : unitOf(variables, rows);
  const below = (value: number | null) => (value === null ? -highs.infinity : value / unit);
  const above = (value: number | null) => (value === null ? highs.infinity : value / unit);
  const { integer, continuous } = highs.constants.variableType;
  const model = highs.createModel({
    numCols: variables.length,
    numRows: rows.length,
    colCost: new Float64Array(variables.length),
    colLower: variables.map(({ lo }) => below(lo)),
    colUpper: variables.map(({ hi }) => above(hi)),
    rowLower: rows.map(({ lo }) => below(lo)),
    rowUpper: rows.map(({ hi }) => above(hi)),
    matrix: matrixOf(rows, variables.length),
    ...(numbers === "whole"
      ? { integrality: variables.map((variable) => (variable.integer ? integer : continuous)) }
      : {}),
  });
  model.options.set({ output_flag: false, random_seed: 0 });
  model.options.set(optionsOf[numbers]);
  let costed: Priced = { objective: [], sign: 1 };
  return {
    solve: (question) =>
      quietly(() => {
        if (question.seconds <= 0) return stopped;
        const sign = question.direction === "up" ? -1 : 1;
        const isSame = costed.objective === question.objective && costed.sign === sign;
        if (!isSame) price(model, { before: costed.objective, objective: question.objective, sign });
        costed = { objective: question.objective, sign };
        return run(model, question, { sign, numbers, unit });
      }),
    push: ({ form, lo, hi }) => {
      model.addRow(below(lo), above(hi), { indices: form.map(([index]) => index), values: form.map(([, c]) => c) });
    },
    limit: (variable, lo, hi) => {
      model.changeColBounds(variable, below(lo), above(hi));
    },
    pop: () => {
      const last = model.getDimensions().numRows - 1;
      model.deleteRows({ kind: "range", from: last, to: last });
    },
    dispose: () => model.dispose(),
  };
}

const exactly = { primal_feasibility_tolerance: 1e-9, dual_feasibility_tolerance: 1e-9 };

const optionsOf = {
  // without presolve a solve begins where the last one ended; primal simplex, because only the objective changes
  real: { ...exactly, presolve: "off", simplex_strategy: 4 },
  // dual simplex, because standing still is optimal but for one row
  near: { ...exactly, presolve: "off", simplex_strategy: 1 },
  // hardly any fraction passes for a whole number
  whole: { mip_abs_gap: 1e-6, mip_feasibility_tolerance: 1e-9, primal_feasibility_tolerance: 1e-9 },
} as const satisfies Record<Numbers, unknown>;

interface Priced {
  readonly objective: Form;
  readonly sign: number;
}

/** Gives the variables the costs of an objective, and those of the one before none. */
function price(model: Model, { before, objective, sign }: Priced & { readonly before: Form }): void {
  const cost = new Map(before.map(([index]) => [index, 0]));
  for (const [index, coefficient] of objective) cost.set(index, sign * coefficient);
  const indices = [...cost.keys()].sort((a, b) => a - b);
  const costs = indices.map((index) => cost.get(index) ?? 0);
  model.changeColsCost({ kind: "set", indices }, costs);
}

/** Rupiah are counted in a larger unit, a power of two: a solver's tolerances are made for numbers up to about a million. */
function unitOf(variables: readonly Variable[], rows: readonly Row[]): number {
  const most = [...variables, ...rows].reduce((size, { lo, hi }) => Math.max(size, finiteSize(lo), finiteSize(hi)), 0);
  return most > 2 ** 20 ? 2 ** (Math.ceil(Math.log2(most)) - 20) : 1;
}

function finiteSize(value: number | null): number {
  return value !== null && Number.isFinite(value) ? Math.abs(value) : 0;
}

interface Way {
  readonly sign: number;
  readonly numbers: Numbers;
  readonly unit: number;
}

/** How far from the optimum a point of a rough search may lie, as a share. */
const roughGap = 0.02;

function run(model: Model, { seconds, enough, isRough, objective }: Question, { sign, numbers, unit }: Way): Solved {
  model.zeroAllClocks();
  model.options.set("time_limit", seconds);
  if (numbers === "whole") {
    model.options.set("objective_target", enough === undefined ? -Number.MAX_VALUE : sign * enough);
    model.options.set("mip_rel_gap", isRough ? roughGap : 0);
  }
  let { modelStatus } = model.run();
  if (modelStatus === unknown) {
    // a warm start can lead a solver astray; from scratch it finds the way
    model.clearSolver();
    ({ modelStatus } = model.run());
  }
  const outcome = isRough ? "stopped" : (outcomes.get(modelStatus) ?? "stopped");
  const hasPoint = model.info.get("primal_solution_status") === 2;
  const table = hasPoint ? model.getSolution().colValue.map((value) => value * unit) : undefined;
  const value = objective.reduce((sum, [index, c]) => sum + c * (table?.[index] ?? Number.NaN), 0);
  return { outcome, table, value };
}

/** HiGHS's model status for a run that ended by itself without an answer. */
const unknown = 15;

/** Codes of HiGHS's model status; 9 is `unbounded or infeasible`, which the caller resolves because it knows a point. */
const outcomes: ReadonlyMap<number, Outcome> = new Map([
  [7, "optimal"],
  [8, "infeasible"],
  [9, "unbounded"],
  [10, "unbounded"],
]);

const stopped: Solved = { outcome: "stopped", table: undefined, value: Number.NaN };

/** A solver that fails has proved nothing. */
function quietly(solve: () => Solved): Solved {
  try {
    return solve();
  } catch {
    return stopped;
  }
}

function matrixOf(rows: readonly Row[], columns: number) {
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { form } of rows) {
    for (const [index, coefficient] of form) {
      indices.push(index);
      values.push(coefficient);
    }
    starts.push(indices.length);
  }
  return { format: "csr" as const, numCols: columns, numRows: rows.length, starts, indices, values };
}
