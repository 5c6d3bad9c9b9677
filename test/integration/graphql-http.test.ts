import { type AuditResult, serverAudits } from "graphql-http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type HttpPortal, openHttpPortal } from "../support/http-portal.ts";

/**
 * What the specification recommends and this API does otherwise on purpose. For a document that cannot be read or does not fit the
 * schema it answers 400 under `application/json` too: a client that sees 200 would keep the answer, and caches would.
 */
const otherwise: Readonly<Record<string, string>> = {
  "572B": "SHOULD use 200 status code on document parsing failure when accepting application/json",
  FDE2: "SHOULD use 200 status code on document validation failure when accepting application/json",
  "7B9B": "SHOULD use a status code of 200 on variable coercion failure when accepting application/json",
};
/** Optional in the specification: a GET without the header that keeps foreign pages from asking in a visitor's name. */
const optional = ["5A70", "D6D5", "6A70"];

let portal: HttpPortal;
beforeAll(async () => {
  portal = await openHttpPortal({ months: 1 });
});
afterAll(() => portal.close());

test("GraphQL over HTTP is spoken as its specification says: no error, and each warning is meant", async () => {
  const url = `http://127.0.0.1:${portal.port}/graphql`;
  const results: AuditResult[] = [];
  for (const audit of serverAudits({ url, fetchFn: fetch })) results.push(await audit.fn());
  const named = (status: string) =>
    results.flatMap((result) => (result.status === status ? [`${result.id} ${result.name}`] : []));
  expect(results.length).toBeGreaterThanOrEqual(61);
  expect(named("error")).toEqual([]);
  expect(named("warn").sort()).toEqual(
    Object.entries(otherwise)
      .map(([id, name]) => `${id} ${name}`)
      .sort(),
  );
  expect(named("notice").map((notice) => notice.split(" ")[0])).toEqual(optional);
});
