import type { Form } from "../../../schema/linear-system.ts";
import { emptySpan, monic, type Residue } from "./span.ts";
import { areProportional, type WatchedForms, watchForms } from "./watched-forms.ts";

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

/**
 * Greedy secondary suppression by exact elimination modulo a prime below 2^26: every candidate is published unless that would make a
 * protected form a linear combination of what is known, be it to everybody or, with `owned`, to somebody who knows one form more. The
 * answer depends on the order of the candidates and on nothing else.
 *
 * Source of the method: Ø. Langsrud, "Secondary cell suppression by Gaussian elimination: an algorithm suitable for handling issues with
 * zeros and singletons" (Privacy in Statistical Databases 2024). Throws RangeError where a coefficient is not a whole number.
 */
export function eliminate(input: EliminationInput): Elimination {
  const span = emptySpan(input.variables);
  const turns = turnsOf(input);
  for (const form of input.known) {
    const residue = span.reduce(form);
    if (residue.variables.length > 0) span.add(monic(residue, choosePivot(residue, [], turns)));
  }
  const guarded = input.protectedForms.map((form) => span.reduce(form));
  const disclosed = guarded.flatMap(({ variables }, index) => (variables.length === 0 ? [index] : []));
  const targets = watchForms(guarded);
  const owners = watchForms(input.owned.map((form) => span.reduce(form)));
  const hidden = input.candidates.map((form) => {
    const residue = span.reduce(form);
    if (residue.variables.length === 0) return false;
    if (targets.proportionalTo(residue) !== undefined) return true;
    const row = monic(residue, choosePivot(residue, [targets, owners], turns));
    if (tellsAnOwner(row, targets, owners)) return true;
    span.add(row);
    targets.take(row);
    owners.take(row);
    return false;
  });
  return { hidden, disclosed };
}

/** For each variable the last candidate that holds it: a pivot that is settled late stands in few rows, so that rows stay short. */
function turnsOf({ variables, candidates }: EliminationInput): readonly number[] {
  const turns = new Array<number>(variables).fill(candidates.length);
  candidates.forEach((form, turn) => {
    for (const [variable] of form) turns[variable] = turn;
  });
  return turns;
}

function choosePivot(residue: Residue, watched: readonly WatchedForms[], turns: readonly number[]): number {
  let best = { variable: -1, held: Number.POSITIVE_INFINITY, turn: -1 };
  for (const variable of residue.variables) {
    const held = watched.reduce((sum, forms) => sum + forms.holders(variable), 0);
    const turn = turns[variable] as number;
    if (held < best.held || (held === best.held && turn > best.turn)) best = { variable, held, turn };
  }
  return best.variable;
}

/** Whether publishing the row would bring a target in reach of an owner who could not work it out before. */
function tellsAnOwner(row: Residue, targets: WatchedForms, owners: WatchedForms): boolean {
  if (owners.isEmpty) return false;
  const told = targets.after(row);
  const knowing = owners.after(row);
  const moved = new Set(knowing.map(({ form }) => form));
  for (const { form, now, next } of told) {
    const suspects = [...owners.withKey(next)].filter((owner) => !moved.has(owner));
    for (const owner of knowing) if (owner.next === next && owner.now !== now) suspects.push(owner.form);
    for (const owner of suspects) {
      if (areProportional(targets.become(form, row), owners.become(owner, row))) return true;
    }
  }
  const gone = new Set(told.map(({ form }) => form));
  return knowing.some(({ form, next }) => {
    for (const target of targets.withKey(next)) {
      if (!gone.has(target) && areProportional(targets.become(target, row), owners.become(form, row))) return true;
    }
    return false;
  });
}
