import type { Form } from "../../../schema/linear-system.ts";
import { eliminate } from "../secondary/eliminate.ts";
import { byCode } from "./numbers.ts";
import { type Problem, someOf } from "./problem.ts";
import type { Situation } from "./situation.ts";

/**
 * The hidden cells by elimination, in the note's order: what is published in any case, then coarse before fine (the number of dimensions that do
 * not stand at the total), large before small, of equals the later code. Answers `PROTECT_FORCED_DISCLOSES` or `PROTECT_IMPOSSIBLE` where what must be published gives a
 * protected cell away.
 */
export function firstPattern(situation: Situation): ReadonlySet<number> | Problem {
  const { spec, cells, model, primary, fixed, outside } = situation;
  const formOf = (cell: number): Form => [[cell, 1]];
  const guarded = cells.flatMap((_, cell) => (primary[cell] === undefined ? [] : [cell]));
  const old = outside.filter(({ printed }) => printed === null);
  const order = candidates(situation);
  const alone = cells.flatMap(({ contributors }, cell) => (contributors === 1 && !fixed.has(cell) ? [cell] : []));
  const always = [...fixed].filter(([, reason]) => reason !== "forced").map(([cell]) => formOf(cell));
  const base = {
    variables: model.variables,
    protectedForms: [...guarded.map(formOf), ...old.map(({ form }) => form)],
    owned: spec.contributors === "on" ? alone.map(formOf) : [],
  };
  const known = [
    ...model.relations,
    ...always,
    ...outside.flatMap(({ printed, form }) => (printed === null ? [] : [form])),
  ];
  const forced = [...fixed].filter(([, reason]) => reason === "forced").map(([cell]) => cell);
  const { hidden, disclosed } = eliminate({
    ...base,
    known: [...known, ...forced.map(formOf)],
    candidates: order.map(formOf),
  });
  if (disclosed.length === 0) return new Set(order.filter((_, at) => hidden[at]));
  const nameOf = (at: number) => situation.names[guarded[at] as number] ?? old[at - guarded.length]?.name ?? "";
  const targets = someOf(disclosed.map(nameOf));
  const isForcedToBlame = eliminate({ ...base, known, candidates: [] }).disclosed.length < disclosed.length;
  if (!isForcedToBlame) return { problem: "PROTECT_IMPOSSIBLE", details: { cells: targets } };
  const names = someOf(forced.map((cell) => situation.names[cell] as string));
  return { problem: "PROTECT_FORCED_DISCLOSES", details: { forced: names, cells: targets } };
}

function candidates({ cells, names, fixed }: Situation): readonly number[] {
  const open = cells.map((_, cell) => cell).filter((cell) => !fixed.has(cell));
  return open.sort((a, b) => {
    const [one, other] = [cells[a], cells[b]];
    if (one === undefined || other === undefined) return 0;
    return one.depth - other.depth || other.amount - one.amount || byCode(names[b] as string, names[a] as string);
  });
}
