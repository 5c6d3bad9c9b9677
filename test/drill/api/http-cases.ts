import * as zlib from "node:zlib";
import { type AttackCase, plantedNik, times } from "./attack-case.ts";

const tiny = JSON.stringify({ query: "{ __typename }" });
const head = (lines: readonly string[]) => `${lines.join("\r\n")}\r\n\r\n`;
const postHead = (...lines: string[]) =>
  head(["POST /graphql HTTP/1.1", "Host: a", "Content-Type: application/json", ...lines]);

/** Requests that are wrong on the way, whatever they ask. */
export function httpCases(): AttackCase[] {
  return [...bodyCases(), ...methodCases(), ...headerCases(), ...socketCases()];
}

function bodyCases(): AttackCase[] {
  const bodies: readonly [string, string | Buffer, number, string][] = [
    ["a batch", `[${tiny}]`, 400, "BODY_NOT_JSON"],
    ["a batch of 1,000", `[${times(1_000, () => tiny, ",")}]`, 400, "BODY_NOT_JSON"],
    ["nothing", "", 400, "BODY_NOT_JSON"],
    ["null", "null", 400, "BODY_NOT_JSON"],
    ["a text", '"a"', 400, "BODY_NOT_JSON"],
    ["a number", "1", 400, "BODY_NOT_JSON"],
    ["broken JSON", '{"query": "{ __typename }"', 400, "BODY_NOT_JSON"],
    ["JSON with a comment", `{/**/"query": "{ __typename }"}`, 400, "BODY_NOT_JSON"],
    ["JSON after JSON", `${tiny}${tiny}`, 400, "BODY_NOT_JSON"],
    ["UTF-16", Buffer.from(`\ufeff${tiny}`, "utf16le"), 400, "BODY_NOT_JSON"],
    ["broken UTF-8", Buffer.from([0x7b, 0xff, 0xfe, 0x7d]), 400, "BODY_NOT_JSON"],
    ["30,000 brackets", "[".repeat(30_000), 400, "BODY_NOT_JSON"],
    ["no query", "{}", 400, "QUERY_INVALID"],
    ["a query that is a number", '{"query": 1}', 400, "QUERY_INVALID"],
    ["a query that is a list", '{"query": ["{ __typename }"]}', 400, "QUERY_INVALID"],
    ["an operation name that is a list", '{"query": "{ __typename }", "operationName": ["a"]}', 400, "QUERY_INVALID"],
    ["an unknown operation", '{"query": "{ __typename }", "operationName": "A"}', 400, "QUERY_INVALID"],
    ["extensions that are a text", '{"query": "{ __typename }", "extensions": "a"}', 400, "QUERY_INVALID"],
    [
      "an unknown hash",
      '{"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "ab"}}}',
      404,
      "PERSISTED_QUERY_NOT_FOUND",
    ],
    ["a byte above the limit", `${tiny}${" ".repeat(32_769 - tiny.length)}`, 413, "BODY_TOO_LARGE"],
    ["2 MB", " ".repeat(2_000_000), 413, "BODY_TOO_LARGE"],
  ];
  return bodies.map(([name, body, status, code]) => ({
    ...{ kind: "body", name, code },
    send: (client) => client.post(body),
    // what is refused while it is still being sent may be cut off
    status: status === 413 ? [413, 0] : [status],
  }));
}

function methodCases(): AttackCase[] {
  const types: readonly [string, Record<string, string>, Buffer | string][] = [
    ["text/plain", { "content-type": "text/plain" }, tiny],
    ["a form", { "content-type": "application/x-www-form-urlencoded" }, "query={__typename}"],
    ["multipart", { "content-type": "multipart/form-data; boundary=a" }, "--a--"],
    ["GraphQL text", { "content-type": "application/graphql" }, "{ __typename }"],
    ["UTF-7", { "content-type": "application/json; charset=utf-7" }, tiny],
    ["UTF-16", { "content-type": "application/json; charset=utf-16" }, tiny],
    ["no type", { "content-type": "" }, tiny],
    ["a type of 8 kB", { "content-type": `application/json; a=${"b".repeat(8_000)}` }, tiny],
    ["gzip", { "content-encoding": "gzip" }, zlib.gzipSync(tiny)],
    ["a gzip bomb", { "content-encoding": "gzip" }, zlib.gzipSync(Buffer.alloc(20_000_000, " "))],
    ["a deflate bomb", { "content-encoding": "deflate" }, zlib.deflateSync(Buffer.alloc(20_000_000, " "))],
    [
      "a br bomb",
      { "content-encoding": "br" },
      zlib.brotliCompressSync(Buffer.alloc(20_000_000, " "), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 1 } }),
    ],
    ["gzip twice", { "content-encoding": "gzip, gzip" }, zlib.gzipSync(zlib.gzipSync(tiny))],
  ];
  const methods = ["PUT", "DELETE", "PATCH", "HEAD", "TRACE", "PROPFIND"];
  const gets: readonly [string, string, Record<string, string>, number, string][] = [
    ["a mutation without the header", "?query=mutation{a}", {}, 400, "PREFLIGHT_MISSING"],
    ["a mutation with it", "?query=mutation{__typename}", { "apollo-require-preflight": "1" }, 400, "QUERY_ONLY"],
    ["a query without it", "?query={__typename}", {}, 400, "PREFLIGHT_MISSING"],
    ["an empty query", "?query=", { "apollo-require-preflight": "1" }, 400, "QUERY_SYNTAX"],
    [
      "variables that are no JSON",
      "?query={__typename}&variables={",
      { "apollo-require-preflight": "1" },
      400,
      "BODY_NOT_JSON",
    ],
    [
      "extensions that are no JSON",
      "?query={__typename}&extensions={",
      { "apollo-require-preflight": "1" },
      400,
      "BODY_NOT_JSON",
    ],
    ["an unknown hash", '?extensions={"persistedQuery":{"sha256Hash":"a"}}', {}, 404, "PERSISTED_QUERY_NOT_FOUND"],
    [
      "a NIK",
      `?query={region(name:"${plantedNik}"){code}}`,
      { "apollo-require-preflight": "1" },
      200,
      "UNKNOWN_REGION",
    ],
    [
      "only HTML is taken",
      "?query={__typename}",
      { "apollo-require-preflight": "1", accept: "text/html" },
      406,
      "NOT_ACCEPTABLE",
    ],
    [
      "nothing is taken",
      "?query={__typename}",
      { "apollo-require-preflight": "1", accept: "*/*;q=0" },
      406,
      "NOT_ACCEPTABLE",
    ],
  ];
  return [
    ...types.map(
      ([name, headers, body]): AttackCase => ({
        ...{ kind: "media type", name, code: "MEDIA_TYPE", status: [415] },
        send: (client) => client.post(body, headers),
      }),
    ),
    ...methods.map(
      (method): AttackCase => ({
        ...{ kind: "method", name: method, status: [405] },
        send: (client) => client.send("/graphql", { method }),
      }),
    ),
    ...gets.map(
      ([name, search, headers, status, code]): AttackCase => ({
        ...{ kind: "GET", name, status: [status], code },
        send: (client) => client.send(`/graphql${search.replace(/[{}"]/g, encodeURIComponent)}`, { headers }),
      }),
    ),
  ];
}

function headerCases(): AttackCase[] {
  const raw: readonly [string, string, readonly number[]][] = [
    ["two Host headers", head(["GET / HTTP/1.1", "Host: a", "Host: b"]), [400]],
    ["no Host header", head(["GET / HTTP/1.1"]), [400]],
    ["a Host with a space", head(["GET / HTTP/1.1", "Host: a b"]), [400]],
    ["an absolute target of another scheme", head(["GET ftp://a/ HTTP/1.1", "Host: a"]), [400]],
    ["a target that is no address", head(["GET a HTTP/1.1", "Host: a"]), [400]],
    ["an asterisk", head(["OPTIONS * HTTP/1.1", "Host: a"]), [400, 405]],
    ["CONNECT", head(["CONNECT a:80 HTTP/1.1", "Host: a"]), [400, 405, 0]],
    ["an upgrade", head(["GET /live HTTP/1.1", "Host: a", "Connection: Upgrade", "Upgrade: websocket"]), [200]],
    ["a header of 20 kB", head(["GET / HTTP/1.1", "Host: a", `X: ${"x".repeat(20_000)}`]), [431]],
    [
      "400 headers",
      head(["GET /live HTTP/1.1", "Host: a", ...Array.from({ length: 400 }, (_, at) => `X${at}: a`)]),
      [200, 431],
    ],
    ["a header without a name", head(["GET / HTTP/1.1", "Host: a", ": b"]), [400]],
    ["a folded header", head(["GET / HTTP/1.1", "Host: a", "X: a", " b"]), [400, 200, 503]],
    ["no HTTP", "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", [400, 0]],
    ["HTTP/9.9", head(["GET / HTTP/9.9", "Host: a"]), [400, 505]],
    ["length and chunks at once", `${postHead("Content-Length: 5", "Transfer-Encoding: chunked")}0\r\n\r\n`, [400]],
    ["two lengths", `${postHead("Content-Length: 5", "Content-Length: 6")}aaaaa`, [400]],
    ["a negative length", postHead("Content-Length: -5"), [400]],
    ["a length of words", postHead("Content-Length: banyak"), [400]],
    ["a huge length", `${postHead("Content-Length: 999999999999")}{`, [413]],
    ["a chunk that is none", `${postHead("Transfer-Encoding: chunked")}xyz\r\n`, [400]],
    ["an unknown transfer encoding", `${postHead("Transfer-Encoding: identity, kacau")}a`, [400, 501]],
    ["Expect: something", `${postHead("Expect: apa", "Content-Length: 2")}{}`, [417]],
    ["Expect: 100-continue, too large", postHead("Expect: 100-continue", "Content-Length: 99999999"), [413, 100]],
    ["climbing out", head(["GET /../../etc/passwd HTTP/1.1", "Host: a"]), [404]],
    ["climbing out, encoded", head(["GET /%2e%2e/%2e%2e/etc/passwd HTTP/1.1", "Host: a"]), [404]],
    ["NUL in the path", head(["GET /%00 HTTP/1.1", "Host: a"]), [404]],
    ["a path of 10 kB", head([`GET /${"a/".repeat(5_000)} HTTP/1.1`, "Host: a"]), [404]],
  ];
  return raw.map(([name, text, status]) => ({
    kind: "on the wire",
    name,
    send: (client) => client.raw([text]),
    status,
  }));
}

function socketCases(): AttackCase[] {
  const slow = 16_000;
  return [
    {
      ...{ kind: "slow client", name: "headers a letter at a time", status: [408, 0], withinMs: slow },
      send: (client) =>
        client.raw(
          ["GET / HTTP/1.1\r\nHost: a\r\n", ..."X-Slow: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"],
          400,
        ),
    },
    {
      ...{ kind: "slow client", name: "a body a letter at a time", status: [408, 0], withinMs: slow },
      send: (client) =>
        client.raw([postHead("Content-Length: 100"), ..."aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"], 500),
    },
    {
      ...{ kind: "slow client", name: "a chunk of 2^60", status: [408, 413, 0], withinMs: slow },
      send: (client) => client.raw([`${postHead("Transfer-Encoding: chunked")}fffffffffffffff\r\na`]),
    },
    { kind: "slow client", name: "silence", send: (client) => client.raw([]), status: [408, 0], withinMs: slow },
    {
      ...{ kind: "slow client", name: "silence after the headers", status: [408, 0], withinMs: slow },
      send: (client) => client.raw([postHead("Content-Length: 100")]),
    },
    ...[0, 5, 20].map(
      (afterMs): AttackCase => ({
        ...{ kind: "leaving", name: `after ${afterMs} ms`, status: [0, 200] },
        send: (client) => client.leave(`${postHead(`Content-Length: ${tiny.length}`)}${tiny}`, afterMs),
      }),
    ),
    {
      ...{ kind: "pipelining", name: "50 requests at once", status: [200] },
      send: (client) => client.raw([head(["GET /live HTTP/1.1", "Host: a"]).repeat(50)]),
    },
  ];
}
