import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { HeaderMap, type HTTPGraphQLRequest } from "@apollo/server";
import { PortalError } from "../errors.ts";
import { answerError } from "../graphql/format-error.ts";
import type { GraphqlRequest, GraphqlServer } from "../graphql/graphql-server.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import type { AnswerCache, MadeAnswer } from "./answer-cache.ts";
import { bodyKeys, keyOfSearch } from "./answer-key.ts";
import type { Charge } from "./cost-bucket.ts";
import type { ExampleQuery } from "./example-queries.ts";
import type { HttpAnswer } from "./http-answer.ts";
import { isPreflighted } from "./is-preflighted.ts";
import type { LoadGate } from "./load-shedding.ts";
import { isObject, parseBody, parseJson, readBody } from "./read-body.ts";

const json = "application/json; charset=utf-8";
/** the route's word in the log */
const route = "graphql";

/** What stands around the API: who asks, how much is going on, which release is in force, what was answered before. */
export interface EndpointParts {
  readonly server: GraphqlServer;
  readonly aboutPage: (request: IncomingMessage) => HttpAnswer;
  readonly latest: () => PublishedRelease | undefined | Promise<PublishedRelease | undefined>;
  readonly cache: AnswerCache;
  readonly clientOf: (request: IncomingMessage) => string;
  readonly charge: Charge;
  readonly gate: LoadGate;
  readonly examples: readonly ExampleQuery[];
}

/** Points of an answer that is kept already, and the least that any request costs. */
const leastPoints = 1;

/**
 * Answers `/graphql`: JSON by POST, or parameters by GET; a GET that asks nothing gets `aboutPage`. Kept answers are given before
 * anything is parsed. Everything refused is a GraphQL answer with `errors`.
 */
export function graphqlEndpoint({ server, aboutPage, latest, cache, clientOf, charge, gate, examples }: EndpointParts) {
  const keyOfBody = bodyKeys();
  const byHash = new Map(examples.map(({ sha256, query }) => [sha256, query]));

  const answer = async (request: IncomingMessage, search: string): Promise<HttpAnswer> => {
    const { method } = request;
    if (method !== "GET" && method !== "POST") {
      throw new PortalError("METHOD_NOT_ALLOWED", { allowed: "GET, POST, OPTIONS" });
    }
    if (method === "GET") {
      const given = new URLSearchParams(search);
      if (!given.has("query") && !given.has("extensions")) return { ...aboutPage(request), logged: { route } };
      // a published example is ours: no page can make a visitor's browser ask anything else with it
      if (given.has("query") && !isPreflighted(request)) throw new PortalError("PREFLIGHT_MISSING");
    }
    if (!acceptsJson(request)) throw new PortalError("NOT_ACCEPTABLE");
    const body = method === "POST" ? await readBody(request) : undefined;
    const known = latest();
    const current = known instanceof Promise ? await known : known;
    const key = body ? keyOfBody(request, body, current) : keyOfSearch(request, search, current);
    const client = clientOf(request);
    const kept = cache.find(key, request);
    if (kept) {
      charge(client, leastPoints);
      return kept;
    }
    return await cache.make(key, request, () =>
      gate.enter(() => made(request, { search, body, current, onCost: (points) => charge(client, points) })),
    );
  };

  const made = async (
    request: IncomingMessage,
    { search, body, current, onCost }: Asking & { readonly onCost: (points: number) => void },
  ): Promise<MadeAnswer> => {
    const sent = body ? parseBody(body) : readSearch(search);
    const asked = withExample(sent, byHash);
    let isCharged = false;
    const { response, release, isLasting } = await server.answer(asked, httpRequest(request, asked), {
      current,
      onCost: ({ points }) => {
        isCharged = true;
        onCost(Math.max(points, leastPoints));
      },
    });
    if (!isCharged) onCost(leastPoints);
    if (response.body.kind !== "complete") throw new TypeError("the schema has no incremental delivery");
    const text = response.body.string;
    const status = response.status ?? 200;
    const code = firstCode(text);
    const mayKeep = status === 200 && code === undefined;
    return {
      mayKeep,
      answer: {
        status,
        headers: {
          ...Object.fromEntries(response.headers),
          "cache-control": mayKeep ? (isLasting ? lasting : following) : "no-store",
        },
        body: text,
        logged: { route, release: release?.id, code, ...operationOf(asked) },
      },
    };
  };

  return async (request: IncomingMessage, search: string): Promise<HttpAnswer> => {
    if (request.method === "OPTIONS") return preflight;
    try {
      return await answer(request, search);
    } catch (error) {
      if (error instanceof PortalError) return refusal(error);
      throw error;
    }
  };
}

interface Asking {
  readonly search: string;
  readonly body: Buffer | undefined;
  readonly current: PublishedRelease | undefined;
}

/** A withdrawn release must leave every cache within a day. */
const lasting = "public, max-age=86400, immutable";
/** What follows the newest release may be shown a little late, never for long. */
const following = "public, max-age=30, stale-while-revalidate=60";

const preflight: HttpAnswer = {
  status: 204,
  headers: {
    "access-control-allow-methods": "GET, POST, OPTIONS",
    "access-control-allow-headers": "content-type, apollo-require-preflight",
    "access-control-max-age": "86400",
  },
  body: "",
  logged: { route },
};

/** Without the header anything is taken. */
function acceptsJson({ headers: { accept } }: IncomingMessage): boolean {
  if (accept === undefined || accept === "application/json" || accept.trim() === "") return true;
  return accept.split(",").some((range) => {
    const [type = "", ...parameters] = range.split(";").map((part) => part.trim().toLowerCase());
    const isRefused = parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter));
    return !isRefused && /^(?:\*\/\*|application\/(?:\*|json|graphql-response\+json))$/.test(type);
  });
}

function refusal(error: PortalError): HttpAnswer {
  const { code, httpStatus: status, details } = error;
  const retryAfter = code === "RATE_LIMITED" ? String(details.seconds) : code === "OVERLOADED" ? "1" : "5";
  return {
    status,
    headers: {
      "content-type": json,
      "cache-control": "no-store",
      ...(code === "METHOD_NOT_ALLOWED" && { allow: String(details.allowed) }),
      ...((status === 503 || status === 429) && { "retry-after": retryAfter }),
    },
    body: JSON.stringify({ errors: [answerError(error)] }),
    logged: { route, code },
    closes: code === "BODY_TOO_LARGE",
  };
}

/** The first error's code, for the log. Errors stand first in every answer that has any; others are not searched. */
function firstCode(text: string): string | undefined {
  if (!text.startsWith('{"errors"')) return undefined;
  return /"code":"([A-Z_]+)"/.exec(text)?.[1] ?? "QUERY_INVALID";
}

function operationOf({ query }: GraphqlRequest): { readonly operation?: string } {
  if (typeof query !== "string") return {};
  return { operation: `q${createHash("sha256").update(query).digest("hex").slice(0, 16)}` };
}

type Sent = GraphqlRequest & { readonly extensions?: unknown };

function readSearch(search: string): Sent {
  const given = new URLSearchParams(search);
  return {
    query: given.get("query") ?? undefined,
    operationName: given.get("operationName") ?? undefined,
    variables: parseJson(given.get("variables") ?? "null"),
    extensions: parseJson(given.get("extensions") ?? "null"),
  };
}

/** What is asked, with the query that a hash names. A hash beside a query adds nothing. Throws `PERSISTED_QUERY_NOT_FOUND`. */
function withExample({ extensions, ...asked }: Sent, byHash: ReadonlyMap<string, string>): Sent {
  const named = isObject(extensions) ? extensions.persistedQuery : undefined;
  if (named === undefined) return { ...asked, extensions };
  if (asked.query !== undefined) return asked;
  const hash = isObject(named) ? named.sha256Hash : undefined;
  const query = typeof hash === "string" ? byHash.get(hash) : undefined;
  if (query === undefined) throw new PortalError("PERSISTED_QUERY_NOT_FOUND");
  return { ...asked, query };
}

/** The request as Apollo wants it: always as a JSON body, because whether a GET may ask was decided here. */
function httpRequest(request: IncomingMessage, asked: Sent): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  headers.set("content-type", "application/json");
  const body = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  return { method: "POST", headers, search: "", body };
}
