import type { IncomingMessage } from "node:http";
import { crc32 } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import { bodyKeys, keyOfSearch } from "../../server/http/answer-key.ts";
import type { PublishedRelease } from "../../server/published/published-release.ts";

const release = (id: string) => ({ id, contentDigest: `sha256:${id}` }) as PublishedRelease;
const releases = [undefined, release("35.75/2025-11/1.0.0"), release("35.75/2025-12/1.0.0")];
const request = (accept?: string, method = "POST") =>
  ({ method, headers: accept === undefined ? {} : { accept } }) as unknown as IncomingMessage;

test("two questions have one key only where body, release and wanted type are the same, however often they came before", () => {
  const keyOf = bodyKeys();
  const asked = fc.record({
    body: fc.constantFrom("{}", "[]", '{"query":"{a}"}', "plumless", "buckeroo", "\u00e9", "e\u0301"),
    release: fc.constantFrom(...releases),
    accept: fc.constantFrom(undefined, "*/*", "application/json", "application/json, */*"),
  });
  fc.assert(
    fc.property(asked, asked, (one, other) => {
      const [first, second] = [one, other].map((ask) => keyOf(request(ask.accept), Buffer.from(ask.body), ask.release));
      expect(first === second).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
    { numRuns: 2_000 },
  );
});

test("two bodies of one checksum keep their own keys", () => {
  const keyOf = bodyKeys();
  const [one, other] = [Buffer.from("plumless"), Buffer.from("buckeroo")];
  expect(crc32(one)).toBe(crc32(other));
  const keys = [one, other, one, other].map((body) => keyOf(request(), body, releases[1]));
  expect(keys[0]).toBe(keys[2]);
  expect(keys[1]).toBe(keys[3]);
  expect(keys[0]).not.toBe(keys[1]);
});

test("a body of any length has a key, and more of them than are remembered", () => {
  const keyOf = bodyKeys();
  const bodies = Array.from({ length: 3_000 }, (_, at) => Buffer.from(`${at}`.repeat(at % 7 === 0 ? 1_500 : 1)));
  const ask = () => bodies.map((body) => keyOf(request(), body, undefined));
  const first = ask();
  expect(new Set(first).size).toBe(bodies.length);
  expect(ask()).toEqual(first);
});

test("a question in the address is no question in a body", () => {
  const keyOf = bodyKeys();
  const search = "?query={a}";
  expect(keyOfSearch(request("*/*", "GET"), search, releases[1])).not.toBe(
    keyOf(request("*/*"), Buffer.from(search), releases[1]),
  );
  expect(keyOfSearch(request("*/*", "GET"), search, releases[1])).not.toBe(
    keyOfSearch(request("*/*", "GET"), search, releases[2]),
  );
});
