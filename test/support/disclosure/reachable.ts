import type { Form, LinearSystem } from "../../../schema/linear-system.ts";
import { boxOf, type Span } from "./box.ts";
import { everyTable } from "./every-table.ts";
import { agrees, formValue } from "./plain-addition.ts";

/** How far above its least value an unbounded variable is tried: a table found so is one, whatever lies beyond. */
const beyond = 40;

/**
 * How low and how high a form can go over the whole tables of a system, beginning with the true one and going on until the distance is
 * `enough`: fast where much is possible, exact where little is.
 */
export function reachable(
  system: LinearSystem,
  form: Form,
  { truth, enough }: { readonly truth: readonly number[]; readonly enough: number },
): readonly [lo: number, hi: number] {
  if (!agrees(system, truth)) throw new RangeError("the true table does not agree with what is known");
  let lo = formValue(form, truth);
  let hi = lo;
  const further = (side: "down" | "up"): number | undefined => {
    const row = side === "down" ? { form, lo: null, hi: lo - 1 } : { form, lo: hi + 1, hi: null };
    const table = firstTable({ ...system, rows: [...system.rows, row] });
    return table && formValue(form, table);
  };
  for (const side of ["down", "up"] as const) {
    for (let found = further(side); found !== undefined; found = further(side)) {
      if (side === "down") lo = found;
      else hi = found;
      if (hi - lo >= enough) return [lo, hi];
    }
  }
  return [lo, hi];
}

function firstTable(system: LinearSystem): readonly number[] | undefined {
  const box = boxOf(system);
  if (box === "infeasible") return undefined;
  const cut = box.map(({ lo, hi }): Span => ({ lo, hi: Math.min(hi, lo + beyond) }));
  let first: number[] | undefined;
  everyTable(system, cut, (table) => {
    first = [...table];
    return "stop";
  });
  return first;
}

/** True when a form is a linear combination of others: whoever knows those knows it exactly. */
export function isDetermined(form: Form, known: readonly Form[], variables: number): boolean {
  const vector = (each: Form) =>
    Array.from({ length: variables }, (_, at) => each.find(([one]) => one === at)?.[1] ?? 0);
  const basis: { readonly pivot: number; readonly row: readonly number[] }[] = [];
  const reduced = (row: readonly number[]) =>
    basis.reduce<readonly number[]>((left, { pivot, row: by }) => {
      const factor = (left[pivot] ?? 0) / (by[pivot] ?? 1);
      return left.map((value, at) => value - factor * (by[at] ?? 0));
    }, row);
  for (const each of known) {
    const row = reduced(vector(each));
    const pivot = row.findIndex((value) => Math.abs(value) > 1e-9);
    if (pivot >= 0) basis.push({ pivot, row });
  }
  return reduced(vector(form)).every((value) => Math.abs(value) <= 1e-9);
}
