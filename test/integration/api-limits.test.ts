import { getIntrospectionQuery } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type HttpPortal, openHttpPortal } from "../support/http-portal.ts";

let portal: HttpPortal;
beforeAll(async () => {
  portal = await openHttpPortal({ months: 1 });
});
afterAll(() => portal.close());

const times = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(" ");

/** A chain of parents: `depth` levels, the last a leaf. */
const deep = (depth: number) =>
  `{ region(code: "35.75") { ${"parent { ".repeat(depth - 2)}code${" }".repeat(depth - 2)} } }`;

const limits: readonly [limit: string, code: string, document: (size: number) => string, largest: number][] = [
  ["depth", "QUERY_DEPTH", deep, 16],
  ["aliases", "QUERY_ALIASES", (count) => `{ ${times(count, (at) => `a${at}: __typename`)} }`, 30],
  [
    "directives",
    "QUERY_DIRECTIVES",
    (count) => `{ ${times(count, () => "... @include(if: true) { __typename }")} }`,
    20,
  ],
  [
    "definitions",
    "QUERY_DEFINITIONS",
    (count) =>
      `query { ${times(count - 1, (at) => `...F${at}`)} } ${times(count - 1, (at) => `fragment F${at} on Query { __typename }`)}`,
    12,
  ],
  ["fields", "QUERY_FIELDS", (count) => `{ ${times(count, () => "__typename")} }`, 250],
  [
    "fields through a fragment",
    "QUERY_FIELDS",
    (count) => `{ ${times(count / 10, () => "...F")} } fragment F on Query { ${times(10, () => "__typename")} }`,
    250,
  ],
  [
    "tokens",
    "QUERY_TOKENS",
    (count) => `{ observations(where: {indicator: [${times(count - 16, () => '"sasaran"')}]}) { totalCount } }`,
    1_500,
  ],
];

describe("each limit lets the largest through and refuses the next, with 400 and what is too much", () => {
  test.each(limits)("%s", async (name, code, document, largest) => {
    const step = name === "fields through a fragment" ? 10 : 1;
    const fits = await portal.post({ query: document(largest) });
    expect([fits.status, fits.code]).toEqual([200, undefined]);
    const over = await portal.post({ query: document(largest + step) });
    expect([over.status, over.code]).toEqual([400, code]);
    const { errors } = over.answer as { errors: { extensions: { message: { id: string; en: string } } }[] };
    expect(errors[0]?.extensions.message.id).toMatch(/paling banyak|lebih dari/);
    expect(errors[0]?.extensions.message.en).toMatch(/at most|more than/);
  });
});

test("the limits hold for the site's own build too", async () => {
  const { errors } = await portal.api.execute(deep(17));
  expect(errors?.[0]?.extensions?.code).toBe("QUERY_DEPTH");
});

test("tools may ask for the whole schema", async () => {
  for (const query of [
    getIntrospectionQuery(),
    getIntrospectionQuery({
      specifiedByUrl: true,
      directiveIsRepeatable: true,
      schemaDescription: true,
      inputValueDeprecation: true,
    }),
  ]) {
    expect((await portal.post({ query })).status).toBe(200);
  }
});

const doubling = `{ ...F0 } ${times(10, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`)} fragment F10 on Query { __typename }`;

test.each([
  ["doubling fragments", doubling, "QUERY_FIELDS"],
  ["a fragment that holds itself", "{ ...A } fragment A on Query { __typename ...A }", "QUERY_INVALID"],
  ["two fragments in a circle", "{ ...A } fragment A on Query { ...B } fragment B on Query { ...A }", "QUERY_INVALID"],
  ["a fragment that is nowhere", "{ ...A }", "QUERY_INVALID"],
  ["a very deep document", `{ ${"a { ".repeat(400)} b ${"} ".repeat(400)} }`, "QUERY_DEPTH"],
  ["a document cut off", "{ regions { ", "QUERY_SYNTAX"],
  ["an empty document", "", "QUERY_SYNTAX"],
  ["no operation", "fragment A on Query { __typename }", "QUERY_INVALID"],
  ["two operations without a name to choose", "query A { __typename } query B { __typename }", "QUERY_INVALID"],
  ["an unknown field", "{ peserta }", "QUERY_INVALID"],
  ["a mutation", "mutation { __typename }", "QUERY_ONLY"],
  ["a subscription", "query A { __typename } subscription B { __typename }", "QUERY_ONLY"],
  ["NUL in the document", '{ region(name: "a\0") { code } }', "TEXT_NUL"],
  ["NUL written as an escape", '{ region(name: "a\\u0000") { code } }', "TEXT_NUL"],
  ["a lone surrogate in a name", '{ region(name: "\\uD800") { code } }', "QUERY_SYNTAX"],
  ["a name of 20 kB", `{ ${"a".repeat(20_000)} }`, "QUERY_INVALID"],
  ["__proto__ as a field", "{ __proto__ }", "QUERY_INVALID"],
  ["a number beyond Int", "{ regions(first: 99999999999) { totalCount } }", "QUERY_INVALID"],
  ["a foreign enum value", "{ regions(level: DESA) { totalCount } }", "QUERY_INVALID"],
  [
    "both parts of asOf",
    '{ regions(asOf: {release: "a", instant: "2024-01-01T00:00:00Z"}) { totalCount } }',
    "AS_OF_NOT_ONE",
  ],
])("%s gets 400 and a code", async (_, query, code) => {
  const began = performance.now();
  const refused = await portal.post({ query });
  expect([refused.status, refused.code]).toEqual([400, code]);
  expect(refused.answer.errors).toMatchObject([
    {
      extensions: {
        message: { id: expect.any(String), en: expect.any(String) },
        remedy: { id: expect.any(String), en: expect.any(String) },
      },
    },
  ]);
  expect(performance.now() - began).toBeLessThan(1_000);
});

test.each([
  ["a list for a text", { name: ["a"] }],
  ["an object for a text", { name: { __proto__: { admin: true } } }],
  ["a wrong kind of code", { code: 3575 }],
])("%s as variable gets 400", async (_, variables) => {
  const { status, code } = await portal.post({
    query: "query ($name: String, $code: RegionCode) { region(name: $name, code: $code) { code } }",
    variables,
  });
  expect([status, code]).toEqual([400, "QUERY_INVALID"]);
});

test("NUL in a variable or a cursor gets 400", async () => {
  const query =
    'query ($after: String) { observations(where: {indicator: ["sasaran"]}, after: $after) { totalCount } }';
  expect((await portal.post({ query, variables: { after: "a\0b" } })).code).toBe("TEXT_NUL");
  const release = "35.75/2024-01/1.0.0";
  const cursor = (...key: unknown[]) => Buffer.from(JSON.stringify(key)).toString("base64url");
  for (const after of [
    cursor("observations", release, "a\0", "b", "c", "d"),
    cursor("observations", release, 1, "b", "c", "d"),
    cursor("observations", release, "a"),
    cursor("regions", release, "35.75"),
    "{}",
    "x".repeat(2_000),
  ]) {
    const refused = await portal.post({ query, variables: { after } });
    expect([refused.status, refused.code]).toEqual([400, "CURSOR_INVALID"]);
  }
});

const nik = "3575014107900001";

test.each([
  ["a literal", `{ region(code: "${nik}") { code } }`, {}],
  ["a literal where a number belongs", `{ regions(first: ${nik}) { totalCount } }`, {}],
  ["an enum value", `{ regions(level: N${nik}) { totalCount } }`, {}],
  ["a text", `{ region(name: "${nik}") { code } }`, {}],
  ["a field", `{ n${nik} }`, {}],
  ["an alias that clashes", `{ n${nik}: region(code: "35.75") { code } n${nik}: indicators { id } }`, {}],
  ["a variable of a scalar", "query ($code: RegionCode) { region(code: $code) { code } }", { code: nik }],
  ["a variable of the wrong type", "query ($first: Int!) { regions(first: $first) { totalCount } }", { first: nik }],
  [
    "a list in a variable",
    "query ($where: ObservationFilter!) { observations(where: $where) { totalCount } }",
    { where: { indicator: ["sasaran"], [`n${nik}`]: nik } },
  ],
  ["an indicator", "query ($i: [ID!]!) { observations(where: {indicator: $i}) { totalCount } }", { i: [nik] }],
  ["a release", "query ($i: ID!) { release(id: $i) { id } }", { i: nik }],
  ["a broken document", `{ region(name: "${nik} { }`, {}],
])("a NIK typed as %s comes back nowhere and is logged nowhere", async (_, query, variables) => {
  const { reply } = await portal.post({ query, variables });
  expect(reply.status).toBeLessThan(500);
  expect(reply.text).not.toContain(nik);
  expect(reply.text).not.toContain(nik.slice(0, 12));
});

test("log lines hold only what the list allows, whatever a client sends", async () => {
  const dotted = "3575.0141.0790.0001";
  await portal.send(`/${nik}?nik=${nik}`, { headers: { "x-nik": nik, cookie: nik, "user-agent": nik } });
  await portal.send(`/graphql?query={region(name:"${nik}"){code}}`, { headers: { "apollo-require-preflight": nik } });
  await portal.send(`/r/35.75/latest/${nik}`);
  await portal.post({ query: `{ region(name: "${dotted}") { code } }`, operationName: nik, variables: { nik } });
  await new Promise((resolve) => setTimeout(resolve, 50));
  const lines = portal.log.join("");
  expect(portal.log.length).toBeGreaterThan(10);
  for (const planted of [nik, dotted, "region(", "user-agent", "nik="]) expect(lines).not.toContain(planted);
  const allowed = [
    "level",
    "time",
    "event",
    "requestId",
    "route",
    "operation",
    "release",
    "status",
    "ms",
    "bytes",
    "code",
  ];
  for (const line of portal.log) {
    expect(line.length).toBeLessThan(400);
    expect(Object.keys(JSON.parse(line) as object).filter((field) => !allowed.includes(field))).toEqual([]);
  }
  expect(lines).toMatch(/"route":"graphql".*"operation":"q[0-9a-f]{16}".*"status":200/);
});
