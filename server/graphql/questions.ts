import { createHash } from "node:crypto";
import { type DocumentNode, type GraphQLSchema, getVariableValues, Kind, validate } from "graphql";
import { PortalError } from "../errors.ts";
import { readDocument, refuseNulIn, refuseOversize } from "./document-limits.ts";
import { costLimits, costOf, type QueryCost } from "./query-cost.ts";
import { smallerQuery } from "./smaller-query.ts";

/** What a client asked, within all limits. */
export interface Question {
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly cost: QueryCost;
  /** false where GraphQL will refuse it: then nothing is read for it */
  readonly isAnswerable: boolean;
}

/** Reads questions and remembers the documents that were found in order. */
export interface Questions {
  /**
   * Throws the limit that the question breaks, with a smaller query that passes. Undefined = no document at all. `isOwn`: the site's
   * build asks committed questions about everything there is, in this process; only their cost is not limited.
   */
  read(asked: Asked, options?: { readonly isOwn: boolean }): Question | undefined;
  /** the documents as Apollo keeps them, so that nothing is parsed or validated twice */
  readonly store: {
    get(key: string): Promise<DocumentNode | undefined>;
    set(): Promise<void>;
    delete(): Promise<void>;
  };
}

interface Asked {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

/** Letters of all remembered documents; parsed, they take some fifty times as much memory. */
const mostLetters = 400_000;

export function openQuestions(schema: GraphQLSchema): Questions {
  const known = new Map<string, { readonly document: DocumentNode; readonly letters: number }>();
  let letters = 0;
  const hashOf = (query: string) => createHash("sha256").update(query).digest("hex");
  const remember = (hash: string, document: DocumentNode, length: number): void => {
    known.set(hash, { document, letters: length });
    letters += length;
    for (const [oldest, { letters: held }] of known) {
      if (letters <= mostLetters) break;
      known.delete(oldest);
      letters -= held;
    }
  };

  return {
    read({ query, operationName, variables: sent }, { isOwn } = { isOwn: false }) {
      if (typeof query !== "string") return undefined;
      const asked = {
        operationName: typeof operationName === "string" ? operationName : undefined,
        variables: isRecord(sent) ? sent : {},
      };
      const hash = hashOf(query);
      const before = known.get(hash);
      let document: DocumentNode | undefined = before?.document;
      let cost: QueryCost;
      try {
        document ??= readDocument(query);
        if (!before) refuseOversize(document);
        refuseNulIn(sent);
        cost = costOf(schema, document, asked);
        if (!isOwn) refuseCost(cost);
      } catch (error) {
        throw sized.has((error as { code?: string }).code ?? "")
          ? withSmaller(error as PortalError, smallerQuery(schema, { document, ...asked }))
          : error;
      }
      const isValid = before !== undefined || validate(schema, document, undefined, { maxErrors: 1 }).length === 0;
      if (!before && isValid) remember(hash, document, query.length);
      return { document, ...asked, cost, isAnswerable: isValid && areCoerced(schema, document, asked) };
    },
    store: {
      get: async (key) => known.get(key.slice(key.lastIndexOf(":") + 1))?.document,
      set: async () => undefined,
      delete: async () => undefined,
    },
  };
}

/** Refusals about size: each comes with a smaller query. */
const sized = new Set([
  "QUERY_TOKENS",
  "QUERY_DEFINITIONS",
  "QUERY_DEPTH",
  "QUERY_ALIASES",
  "QUERY_DIRECTIVES",
  "QUERY_FIELDS",
  "QUERY_COST",
  "QUERY_LISTS",
]);

/** The same refusal, with a query that passes. */
export function withSmaller({ code, details }: PortalError, smaller: string): PortalError {
  return new PortalError(code, { ...details, smaller });
}

function refuseCost({ points, lists }: QueryCost): void {
  if (lists > costLimits.lists) throw new PortalError("QUERY_LISTS", { found: lists, limit: costLimits.lists });
  if (points > costLimits.points) throw new PortalError("QUERY_COST", { found: points, limit: costLimits.points });
}

function areCoerced(
  schema: GraphQLSchema,
  document: DocumentNode,
  { operationName, variables }: Pick<Question, "operationName" | "variables">,
): boolean {
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  const operation =
    operationName === undefined && operations.length > 1
      ? undefined
      : operations.find(({ name }) => operationName === undefined || name?.value === operationName);
  if (!operation) return false;
  return (
    getVariableValues(schema, operation.variableDefinitions ?? [], variables, { maxErrors: 1 }).errors === undefined
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
