import { createHash } from "node:crypto";
import * as zlib from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readExamples } from "../../server/http/example-queries.ts";
import { type HttpPortal, type HttpReply, openHttpPortal } from "../support/http-portal.ts";

let portal: HttpPortal;
beforeAll(async () => {
  portal = await openHttpPortal({ months: 2 });
});
afterAll(() => portal.close());

const preflighted = { "apollo-require-preflight": "1" };
const cells = (mark: string, asOf = "") =>
  `query Q${mark} { observations(where: {indicator: ["sasaran"], region: ["35.75"]}, first: 50${asOf}) { nodes { id cell { display } } release { id } } }`;
const get = (query: string, headers = {}) =>
  portal.send(`/graphql?query=${encodeURIComponent(query)}`, { headers: { ...preflighted, ...headers } });
const post = (query: string, headers = {}) => portal.post({ query }, headers);

/** What of an answer a client sees that does not differ between two requests by design. */
function seen({ status, text, headers }: HttpReply) {
  const { date: _, "terang-request": __, "cache-status": ___, ...rest } = headers;
  return { status, text, headers: rest };
}

test("a repeated question is answered from memory: the same bytes, and no statement", async () => {
  const first = await post(cells("A"));
  expect(first.status).toBe(200);
  portal.api.statements();
  const again = await post(cells("A"));
  expect(seen(again.reply)).toEqual(seen(first.reply));
  // at most the question which release is in force
  expect(portal.api.statements()).toBeLessThanOrEqual(1);
  expect((await get(cells("A"))).text).toBe(first.reply.text);
  // and the answer says so itself
  expect([first.reply.headers["cache-status"], again.reply.headers["cache-status"]]).toEqual([
    "terang; fwd=miss",
    "terang; hit",
  ]);
});

test("answers from memory are counted in the log, all others stand there one by one", async () => {
  const question = cells("L");
  for (let time = 0; time < 4; time++) expect((await post(question)).reply.status).toBe(200);
  const operation = `q${createHash("sha256").update(question).digest("hex").slice(0, 16)}`;
  const lines = () =>
    portal.log.flatMap((line) => {
      const read = JSON.parse(line) as { operation?: string; count?: number; requestId?: string };
      return read.operation === operation ? [read] : [];
    });
  await expect.poll(() => lines().reduce((sum, { count = 1 }) => sum + count, 0)).toBe(4);
  const [made, ...counted] = lines();
  expect(made).toMatchObject({ requestId: expect.any(String), status: 200 });
  expect(counted.every((line) => line.count !== undefined && line.requestId === undefined)).toBe(true);
  expect(counted.length).toBeGreaterThan(0);
});

test("those who ask the same at the same time are answered by one reading", async () => {
  await post("{ __typename }");
  portal.api.statements();
  const replies = await Promise.all(Array.from({ length: 20 }, () => post(cells("B"))));
  expect(new Set(replies.map(({ reply }) => reply.text)).size).toBe(1);
  expect(portal.api.statements()).toBeLessThanOrEqual(6);
});

test("answers come compressed as asked, with a tag for each form, and 304 where a client has them", async () => {
  const plain = await get(
    cells("C").replace("first: 50", "first: 1000").replace('region: ["35.75"]', "level: KELURAHAN"),
  );
  expect(plain.headers["content-encoding"]).toBeUndefined();
  const big = `{ indicators { id label definition } }`;
  const asked = await get(big);
  const tags = new Set([asked.headers.etag]);
  for (const [encoding, unpack] of [
    ["br", zlib.brotliDecompressSync],
    ["zstd", zlib.zstdDecompressSync],
    ["gzip", zlib.gunzipSync],
  ] as const) {
    const packed = await get(big, { "accept-encoding": encoding });
    expect([packed.headers["content-encoding"], packed.headers.vary]).toEqual([encoding, "accept, accept-encoding"]);
    expect(unpack(packed.body).toString()).toBe(asked.text);
    expect(packed.body.length).toBeLessThan(asked.body.length / 2);
    tags.add(packed.headers.etag);
    const had = await get(big, { "accept-encoding": encoding, "if-none-match": String(packed.headers.etag) });
    expect([had.status, had.body.length, had.headers.etag]).toEqual([304, 0, packed.headers.etag]);
  }
  expect(tags.size).toBe(4);
  const body = await post(big, { "if-none-match": "*" });
  expect(body.status).toBe(200);
});

test("an answer of a pinned release may be kept for a day, one of the newest for moments, an error never", async () => {
  const rule = async (query: string) => (await get(query)).headers["cache-control"];
  const pin = ', asOf: {release: "35.75/2024-01/1.0.0"}';
  const following = "public, max-age=30, stale-while-revalidate=60";
  await portal.api.publish(3);
  await new Promise((resolve) => setTimeout(resolve, 250));
  expect(await rule(cells("D", ', asOf: {release: "35.75/2024-02/1.0.0"}'))).toBe("public, max-age=86400, immutable");
  expect(await rule(cells("E"))).toBe(following);
  expect(await rule(cells("F", ', asOf: {instant: "2999-01-01T00:00:00Z"}'))).toBe(following);
  // whether a release is superseded changes with the next one
  expect(
    await rule(cells("G", ', asOf: {release: "35.75/2024-02/1.0.0"}').replace("release { id }", "release { state }")),
  ).toBe(following);
  for (const wrong of ["{ tidakAda }", cells("H", pin), '{ region(code: "35.99") { code } }']) {
    const refused = await get(wrong);
    expect([refused.status >= 200, refused.headers["cache-control"], refused.headers.etag]).toEqual([
      true,
      "no-store",
      undefined,
    ]);
  }
});

test("a publication is seen at once by every question, and kept answers never mix two releases", async () => {
  const before = await post(cells("I"));
  const { release } = await portal.api.publish(4);
  await new Promise((resolve) => setTimeout(resolve, 250));
  const after = await post(cells("I"));
  expect(after.reply.headers["terang-release"]).toBe(release.id);
  expect(after.reply.text).not.toBe(before.reply.text);
  expect(after.reply.text).toContain(`"release":{"id":"${release.id}"`);
});

test("two hundred odd requests get what was asked, not what somebody else asked", async () => {
  const truth = new Map<string, string>();
  for (const mark of ["J", "K", "L", "M"]) truth.set(mark, (await post(`{ ${mark}: __typename }`)).reply.text);
  const odd: readonly Record<string, string>[] = [
    { host: "evil.example" },
    { "x-forwarded-host": "evil.example" },
    { "x-forwarded-for": "203.0.113.7" },
    { "x-original-url": "/graphql?query={Z:__typename}" },
    { accept: "application/graphql-response+json" },
    { accept: "application/json, */*;q=0.5" },
    { "accept-encoding": "br, gzip;q=0" },
    { "accept-language": "en" },
    { "content-type": "application/json; charset=utf-8" },
    { cookie: "a=b" },
  ];
  const replies = await Promise.all(
    Array.from({ length: 200 }, async (_, at) => {
      const mark = ["J", "K", "L", "M"][at % 4] ?? "";
      const headers = odd[at % odd.length] ?? {};
      const reply = await (at % 3 === 0
        ? get(`{ ${mark}: __typename }`, headers)
        : post(`{ ${mark}: __typename }`, headers));
      const { text, headers: got } = "reply" in reply ? reply.reply : reply;
      const accepts = headers.accept?.includes("graphql-response");
      return [text === truth.get(mark), String(got["content-type"]).includes("graphql-response") === Boolean(accepts)];
    }),
  );
  expect(replies.filter(([isRight, isType]) => !isRight || !isType)).toEqual([]);
});

test("repeated and contradicting parameters are one question, and each is answered for itself", async () => {
  const twice = await portal.send("/graphql?query={a:__typename}&query={b:__typename}", { headers: preflighted });
  expect(JSON.parse(twice.text).data).toEqual({ a: "Query" });
  const other = await portal.send("/graphql?query={b:__typename}&query={a:__typename}", { headers: preflighted });
  expect(JSON.parse(other.text).data).toEqual({ b: "Query" });
});

test("published examples are asked by their hash, by a plain link too", async () => {
  const examples = readExamples("schema/graphql/examples");
  expect(examples.length).toBeGreaterThan(0);
  const { sha256, query } = examples[0] ?? { sha256: "", query: "" };
  const target = (hash: string, more = "") =>
    `/graphql?extensions=${encodeURIComponent(JSON.stringify({ persistedQuery: { version: 1, sha256Hash: hash } }))}${more}`;
  const known = await portal.send(target(sha256));
  const asked = await portal.post({ query });
  expect([known.status, known.text]).toEqual([asked.status, asked.reply.text]);
  const unknown = await portal.send(target(createHash("sha256").update("{ regions }").digest("hex")));
  expect([unknown.status, JSON.parse(unknown.text).errors[0].extensions.code]).toEqual([
    404,
    "PERSISTED_QUERY_NOT_FOUND",
  ]);
  // whoever sends the query beside its hash is asking that query, with the header a query needs
  const both = target("0".repeat(64), `&query=${encodeURIComponent("{ __typename }")}`);
  expect((await portal.send(both)).status).toBe(400);
  expect(JSON.parse((await portal.send(both, { headers: preflighted })).text)).toMatchObject({
    data: { __typename: "Query" },
  });
  for (const extensions of ["{", "3", '{"persistedQuery": 3}', '{"persistedQuery": {"sha256Hash": ["a"]}}']) {
    const wrong = await portal.send(`/graphql?extensions=${encodeURIComponent(extensions)}`);
    expect([wrong.status >= 400, wrong.status < 500]).toEqual([true, true]);
  }
});

test("any page may read the public data, without credentials", async () => {
  const asking = {
    origin: "https://koran.example",
    "access-control-request-method": "POST",
    "access-control-request-headers": "content-type",
  };
  const preflight = await portal.send("/graphql", { method: "OPTIONS", headers: asking });
  expect([preflight.status, preflight.headers["access-control-allow-origin"]]).toEqual([204, "*"]);
  expect(preflight.headers["access-control-allow-headers"]).toContain("content-type");
  for (const reply of [preflight, (await post(cells("N"), { origin: "https://koran.example" })).reply]) {
    expect(reply.headers["access-control-allow-origin"]).toBe("*");
    expect(reply.headers["access-control-allow-credentials"]).toBeUndefined();
  }
});

test("an answer without JSON for whoever takes none is 406", async () => {
  for (const accept of ["text/html", "application/json;q=0", "image/*"]) {
    const { status, code, reply } = await post("{ __typename }", { accept });
    expect([status, code, reply.headers["cache-control"]]).toEqual([406, "NOT_ACCEPTABLE", "no-store"]);
  }
  expect((await post("{ __typename }", { accept: "*/*" })).status).toBe(200);
});

test("whoever spends more points than there are waits, and is told how long; others and pages do not", async () => {
  const from = (address: string) => ({ "x-forwarded-for": address });
  const costly = (mark: number) =>
    `query Q${mark} { regions(first: 1000) { nodes { ${Array.from({ length: 20 }, (_, at) => `a${at}: code`).join(" ")} } } }`;
  const replies = [];
  for (let mark = 0; mark < 5; mark++) replies.push(await post(costly(mark), from("198.51.100.7")));
  expect(replies.map(({ status }) => status).slice(0, 2)).toEqual([200, 200]);
  const refused = replies.find(({ status }) => status === 429);
  expect(refused).toMatchObject({ code: "RATE_LIMITED", reply: { headers: { "cache-control": "no-store" } } });
  const seconds = Number(refused?.reply.headers["retry-after"]);
  expect(seconds).toBeGreaterThan(0);
  expect(seconds).toBeLessThan(10);
  expect(refused?.reply.text).toMatch(/5000 poin per detik.*50000 poin sekaligus.*5000 points per second/s);
  expect((await post(costly(9), from("198.51.100.8"))).status).toBe(200);
  expect((await portal.send("/", { headers: from("198.51.100.7") })).status).toBe(200);
});

test("an answer above 1 MB is refused, with a smaller query that is not", async () => {
  const long = Array.from({ length: 24 }, (_, at) => `d${at}: definition`).join(" ");
  const query = `{ observations(where: {indicator: ["sasaran", "peserta-aktif", "cakupan", "capaian-sasaran"], level: KELURAHAN, period: ["2024-01", "2024-02", "2024-03", "2024-04"]}, first: 1000) { nodes { indicator { ${long} } } } }`;
  const { status, code, answer } = await post(query, { "x-forwarded-for": "198.51.100.9" });
  expect([status, code]).toEqual([400, "ANSWER_TOO_LARGE"]);
  const { errors } = answer as { errors: { extensions: { smaller: string; limit: number } }[] };
  expect(errors[0]?.extensions.limit).toBe(1_000_000);
  const smaller = await post(errors[0]?.extensions.smaller ?? "", { "x-forwarded-for": "198.51.100.10" });
  expect([smaller.status, smaller.reply.body.length < 1_000_000]).toEqual([200, true]);
});

test("a refused document is refused without a statement", async () => {
  for (const query of [
    "{ tidakAda }",
    `{ observations(where: {indicator: ["sasaran"]}, asOf: {release: "35.75/2024-01/1.0.0"}) { tidakAda } }`,
    "{ regions(first: 1000) { nodes { children { children { code } } } } }",
    `query ($n: Int!) { regions(first: $n, asOf: {release: "35.75/2024-01/1.0.0"}) { totalCount } }`,
  ]) {
    await post("{ __typename }");
    portal.api.statements();
    expect((await post(query)).status).toBe(400);
    expect(portal.api.statements()).toBe(0);
  }
});
