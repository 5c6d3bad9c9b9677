import type { SourcePartsFragment } from "./gql/graphql.ts";

export type SourceView = NonNullable<SourcePartsFragment["source"]>;

/** The sources behind the observations of these indicators (all of them where none is named), each once, in their order. */
export function distinctSources(nodes: readonly SourcePartsFragment[], ...indicators: readonly string[]): SourceView[] {
  const shown = nodes.filter(({ id }) => indicators.length === 0 || indicators.includes(id.split("/")[0] ?? ""));
  return [...new Map(shown.flatMap(({ source }) => (source ? [[source.id, source] as const] : []))).values()];
}
