import type { Highs } from "highs";
import type { Form } from "../../../schema/linear-system.ts";
import { compressed, farBeyond } from "./matrix.ts";
import type { Part, PartRow } from "./split-parts.ts";

/** Openings that together let a form reach a value. */
export interface CheapestOpenings {
  readonly openings: readonly number[];
  /** what it costs: by how much each number moves, times its cost */
  readonly cost: number;
}

/** Finds which numbers of a part to open, all those at once that a single move needs. */
export interface OpeningModel {
  /** the cheapest way to lo ≤ form ≤ hi; no openings where it is possible already, undefined where nothing helps */
  reach(form: Form, lo: number, hi: number): CheapestOpenings | undefined;
  /** least and greatest value of the form if everything were opened; undefined when the solver vouches for none */
  ends(form: Form): readonly [lo: number, hi: number] | undefined;
  /** an opened number moves for nothing from now on */
  open(opening: number): void;
  dispose(): void;
}

type Offered = PartRow & { readonly opening: NonNullable<PartRow["opening"]> };

/** A number that moves by less than this did not move. */
const dust = 1e-5;

/**
 * The part with every printed number that may be taken back free to move within its opening, at its cost per unit: the cheapest table in
 * which a target reaches the value it needs shows which numbers have to be opened together for it (J. Kelly, B. Golden, A. Assad, "Cell
 * suppression: disclosure protection for sensitive tabular data", Networks 22, 1992). `costs` by opening. The caller disposes it.
 */
export function createOpeningModel(highs: Highs, part: Part, costs: readonly number[]): OpeningModel {
  const horizon = farBeyond(part);
  const finite = (bound: number): number => Math.max(-horizon, Math.min(horizon, bound));
  const offered = part.rows.filter((row): row is Offered => row.opening !== undefined);
  if (offered.length === 0) return nothingToOpen;
  const columns = part.columns.length;
  // each offered number gets a column for moving up and one for moving down
  const up = new Map(offered.map(({ opening }, at) => [opening.index, columns + 2 * at]));
  const rows = part.rows.map((row) => {
    const moving = row.opening && up.get(row.opening.index);
    return moving === undefined ? row.form : [...row.form, [moving, -1] as const, [moving + 1, 1] as const];
  });
  const asked = rows.length;
  const cost = offered.flatMap(({ opening }) => [costs[opening.index] ?? 1, costs[opening.index] ?? 1]);
  const model = highs.createModel({
    numCols: columns + 2 * offered.length,
    numRows: rows.length + 1,
    colCost: [...part.columns.map(() => 0), ...cost],
    colLower: [...part.columns.map(({ lo }) => finite(lo)), ...cost.map(() => 0)],
    colUpper: [
      ...part.columns.map(({ hi }) => finite(hi)),
      ...offered.flatMap(({ lo, hi, opening }) => [finite(opening.hi - hi), finite(lo - opening.lo)]),
    ],
    rowLower: [...part.rows.map(({ lo }) => lo), Number.NEGATIVE_INFINITY],
    rowUpper: [...part.rows.map(({ hi }) => hi), Number.POSITIVE_INFINITY],
    matrix: {
      format: "csr",
      numRows: rows.length + 1,
      numCols: columns + 2 * offered.length,
      ...compressed([...rows, []]),
    },
  });
  model.options.set({ output_flag: false });
  const all = { kind: "range", from: 0, to: columns + cost.length - 1 } as const;
  const prices = [...part.columns.map(() => 0), ...cost];
  const least = (form: Form): number | undefined => {
    const objective = prices.map(() => 0);
    for (const [column, coefficient] of form) objective[column] = coefficient;
    model.changeColsCost(all, objective);
    model.run();
    const isFound = model.getModelStatus() === highs.constants.modelStatus.optimal;
    const value = isFound ? model.getObjectiveValue() : undefined;
    model.changeColsCost(all, prices);
    return value;
  };
  return {
    reach(form, lo, hi) {
      for (const [column, coefficient] of form) model.changeCoefficient(asked, column, coefficient);
      model.changeRowBounds(asked, lo, hi);
      model.run();
      const isFound = model.getModelStatus() === highs.constants.modelStatus.optimal;
      const { colValue } = isFound ? model.getSolution() : { colValue: [] };
      const total = isFound ? model.getObjectiveValue() : 0;
      for (const [column] of form) model.changeCoefficient(asked, column, 0);
      model.changeRowBounds(asked, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY);
      if (!isFound) return undefined;
      const moved = [...up].filter(([, at]) => Math.abs((colValue[at] ?? 0) - (colValue[at + 1] ?? 0)) > dust);
      return { openings: moved.map(([opening]) => opening), cost: total };
    },
    ends(form) {
      const lowest = least(form);
      const highest = least(form.map(([column, coefficient]) => [column, -coefficient] as const));
      return lowest === undefined || highest === undefined ? undefined : [lowest, -highest];
    },
    open(opening) {
      const at = up.get(opening);
      if (at === undefined) return;
      prices[at] = 0;
      prices[at + 1] = 0;
      model.changeColsCost({ kind: "set", indices: [at, at + 1] }, [0, 0]);
    },
    dispose: () => model.dispose(),
  };
}

const nothingToOpen: OpeningModel = {
  reach: () => undefined,
  ends: () => undefined,
  open: () => {},
  dispose: () => {},
};
