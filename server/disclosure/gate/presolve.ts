import type { Form, LinearSystem, Row, Variable } from "../../../schema/linear-system.ts";
import { withoutDecimals } from "./whole-row.ts";

/** A system without what a reader works out in his head: values that follow from one row alone, and the rows used up by them. */
export interface Presolved {
  /** bounds as far as rows with one unknown tell them; lo = hi where the value is known */
  readonly variables: readonly Variable[];
  /** rows with two or more unknowns: known values are taken out of form and bounds */
  readonly rows: readonly Row[];
}

/** How far two bounds may cross before they contradict each other, as a share of the numbers they come from: what divisions leave. */
const crossing = 1e-9;

/**
 * Takes known values out of a system: variables with lo = hi, rows with one unknown (they become its bounds), rows that leave every unknown
 * at its bound. The real points of the system stay the same. Returns `"infeasible"` where a known value contradicts something.
 */
export function presolve(system: Pick<LinearSystem, "variables" | "rows">): Presolved | "infeasible" {
  const bounds = system.variables.map(({ lo, hi }) => ({ lo, hi: hi ?? Number.POSITIVE_INFINITY }));
  const rows = system.rows.map(withoutDecimals);
  const rowsOf = rowsByVariable(rows, bounds.length);
  const waiting = rows.map((_, row) => row);
  const isWaiting = rows.map(() => true);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    isWaiting[next] = false;
    for (const variable of drawConclusions(rows[next], bounds)) {
      for (const row of rowsOf[variable] ?? []) {
        if (isWaiting[row]) continue;
        isWaiting[row] = true;
        waiting.push(row);
      }
    }
  }
  const variables = system.variables.map((variable, index) => withBounds(variable, bounds[index]));
  return variables.some(isImpossible) ? "infeasible" : remaining(rows, variables);
}

interface Bounds {
  lo: number;
  hi: number;
}

function rowsByVariable(rows: readonly Row[], variables: number): readonly (readonly number[])[] {
  const rowsOf = Array.from({ length: variables }, (): number[] => []);
  for (const [row, { form }] of rows.entries()) for (const [variable] of form) rowsOf[variable]?.push(row);
  return rowsOf;
}

/** Narrows bounds by one row where that needs no more than one division; returns the variables that became known. */
function drawConclusions(row: Row | undefined, bounds: readonly Bounds[]): number[] {
  if (row === undefined) return [];
  let known = 0;
  let size = Math.max(Math.abs(row.lo ?? 0), Math.abs(row.hi ?? 0));
  const open: [variable: number, coefficient: number, bounds: Bounds][] = [];
  for (const [variable, coefficient] of row.form) {
    const bound = bounds[variable];
    if (bound === undefined || coefficient === 0) continue;
    if (bound.lo === bound.hi) {
      known += coefficient * bound.lo;
      size = Math.max(size, Math.abs(coefficient * bound.lo));
    } else open.push([variable, coefficient, bound]);
  }
  const lo = (row.lo ?? Number.NEGATIVE_INFINITY) - known;
  const hi = (row.hi ?? Number.POSITIVE_INFINITY) - known;
  const [first] = open;
  if (first !== undefined && open.length === 1) {
    const [variable, coefficient, bound] = first;
    const ends = [lo / coefficient, hi / coefficient];
    bound.lo = Math.max(bound.lo, Math.min(...ends));
    bound.hi = Math.min(bound.hi, Math.max(...ends));
    meet(bound, crossing * Math.max(1, size / Math.abs(coefficient)));
    return bound.lo === bound.hi ? [variable] : [];
  }
  if (open.some(([, , bound]) => bound.lo > bound.hi)) return [];
  const least = open.reduce((sum, [, c, bound]) => sum + c * (c > 0 ? bound.lo : bound.hi), 0);
  const most = open.reduce((sum, [, c, bound]) => sum + c * (c > 0 ? bound.hi : bound.lo), 0);
  if (least !== hi && most !== lo) return [];
  for (const [, c, bound] of open) {
    const value = c > 0 === (least === hi) ? bound.lo : bound.hi;
    bound.lo = value;
    bound.hi = value;
  }
  return open.map(([variable]) => variable);
}

/** Bounds that cross by no more than rounding leaves are one value. */
function meet(bound: Bounds, slack: number): void {
  const gap = bound.lo - bound.hi;
  if (gap > 0 && gap <= slack) bound.hi = bound.lo;
}

function withBounds(variable: Variable, bound: Bounds | undefined): Variable {
  if (bound === undefined) return variable;
  const nearest = Math.round(bound.lo);
  if (variable.integer && bound.lo === bound.hi && Math.abs(bound.lo - nearest) <= crossing) {
    return { ...variable, lo: nearest, hi: nearest };
  }
  return { ...variable, lo: bound.lo, hi: bound.hi === Number.POSITIVE_INFINITY ? null : bound.hi };
}

function isImpossible({ lo, hi, integer }: Variable): boolean {
  if (hi === null) return lo === Number.POSITIVE_INFINITY;
  return lo > hi || (integer && Math.ceil(lo - crossing) > Math.floor(hi + crossing));
}

/** Rows with known values taken out; a row without unknowns must hold by itself. */
function remaining(rows: readonly Row[], variables: readonly Variable[]): Presolved | "infeasible" {
  const left: Row[] = [];
  for (const row of rows) {
    const known = row.form.reduce((sum, [index, c]) => sum + c * (knownValue(variables[index]) ?? 0), 0);
    const size = row.form.reduce((sum, [index, c]) => sum + Math.abs(c * (knownValue(variables[index]) ?? 0)), 0);
    const form: Form = row.form.filter(([index, c]) => c !== 0 && knownValue(variables[index]) === undefined);
    const lo = row.lo === null ? null : row.lo - known;
    const hi = row.hi === null ? null : row.hi - known;
    const slack = crossing * Math.max(1, size);
    if (form.length === 0 && ((lo ?? 0) > slack || (hi ?? 0) < -slack)) return "infeasible";
    if (lo !== null && hi !== null && lo - hi > slack) return "infeasible";
    if (form.length > 1) left.push({ form, lo, hi });
  }
  return { variables, rows: left };
}

/** The value of a variable whose bounds have met. */
export function knownValue(variable: Variable | undefined): number | undefined {
  return variable !== undefined && variable.lo === variable.hi ? variable.lo : undefined;
}
