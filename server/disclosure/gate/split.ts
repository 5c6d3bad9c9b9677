import type { Form, LinearSystem, Row, Target, Variable } from "../../../schema/linear-system.ts";
import { knownValue, presolve } from "./presolve.ts";

/** A part of a system that has nothing to do with the rest: its own variables, rows and targets, numbered from 0. */
export interface Component {
  readonly system: LinearSystem;
  /** by variable of the component: its index in the whole system */
  readonly variables: readonly number[];
  /** by target of the component: its index in the whole system, and what known values add to it */
  readonly targets: readonly { readonly index: number; readonly offset: number }[];
}

export interface Split {
  /** values that follow from one row alone; undefined where a variable is in a component */
  readonly known: readonly (number | undefined)[];
  readonly components: readonly Component[];
  /** targets made of known values only */
  readonly settled: readonly { readonly index: number; readonly value: number }[];
}

/** Divides a system into components: two unknowns belong together when a row or a target names both. */
export function splitSystem(system: LinearSystem): Split | "infeasible" {
  const presolved = presolve(system);
  if (presolved === "infeasible") return "infeasible";
  const { variables, rows } = presolved;
  const known = variables.map(knownValue);
  const targets = system.targets.map((target, index) => openTarget(target, index, known));
  const groups = grouping(variables.length);
  for (const { form } of rows) groups.join(form);
  for (const { target } of targets) groups.join(target.form);
  return {
    known,
    components: gather(
      { variables, rows, targets: targets.filter(({ target }) => target.form.length > 0) },
      groups.rootOf,
    ),
    settled: targets.flatMap(({ target, index, offset }) => (target.form.length > 0 ? [] : [{ index, value: offset }])),
  };
}

interface OpenTarget {
  readonly target: Target;
  readonly index: number;
  readonly offset: number;
}

/** The target over unknowns only: everything it is compared with moves by what is known. */
function openTarget(target: Target, index: number, known: readonly (number | undefined)[]): OpenTarget {
  const offset = target.form.reduce((sum, [variable, c]) => sum + c * (known[variable] ?? 0), 0);
  const form: Form = target.form.filter(([variable, c]) => c !== 0 && known[variable] === undefined);
  return { target: { ...moved(target, -offset), form }, index, offset };
}

/** The same target when its values are counted from another origin. */
function moved(target: Target, by: number): Target {
  const { maxLow, truth, harmless } = target;
  return {
    ...target,
    maxLow: maxLow === null ? null : maxLow + by,
    truth: truth === null ? null : truth + by,
    harmless: harmless === null ? null : { atMost: harmless.atMost + by, atLeast: harmless.atLeast + by },
  };
}

interface Grouping {
  join(form: Form): void;
  rootOf(variable: number): number;
}

/** Union-find: each group is known by its smallest variable. */
function grouping(size: number): Grouping {
  const parents = Array.from({ length: size }, (_, index) => index);
  const rootOf = (variable: number): number => {
    let root = variable;
    for (let up = parents[root]; up !== undefined && up !== root; up = parents[root]) root = up;
    for (let at = variable; at !== root; ) {
      const up = parents[at] ?? root;
      parents[at] = root;
      at = up;
    }
    return root;
  };
  return {
    rootOf,
    join: (form) => {
      const [first] = form;
      if (first === undefined) return;
      for (const [variable] of form) {
        const [a, b] = [rootOf(first[0]), rootOf(variable)];
        parents[Math.max(a, b)] = Math.min(a, b);
      }
    },
  };
}

interface Open {
  readonly variables: readonly Variable[];
  readonly rows: readonly Row[];
  readonly targets: readonly OpenTarget[];
}

/** Components in the order of their first variables; inside, everything keeps its order. */
function gather(open: Open, rootOf: (variable: number) => number): Component[] {
  const places = new Map<number, number>();
  const drafts = new Map<number, { variables: number[]; rows: Row[]; targets: OpenTarget[] }>();
  for (const [index, variable] of open.variables.entries()) {
    if (knownValue(variable) !== undefined) continue;
    const root = rootOf(index);
    const draft = drafts.get(root) ?? { variables: [], rows: [], targets: [] };
    places.set(index, draft.variables.push(index) - 1);
    drafts.set(root, draft);
  }
  const draftOf = (form: Form) => drafts.get(rootOf(form[0]?.[0] ?? 0));
  for (const row of open.rows) draftOf(row.form)?.rows.push(row);
  for (const target of open.targets) draftOf(target.target.form)?.targets.push(target);
  const local = (form: Form): Form => form.map(([variable, c]) => [places.get(variable) ?? 0, c]);
  return [...drafts.values()].map(({ variables, rows, targets }) => ({
    variables,
    targets: targets.map(({ index, offset }) => ({ index, offset })),
    system: {
      variables: variables.flatMap((index) => open.variables[index] ?? []),
      rows: rows.map((row) => ({ ...row, form: local(row.form) })),
      targets: targets.map(({ target }) => ({ ...target, form: local(target.form) })),
    },
  }));
}
