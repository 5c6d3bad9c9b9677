import type { Highs } from "highs";
import type { LinearSystem, Variable } from "../../../schema/linear-system.ts";
import { type Moves, openMoves } from "./moves.ts";
import { collectPoints, type Points } from "./points.ts";
import { openModel, type SolverModel } from "./solver-model.ts";
import { type WholeRow, wholeRows } from "./whole-row.ts";

/** Everything one component is judged with. */
export interface Workshop {
  readonly system: LinearSystem;
  readonly rows: readonly WholeRow[];
  readonly points: Points;
  /** linear programming: all variables real, rows as they are said */
  readonly real: SolverModel;
  /** whole numbers: rows drawn in to what they say to whole numbers; opened when it is first asked for */
  whole(): SolverModel;
  /** steps around the first table found; undefined before there is one */
  moves(): Moves | undefined;
  secondsLeft(): number;
  /** from now on so much time at most */
  hurry(seconds: number): void;
  dispose(): void;
}

/** Sets up the models of a component. The caller disposes of them. */
export function openWorkshop(highs: Highs, system: LinearSystem, seconds: number): Workshop {
  const rows = wholeRows(system);
  let end = performance.now() + seconds * 1000;
  const real = openModel(highs, system, "real");
  const points = collectPoints(system, rows);
  let whole: SolverModel | undefined;
  let moves: Moves | undefined;
  return {
    system,
    rows,
    points,
    real,
    whole: () => {
      whole ??= openModel(highs, { variables: system.variables.map(wholeBounds), rows }, "whole");
      return whole;
    },
    moves: () => {
      const [base] = points.tables;
      if (base !== undefined) moves ??= openMoves(highs, system, base);
      return moves;
    },
    secondsLeft: () => Math.max(0, (end - performance.now()) / 1000),
    hurry: (most) => {
      end = Math.min(end, performance.now() + most * 1000);
    },
    dispose: () => {
      real.dispose();
      whole?.dispose();
      moves?.dispose();
    },
  };
}

function wholeBounds(variable: Variable): Variable {
  if (!variable.integer) return variable;
  return { ...variable, lo: Math.ceil(variable.lo), hi: variable.hi === null ? null : Math.floor(variable.hi) };
}
