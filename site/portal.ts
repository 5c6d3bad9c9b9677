import { type Answer, buildContext } from "./build-context.ts";
import type { TypedDocumentString } from "./gql/graphql.ts";

interface Connection<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
}

/**
 * Asks the API one of the committed documents in `site/queries`. The release of the build is filled in, so that all
 * pages read the same one. Any error of the API, or an answer that was cut at a page's end, stops the build.
 */
export async function ask<Result, Variables extends Record<string, unknown>>(
  document: TypedDocumentString<Result, Variables>,
  variables: Omit<Variables, "release">,
): Promise<Result> {
  const data = await answer(document, variables);
  for (const [name, value] of Object.entries(data as Record<string, unknown>)) {
    if (isCut(value)) throw new UnansweredField(`${name}: more cells than one page holds`);
  }
  return data;
}

/** Asks page after page and returns every node of the connection that `find` points at, with the last answer. */
export async function askAll<Result, Variables extends Record<string, unknown> & { after?: unknown }, Node>(
  document: TypedDocumentString<Result, Variables>,
  variables: Omit<Variables, "release" | "after">,
  find: (result: Result) => Connection<Node>,
): Promise<{ result: Result; nodes: Node[] }> {
  const nodes: Node[] = [];
  let after: string | null = null;
  for (;;) {
    const result: Result = await answer(document, { ...variables, after });
    const page = find(result);
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return { result, nodes };
    after = page.pageInfo.endCursor ?? null;
  }
}

/** Asks the API a question that readers may copy; its variables pin the release themselves. */
export async function askText(text: string, variables: Record<string, unknown>): Promise<unknown> {
  return read(await buildContext().execute(text, variables));
}

async function answer<Result>(document: TypedDocumentString<Result, never>, variables: object): Promise<Result> {
  const { execute, release } = buildContext();
  const text = document.toString();
  const given = /\$release\b/.test(text) ? { ...variables, release } : { ...variables };
  return read(await execute(text, given)) as Result;
}

function read({ data, errors }: Answer): unknown {
  const [problem] = errors ?? [];
  if (problem) throw new UnansweredField(`${problem.path?.join(".") ?? "query"}: ${problem.message}`);
  if (!data) throw new UnansweredField("no data");
  return data;
}

function isCut(value: unknown): boolean {
  if (typeof value !== "object" || value === null || !("pageInfo" in value)) return false;
  return (value as Connection<unknown>).pageInfo.hasNextPage;
}

/** The API gave no (whole) answer for a page; the build stops and names the field. */
export class UnansweredField extends Error {
  readonly field: string;

  constructor(field: string) {
    super(`the API does not answer ${field}`);
    this.name = "UnansweredField";
    this.field = field;
  }
}
