import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from "graphql";
import { type ErrorCode, PortalError } from "../errors.ts";

/** How large a document may be. Everything is counted before validation, whose own rules are the costly part. */
export const documentLimits = {
  tokens: 1_500,
  definitions: 12,
  depth: 16,
  aliases: 30,
  directives: 20,
  fields: 250,
} as const;

/** What a selection holds with its fragments written out. */
interface Size {
  readonly depth: number;
  readonly aliases: number;
  readonly directives: number;
  readonly fields: number;
}

const nothing: Size = { depth: 0, aliases: 0, directives: 0, fields: 0 };

/** Parses a document. Throws `QUERY_TOKENS`, `QUERY_SYNTAX`, `TEXT_NUL` or `QUERY_ONLY`. */
export function readDocument(source: string): DocumentNode {
  if (source.includes("\0")) throw new PortalError("TEXT_NUL");
  const document = parseWithin(source);
  refuseNul(document);
  const asksOnly = document.definitions.every(
    (node) => node.kind !== Kind.OPERATION_DEFINITION || node.operation === OperationTypeNode.QUERY,
  );
  // graphql would find this only when it executes, as an error of its own
  if (!asksOnly) throw new PortalError("QUERY_ONLY");
  return document;
}

/** Counts a document's parts in one walk. Throws the limit it breaks. */
export function refuseOversize(document: DocumentNode): void {
  refuseOver("QUERY_DEFINITIONS", document.definitions.length, documentLimits.definitions);
  const size = sizeOf(document);
  refuseOver("QUERY_DEPTH", size.depth, documentLimits.depth);
  refuseOver("QUERY_ALIASES", size.aliases, documentLimits.aliases);
  refuseOver("QUERY_DIRECTIVES", size.directives, documentLimits.directives);
  refuseOver("QUERY_FIELDS", size.fields, documentLimits.fields);
}

function parseWithin(source: string): DocumentNode {
  try {
    return parse(source, { maxTokens: documentLimits.tokens });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    if (error.message.includes("tokens. Parsing aborted")) {
      throw new PortalError("QUERY_TOKENS", { limit: documentLimits.tokens });
    }
    // graphql's own message quotes the document, which is no business of an answer or a log
    const { line, column } = error.locations?.[0] ?? { line: 1, column: 1 };
    throw new PortalError("QUERY_SYNTAX", { line, column });
  }
}

function refuseOver(code: ErrorCode, found: number, limit: number): void {
  if (found > limit) throw new PortalError(code, { found: found > 1e6 ? "> 1000000" : found, limit });
}

function refuseNul(document: DocumentNode): void {
  visit(document, {
    StringValue: ({ value }) => {
      if (value.includes("\0")) throw new PortalError("TEXT_NUL");
    },
  });
}

/** The largest of the operations. Each fragment is measured once, so that doubling chains cost nothing to count. */
function sizeOf(document: DocumentNode): Size {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) {
    if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  }
  const measured = new Map<string, Size>();
  const ofFragment = (name: string): Size => {
    const before = measured.get(name);
    if (before) return before;
    // a fragment that comes back to itself counts as nothing here; validation then refuses the cycle
    measured.set(name, nothing);
    const fragment = fragments.get(name);
    const size = fragment ? withDirectives(ofSet(fragment.selectionSet), fragment) : nothing;
    measured.set(name, size);
    return size;
  };
  const ofSet = (set: SelectionSetNode): Size => set.selections.map(ofSelection).reduce(together, nothing);
  const ofSelection = (node: SelectionNode): Size => {
    switch (node.kind) {
      case Kind.FIELD: {
        const inside = node.selectionSet ? ofSet(node.selectionSet) : nothing;
        const own = { depth: 0, aliases: node.alias ? 1 : 0, directives: 0, fields: 1 };
        return withDirectives({ ...together(inside, own), depth: inside.depth + 1 }, node);
      }
      case Kind.INLINE_FRAGMENT:
        return withDirectives(ofSet(node.selectionSet), node);
      case Kind.FRAGMENT_SPREAD:
        return withDirectives(ofFragment(node.name.value), node);
    }
  };
  const sizes = document.definitions.map((node) => {
    if (node.kind === Kind.FRAGMENT_DEFINITION) return ofFragment(node.name.value);
    if (node.kind === Kind.OPERATION_DEFINITION) return withDirectives(ofSet(node.selectionSet), node);
    return nothing;
  });
  return sizes.reduce(larger, nothing);
}

function withDirectives(
  size: Size,
  { directives = [] }: { readonly directives?: readonly unknown[] | undefined },
): Size {
  return { ...size, directives: size.directives + directives.length };
}

function together(a: Size, b: Size): Size {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: a.aliases + b.aliases,
    directives: a.directives + b.directives,
    fields: a.fields + b.fields,
  };
}

function larger(a: Size, b: Size): Size {
  return {
    depth: Math.max(a.depth, b.depth),
    aliases: Math.max(a.aliases, b.aliases),
    directives: Math.max(a.directives, b.directives),
    fields: Math.max(a.fields, b.fields),
  };
}

/** Refuses NUL anywhere in variables: PostgreSQL cannot hold it, and no honest text has it. Throws `TEXT_NUL`. */
export function refuseNulIn(value: unknown): void {
  const waiting = [value];
  while (waiting.length > 0) {
    const next = waiting.pop();
    if (typeof next === "string" && next.includes("\0")) throw new PortalError("TEXT_NUL");
    if (typeof next === "object" && next !== null) waiting.push(...Object.keys(next), ...Object.values(next));
  }
}
