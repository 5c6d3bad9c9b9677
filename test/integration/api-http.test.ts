import * as fs from "node:fs";
import * as net from "node:net";
import * as path from "node:path";
import * as zlib from "node:zlib";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type HttpPortal, openHttpPortal } from "../support/http-portal.ts";

let portal: HttpPortal;
beforeAll(async () => {
  portal = await openHttpPortal({ months: 2 });
});
afterAll(() => portal.close());

const tiny = { query: '{ region(code: "35.75") { name } }' };

test("an answer names its release in header and extensions, and is open to every origin", async () => {
  const { status, reply, answer } = await portal.post(tiny);
  expect(status).toBe(200);
  expect(reply.headers).toMatchObject({
    "terang-release": "35.75/2024-02/1.0.0",
    "access-control-allow-origin": "*",
    "x-robots-tag": "noindex, nofollow",
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
  });
  expect(answer).toMatchObject({
    data: { region: { name: "Kota Pasuruan" } },
    extensions: { release: { id: "35.75/2024-02/1.0.0", isSample: true } },
  });
});

test("a query can be asked by GET, with the header that keeps foreign pages from asking in a visitor's name", async () => {
  const target = `/graphql?query=${encodeURIComponent(tiny.query)}`;
  const asked = await portal.send(target, { headers: { "apollo-require-preflight": "1" } });
  expect(asked.status).toBe(200);
  expect(asked.headers["terang-release"]).toBe("35.75/2024-02/1.0.0");
  for (const accept of ["text/html", "application/json"]) {
    const bare = await portal.send(target, { headers: { accept } });
    expect([bare.status, JSON.parse(bare.text).errors[0].extensions]).toEqual([
      400,
      {
        code: "PREFLIGHT_MISSING",
        message: { id: expect.stringContaining("Apollo-Require-Preflight"), en: expect.any(String) },
        remedy: { id: expect.stringContaining("POST"), en: expect.stringContaining("POST JSON") },
      },
    ]);
  }
  const preflight = await portal.send("/graphql", { method: "OPTIONS" });
  expect(preflight.status).toBe(204);
  expect(preflight.headers["access-control-allow-methods"]).toContain("POST");
});

test.each([
  ["a method that is not served", { method: "DELETE" }, undefined, 405, "METHOD_NOT_ALLOWED"],
  [
    "a form",
    { method: "POST", headers: { "content-type": "application/x-www-form-urlencoded" } },
    "query=1",
    415,
    "MEDIA_TYPE",
  ],
  ["plain text", { method: "POST", headers: { "content-type": "text/plain" } }, "{}", 415, "MEDIA_TYPE"],
  [
    "another charset",
    { method: "POST", headers: { "content-type": "application/json; charset=utf-7" } },
    "{}",
    415,
    "MEDIA_TYPE",
  ],
  [
    "a compressed body",
    { method: "POST", headers: { "content-type": "application/json", "content-encoding": "gzip" } },
    zlib.gzipSync(JSON.stringify(tiny)),
    415,
    "MEDIA_TYPE",
  ],
  ["no JSON", { method: "POST", headers: { "content-type": "application/json" } }, "{query", 400, "BODY_NOT_JSON"],
  [
    "bytes that are no UTF-8",
    { method: "POST", headers: { "content-type": "application/json" } },
    Buffer.from([0x22, 0xff, 0x22]),
    400,
    "BODY_NOT_JSON",
  ],
  [
    "a batch",
    { method: "POST", headers: { "content-type": "application/json" } },
    JSON.stringify([tiny]),
    400,
    "BODY_NOT_JSON",
  ],
  [
    "a body above the limit",
    { method: "POST", headers: { "content-type": "application/json" } },
    " ".repeat(32_769),
    413,
    "BODY_TOO_LARGE",
  ],
  [
    "a body above the limit, in chunks",
    { method: "POST", headers: { "content-type": "application/json", "transfer-encoding": "chunked" } },
    " ".repeat(60_000),
    413,
    "BODY_TOO_LARGE",
  ],
] as const)("%s is refused in both languages", async (_, options, body, status, code) => {
  const reply = await portal.send("/graphql", { ...options, ...(body !== undefined && { body }) });
  expect(reply.status).toBe(status);
  const { errors } = JSON.parse(reply.text) as { errors: { extensions: Record<string, unknown> }[] };
  expect(errors[0]?.extensions).toMatchObject({ code, message: { id: expect.any(String), en: expect.any(String) } });
  expect(reply.headers["cache-control"]).toBe("no-store");
});

test("a browser at the API's address reads what it is, and the question it shows can be asked", async () => {
  const page = await portal.send("/graphql", { headers: { accept: "text/html", host: "127.0.0.1:4000" } });
  expect([page.status, page.headers["content-type"]]).toEqual([200, "text/html; charset=utf-8"]);
  expect(page.text).not.toMatch(/<script/i);
  expect(page.text).toContain("curl -s http://127.0.0.1:4000/graphql ");
  for (const link of ["/unduh/", "/schema.graphql"]) expect(page.text).toContain(`href="${link}"`);
  const body = /-d '([^']+)'/.exec(page.text.replaceAll("&quot;", '"'))?.[1] ?? "";
  const { status, answer } = await portal.post(body);
  expect([status, answer.errors]).toEqual([200, undefined]);
});

test("before the first site is built the home page says what comes next", async () => {
  const empty = await openHttpPortal({ months: 0 });
  try {
    fs.rmSync(empty.siteFolder, { recursive: true });
    for (const address of ["/", "/en/"]) {
      const page = await empty.send(address);
      expect([page.status, page.headers["x-robots-tag"]]).toEqual([503, "noindex, nofollow"]);
      expect(page.text).toContain("Belum ada rilis / No release yet");
      expect(page.text).not.toMatch(/<script/i);
      for (const step of ["intake", "release prepare", "release review", "release publish", "site build"]) {
        expect(page.text).toContain(`npx terang ${step}`);
      }
    }
    expect((await empty.send("/unduh/")).status).toBe(404);
  } finally {
    await empty.close();
  }
});

test("a body at the limit is read", async () => {
  const body = JSON.stringify(tiny);
  expect((await portal.post(body + " ".repeat(32_768 - body.length))).status).toBe(200);
});

test("a body that only announces itself as huge is refused without waiting for it", async () => {
  const began = performance.now();
  const reply = await raw(
    "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 999999999999\r\n\r\n{",
  );
  expect(reply).toMatch(/^HTTP\/1\.1 413 /);
  expect(performance.now() - began).toBeLessThan(2_000);
});

test.each([
  ["GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n", 400],
  ["GET / HTTP/1.1\r\nHost: a b\r\n\r\n", 400],
  ["GET / HTTP/1.1\r\n\r\n", 400],
  ["GET http://a/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 200],
  ["GET ftp://a/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n", 400],
  [`GET / HTTP/1.1\r\nHost: a\r\nX: ${"x".repeat(20_000)}\r\n\r\n`, 431],
])("%# a request line or header that is not in order gets %i", async (request, status) => {
  expect(await raw(request)).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
});

test("the contract, life and readiness have addresses", async () => {
  const contract = await portal.send("/schema.graphql");
  expect(contract.text).toBe(fs.readFileSync("schema/graphql/portal.graphql", "utf8"));
  expect((await portal.send("/live")).text).toBe("ok");
  const ready = await portal.send("/ready");
  expect([ready.status, ready.text]).toEqual([200, "ready 35.75/2024-02/1.0.0"]);
});

test("without a release the API says so with 503, and pages still open", async () => {
  const empty = await openHttpPortal({ months: 0 });
  try {
    const { status, code, reply } = await empty.post(tiny);
    expect([status, code, reply.headers["retry-after"]]).toEqual([503, "NO_RELEASE", "5"]);
    expect((await empty.send("/")).status).toBe(200);
    expect((await empty.send("/ready")).status).toBe(200);
  } finally {
    await empty.close();
  }
});

test("with the database away pages and files open, the API answers 503", async () => {
  const lonely = await openHttpPortal({ months: 1 });
  const file = "/r/35.75/2024-01/1.0.0/contoh-enrolment.csv";
  try {
    expect((await lonely.post(tiny)).status).toBe(200);
    await lonely.api.place.databases.drop();
    expect((await lonely.send("/")).status).toBe(200);
    expect((await lonely.send(file)).status).toBe(200);
    // which release is in force is remembered for 0.2 s; kept answers are given that long
    await new Promise((resolve) => setTimeout(resolve, 300));
    const { status } = await lonely.post(tiny);
    expect(status).toBe(503);
    expect((await lonely.send("/ready")).status).toBe(503);
  } finally {
    await lonely.server.close();
    await lonely.api.published.close();
    fs.rmSync(lonely.filesFolder, { recursive: true, force: true });
  }
});

test("a database that makes the API wait too long is answered with 503 and when to come back", async () => {
  const owner = new pg.Client(portal.api.place.databases.admin.portal);
  await owner.connect();
  try {
    await owner.query("begin; lock table observation in access exclusive mode");
    const query = `{ region(code: "35.75") { name enrolment { active { cell { display } } } } }`;
    const { status, code, reply } = await portal.post({ query });
    expect([status, code, reply.headers["retry-after"]]).toEqual([503, "PORTAL_BUSY", "5"]);
    expect((await portal.send("/")).status).toBe(200);
  } finally {
    await owner.end();
  }
  expect((await portal.post(tiny)).status).toBe(200);
});

test("a closing server finishes what it began and takes nothing new", async () => {
  const closing = await openHttpPortal({ months: 1 });
  const slow = net.connect(closing.port, "127.0.0.1");
  const body = JSON.stringify(tiny);
  slow.write(
    `POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
  );
  await new Promise((resolve) => setTimeout(resolve, 100));
  const closed = closing.server.close();
  const answered = readAll(slow);
  slow.write(body);
  expect(await answered).toMatch(/^HTTP\/1\.1 200 [\s\S]*Kota Pasuruan/);
  await closed;
  await expect(closing.send("/live")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  await closing.close();
});

test("a port in use is one line, not a stack trace", async () => {
  const taken = net.createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => taken.once("listening", resolve));
  const { port } = taken.address() as net.AddressInfo;
  const { createPortalServer } = await import("../../server/http.ts");
  const { kotaPasuruan } = await import("../../schema/profiles/35.75.ts");
  const { codelists } = await import("../support/release-input.ts");
  const server = createPortalServer({
    settings: {
      ...{ port, host: "127.0.0.1", isSample: true, siteUrl: "https://portal.example" },
      ...{ cacheBytes: 0, proxies: undefined },
    },
    ...{ published: portal.api.published, codelists, profile: kotaPasuruan },
    ...{
      siteFolder: portal.siteFolder,
      filesFolder: portal.filesFolder,
      log: { write: () => undefined, tally: () => () => undefined },
    },
    examplesFolder: path.resolve("schema/graphql/examples"),
  });
  await expect(server.listen()).rejects.toMatchObject({ code: "PORT_TAKEN", details: { port } });
  taken.close();
});

test("slow clients are sent away, and others do not wait for them", { timeout: 20_000 }, async () => {
  const began = performance.now();
  const seconds = async (text: string) => {
    const reply = await raw(text);
    return { reply, after: (performance.now() - began) / 1_000 };
  };
  const slow = Promise.all([
    seconds("GET / HTTP/1.1\r\nHost: a\r\nX-Slow: "),
    seconds("POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"),
  ]);
  expect((await portal.post(tiny)).status).toBe(200);
  const [headers, body] = await slow;
  expect(headers.reply).toMatch(/^HTTP\/1\.1 408 /);
  expect(headers.after).toBeLessThan(8);
  expect(body.reply).toMatch(/^(?:HTTP\/1\.1 408 |$)/);
  expect(body.after).toBeLessThan(11);
  expect((await portal.post(tiny)).status).toBe(200);
});

async function raw(text: string): Promise<string> {
  const socket = net.connect(portal.port, "127.0.0.1");
  socket.write(text);
  return await readAll(socket);
}

function readAll(socket: net.Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = "";
    socket.on("data", (part) => {
      text += part.toString("utf8");
      // keep-alive connections stay open: the status line and headers are what is asked
      if (!socket.destroyed && /\r\n\r\n/.test(text)) setTimeout(() => socket.destroy(), 100);
    });
    socket.on("error", () => resolve(text));
    socket.on("close", () => resolve(text));
  });
}
