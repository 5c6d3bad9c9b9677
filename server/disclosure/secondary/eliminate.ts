import type { Form } from "../../../schema/linear-system.ts";

export interface EliminationInput {
  readonly variables: number;
  /** forms whose value a reader has in any case: relations, forced numbers, earlier releases */
  readonly known: readonly Form[];
  /** numbers one would like to publish, in the order in which they are tried */
  readonly candidates: readonly Form[];
  /** forms that must not become a linear combination of what is known and published */
  readonly protectedForms: readonly Form[];
  /** what single contributors know of themselves: nobody's own part may lead him to a protected form; empty switches the rule off */
  readonly owned: readonly Form[];
}

export interface Elimination {
  /** by candidate: true = it must be hidden */
  readonly hidden: readonly boolean[];
  /** indices of protected forms that `known` alone gives away: nothing can protect them */
  readonly disclosed: readonly number[];
}

/** Greedy secondary suppression by exact elimination modulo a prime below 2^26. */
export function eliminate(_input: EliminationInput): Elimination {
  throw new Error("not built yet");
}
