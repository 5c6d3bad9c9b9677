import { randomBytes } from "node:crypto";
import * as http from "node:http";
import type { AddressInfo } from "node:net";
import type { Profile } from "../schema/profiles/profile.ts";
import type { Codelists } from "./codelists.ts";
import { PortalError } from "./errors.ts";
import { createGraphqlServer } from "./graphql/graphql-server.ts";
import { printContract } from "./graphql/portal-schema.ts";
import { answerCache } from "./http/answer-cache.ts";
import { answerHeaders } from "./http/answer-headers.ts";
import { clientAddress } from "./http/client-address.ts";
import { costBuckets } from "./http/cost-bucket.ts";
import { csvEndpoint } from "./http/csv-endpoint.ts";
import { readExamples } from "./http/example-queries.ts";
import { graphiqlRoute } from "./http/graphiql-route.ts";
import { graphqlEndpoint } from "./http/graphql-endpoint.ts";
import { headerLines } from "./http/header-lines.ts";
import { type HttpAnswer, plainText, textError } from "./http/http-answer.ts";
import { latestRelease } from "./http/latest-release.ts";
import { type LoadGate, loadGate } from "./http/load-shedding.ts";
import { apiPage, noSitePage } from "./http/own-pages.ts";
import { pagePolicy } from "./http/page-policy.ts";
import { type RequestAddress, readAddress } from "./http/read-address.ts";
import { releaseFiles } from "./http/release-files.ts";
import { sendAnswer } from "./http/send-answer.ts";
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
  readonly settings: Pick<Settings, "port" | "host" | "isSample" | "siteUrl" | "cacheBytes" | "proxies">;
  readonly published: Published;
  readonly codelists: Codelists;
  readonly profile: Profile;
  readonly siteFolder: string;
  readonly filesFolder: string;
  /** published example queries, `*.graphql` */
  readonly examplesFolder: string;
  /** folder of the bundled GraphiQL; without it /graphiql/ says that it is not bundled */
  readonly graphiqlFolder?: string;
  readonly log: Log;
}): PortalServer {
  const { settings, published, codelists, profile, log } = options;
  const bug = (error: unknown): string => {
    const requestId = newRequestId();
    log.write("bug", { requestId, code: "UNEXPECTED", ...describeFault(error) });
    return requestId;
  };
  const graphql = createGraphqlServer({ published, codelists, profile, siteUrl: settings.siteUrl }, bug);
  const gate = loadGate();
  const route = portalRoutes({ ...options, graphql, gate, isClosing: () => closing !== undefined });
  const linesOf = headerLines(answerHeaders(settings));
  const note = requestLog(log);
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
    if (closing) answer = { ...answer, closes: true, isKept: false };
    const sent = sendAnswer(request, response, answer, [...linesOf(answer), "terang-request", requestId]);
    const bytes = typeof sent === "number" ? sent : await sent;
    note(answer, { requestId, ms: Math.round(performance.now() - began), bytes });
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
        gate.close();
        await graphql.stop();
        log.write("closed", {});
      });
      return closing;
    },
  };
}

/** Logs what was answered: each request by itself, those that got the same kept answer by their number. */
function requestLog(log: Log) {
  const ofKept = new WeakMap<HttpAnswer, ReturnType<Log["tally"]>>();
  return (answer: HttpAnswer, sent: { readonly requestId: string; readonly ms: number; readonly bytes: number }) => {
    const { status, logged, isKept } = answer;
    const { requestId, ms, bytes } = sent;
    if (!isKept) return log.write("request", { requestId, ms, ...logged, status, bytes });
    let tally = ofKept.get(answer);
    if (!tally) {
      tally = log.tally({ ...logged, status, bytes });
      ofKept.set(answer, tally);
    }
    tally(ms);
  };
}

function newRequestId(): string {
  if (idAt === ids.length) {
    ids = randomBytes(idsAtOnce).toString("hex");
    idAt = 0;
  }
  idAt += idLength;
  return `r${ids.slice(idAt - idLength, idAt)}`;
}

/** Random digits are asked of the system for many requests at once. */
const idLength = 12;
const idsAtOnce = (idLength / 2) * 512;
let ids = "";
let idAt = 0;

/** Sends each address to its answer. Throws PortalError for an address that cannot be read. */
function portalRoutes(options: {
  readonly published: Published;
  readonly codelists: Codelists;
  readonly profile: Profile;
  readonly siteFolder: string;
  readonly filesFolder: string;
  readonly examplesFolder: string;
  readonly graphiqlFolder?: string;
  readonly settings: Pick<Settings, "siteUrl" | "isSample" | "cacheBytes" | "proxies">;
  readonly graphql: ReturnType<typeof createGraphqlServer>;
  readonly gate: LoadGate;
  readonly isClosing: () => boolean;
}): (request: http.IncomingMessage) => Promise<HttpAnswer> | HttpAnswer {
  const { published, profile, settings } = options;
  const answerFile = answerFiles();
  const site = staticSite(options.siteFolder, answerFile);
  const policy = pagePolicy(options.siteFolder);
  const graphiql = graphiqlRoute({ folder: options.graphiqlFolder, isSample: settings.isSample });
  const files = releaseFiles(options.filesFolder, published, answerFile);
  const shared = {
    latest: latestRelease(() => published.currentRelease(profile.publisher)),
    cache: answerCache(settings.cacheBytes),
    clientOf: clientAddress(settings.proxies),
    charge: costBuckets(),
    gate: options.gate,
  };
  const graphql = graphqlEndpoint({
    ...shared,
    server: options.graphql,
    aboutPage: (request) => apiPage(apiUrl(request, settings), profile),
    examples: readExamples(options.examplesFolder),
  });
  const { codelists } = options;
  const csv = csvEndpoint({ published, codelists, profile, siteUrl: settings.siteUrl }, shared);
  const contract = printContract();
  const others = async (request: http.IncomingMessage, { pathname, search }: RequestAddress): Promise<HttpAnswer> => {
    if (request.method !== "GET" && request.method !== "HEAD") {
      return textError(new PortalError("METHOD_NOT_ALLOWED", { allowed: "GET, HEAD" }), { allow: "GET, HEAD" });
    }
    switch (pathname) {
      case "/csv":
        return routed("csv", await csv(request, search));
      case "/live":
        return routed("live", health(200, "ok"));
      case "/ready":
        return routed("ready", await readiness(published, profile, options.isClosing()));
      // the slugs are Indonesian in both languages; this one is what an English reader would try
      case "/en/explore":
      case "/en/explore/":
        return routed("site", { status: 301, headers: { ...kept, location: "/en/jelajah/" }, body: "" });
      case "/schema.graphql":
        return routed("contract", { ...health(200, contract), headers: { ...kept, "content-type": plainText } });
    }
    if (pathname.startsWith("/r/")) {
      const file = await files(request, pathname);
      if (file) return routed("file", file);
    }
    const tool = await graphiql(request, pathname);
    if (tool) return routed("graphiql", tool);
    const page = await site(request, pathname);
    const isHome = /^\/(?:en\/?)?$/.test(pathname);
    if (page.status === 404 && isHome) return routed("site", noSitePage(await hasNoRelease(published, profile)));
    const own = await policy(pathname);
    return routed("site", own ? { ...page, headers: { ...page.headers, "content-security-policy": own } } : page);
  };
  return (request) => {
    const address = readAddress(request);
    return address.pathname === "/graphql" ? graphql(request, address.search) : others(request, address);
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
