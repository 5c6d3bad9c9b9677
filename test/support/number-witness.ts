/** One published number as one medium shows it: which cell, of which release, the exact decimal, and the text people read. */
export interface NumberWitness {
  readonly release: string;
  readonly cell: string;
  /** exact decimal; empty where the cell has no number */
  readonly decimal: string;
  /** text per locale where the medium shows text: pages do, the API does, CSV does not */
  readonly text?: { readonly locale: "id" | "en"; readonly shown: string };
  /** where it was seen, for the report */
  readonly place: string;
}

/** What the API says of a cell: the measure all others are held to. */
export interface ApiNumber {
  readonly decimal: string;
  readonly display: Readonly<Record<"id" | "en", string>>;
}

export type ApiNumbers = ReadonlyMap<string, ApiNumber>;

export function apiKey(release: string, cell: string): string {
  return `${release} ${cell}`;
}

/** Every way in which `witnesses` differ from what the API says, one line each; empty when all agree. */
export function disagreements(witnesses: Iterable<NumberWitness>, api: ApiNumbers): string[] {
  const found: string[] = [];
  for (const { release, cell, decimal, text, place } of witnesses) {
    const said = api.get(apiKey(release, cell));
    if (said === undefined) found.push(`${place}: the API has no ${cell} in ${release}`);
    else if (said.decimal !== decimal) found.push(`${place}: ${cell} is ${decimal}, the API says ${said.decimal}`);
    else if (text && said.display[text.locale] !== text.shown) {
      found.push(`${place}: ${cell} reads "${text.shown}", the API says "${said.display[text.locale]}"`);
    }
  }
  return found;
}

/** Cells that the API publishes in `release` and `witnesses` do not show. */
export function unseen(witnesses: Iterable<NumberWitness>, api: ApiNumbers, release: string): string[] {
  const seen = new Set([...witnesses].map((one) => apiKey(one.release, one.cell)));
  return [...api.keys()].filter((key) => key.startsWith(`${release} `) && !seen.has(key));
}
