import {
  ApolloServer,
  type ApolloServerPlugin,
  type HTTPGraphQLRequest,
  type HTTPGraphQLResponse,
} from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import type { FormattedExecutionResult } from "graphql";
import { sampleMark } from "../../schema/sample.ts";
import { type ErrorCode, errorRules, PortalError } from "../errors.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import { documentLimits, readDocument, refuseNulIn } from "./document-limits.ts";
import { formatError } from "./format-error.ts";
import { askedReleases, pinRelease } from "./pinned-release.ts";
import { portalSchema } from "./portal-schema.ts";
import { openRequest, type Portal, type RequestContext } from "./request-context.ts";

/** What a client sent, whatever the way: nothing in it is trusted yet. */
export interface GraphqlRequest {
  readonly query?: unknown;
  readonly operationName?: unknown;
  readonly variables?: unknown;
}

/** The API behind its limits, for HTTP and for the site build alike. */
export interface GraphqlServer {
  /** Throws a PortalError where the request is refused before it runs. */
  execute(request: GraphqlRequest): Promise<FormattedExecutionResult>;
  /** `http` is the same request as Apollo wants it. Throws like `execute`. */
  answer(
    request: GraphqlRequest,
    http: HTTPGraphQLRequest,
  ): Promise<{ readonly response: HTTPGraphQLResponse; readonly release: PublishedRelease | undefined }>;
  stop(): Promise<void>;
}

/** `onBug` hears of errors that are no client's fault, and gives the code that the client is shown. */
export function createGraphqlServer(portal: Portal, onBug: (error: unknown) => string): GraphqlServer {
  const apollo = new ApolloServer<RequestContext>({
    schema: portalSchema(),
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: documentLimits.tokens },
    formatError: (formatted, error) => formatError(formatted, error, onBug),
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), nameRelease],
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
  const started = apollo.start();
  started.catch(ignore);
  const open = async (request: GraphqlRequest): Promise<RequestContext> => {
    await started;
    return openRequest(portal, await releaseFor(portal, request));
  };
  return {
    async execute(request) {
      const contextValue = await open(request);
      const { query, operationName, variables } = request;
      const { body } = await apollo.executeOperation(
        {
          ...(typeof query === "string" && { query }),
          ...(typeof operationName === "string" && { operationName }),
          ...(isRecord(variables) && { variables }),
        },
        { contextValue },
      );
      if (body.kind !== "single") throw new TypeError("the schema has no incremental delivery");
      return body.singleResult;
    },
    async answer(request, http) {
      const contextValue = await open(request);
      const response = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: http,
        context: async () => contextValue,
      });
      return { response, release: contextValue.release };
    },
    async stop() {
      await started;
      await apollo.stop();
    },
  };
}

/** Checks the limits, then pins the release. What is no document at all is left for Apollo to refuse. */
async function releaseFor(portal: Portal, request: GraphqlRequest): Promise<PublishedRelease | undefined> {
  const { query, operationName, variables } = request;
  if (typeof query !== "string") return undefined;
  const document = readDocument(query);
  refuseNulIn(variables);
  const given = isRecord(variables) ? variables : {};
  return await pinRelease(
    portal,
    askedReleases(document, typeof operationName === "string" ? operationName : undefined, given),
  );
}

/** Writes the release into every answer that read one, and gives the HTTP status to what is nobody's question. */
const nameRelease: ApolloServerPlugin<RequestContext> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue: { release } }) => {
      if (response.body.kind !== "single") return;
      const result = response.body.singleResult;
      if (release) {
        response.http.headers.set("terang-release", release.id);
        result.extensions = { ...result.extensions, release: namedRelease(release) };
      }
      const codes = (result.errors ?? []).map(({ extensions }) => String(extensions?.code));
      if (codes.some((code) => code === "UNEXPECTED")) response.http.status = 500;
      else if (codes.some(isUnavailable)) {
        response.http.status = 503;
        response.http.headers.set("retry-after", "5");
      }
    },
  }),
};

function namedRelease({ id, contentDigest, isSample }: PublishedRelease): Record<string, unknown> {
  return { id, contentDigest, isSample, ...(isSample && { dataContoh: sampleMark.sentence }) };
}

function isUnavailable(code: string): boolean {
  return code in errorRules && new PortalError(code as ErrorCode).httpStatus === 503;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Apollo's own log lines may quote requests: they go nowhere, and what matters is logged by us. */
function ignore(): void {}
