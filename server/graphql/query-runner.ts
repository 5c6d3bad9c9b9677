import type { ApolloServerOptionsWithGateway } from "@apollo/server";
import {
  type DocumentNode,
  type ExecutionResult,
  execute,
  type FormattedExecutionResult,
  type GraphQLSchema,
  locatedError,
} from "graphql";
import { PortalError } from "../errors.ts";
import { type PlannedQuery, planQuery } from "./planned-query.ts";
import type { RequestContext } from "./request-context.ts";
import { RowTexts } from "./row-texts.ts";

/** A valid document with what is needed to answer it. */
export interface QueryRun {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName: string | undefined;
  readonly context: RequestContext;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * Answers a query by its plan, and by graphql's `execute` wherever the plan meets anything but a plain answer: errors, nulls where none
 * may be, directives, questions about the schema. Both read only, so asking twice changes nothing, and what was loaded for the request is
 * still there. A database that does not answer is not asked a second time.
 */
export async function runQuery(run: QueryRun): Promise<ExecutionResult> {
  const { schema, document, operationName, context, variables } = run;
  const plan = planOf(schema, document, operationName);
  if (plan) {
    try {
      return { data: asData(new WrittenData(await plan.run(context, variables))) };
    } catch (error) {
      if (error instanceof PortalError && error.httpStatus === 503) {
        return { data: null, errors: [locatedError(error, undefined, [])] };
      }
    }
  }
  return await execute({ schema, document, contextValue: context, variableValues: variables, operationName });
}

/** An answer's `data` that is JSON already: most of it goes to a client, who wants nothing else. */
class WrittenData {
  readonly json: string;
  constructor(json: string) {
    this.json = json;
  }
  /** for whoever wants it as objects (the site's build, through JSON) */
  toJSON(): unknown {
    return JSON.parse(this.json);
  }
}

function asData(written: WrittenData): Record<string, unknown> {
  return written as unknown as Record<string, unknown>;
}

/** A result as the body of an answer, as `JSON.stringify` would write it, with a line end. */
export function writeResult(result: FormattedExecutionResult): string {
  const { errors, data, extensions } = result;
  if (!(data instanceof WrittenData) || errors) return `${JSON.stringify(result)}\n`;
  return `{"data":${data.json}${extensions ? `,"extensions":${JSON.stringify(extensions)}` : ""}}\n`;
}

/** Plans live as long as their document does, which the questions keep within bounds. */
const plans = new WeakMap<DocumentNode, Map<string | undefined, PlannedQuery | undefined>>();

/** Bytes of rows written before; a page of 1,000 short rows takes some 200 kB. */
const mostRowBytes = 16_000_000;
const rowTexts = new RowTexts(mostRowBytes);

function planOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
): PlannedQuery | undefined {
  let known = plans.get(document);
  if (!known) {
    known = new Map();
    plans.set(document, known);
  }
  // a name that no operation has is not remembered: anyone can send any number of them
  if (known.has(operationName)) return known.get(operationName);
  const plan = planQuery(schema, document, operationName, rowTexts);
  if (plan || operationName === undefined) known.set(operationName, plan);
  return plan;
}

/** Puts `runQuery` where Apollo lets others execute: a gateway whose schema is this one and never changes. */
export function runnerForApollo(schema: GraphQLSchema): ApolloServerOptionsWithGateway<RequestContext>["gateway"] {
  return {
    load: async () => ({
      executor: ({ document, request, context }) =>
        runQuery({
          schema,
          document,
          operationName: request.operationName,
          context: context as RequestContext,
          variables: request.variables ?? {},
        }),
    }),
    onSchemaLoadOrUpdate(hear) {
      hear({ apiSchema: schema, coreSupergraphSdl: "" });
      return () => undefined;
    },
    stop: async () => undefined,
  };
}
