import { PortalError } from "../errors.ts";
import { type Cursor, writeCursor } from "./cursor.ts";

export const largestPage = 1_000;

/** The page size asked for. Throws `PAGE_SIZE` outside 1…1,000. */
export function pageSize(first: number): number {
  if (first < 1 || first > largestPage) throw new PortalError("PAGE_SIZE", { limit: largestPage });
  return first;
}

/** A GraphQL connection over the items of one page. `hasNextPage` comes from the caller, who read one item too many. */
export function connect<Item>(
  items: readonly Item[],
  options: {
    readonly list: Cursor["list"];
    readonly release: string;
    readonly keyOf: (item: Item) => readonly string[];
    readonly hasNextPage: boolean;
  },
): {
  readonly edges: { readonly cursor: string; readonly node: Item }[];
  readonly nodes: readonly Item[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
} {
  const { list, release, keyOf, hasNextPage } = options;
  const edges = items.map((node) => ({ cursor: writeCursor({ list, release, key: keyOf(node) }), node }));
  return { edges, nodes: items, pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null } };
}
