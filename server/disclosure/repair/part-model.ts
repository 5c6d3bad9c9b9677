import type { Highs } from "highs";
import type { Form } from "../../../schema/linear-system.ts";
import { compressed, farBeyond } from "./matrix.ts";
import type { Part, PartRow } from "./split-parts.ts";

/** A table that gives an objective its smallest value. */
export interface Optimum {
  readonly value: number;
  /** a value for every column of the part */
  readonly point: Float64Array;
  /** true where every whole-number column has a whole number */
  readonly isWhole: boolean;
  /** how fast the smallest value rises with the printed number of a closed opening; 0 where whole numbers were asked for */
  price(opening: number): number;
}

/** One part as a linear program that keeps its basis from one question to the next. Results are undefined where the solver vouches for none. */
export interface PartModel {
  minimise(objective: Form): Optimum | "infeasible" | undefined;
  /** the same in whole numbers; undefined also when it would take too many branches */
  minimiseWhole(objective: Form): Optimum | "infeasible" | undefined;
  /** takes a printed number back for good */
  open(opening: number): void;
  /** where columns without a bound end: far beyond every number of the part */
  readonly horizon: number;
  dispose(): void;
}

/** A branch limit and no clock: the same system gets the same answer on a slow machine. What needs more is left to the gate. */
const branchLimit = 500;
const primalSimplex = 4;

/** Builds the model with every opening closed. The caller disposes it. */
export function createPartModel(highs: Highs, part: Part): PartModel {
  if (part.columns.length === 0) return certainModel;
  const { bounds, rows } = placeOpenings(part);
  const horizon = farBeyond(part);
  const finite = (bound: number): number => Math.max(-horizon, Math.min(horizon, bound));
  const model = highs.createModel({
    numCols: part.columns.length,
    numRows: rows.length,
    colCost: new Float64Array(part.columns.length),
    colLower: part.columns.map(({ lo }, column) => bounds.get(column)?.lo ?? finite(lo)),
    colUpper: part.columns.map(({ hi }, column) => bounds.get(column)?.hi ?? finite(hi)),
    rowLower: rows.map(({ lo }) => lo),
    rowUpper: rows.map(({ hi }) => hi),
    matrix: {
      format: "csr",
      numRows: rows.length,
      numCols: part.columns.length,
      ...compressed(rows.map(({ form }) => form)),
    },
  });
  // from one question to the next only the objective changes: the last answer stays possible, which is where the primal simplex goes on
  model.options.set({ output_flag: false, simplex_strategy: primalSimplex });
  model.options.set({ mip_rel_gap: 0, mip_abs_gap: 0, mip_max_nodes: branchLimit });
  const { modelStatus, variableType } = highs.constants;
  const columnOf = new Map([...bounds].map(([column, { opening }]) => [opening?.index, column]));
  const rowOf = new Map(rows.map(({ opening }, row) => [opening?.index, row]));
  let asked: Form = [];

  const ask = (objective: Form): Optimum | "infeasible" | undefined => {
    const costs = new Map([...asked.map(([column]) => [column, 0] as const), ...objective]);
    const indices = [...costs.keys()].sort((a, b) => a - b);
    const values = indices.map((column) => costs.get(column) ?? 0);
    if (indices.length > 0) model.changeColsCost({ kind: "set", indices }, values);
    asked = objective;
    model.run();
    const status = model.getModelStatus();
    if (status === modelStatus.infeasible) return "infeasible";
    if (status !== modelStatus.optimal) return undefined;
    const { colValue, colDual, rowDual } = model.getSolution();
    return {
      value: objective.reduce((sum, [column, coefficient]) => sum + coefficient * (colValue[column] ?? 0), 0),
      point: colValue,
      isWhole: part.columns.every(({ integer }, column) => !integer || isNearWhole(colValue[column] ?? 0)),
      price(opening) {
        const column = columnOf.get(opening);
        const row = rowOf.get(opening);
        if (column !== undefined) return (colDual[column] ?? 0) / (bounds.get(column)?.coefficient ?? 1);
        return row === undefined ? 0 : (rowDual[row] ?? 0);
      },
    };
  };

  return {
    horizon,
    minimise(objective) {
      const first = ask(objective);
      if (first !== undefined) return first;
      model.clearSolver();
      return ask(objective);
    },
    minimiseWhole(objective) {
      const kinds = part.columns.map(({ integer }) => (integer ? variableType.integer : variableType.continuous));
      model.changeColsIntegrality({ kind: "range", from: 0, to: part.columns.length - 1 }, kinds);
      const found = ask(objective);
      model.clearIntegrality();
      return found === undefined || found === "infeasible" ? found : { ...found, price: () => 0 };
    },
    open(opening) {
      const row = rowOf.get(opening);
      const placed = rows[row ?? -1]?.opening;
      if (row !== undefined && placed) model.changeRowBounds(row, placed.lo, placed.hi);
      const column = columnOf.get(opening);
      const own = part.columns[column ?? -1];
      const bound = bounds.get(column ?? -1);
      if (column === undefined || own === undefined || !bound?.opening) return;
      const [lo, hi] = divided([bound.opening.lo, bound.opening.hi], bound.coefficient);
      model.changeColBounds(column, finite(Math.max(lo, own.lo)), finite(Math.min(hi, own.hi)));
    },
    dispose: () => model.dispose(),
  };
}

/** The model of a part whose numbers are all certain: the solver refuses to solve nothing. */
const certainModel: PartModel = {
  horizon: 0,
  minimise: () => nothingOpen,
  minimiseWhole: () => nothingOpen,
  open: () => {},
  dispose: () => {},
};
const nothingOpen: Optimum = { value: 0, point: new Float64Array(0), isWhole: true, price: () => 0 };

interface ColumnOpening {
  readonly lo: number;
  readonly hi: number;
  readonly coefficient: number;
  readonly opening: PartRow["opening"];
}

/** A printed number over one column is that column's bounds, which costs the solver nothing; a second one over it stays a row. */
function placeOpenings(part: Part): { readonly bounds: ReadonlyMap<number, ColumnOpening>; readonly rows: PartRow[] } {
  const bounds = new Map<number, ColumnOpening>();
  const rows: PartRow[] = [];
  for (const row of part.rows) {
    const [only] = row.form;
    if (row.opening === undefined || only === undefined || row.form.length > 1 || bounds.has(only[0])) {
      rows.push(row);
      continue;
    }
    const [lo, hi] = divided([row.lo, row.hi], only[1]);
    bounds.set(only[0], { lo, hi, coefficient: only[1], opening: row.opening });
  }
  return { bounds, rows };
}

function divided([lo, hi]: readonly [number, number], coefficient: number): readonly [number, number] {
  return coefficient > 0 ? [lo / coefficient, hi / coefficient] : [hi / coefficient, lo / coefficient];
}

function isNearWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) < 1e-6;
}
