import { type Part, type Parts, words } from "./part.ts";

/** What stands in a place of a template: `{paid}` or, with the noun for one and for more, `{n|person|people}`. */
export type FillPlace = (name: string, nouns: readonly string[]) => Parts;

/**
 * The template with its places filled, neighbouring words joined.
 * @throws what `place` throws for a name it does not know, so that a wrong template stops the build
 */
export function fill(template: string, place: FillPlace): Parts {
  return joined(
    template.split(/(\{[^}]*\})/).flatMap((piece): Parts => {
      const inner = /^\{(.*)\}$/.exec(piece)?.[1];
      if (inner === undefined) return [words(piece)];
      const [name = "", ...nouns] = inner.split("|");
      return place(name, nouns);
    }),
  );
}

/** Neighbouring words as one part, empty ones dropped. */
export function joined(parts: Parts): Parts {
  const result: Part[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    if (part.is === "words" && last?.is === "words") result[result.length - 1] = words(last.text + part.text);
    else if (part.text !== "") result.push(part);
  }
  return result;
}

/** The sentence with its first letter large; a number or a name stays as it is. */
export function capitalised(parts: Parts): Parts {
  return firstLetter(parts, (letter) => letter.toUpperCase());
}

/** The sentence as it goes on after a colon. Words in capitals, such as DBHCHT, stay as they are. */
export function continued(parts: Parts): Parts {
  const [first] = parts;
  if (first?.is === "words" && /^\p{Lu}\p{Lu}/u.test(first.text)) return parts;
  return firstLetter(parts, (letter) => letter.toLowerCase());
}

function firstLetter(parts: Parts, change: (letter: string) => string): Parts {
  const [first, ...rest] = parts;
  if (first?.is !== "words") return parts;
  return [words(change(first.text.slice(0, 1)) + first.text.slice(1)), ...rest];
}
