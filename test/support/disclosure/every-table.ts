import type { LinearSystem } from "../../../schema/linear-system.ts";
import { type Span, spanAt, within } from "./box.ts";

/** A row while the variables before it are fixed: what they sum to, and what the later ones can still add. */
interface Part {
  readonly lo: number;
  readonly hi: number;
  /** by step: the coefficient of the step's variable */
  readonly coefficients: readonly number[];
  /** by step: what the variables of later steps can add */
  readonly later: readonly Span[];
}

/**
 * Visits every whole-number table of a system inside a finite box, in a fixed order; the visitor gets one array that is written anew for
 * each table, and stops the walk by returning `"stop"`.
 */
export function everyTable(
  system: LinearSystem,
  box: readonly Span[],
  visit: (table: readonly number[]) => "stop" | undefined,
): void {
  const order = stepOrder(system);
  const parts = partsOf(system, box, order);
  const table = system.variables.map(() => 0);
  const touching = order.map((_, step) => parts.filter(({ coefficients }) => (coefficients[step] ?? 0) !== 0));
  const sums = new Map(parts.map((part) => [part, 0]));
  const walk = (step: number): boolean => {
    const variable = order[step];
    if (variable === undefined) return visit(table) === "stop";
    let span = spanAt(box, variable);
    const rows = touching[step] ?? [];
    for (const part of rows) {
      const sum = sums.get(part) ?? 0;
      const later = part.later[step] ?? { lo: 0, hi: 0 };
      span = within(span, part.coefficients[step] ?? 0, { lo: part.lo - sum - later.hi, hi: part.hi - sum - later.lo });
    }
    for (let value = span.lo; value <= span.hi; value++) {
      table[variable] = value;
      for (const part of rows) sums.set(part, (sums.get(part) ?? 0) + (part.coefficients[step] ?? 0) * value);
      const isStopped = walk(step + 1);
      for (const part of rows) sums.set(part, (sums.get(part) ?? 0) - (part.coefficients[step] ?? 0) * value);
      if (isStopped) return true;
    }
    return false;
  };
  // a row without variables is true or false by itself
  if (system.rows.every(({ form, lo, hi }) => form.length > 0 || ((lo ?? 0) <= 0 && (hi ?? 0) >= 0))) walk(0);
}

/** Variables that stand in many rows first: they narrow the rest most. */
function stepOrder(system: LinearSystem): number[] {
  const uses = system.variables.map((_, index) => system.rows.filter((row) => row.form.some(([at]) => at === index)));
  return system.variables
    .map((_, index) => index)
    .sort((a, b) => (uses[b]?.length ?? 0) - (uses[a]?.length ?? 0) || a - b);
}

function partsOf(system: LinearSystem, box: readonly Span[], order: readonly number[]): Part[] {
  return system.rows.map(({ form, lo, hi }) => {
    const coefficients = order.map((variable) => form.find(([at]) => at === variable)?.[1] ?? 0);
    const later: Span[] = [];
    let rest: Span = { lo: 0, hi: 0 };
    for (let step = order.length - 1; step >= 0; step--) {
      later[step] = rest;
      const coefficient = coefficients[step] ?? 0;
      if (coefficient === 0) continue;
      const span = spanAt(box, order[step] ?? -1);
      const ends = [coefficient * span.lo, coefficient * span.hi];
      rest = { lo: rest.lo + Math.min(...ends), hi: rest.hi + Math.max(...ends) };
    }
    return { lo: lo ?? -Infinity, hi: hi ?? Infinity, coefficients, later };
  });
}
