import type { Form, Row, Target } from "../../../schema/linear-system.ts";
import { formValue } from "./check-table.ts";
import type { SolverModel } from "./solver-model.ts";
import { isWholeForm, wholeRow } from "./whole-row.ts";
import type { Workshop } from "./workshop.ts";

export type Side = "up" | "down";

/** An end of a target's interval: its value, null = unbounded, undefined = not found out in time. */
export type End = number | null | undefined;

/** What a solver leaves between two equal numbers. */
function hair(value: number): number {
  return 1e-6 + Math.abs(value) * 1e-12;
}

/** True where an end is the value that was seen; real numbers may differ by what a solver leaves. */
export function isSameEnd(end: End, seen: number): boolean {
  return typeof end === "number" && (end === seen || (!Number.isInteger(end) && Math.abs(end - seen) <= hair(end)));
}

/** The end that linear programming gives; its vertex is offered as a table. */
export function realEnd({ real, points, secondsLeft }: Workshop, { form }: Target, direction: Side): End {
  const { outcome, table, value } = real.solve({ objective: form, direction, seconds: secondsLeft() });
  points.offer(table);
  if (outcome === "unbounded") return null;
  return outcome === "optimal" ? value : undefined;
}

/** A linear end drawn in to the nearest value that whole numbers can have. */
export function drawnIn({ system }: Workshop, form: Form, end: End, side: Side): End {
  if (end === null || end === undefined || !isWholeForm(form, system.variables)) return end;
  return side === "up" ? Math.floor(end + hair(end)) : Math.ceil(end - hair(end));
}

/**
 * The end that whole numbers give, by search over whole tables. With `enough` the search may end at the first table that gets so far: then the
 * table is among the points, and the end itself stays undefined.
 */
export function wholeEnd(workshop: Workshop, { form }: Target, { side, enough }: { side: Side; enough?: number }): End {
  const { points, secondsLeft } = workshop;
  const { outcome, table, value } = workshop.whole().solve({
    objective: form,
    direction: side,
    seconds: secondsLeft(),
    ...(enough !== undefined && Number.isFinite(enough) ? { enough } : {}),
  });
  const checked = points.offer(table);
  if (outcome !== "optimal" || checked === undefined) return undefined;
  const end = formValue(form, checked);
  return Math.abs(end - value) <= hair(end) ? end : undefined;
}

/** Looks for a table in which an unbounded target reaches `value`: it is made as near to it as it gets. */
export function reachBeyond(
  workshop: Workshop,
  { form }: Target,
  { side, value }: { side: Side; value: number },
): void {
  const { points, real, system, secondsLeft } = workshop;
  const goal: Row = side === "up" ? { form, lo: value, hi: null } : { form, lo: null, hi: value };
  const direction = side === "up" ? "down" : "up";
  const nearest = (model: SolverModel, row: Row): boolean => {
    model.push(row);
    const { table } = model.solve({ objective: form, direction, seconds: secondsLeft() });
    model.pop();
    return points.offer(table) !== undefined;
  };
  if (!nearest(real, goal)) nearest(workshop.whole(), wholeRow(goal, system.variables));
}
