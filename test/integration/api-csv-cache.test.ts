import type { IncomingMessage } from "node:http";
import * as zlib from "node:zlib";
import { afterAll, beforeAll, expect, test } from "vitest";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { answerCache } from "../../server/http/answer-cache.ts";
import { csvEndpoint } from "../../server/http/csv-endpoint.ts";
import { loadGate, loadLimits } from "../../server/http/load-shedding.ts";
import { siteUrl } from "../support/api-portal.ts";
import { type HttpPortal, openHttpPortal } from "../support/http-portal.ts";
import { codelists } from "../support/release-input.ts";

// `/csv` stands behind the same memory and the same door as the API: a file asked again costs nothing, and a flood is turned away.

let portal: HttpPortal;
beforeAll(async () => {
  portal = await openHttpPortal({ months: 2 });
});
afterAll(() => portal.close());

const file = "/csv?indicator=peserta-aktif&indicator=sasaran";
const pinned = `${file}&release=35.75/2024-02/1.0.0`;
const get = (target: string, headers: Readonly<Record<string, string>> = {}) => portal.send(target, { headers });
/** The release in force is looked up anew. */
const afterLookup = () => new Promise((resolve) => setTimeout(resolve, 250));

test("a file asked again comes from memory: the same bytes, and no statement", async () => {
  for (const target of [file, pinned]) {
    const first = await get(target);
    expect([first.status, first.text.split("\n").length > 5]).toEqual([200, true]);
    portal.api.statements();
    const again = await get(target);
    expect(again.body.equals(first.body)).toBe(true);
    expect(again.headers.etag).toBe(first.headers.etag);
    // at most the question which release is in force
    expect(portal.api.statements()).toBeLessThanOrEqual(1);
  }
});

test("those who ask for one file at the same time are answered by one reading", async () => {
  await get(file);
  portal.api.statements();
  const replies = await Promise.all(Array.from({ length: 20 }, () => get(`${file}&by=usia`)));
  expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  // each by itself would be twenty and more; the release in force is looked up now and then
  expect(portal.api.statements()).toBeLessThanOrEqual(8);
});

test("it comes compressed as asked, with a tag for each form, and 304 where a client has it", async () => {
  const plain = await get(pinned);
  const tags = new Set([plain.headers.etag]);
  for (const [encoding, unpack] of [
    ["br", zlib.brotliDecompressSync],
    ["zstd", zlib.zstdDecompressSync],
    ["gzip", zlib.gunzipSync],
  ] as const) {
    const packed = await get(pinned, { "accept-encoding": encoding });
    expect(packed.headers["content-encoding"]).toBe(encoding);
    expect(packed.headers.vary).toContain("accept-encoding");
    expect(unpack(packed.body).equals(plain.body)).toBe(true);
    expect(packed.body.length).toBeLessThan(plain.body.length / 2);
    tags.add(packed.headers.etag);
    const had = await get(pinned, { "accept-encoding": encoding, "if-none-match": String(packed.headers.etag) });
    expect([had.status, had.body.length, had.headers.etag]).toEqual([304, 0, packed.headers.etag]);
  }
  expect(tags.size).toBe(4);
  const head = await portal.send(pinned, { method: "HEAD" });
  expect([head.status, head.body.length, head.headers.etag]).toEqual([200, 0, plain.headers.etag]);
});

test("only a file whose release is named may be kept for a day; one of the newest follows it, an error is never kept", async () => {
  const rule = async (target: string) => (await get(target)).headers["cache-control"];
  const following = "public, max-age=30, stale-while-revalidate=60";
  expect(await rule(pinned)).toBe("public, max-age=86400, immutable");
  expect(await rule(file)).toBe(following);
  for (const wrong of [`${file}&release=35.75/2024-2/1.0.0`, "/csv?indicator=peserta-aktip", "/csv", `${file}&x=1`]) {
    const refused = await get(wrong);
    const { "cache-control": rule, etag } = refused.headers;
    expect([refused.status, rule, etag]).toEqual([400, "no-store", undefined]);
  }
  const before = await get(file);
  const held = await get(pinned);
  const { release } = await portal.api.publish(3);
  await afterLookup();
  const after = await get(file);
  expect([before.headers["terang-release"], after.headers["terang-release"]]).toEqual([
    "35.75/2024-02/1.0.0",
    release.id,
  ]);
  expect(after.text).toContain(release.id);
  expect(after.text).not.toContain("35.75/2024-02/1.0.0");
  expect((await get(pinned)).body.equals(held.body)).toBe(true);
});

test("when as much is going on as may, a file is refused with 503 and told when to come back; a kept one is still given", async () => {
  const gate = loadGate({ ms: () => 0, close: () => undefined });
  const { published } = portal.api;
  const route = csvEndpoint(
    { published, codelists, profile: kotaPasuruan, siteUrl },
    {
      ...{ gate, cache: answerCache(1_000_000), clientOf: () => "203.0.113.9", charge: () => undefined },
      latest: () => published.currentRelease(kotaPasuruan.publisher),
    },
  );
  const request = { method: "GET", headers: {} } as IncomingMessage;
  const ask = (target: string) => route(request, target.replace("/csv", ""));
  const other = `${file}&by=kelamin`;
  expect((await ask(file)).status).toBe(200);
  let finish: () => void = () => undefined;
  const busy = new Promise<void>((resolve) => {
    finish = resolve;
  });
  const inside = Array.from({ length: loadLimits.inFlight }, () => gate.enter(() => busy));
  const turnedAway = await ask(other);
  const { "retry-after": retryAfter, "cache-control": rule } = turnedAway.headers;
  expect([turnedAway.status, retryAfter, rule, turnedAway.logged?.code]).toEqual([503, "1", "no-store", "OVERLOADED"]);
  expect(String(turnedAway.body)).toMatch(/sangat sibuk.*very busy/s);
  expect((await ask(file)).status).toBe(200);
  finish();
  await Promise.all(inside);
  // what was refused was not kept
  expect((await ask(other)).status).toBe(200);
});
