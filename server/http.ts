import { randomBytes } from "node:crypto";
import * as http from "node:http";
import type { AddressInfo } from "node:net";
import { pipeline } from "node:stream/promises";
import type { Profile } from "../schema/profiles/profile.ts";
import type { Codelists } from "./codelists.ts";
import { PortalError } from "./errors.ts";
import { createGraphqlServer } from "./graphql/graphql-server.ts";
import { printContract } from "./graphql/portal-schema.ts";
import { graphqlEndpoint } from "./http/graphql-endpoint.ts";
import { type HttpAnswer, plainText, textError } from "./http/http-answer.ts";
import { apiPage, noSitePage } from "./http/own-pages.ts";
import { releaseFiles } from "./http/release-files.ts";
import { answerFiles, staticSite } from "./http/static-folder.ts";
import { describeFault, type Log } from "./log.ts";
import type { Published } from "./published/published.ts";
import type { Settings } from "./settings.ts";

/** How long a connection may take; Node's own limits would let a few slow clients hold every socket. */
const socketLimits = {
  headersTimeout: 5_000,
  requestTimeout: 8_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 5_000,
  maxHeaderSize: 16_384,
} as const;
const idleTimeout = 15_000;
const mostConnections = 1_000;
const mostHeaders = 100;
/** after this, requests in flight are cut off when the server closes */
const forceAfter = 8_000;

export interface PortalServer {
  /** Starts to listen. Throws `PORT_TAKEN`. */
  listen(): Promise<{ readonly port: number; readonly url: string }>;
  /** Takes no new requests, finishes those in flight, and cuts them off after 8 s. */
  close(): Promise<void>;
}

/** One process for the site, the API and the files of releases. The database and the folders stay the caller's. */
export function createPortalServer(options: {
  readonly settings: Pick<Settings, "port" | "host" | "isSample" | "siteUrl">;
  readonly published: Published;
  readonly codelists: Codelists;
  readonly profile: Profile;
  readonly siteFolder: string;
  readonly filesFolder: string;
  readonly log: Log;
}): PortalServer {
  const { settings, published, codelists, profile, log } = options;
  const bug = (error: unknown): string => {
    const requestId = newRequestId();
    log.write("bug", { requestId, code: "UNEXPECTED", ...describeFault(error) });
    return requestId;
  };
  const graphql = createGraphqlServer({ published, codelists, profile, siteUrl: settings.siteUrl }, bug);
  const route = portalRoutes({ ...options, graphql, isClosing: () => closing !== undefined });
  const common = commonHeaders(settings);
  let closing: Promise<void> | undefined;

  const handle = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const began = performance.now();
    const requestId = newRequestId();
    let answer: HttpAnswer;
    try {
      answer = await route(request);
    } catch (error) {
      if (request.destroyed && !request.complete) return;
      answer = textError(error instanceof PortalError ? error : new PortalError("UNEXPECTED"));
      if (!(error instanceof PortalError)) log.write("bug", { requestId, code: "UNEXPECTED", ...describeFault(error) });
    }
    const closes = answer.closes || closing !== undefined;
    const headers = { ...common(answer), ...answer.headers, "terang-request": requestId };
    const bytes = await send(request, response, { ...answer, headers, closes });
    log.write("request", {
      requestId,
      ...answer.logged,
      status: answer.status,
      ms: Math.round(performance.now() - began),
      bytes,
    });
  };
  const server = http.createServer(socketLimits, (request, response) => {
    // a client that leaves in the middle is no fault of ours
    handle(request, response).catch(() => response.destroy());
  });
  server.timeout = idleTimeout;
  server.maxConnections = mostConnections;
  server.maxHeadersCount = mostHeaders;

  return {
    listen: async () => {
      await listening(server, settings);
      const { port } = server.address() as AddressInfo;
      const host = /^(?:0\.0\.0\.0|::)$/.test(settings.host) ? "localhost" : settings.host;
      log.write("listening", {});
      return { port, url: `http://${host.includes(":") ? `[${host}]` : host}:${port}` };
    },
    close: () => {
      closing ??= closeServer(server).then(async () => {
        await graphql.stop();
        log.write("closed", {});
      });
      return closing;
    },
  };
}

function newRequestId(): string {
  return `r${randomBytes(6).toString("hex")}`;
}

/** Sends each address to its answer. Throws PortalError for an address that cannot be read. */
function portalRoutes(options: {
  readonly published: Published;
  readonly profile: Profile;
  readonly siteFolder: string;
  readonly filesFolder: string;
  readonly settings: Pick<Settings, "siteUrl">;
  readonly graphql: ReturnType<typeof createGraphqlServer>;
  readonly isClosing: () => boolean;
}): (request: http.IncomingMessage) => Promise<HttpAnswer> {
  const { published, profile } = options;
  const answerFile = answerFiles();
  const site = staticSite(options.siteFolder, answerFile);
  const files = releaseFiles(options.filesFolder, published, answerFile);
  const graphql = graphqlEndpoint(options.graphql, (request) => apiPage(apiUrl(request, options.settings), profile));
  const contract = printContract();
  return async (request) => {
    const { pathname, search } = readAddress(request);
    if (pathname === "/graphql") return routed("graphql", await graphql(request, search));
    if (request.method !== "GET" && request.method !== "HEAD") {
      return textError(new PortalError("METHOD_NOT_ALLOWED", { allowed: "GET, HEAD" }), { allow: "GET, HEAD" });
    }
    switch (pathname) {
      case "/live":
        return routed("live", health(200, "ok"));
      case "/ready":
        return routed("ready", await readiness(published, profile, options.isClosing()));
      case "/schema.graphql":
        return routed("contract", { ...health(200, contract), headers: { ...kept, "content-type": plainText } });
    }
    if (pathname.startsWith("/r/")) {
      const file = await files(request, pathname);
      if (file) return routed("file", file);
    }
    const page = await site(request, pathname);
    const isHome = /^\/(?:en\/?)?$/.test(pathname);
    return routed("site", page.status === 404 && isHome ? noSitePage(await hasNoRelease(published, profile)) : page);
  };
}

/** The API's address as this client can call it: the public one, or the name by which it came here. */
function apiUrl({ headers: { host } }: http.IncomingMessage, { siteUrl }: Pick<Settings, "siteUrl">): string {
  const isPublic = host === undefined || host === "" || new URL(siteUrl).host === host;
  return `${isPublic ? siteUrl : `http://${host}`}/graphql`;
}

/** False where the database does not answer: what is not known is not claimed. */
async function hasNoRelease(published: Published, { publisher }: Profile): Promise<boolean> {
  try {
    return (await published.currentRelease(publisher)) === undefined;
  } catch (error) {
    if (error instanceof PortalError) return false;
    throw error;
  }
}

const kept = { "cache-control": "public, max-age=300" };

function routed(name: string, answer: HttpAnswer): HttpAnswer {
  return { ...answer, logged: { ...answer.logged, route: name } };
}

function health(status: number, body: string): HttpAnswer {
  return { status, headers: { "content-type": plainText, "cache-control": "no-store" }, body };
}

/** Ready to be sent requests: the database answers and the server is not closing. */
async function readiness(published: Published, { publisher }: Profile, isClosing: boolean): Promise<HttpAnswer> {
  if (isClosing) return health(503, "closing");
  try {
    const release = await published.currentRelease(publisher);
    return health(200, `ready ${release?.id ?? "without a release"}`);
  } catch (error) {
    if (error instanceof PortalError) return { ...health(503, error.code), logged: { code: error.code } };
    throw error;
  }
}

/** Path and query of the request target, in origin or absolute form. Throws `ADDRESS_NOT_READ`, also for two Host headers. */
function readAddress(request: http.IncomingMessage): { readonly pathname: string; readonly search: string } {
  const hosts = request.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === "host");
  const host = request.headers.host ?? "";
  const target = request.url ?? "";
  const origin = /^https?:\/\/[^/?#]*(.*)$/i.exec(target)?.[1] ?? target;
  const parts = /^(\/[^?#]*)(\?[^#]*)?$/.exec(origin === "" ? "/" : origin);
  if (hosts.length > 1 || !/^[A-Za-z0-9.:[\]_-]{0,255}$/.test(host) || !parts)
    throw new PortalError("ADDRESS_NOT_READ");
  return { pathname: parts[1] ?? "/", search: parts[2] ?? "" };
}

/** The headers of every answer. Pages carry their own stricter policy; the header adds what only a header can. */
function commonHeaders({ isSample, siteUrl }: Pick<Settings, "isSample" | "siteUrl">) {
  return ({ headers }: HttpAnswer): Record<string, string> => {
    const isPage = headers["content-type"]?.startsWith("text/html");
    return {
      "x-content-type-options": "nosniff",
      "referrer-policy": "no-referrer",
      "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=()",
      "cross-origin-opener-policy": "same-origin",
      "access-control-allow-origin": "*",
      "access-control-expose-headers": "terang-release, terang-request",
      "content-security-policy": isPage
        ? "script-src 'none'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'"
        : "default-src 'none'; sandbox; frame-ancestors 'none'",
      ...(siteUrl.startsWith("https:") && { "strict-transport-security": "max-age=31536000" }),
      ...(isSample && { "x-robots-tag": "noindex, nofollow" }),
    };
  };
}

/** Writes the answer; gives the bytes of its body. */
async function send(
  request: http.IncomingMessage,
  response: http.ServerResponse,
  { status, headers, body, closes }: HttpAnswer,
): Promise<number> {
  const hasBody = request.method !== "HEAD" && status !== 204 && status !== 304;
  const bytes = typeof body === "function" ? Number(headers["content-length"]) : Buffer.byteLength(body);
  response.writeHead(status, {
    ...headers,
    ...(status !== 204 && status !== 304 && { "content-length": String(bytes) }),
    ...(closes && { connection: "close" }),
  });
  if (hasBody && typeof body === "function") await pipeline(body(), response);
  else response.end(hasBody ? body : undefined);
  if (closes && !request.complete) discardRest(request);
  return hasBody ? bytes : 0;
}

/** What is still coming in is thrown away for half a second, so that the client can read the refusal, then the line is cut. */
function discardRest(request: http.IncomingMessage): void {
  request.resume();
  const cut = setTimeout(() => request.socket.destroy(), 500);
  request.once("close", () => clearTimeout(cut));
  request.once("end", () => clearTimeout(cut));
}

function listening(server: http.Server, { port, host }: Pick<Settings, "port" | "host">): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(error.code === "EADDRINUSE" ? new PortalError("PORT_TAKEN", { port, next: port + 1 }) : error);
    });
    server.listen(port, host, resolve);
  });
}

function closeServer(server: http.Server): Promise<void> {
  return new Promise((resolve) => {
    const force = setTimeout(() => server.closeAllConnections(), forceAfter);
    server.close(() => {
      clearTimeout(force);
      resolve();
    });
    server.closeIdleConnections();
  });
}
