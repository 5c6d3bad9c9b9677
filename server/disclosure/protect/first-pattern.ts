import type { Form } from "../../../schema/linear-system.ts";
import { eliminate } from "../secondary/eliminate.ts";
import { byCode } from "./numbers.ts";
import { type Problem, someOf } from "./problem.ts";
import type { Situation } from "./situation.ts";
import { withstandHoldings } from "./withstand-holdings.ts";

/**
 * The hidden cells by elimination, in the note's order: what is published in any case, then coarse before fine (the number of dimensions that do
 * not stand at the total), large before small (with repair off), of equals the later code. Answers `PROTECT_FORCED_DISCLOSES` or
 * `PROTECT_IMPOSSIBLE` where what must be published gives a protected cell away.
 */
export function firstPattern(situation: Situation): ReadonlySet<number> | Problem {
  const { spec, cells, model, primary, causes, fixed, outside } = situation;
  const guarded = cells.flatMap((_, cell) => (primary[cell] === undefined ? [] : [cell]));
  const old = outside.filter(({ printed }) => printed === null);
  const recognisable = [...causes].filter((cell) => primary[cell] === undefined);
  const order = candidates(situation);
  const alone = cells.flatMap(({ contributors }, cell) => (contributors === 1 && !fixed.has(cell) ? [cell] : []));
  const base = {
    variables: model.variables,
    protectedForms: [...guarded.map(formOf), ...old.map(({ form }) => form), ...recognisable.map(formOf)],
    owned: spec.contributors === "on" ? alone.map(formOf) : [],
  };
  const forced = [...fixed].filter(([, reason]) => reason === "forced").map(([cell]) => cell);
  const unforced = knownAnyway(situation, (cell) => !forced.includes(cell));
  const known = [...unforced, ...forced.map(formOf)];
  const { hidden, disclosed: given } = eliminate({ ...base, known, candidates: order.map(formOf) });
  const isProtected = (at: number) => at < guarded.length + old.length;
  const disclosed = given.filter(isProtected);
  if (disclosed.length === 0) {
    const pattern = new Set(order.filter((_, at) => hidden[at]));
    return spec.contributors === "on" ? withstandHoldings(situation, { pattern, known, order }) : pattern;
  }
  const nameOf = (at: number) => situation.names[guarded[at] as number] ?? old[at - guarded.length]?.name ?? "";
  const targets = someOf(disclosed.map(nameOf));
  const { disclosed: givenUnforced } = eliminate({ ...base, known: unforced, candidates: [] });
  if (givenUnforced.filter(isProtected).length === disclosed.length) {
    return { problem: "PROTECT_IMPOSSIBLE", details: { cells: targets } };
  }
  const names = someOf(forced.map((cell) => situation.names[cell] as string));
  return { problem: "PROTECT_FORCED_DISCLOSES", details: { forced: names, cells: targets } };
}

const formOf = (cell: number): Form => [[cell, 1]];

function knownAnyway({ model, fixed, outside }: Situation, counts: (cell: number) => boolean): readonly Form[] {
  const shown = [...fixed.keys()].filter(counts).map(formOf);
  return [...model.relations, ...shown, ...outside.flatMap(({ printed, form }) => (printed === null ? [] : [form]))];
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
