/** What a link to the explorer carries behind its `#`, where no server sees it. */
export interface Linked {
  readonly query: string;
  /** JSON, as the reader wrote it */
  readonly variables: string;
  /** id of the release that the answer was read from */
  readonly release: string;
}

/** The question with its release as the part of an address behind `#`. */
export function permalink({ query, variables, release }: Linked): string {
  return `#${new URLSearchParams({ q: query, v: variables, r: release })}`;
}

/** What such a part says; undefined where it is something else, such as the place of a ready question. */
export function readPermalink(hash: string): Linked | undefined {
  const given = new URLSearchParams(hash.replace(/^#/, ""));
  const query = given.get("q");
  if (!query) return undefined;
  return { query, variables: given.get("v") ?? "{}", release: given.get("r") ?? "" };
}
