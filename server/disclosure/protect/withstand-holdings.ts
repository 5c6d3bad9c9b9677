import type { Form } from "../../../schema/linear-system.ts";
import { eliminate } from "../secondary/eliminate.ts";
import { byCode } from "./numbers.ts";
import type { Situation } from "./situation.ts";

interface Eliminated {
  readonly pattern: ReadonlySet<number>;
  /** what everybody knows in any case */
  readonly known: readonly Form[];
  /** candidates, in their order */
  readonly order: readonly number[];
}

/**
 * Hides more where a contributor who is alone in several hidden cells, and so knows all of them, could work out a protected cell of others: the
 * rule of `owned` in `eliminate` looks at one of his cells at a time. The contributors take turns by name; what protects from one protects on.
 */
export function withstandHoldings(situation: Situation, { pattern, known, order }: Eliminated): ReadonlySet<number> {
  const { cells, model, primary } = situation;
  const formOf = (cell: number): Form => [[cell, 1]];
  const holdings = new Map<string, number[]>();
  cells.forEach(({ sole }, cell) => {
    if (sole === undefined || !pattern.has(cell)) return;
    const own = holdings.get(sole);
    if (own) own.push(cell);
    else holdings.set(sole, [cell]);
  });
  const guarded = cells.flatMap((_, cell) => (primary[cell] === undefined ? [] : [cell]));
  let hidden = pattern;
  for (const [, own] of [...holdings].filter(([, held]) => held.length > 1).sort(([a], [b]) => byCode(a, b))) {
    const open = order.filter((cell) => !hidden.has(cell));
    const more = eliminate({
      variables: model.variables,
      known: [...known, ...own.map(formOf)],
      candidates: open.map(formOf),
      protectedForms: guarded.map(formOf),
      owned: [],
    });
    hidden = new Set([...hidden, ...open.filter((_, at) => more.hidden[at])]);
  }
  return hidden;
}
