import { absenceGroups, absenceParts } from "./absence.ts";
import { numberParts, placeOf } from "./cell-places.ts";
import { type FactCell, isKnown, type Reader } from "./fact.ts";
import { capitalised, fill } from "./fill.ts";
import type { Parts } from "./part.ts";
import { remarkParts } from "./remarks.ts";
import { knownParts, paragraph } from "./sentence-of.ts";
import type { Story } from "./story.ts";
import { withTopic } from "./subject.ts";

/**
 * Several cells in one sentence, with what must be known of them. Where a number is missing, or is held at another period than the
 * rest, every cell is told on its own: first what is known, then what is not.
 * @throws RangeError where a cell is not of its role's indicator, so that a wrong page stops the build
 */
export function tell<Role extends string>(
  story: Story<Role>,
  cells: Readonly<Record<Role, FactCell>>,
  reader: Reader,
): Parts {
  const roles = Object.keys(story.roles) as Role[];
  for (const role of roles) {
    if (cells[role].indicator !== story.roles[role]) {
      throw new RangeError(`${story.id}: ${role} is ${story.roles[role]}, not ${cells[role].indicator}`);
    }
  }
  const all = roles.map((role) => cells[role]);
  const known = all.filter(isKnown);
  if (known.length < all.length || !standTogether(all)) return paragraph(oneByOne(all, reader));
  return paragraph([whole(story, roles, cells, reader), ...remarkParts(all, reader)]);
}

/** Held cells tell of an earlier period: with cells of another period they may not share a sentence. */
function standTogether(cells: readonly FactCell[]): boolean {
  const [first] = cells;
  return cells.every(({ held, period }) => held?.month === first?.held?.month && (!held || period === first?.period));
}

function oneByOne(cells: readonly FactCell[], reader: Reader): Parts[] {
  const known = cells.filter(isKnown);
  const groups = absenceGroups(cells.filter((cell) => !isKnown(cell)));
  return [
    ...known.map((cell, at) => knownParts(cell, reader, known[at - 1])),
    ...remarkParts(known, reader),
    ...groups.map((group, at) => capitalised(absenceParts(group, reader, groups[at - 1]?.[0] ?? known.at(-1)))),
  ];
}

function whole<Role extends string>(
  story: Story<Role>,
  roles: readonly Role[],
  cells: Readonly<Record<Role, FactCell>>,
  reader: Reader,
): Parts {
  const numbers = Object.fromEntries(roles.map((role) => [role, Number(cells[role].decimal)])) as Record<Role, number>;
  const [about] = roles;
  const first = cells[about as Role];
  const template = story.choose(numbers, Object.keys(first.codes).length > 0)[reader.locale];
  const parts = fill(template, (name, nouns) => {
    const [head = "", ask] = name.split(".");
    const own = roles.find((role) => role === head);
    if (own === undefined) return placeOf(first, reader, head);
    return ask === undefined ? numberParts(cells[own], nouns, reader) : placeOf(cells[own], reader, ask);
  });
  return capitalised(/\{(?:\w+\.)?code\}/.test(template) ? parts : withTopic(first, reader, parts));
}
