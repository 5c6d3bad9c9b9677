import type { Form, LinearSystem } from "../../../schema/linear-system.ts";
import { fixedValues } from "../repair/fixed-values.ts";
import { createUnionFind } from "../repair/union-find.ts";

/**
 * Tells of each target of a system whether anything that hangs together with it differs from the system before the release. What
 * hangs together with nothing new was judged when it was released. `openable`: rows that may be taken back, which therefore join.
 */
export function touchedTargets(
  before: LinearSystem,
  after: LinearSystem,
  openable: ReadonlySet<number>,
): (form: Form) => boolean {
  const known = new Set(componentTexts(before, new Set()).values());
  const texts = componentTexts(after, openable);
  const joined = joinOpen(after, openable);
  return (form) => {
    const open = form.find(([variable]) => joined.fixed[variable] === undefined);
    if (open === undefined) return true;
    return !known.has(texts.get(joined.find(open[0])) ?? "");
  };
}

/** Everything a component consists of in one text, by names, so that it can be found again in a system that has grown. */
function componentTexts(system: LinearSystem, openable: ReadonlySet<number>): ReadonlyMap<number, string> {
  const { fixed, find } = joinOpen(system, openable);
  const parts = new Map<number, string[]>();
  const add = (form: Form, text: string): void => {
    const open = form.find(([variable]) => fixed[variable] === undefined);
    if (open === undefined) return;
    const root = find(open[0]);
    const lines = parts.get(root) ?? [];
    parts.set(root, lines);
    const terms = form.map((term) => termText(system, fixed, term)).sort();
    lines.push(`${text} ${terms.join(" ")}`);
  };
  for (const { form, lo, hi } of system.rows) add(form, `${lo}..${hi}`);
  for (const { form, need, maxLow } of system.targets) add(form, `${need} ${maxLow}`);
  return new Map([...parts].map(([root, lines]) => [root, lines.sort().join("\n")]));
}

function termText(
  { variables }: LinearSystem,
  fixed: readonly (number | undefined)[],
  [variable, coefficient]: readonly [number, number],
): string {
  return `${coefficient}*${fixed[variable] ?? variables[variable]?.name}`;
}

function joinOpen(system: LinearSystem, openable: ReadonlySet<number>) {
  const fixed = fixedValues(system, openable);
  if (fixed === "infeasible") throw new Error("the printed numbers contradict each other");
  const joined = createUnionFind(system.variables.length);
  for (const { form } of [...system.rows, ...system.targets]) {
    const open = form.filter(([variable]) => fixed[variable] === undefined);
    for (const [variable] of open) joined.join(variable, open[0]?.[0] ?? variable);
  }
  return { fixed, find: joined.find };
}
