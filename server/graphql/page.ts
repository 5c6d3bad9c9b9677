import { PortalError } from "../errors.ts";
import { type Cursor, writeCursor } from "./cursor.ts";

export const largestPage = 1_000;

/** The page size asked for. Throws `PAGE_SIZE` outside 1…1,000. */
export function pageSize(first: number): number {
  if (first < 1 || first > largestPage) throw new PortalError("PAGE_SIZE", { limit: largestPage });
  return first;
}

/**
 * A GraphQL connection over the items of one page. `hasNextPage` comes from the caller, who read one item too many. Cursors are written
 * only where a query asks for them.
 */
export function connect<Item>(
  items: readonly Item[],
  options: {
    readonly list: Cursor["list"];
    readonly release: string;
    readonly keyOf: (item: Item) => readonly string[];
    readonly hasNextPage: boolean;
  },
): {
  readonly edges: () => { readonly cursor: string; readonly node: Item }[];
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: () => string | null };
} {
  const { list, release, keyOf, hasNextPage } = options;
  const cursorOf = (item: Item) => writeCursor({ list, release, key: keyOf(item) });
  const last = items.at(-1);
  return {
    edges: () => items.map((node) => ({ cursor: cursorOf(node), node })),
    nodes: items,
    pageInfo: { hasNextPage, endCursor: () => (last === undefined ? null : cursorOf(last)) },
  };
}
