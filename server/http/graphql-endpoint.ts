import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { HeaderMap } from "@apollo/server";
import { PortalError } from "../errors.ts";
import { answerError } from "../graphql/format-error.ts";
import type { GraphqlRequest, GraphqlServer } from "../graphql/graphql-server.ts";
import type { HttpAnswer } from "./http-answer.ts";

/** Bytes of a request's body; a document of 1,500 tokens with its variables is well below. */
export const largestBody = 32_768;

const json = "application/json; charset=utf-8";

/**
 * Answers `/graphql`: JSON by POST, or parameters by GET; a GET that asks nothing gets `aboutPage`.
 * Everything refused is a GraphQL answer with `errors`.
 */
export function graphqlEndpoint(server: GraphqlServer, aboutPage: (request: IncomingMessage) => HttpAnswer) {
  return async (request: IncomingMessage, search: string): Promise<HttpAnswer> => {
    if (request.method === "OPTIONS") return preflight;
    try {
      if (request.method !== "GET" && request.method !== "POST") {
        throw new PortalError("METHOD_NOT_ALLOWED", { allowed: "GET, POST, OPTIONS" });
      }
      if (request.method === "GET") {
        if (!new URLSearchParams(search).has("query")) return aboutPage(request);
        if (!isPreflighted(request)) throw new PortalError("PREFLIGHT_MISSING");
      }
      const body = request.method === "POST" ? await readBody(request) : undefined;
      const asked = body ?? readSearch(search);
      const headers = new HeaderMap();
      for (const [name, value] of Object.entries(request.headers)) {
        if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(", ") : value);
      }
      const { response, release } = await server.answer(asked, { method: request.method, headers, search, body });
      if (response.body.kind !== "complete") throw new TypeError("the schema has no incremental delivery");
      const text = response.body.string;
      return {
        status: response.status ?? 200,
        headers: Object.fromEntries(response.headers),
        body: text,
        logged: { release: release?.id, code: firstCode(text), ...operationOf(asked) },
      };
    } catch (error) {
      if (error instanceof PortalError) return refusal(error);
      throw error;
    }
  };
}

const preflight: HttpAnswer = {
  status: 204,
  headers: {
    "access-control-allow-methods": "GET, POST, OPTIONS",
    "access-control-allow-headers": "content-type, apollo-require-preflight",
    "access-control-max-age": "86400",
  },
  body: "",
};

/** Whether a foreign page could not have sent this without asking first: the condition Apollo sets, which it words in English only. */
function isPreflighted({ headers }: IncomingMessage): boolean {
  const isNamed = ["apollo-require-preflight", "x-apollo-operation-name"].some((name) => Boolean(headers[name]));
  return isNamed || /^application\/json\b/i.test(headers["content-type"] ?? "");
}

function refusal(error: PortalError): HttpAnswer {
  const { code, httpStatus: status, details } = error;
  return {
    status,
    headers: {
      "content-type": json,
      "cache-control": "no-store",
      ...(code === "METHOD_NOT_ALLOWED" && { allow: String(details.allowed) }),
      ...(status === 503 && { "retry-after": "5" }),
    },
    body: JSON.stringify({ errors: [answerError(error)] }),
    logged: { code },
    closes: code === "BODY_TOO_LARGE",
  };
}

/** The first error's code, for the log; answers without errors are not searched. */
function firstCode(text: string): string | undefined {
  if (!text.startsWith('{"errors"') && !text.includes('"errors":[')) return undefined;
  return /"code":"([A-Z_]+)"/.exec(text)?.[1];
}

function operationOf({ query }: GraphqlRequest): { readonly operation?: string } {
  if (typeof query !== "string") return {};
  return { operation: `q${createHash("sha256").update(query).digest("hex").slice(0, 16)}` };
}

function readSearch(search: string): GraphqlRequest {
  const given = new URLSearchParams(search);
  return {
    query: given.get("query") ?? undefined,
    operationName: given.get("operationName") ?? undefined,
    variables: parseJson(given.get("variables") ?? "null"),
  };
}

/** The JSON object in a request's body. Throws `MEDIA_TYPE`, `BODY_TOO_LARGE` or `BODY_NOT_JSON`. */
async function readBody(request: IncomingMessage): Promise<GraphqlRequest> {
  const type = request.headers["content-type"] ?? "";
  const isJson = /^application\/json\s*(?:;\s*charset="?utf-8"?\s*)?$/i.test(type);
  const coding = request.headers["content-encoding"] ?? "identity";
  if (!isJson || coding !== "identity") throw new PortalError("MEDIA_TYPE");
  const tooLarge = new PortalError("BODY_TOO_LARGE", { limit: largestBody });
  if (Number(request.headers["content-length"] ?? 0) > largestBody) throw tooLarge;
  const parts: Buffer[] = [];
  let bytes = 0;
  for await (const part of request.iterator({ destroyOnReturn: false })) {
    bytes += (part as Buffer).length;
    if (bytes > largestBody) throw tooLarge;
    parts.push(part as Buffer);
  }
  const value = parseJson(decode(Buffer.concat(parts)));
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw new PortalError("BODY_NOT_JSON");
  return value;
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new PortalError("BODY_NOT_JSON");
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PortalError("BODY_NOT_JSON");
  }
}
