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
import { documentLimits } from "./document-limits.ts";
import { formatError } from "./format-error.ts";
import { askedReleases, isPinnedFor, pinRelease } from "./pinned-release.ts";
import { portalSchema } from "./portal-schema.ts";
import type { QueryCost } from "./query-cost.ts";
import { runnerForApollo, writeResult } from "./query-runner.ts";
import { openQuestions, type Question, withSmaller } from "./questions.ts";
import { openRequest, type Portal, type RequestContext } from "./request-context.ts";
import { smallerQuery } from "./smaller-query.ts";

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
  /** `http` is the same request as Apollo wants it. Throws like `execute`, and whatever `surroundings` throws. */
  answer(request: GraphqlRequest, http: HTTPGraphQLRequest, surroundings: Surroundings): Promise<GraphqlAnswer>;
  stop(): Promise<void>;
}

/** What the server around the API knows of a request. */
export interface Surroundings {
  /** the release in force for this request */
  readonly current: PublishedRelease | undefined;
  /** hears what the request costs, before anything is read */
  readonly onCost: (cost: QueryCost) => void;
}

export interface GraphqlAnswer {
  readonly response: HTTPGraphQLResponse;
  readonly release: PublishedRelease | undefined;
  /** whether the same question has this answer for good */
  readonly isLasting: boolean;
}

/** Bytes of an answer; larger ones are files. */
export const largestAnswer = 1_000_000;

/** `onBug` hears of errors that are no client's fault, and gives the code that the client is shown. */
export function createGraphqlServer(portal: Portal, onBug: (error: unknown) => string): GraphqlServer {
  const schema = portalSchema();
  const questions = openQuestions(schema);
  const apollo = new ApolloServer<RequestContext>({
    gateway: runnerForApollo(schema),
    documentStore: questions.store,
    introspection: true,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: documentLimits.tokens },
    stringifyResult: writeResult,
    formatError: (formatted, error) => formatError(formatted, error, onBug),
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled(), nameRelease],
    logger: { debug: ignore, info: ignore, warn: ignore, error: ignore },
  });
  const started = apollo.start();
  started.catch(ignore);
  return {
    async execute(request) {
      await started;
      const question = questions.read(request, { isOwn: true });
      const { publisher } = portal.profile;
      const release = await releaseFor(portal, question, () => portal.published.currentRelease(publisher));
      const contextValue = openRequest(portal, release);
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
    async answer(request, http, { current, onCost }) {
      await started;
      const question = questions.read(request);
      if (question) onCost(question.cost);
      const release = await releaseFor(portal, question, async () => current);
      const contextValue = openRequest(portal, release);
      const response = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: http,
        context: async () => contextValue,
      });
      refuseLarge(response, question, (rows) => smallerQuery(schema, { ...(question ?? nothingAsked), rows }));
      return { response, release, isLasting: question !== undefined && isPinnedFor(question, current) };
    },
    async stop() {
      await started;
      await apollo.stop();
    },
  };
}

const nothingAsked = { document: undefined, operationName: undefined, variables: {} };

/** Pins the release. What GraphQL will refuse reads nothing. */
async function releaseFor(
  portal: Portal,
  question: Question | undefined,
  current: () => Promise<PublishedRelease | undefined>,
): Promise<PublishedRelease | undefined> {
  if (!question) return undefined;
  const { document, operationName, variables, isAnswerable } = question;
  const asked = askedReleases(document, operationName, variables);
  return isAnswerable ? await pinRelease(portal, asked, current) : undefined;
}

/** Throws `ANSWER_TOO_LARGE`, with pages of so many rows that the answer will be small enough. */
function refuseLarge(
  { body }: HTTPGraphQLResponse,
  question: Question | undefined,
  smaller: (rows: number) => string,
): void {
  if (body.kind !== "complete" || body.string.length <= largestAnswer / 4) return;
  const bytes = Buffer.byteLength(body.string);
  if (bytes <= largestAnswer || !question) return;
  // a little less than what just fits, for the rows differ in length
  const rows = Math.max(1, Math.floor((longestList(JSON.parse(body.string)) * 0.8 * largestAnswer) / bytes));
  throw withSmaller(new PortalError("ANSWER_TOO_LARGE", { found: bytes, limit: largestAnswer }), smaller(rows));
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
      } else if (result.data === null && codes.every(isKnown)) {
        // nothing at all could be answered, and the question is why
        response.http.status = new PortalError(codes[0] as ErrorCode).httpStatus;
      }
    },
  }),
};

function longestList(value: unknown): number {
  if (typeof value !== "object" || value === null) return 0;
  const inside = Object.values(value).map(longestList);
  return inside.reduce((one, other) => Math.max(one, other), Array.isArray(value) ? value.length : 0);
}

function namedRelease({ id, contentDigest, isSample }: PublishedRelease): Record<string, unknown> {
  return { id, contentDigest, isSample, ...(isSample && { dataContoh: sampleMark.sentence }) };
}

function isKnown(code: string): boolean {
  return Object.hasOwn(errorRules, code);
}

function isUnavailable(code: string): boolean {
  return isKnown(code) && new PortalError(code as ErrorCode).httpStatus === 503;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Apollo's own log lines may quote requests: they go nowhere, and what matters is logged by us. */
function ignore(): void {}
