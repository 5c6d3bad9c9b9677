import type { SourcePartsFragment } from "./gql/graphql.ts";

export type SourceView = NonNullable<SourcePartsFragment["source"]>;

/** The sources behind some observations, each once, in their order. */
export function distinctSources(nodes: readonly SourcePartsFragment[]): SourceView[] {
  return [...new Map(nodes.flatMap(({ source }) => (source ? [[source.id, source] as const] : []))).values()];
}
