import type { LinearSystem, Target, Variable } from "../../../schema/linear-system.ts";
import { agrees } from "./check-table.ts";
import type { Judgement, TargetJudgement } from "./judge.ts";
import type { ComponentJudgement, ComponentTarget } from "./judge-component.ts";
import { type Interval, isHarmless, refusalOf } from "./requirement.ts";
import type { Split } from "./split.ts";
import { wholeRows } from "./whole-row.ts";

/** By component: what was found out, or `"kept"` where the same component has passed before. */
export type Judged = readonly (ComponentJudgement | "kept")[];

/**
 * Puts the components' findings together: every witness becomes a table of the whole system and is checked once more, against all of its rows
 * and bounds, but those of kept components. A target without such tables does not pass.
 */
export function assemble(system: LinearSystem, split: Split, judged: Judged): Judgement {
  const tables = wholeTables(system, split, judged);
  const targets = new Map<number, TargetJudgement>();
  for (const { index, value } of split.settled) {
    const target = system.targets[index];
    if (target !== undefined) targets.set(index, settledTarget(target, value, tables));
  }
  for (const [place, component] of split.components.entries()) {
    for (const [position, { index, offset }] of component.targets.entries()) {
      const [target, judgement] = [system.targets[index], judged[place]];
      if (target && judgement === "kept") targets.set(index, keptTarget(target));
      const found = judgement === "kept" ? undefined : judgement?.targets[position];
      if (target && found) targets.set(index, openTarget(target, { found, offset, tables }));
    }
  }
  const inOrder = system.targets.flatMap((_, index) => targets.get(index) ?? []);
  if (inOrder.length !== system.targets.length) throw new Error("a target was not judged");
  return { targets: inOrder, verdict: inOrder.every(({ verdict }) => verdict === "PASS") ? "PASS" : "REFUSE" };
}

type Table = readonly number[];

/**
 * The first tables of all components side by side, the second ones, and so on; a component with fewer goes on with its first. Components have
 * nothing to do with each other, so any of their tables fit together; the check shows it.
 */
function wholeTables(system: LinearSystem, split: Split, judged: Judged): (Table | undefined)[] {
  const parts = judged.map((judgement) => (judgement === "kept" ? undefined : judgement.tables));
  const isKept = system.variables.map(() => false);
  for (const [component, { variables }] of split.components.entries()) {
    if (judged[component] === "kept") for (const variable of variables) isKept[variable] = true;
  }
  const variables = system.variables.map((variable, index) => (isKept[index] ? anyNumber(variable) : variable));
  const rows = wholeRows(system).filter(({ form }) => !form.some(([variable]) => isKept[variable]));
  return Array.from({ length: Math.max(1, ...parts.map((tables) => tables?.length ?? 0)) }, (_, place) => {
    const table = split.known.map((value, index) => value ?? (isKept[index] ? 0 : Number.NaN));
    for (const [component, tables] of parts.entries()) {
      const part = tables?.[place] ?? tables?.[0];
      for (const [position, variable] of split.components[component]?.variables.entries() ?? []) {
        if (tables !== undefined) table[variable] = part?.[position] ?? Number.NaN;
      }
    }
    return agrees(variables, rows, table) ? table : undefined;
  });
}

function anyNumber({ name }: Variable): Variable {
  return { name, lo: Number.NEGATIVE_INFINITY, hi: null, integer: false };
}

function keptTarget({ name }: Target): TargetJudgement {
  return { name, lp: null, integer: null, witnesses: null, verdict: "PASS", reason: "kept" };
}

function settledTarget(target: Target, value: number, tables: readonly (Table | undefined)[]): TargetJudgement {
  const interval: Interval = [value, value];
  const common = { name: target.name, lp: interval, integer: interval, witnesses: null };
  if (isHarmless(target, interval)) return { ...common, verdict: "PASS", reason: "harmless" };
  const refusal = refusalOf(target, interval);
  if (refusal !== undefined) return { ...common, verdict: "REFUSE", reason: refusal };
  const [table] = tables;
  if (table === undefined) return { ...common, verdict: "REFUSE", reason: "time-limit" };
  return { ...common, witnesses: [table, table], verdict: "PASS", reason: "two-witnesses" };
}

interface Finding {
  readonly found: ComponentTarget;
  readonly offset: number;
  readonly tables: readonly (Table | undefined)[];
}

function openTarget({ name }: Target, { found, offset, tables }: Finding): TargetJudgement {
  const { verdict, reason } = found;
  const common = { name, lp: moved(found.lp, offset), integer: moved(found.integer, offset), witnesses: null };
  if (found.witnesses === null) return { ...common, verdict, reason };
  const [lowest, highest] = found.witnesses.map((place) => tables[place]);
  if (lowest === undefined || highest === undefined) return { ...common, verdict: "REFUSE", reason: "time-limit" };
  return { ...common, witnesses: [lowest, highest], verdict, reason };
}

function moved(interval: Interval | null, by: number): Interval | null {
  return interval && [interval[0] === null ? null : interval[0] + by, interval[1] === null ? null : interval[1] + by];
}
