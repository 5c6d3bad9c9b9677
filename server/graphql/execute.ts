import { PortalError } from "../errors.ts";
import { answerError } from "./format-error.ts";
import { createGraphqlServer } from "./graphql-server.ts";
import type { Portal } from "./request-context.ts";

/** An answer as a client gets it. */
export interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

export type Execute = (document: string, variables?: Readonly<Record<string, unknown>>) => Promise<Answer>;

/** Answers documents in this process, with the schema, the limits and the error texts of the public API. Never throws a PortalError. */
export function createExecutor(portal: Portal, onBug: (error: unknown) => string = () => "-"): Execute {
  const server = createGraphqlServer(portal, onBug);
  return async (query, variables = {}) => {
    try {
      return plain(await server.execute({ query, variables }));
    } catch (error) {
      if (error instanceof PortalError) return { errors: [{ ...answerError(error) }] };
      throw error;
    }
  };
}

/** GraphQL's objects have no prototype; what reads them need not know. */
function plain(answer: object): Answer {
  return JSON.parse(JSON.stringify(answer)) as Answer;
}
