import type { FactCell } from "../../site/sentences/fact.ts";
import { type Part, type Parts, textOf } from "../../site/sentences/part.ts";

/** What must never be in a told sentence, one line each: numbers without their observation, leftovers of templates, numbers that nobody published. */
export function sentenceFaults(parts: Parts, facts: readonly FactCell[]): string[] {
  const text = textOf(parts);
  const leftovers = [
    ["place", /[{}|]/],
    ["double space", / {2}|^ | $/],
    ["space before a mark", / [.,;:]/],
    ["no end", /[^.]$/],
    ["two ends", /\.\./],
    ["leftover", /undefined|NaN|null|\[object/],
  ] as const;
  return [
    ...parts.flatMap((part) => partFaults(part, facts)),
    ...leftovers.flatMap(([fault, form]) => (form.test(text) ? [`${fault}: ${text}`] : [])),
  ];
}

function partFaults(part: Part, facts: readonly FactCell[]): string[] {
  switch (part.is) {
    case "words":
      return /\p{Nd}/u.test(part.text) ? [`digit in words: ${part.text}`] : [];
    case "number": {
      const fact = facts.find(({ id }) => id === part.cell);
      const isPublished = fact?.status === "PUBLISHED" && fact.decimal === part.decimal;
      const isBefore =
        fact?.status === "PUBLISHED" &&
        fact.revisedFrom?.decimal === part.decimal &&
        fact.revisedFrom.release === part.release;
      return isPublished || isBefore ? [] : [`${part.cell} never said ${part.decimal}`];
    }
    case "absent":
      return part.cells.every((id) => facts.some((fact) => fact.id === id && fact.status === part.status))
        ? []
        : [`not ${part.status}: ${part.cells.join()}`];
    case "time":
      return (part.text.match(/\d+/g) ?? []).every((digits) => part.iso.includes(digits))
        ? []
        : [`${part.text} is not ${part.iso}`];
    case "code":
      return facts.some(({ region, codes }) => [region, ...Object.values(codes)].includes(part.code))
        ? []
        : [`${part.code} is no code of these facts`];
  }
}
