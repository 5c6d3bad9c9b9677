import type { Form, LinearSystem, Row, Target, Variable } from "../../../schema/linear-system.ts";

/** A linear system that is still growing. Indices are given out in order and never change. */
export interface OpenSystem {
  /** adds a whole number of at least 0 that nothing bounds from above; returns its index */
  variable(name: string): number;
  /** adds lo ≤ form ≤ hi and returns its index; entries may come in any order, those of one variable are added up */
  row(form: Form, lo: number | null, hi: number | null): number;
  target(target: Target): void;
  readonly closed: LinearSystem;
}

export function openSystem(): OpenSystem {
  const variables: Variable[] = [];
  const rows: Row[] = [];
  const targets: Target[] = [];
  return {
    variable: (name) => variables.push({ name, lo: 0, hi: null, integer: true }) - 1,
    row: (form, lo, hi) => rows.push({ form: inOrder(form), lo, hi }) - 1,
    target: (target) => void targets.push(target),
    closed: { variables, rows, targets },
  };
}

function inOrder(form: Form): Form {
  const sorted = [...form].sort(([a], [b]) => a - b);
  if (sorted.every(([variable], at) => variable !== sorted[at - 1]?.[0])) return sorted;
  const sums = new Map<number, number>();
  for (const [variable, coefficient] of sorted) sums.set(variable, (sums.get(variable) ?? 0) + coefficient);
  return [...sums].filter(([, coefficient]) => coefficient !== 0);
}
