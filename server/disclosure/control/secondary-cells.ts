import type { Form } from "../../../schema/linear-system.ts";
import { createUnionFind } from "../repair/union-find.ts";
import { eliminate } from "../secondary/eliminate.ts";
import type { CandidateCell } from "./candidate-cells.ts";
import { isOfOneMonth } from "./one-month.ts";
import type { ReleaseSystem } from "./release-system.ts";
import { inPublishingOrder } from "./worth.ts";

export interface SecondaryCells {
  /** cells that must not be printed, for then a protected one would be a sum or difference of printed ones */
  readonly hidden: readonly CandidateCell[];
  /** the protected cells nearest to a hidden one along the sums it stands in */
  protectedBy(cell: CandidateCell): readonly string[];
}

/**
 * Secondary suppression over all tables of the months that hold a protected cell. Zeros and forced cells are known; then cells of the whole city, then the
 * others in the order of their worth. Who is alone in a cell knows it, and must not learn of another from it.
 */
export function secondaryCells(release: ReleaseSystem, primary: ReadonlySet<string>): SecondaryCells {
  const { system } = release.store;
  const formOf = (cell: CandidateCell): Form => system.rows[release.rowOf(cell) ?? -1]?.form ?? [];
  const isOpen = ({ isForced, value }: CandidateCell): boolean => !isForced && value > 0;
  const guarded = release.cells.filter(({ id }) => primary.has(id));
  const candidates = inPublishingOrder(release.cells.filter((cell) => isOpen(cell) && !primary.has(cell.id)));
  const asked = new Set([...guarded, ...candidates].map((cell) => release.rowOf(cell)));
  const equations = system.rows.flatMap(({ form, lo, hi }, row) =>
    lo !== null && lo === hi && !asked.has(row) && isOfOneMonth(form, system.variables) ? [form] : [],
  );
  equations.push(...release.store.likely);
  const near = nearForms(system.variables.length, equations, guarded.map(formOf));
  const tried = candidates.filter((cell) => near(formOf(cell)));
  const known = equations.filter(near);
  const owners = guarded.filter(({ value }) => value === 1);
  const result = eliminate({
    variables: system.variables.length,
    known,
    candidates: tried.map(formOf),
    protectedForms: guarded.map(formOf),
    owned: owners.map(formOf),
  });
  const hidden = tried.filter((_, index) => result.hidden[index]);
  const placed = [...guarded, ...hidden].map((cell) => ({
    ...{ id: cell.id, variable: formOf(cell)[0]?.[0] ?? -1, isGuarded: primary.has(cell.id) },
  }));
  return { hidden, protectedBy: nearestGuarded(known, placed) };
}

/** Tells of a form whether equations tie it to a protected one. */
function nearForms(variables: number, equations: readonly Form[], protectedForms: readonly Form[]) {
  const joined = createUnionFind(variables);
  for (const form of equations) for (const [variable] of form) joined.join(variable, form[0]?.[0] ?? variable);
  const roots = new Set(protectedForms.flatMap((form) => form.map(([variable]) => joined.find(variable))));
  return (form: Form): boolean => form.some(([variable]) => roots.has(joined.find(variable)));
}

/** From a hidden cell along sums, through other hidden ones, to the nearest protected cells. */
function nearestGuarded(
  known: readonly Form[],
  hidden: readonly { readonly id: string; readonly variable: number; readonly isGuarded: boolean }[],
): (cell: CandidateCell) => readonly string[] {
  const cellAt = new Map(hidden.map((cell) => [cell.variable, cell]));
  const beside = new Map(hidden.map(({ variable }) => [variable, new Set<number>()]));
  for (const form of known) {
    const inside = form.flatMap(([variable]) => (cellAt.has(variable) ? [variable] : []));
    for (const one of inside) for (const other of inside) beside.get(one)?.add(other);
  }
  const variableOf = new Map(hidden.map(({ id, variable }) => [id, variable]));
  return ({ id }) => {
    const start = variableOf.get(id) ?? -1;
    const seen = new Set([start]);
    for (let ring = [start]; ring.length > 0; ) {
      ring = ring.flatMap((one) => [...(beside.get(one) ?? [])]).filter((one) => !seen.has(one));
      for (const one of ring) seen.add(one);
      const guarded = ring.flatMap((one) => (cellAt.get(one)?.isGuarded ? [cellAt.get(one)?.id ?? ""] : []));
      if (guarded.length > 0) return [...new Set(guarded)].sort();
    }
    return [];
  };
}
