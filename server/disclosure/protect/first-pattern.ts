import type { Form } from "../../../schema/linear-system.ts";
import { eliminate } from "../secondary/eliminate.ts";
import { byCode } from "./numbers.ts";
import { type Problem, someOf } from "./problem.ts";
import type { Situation } from "./situation.ts";

/**
 * The hidden cells by elimination, in the note's order: what is published in any case, then coarse before fine (the number of dimensions that do
 * not stand at the total), large before small (with repair off), of equals the later code. Answers `PROTECT_FORCED_DISCLOSES` or `PROTECT_IMPOSSIBLE` where what must be published gives a
 * protected cell away.
 */
export function firstPattern(situation: Situation): ReadonlySet<number> | Problem {
  const { spec, cells, model, primary, causes, fixed, outside } = situation;
  const formOf = (cell: number): Form => [[cell, 1]];
  const guarded = cells.flatMap((_, cell) => (primary[cell] === undefined ? [] : [cell]));
  const old = outside.filter(({ printed }) => printed === null);
  const recognisable = [...causes].filter((cell) => primary[cell] === undefined);
  const order = candidates(situation);
  const alone = cells.flatMap(({ contributors }, cell) => (contributors === 1 && !fixed.has(cell) ? [cell] : []));
  const always = [...fixed].filter(([, reason]) => reason !== "forced").map(([cell]) => formOf(cell));
  const base = {
    variables: model.variables,
    protectedForms: [...guarded.map(formOf), ...old.map(({ form }) => form), ...recognisable.map(formOf)],
    owned: spec.contributors === "on" ? alone.map(formOf) : [],
  };
  const known = [
    ...model.relations,
    ...always,
    ...outside.flatMap(({ printed, form }) => (printed === null ? [] : [form])),
  ];
  const forced = [...fixed].filter(([, reason]) => reason === "forced").map(([cell]) => cell);
  const { hidden, disclosed: given } = eliminate({
    ...base,
    known: [...known, ...forced.map(formOf)],
    candidates: order.map(formOf),
  });
  const isProtected = (at: number) => at < guarded.length + old.length;
  const disclosed = given.filter(isProtected);
  if (disclosed.length === 0) return new Set(order.filter((_, at) => hidden[at]));
  const nameOf = (at: number) => situation.names[guarded[at] as number] ?? old[at - guarded.length]?.name ?? "";
  const targets = someOf(disclosed.map(nameOf));
  const isForcedToBlame =
    eliminate({ ...base, known, candidates: [] }).disclosed.filter(isProtected).length < disclosed.length;
  if (!isForcedToBlame) return { problem: "PROTECT_IMPOSSIBLE", details: { cells: targets } };
  const names = someOf(forced.map((cell) => situation.names[cell] as string));
  return { problem: "PROTECT_FORCED_DISCLOSES", details: { forced: names, cells: targets } };
}

/** With repair no hidden value may be read off the order: then it is one of levels and codes only. */
function candidates({ spec, cells, names, fixed }: Situation): readonly number[] {
  const open = cells.map((_, cell) => cell).filter((cell) => !fixed.has(cell));
  return open.sort((a, b) => {
    const [one, other] = [cells[a], cells[b]];
    if (one === undefined || other === undefined) return 0;
    const bySize = spec.repair === "on" ? 0 : other.amount - one.amount;
    return one.depth - other.depth || bySize || byCode(names[b] as string, names[a] as string);
  });
}
