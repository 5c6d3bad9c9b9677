import type { Draws } from "./draws.ts";
import type { Person, TownHistory } from "./simulate-town.ts";

/**
 * The same town with an attribute exchanged between two people who are covered all the time, drawn at random: totals stay, cells may
 * change. Undefined where the draw changes nothing.
 */
export function swappedTown(history: TownHistory, draws: Draws): TownHistory | undefined {
  const { people } = history;
  const [first, second] = [draws.below(people.length), draws.below(people.length)];
  const [a, b] = [people[first], people[second]];
  if (a === undefined || b === undefined || !isAlwaysThere(a) || !isAlwaysThere(b)) return undefined;
  const attribute = (["occupation", "kelurahan"] as const)[draws.below(2)] ?? "occupation";
  if (a[attribute][0] === b[attribute][0]) return undefined;
  const changed = [...people];
  changed[first] = { ...a, [attribute]: b[attribute] };
  changed[second] = { ...b, [attribute]: a[attribute] };
  return { ...history, people: changed };
}

function isAlwaysThere({ known }: Person): boolean {
  return known.every((month) => month > 0);
}
