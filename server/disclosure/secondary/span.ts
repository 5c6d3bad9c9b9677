import type { Form } from "../../../schema/linear-system.ts";
import { inverse, minus, remainder, times } from "./modular.ts";

/** What is left of a form once everything known is taken out of it: variables and their remainders, none of them 0. */
export interface Residue {
  readonly variables: readonly number[];
  readonly coefficients: readonly number[];
}

/** All linear combinations of the forms added so far, kept as one row per pivot variable. */
export interface Span {
  /** The form without what the span explains; empty when the span holds it. Two forms differ by the span exactly when these are equal. */
  reduce(form: Form): Residue;
  /** Takes a monic residue in: its first variable, the pivot, stands in no residue from now on. */
  add(row: Residue): void;
}

/** An empty span over that many variables. Rows are brought up to date only when a form needs them. */
export function emptySpan(variables: number): Span {
  const rows: Residue[] = [];
  const rowOf = new Int32Array(variables).fill(-1);
  const sums = new Float64Array(variables);
  const isTouched = new Uint8Array(variables);
  let touched: number[] = [];
  const due = rowQueue();

  const put = (variable: number, value: number) => {
    if (isTouched[variable] === 0) {
      isTouched[variable] = 1;
      touched.push(variable);
      const row = rowOf[variable] as number;
      if (row >= 0) due.push(row);
    }
    sums[variable] = value;
  };

  // a row holds no pivot older than itself: taken in order of age, every row is needed at most once
  const settle = () => {
    for (let row = due.pop(); row >= 0; row = due.pop()) {
      const { variables: members, coefficients } = rows[row] as Residue;
      const factor = sums[members[0] as number] as number;
      if (factor === 0) continue;
      for (let at = 0; at < members.length; at++) {
        const variable = members[at] as number;
        put(variable, minus(sums[variable] as number, times(factor, coefficients[at] as number)));
      }
    }
  };

  return {
    reduce: (form) => {
      for (const [variable, coefficient] of form) put(variable, remainder(coefficient));
      settle();
      const left: { variables: number[]; coefficients: number[] } = { variables: [], coefficients: [] };
      for (const variable of touched) {
        const value = sums[variable] as number;
        if (value !== 0) {
          left.variables.push(variable);
          left.coefficients.push(value);
        }
        sums[variable] = 0;
        isTouched[variable] = 0;
      }
      touched = [];
      return left;
    },
    add: (row) => {
      rowOf[row.variables[0] as number] = rows.length;
      rows.push(row);
    },
  };
}

/** The residue divided by its pivot's coefficient, the pivot first. */
export function monic({ variables, coefficients }: Residue, pivot: number): Residue {
  const at = variables.indexOf(pivot);
  const factor = inverse(coefficients[at] as number);
  const others = variables.filter((variable) => variable !== pivot);
  const rest = coefficients.filter((_, place) => place !== at).map((coefficient) => times(factor, coefficient));
  return { variables: [pivot, ...others], coefficients: [1, ...rest] };
}

/** Smallest number first; pop gives −1 when nothing is left. */
function rowQueue(): { push(row: number): void; pop(): number } {
  const heap: number[] = [];
  return {
    push: (row) => {
      let at = heap.push(row) - 1;
      while (at > 0) {
        const above = (at - 1) >> 1;
        if ((heap[above] as number) <= row) break;
        heap[at] = heap[above] as number;
        at = above;
      }
      heap[at] = row;
    },
    pop: () => {
      const first = heap[0] ?? -1;
      const last = heap.pop();
      if (last === undefined || heap.length === 0) return first;
      let at = 0;
      for (let below = 1; below < heap.length; below = 2 * at + 1) {
        if (below + 1 < heap.length && (heap[below + 1] as number) < (heap[below] as number)) below += 1;
        if ((heap[below] as number) >= last) break;
        heap[at] = heap[below] as number;
        at = below;
      }
      heap[at] = last;
      return first;
    },
  };
}
