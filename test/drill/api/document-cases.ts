import { type AttackCase, plantedNik, times } from "./attack-case.ts";

const observations = (inside: string) => `{ observations(where: {indicator: ["sasaran"]}, first: 10) { ${inside} } }`;

/** Faults of one field: the others are answered, so the whole is a 200 with `errors`, as GraphQL has it. */
const besideData = new Set(["UNKNOWN_REGION", "UNKNOWN_RELEASE"]);

function document(kind: string, name: string, query: string, code: string, variables: unknown = undefined): AttackCase {
  return {
    kind,
    name,
    send: (client) => client.post({ query, variables }),
    status: [besideData.has(code) ? 200 : 400],
    code,
  };
}

const chain = (count: number) => times(count, (at) => `fragment F${at} on Query { ...F${at + 1} }`);
const doubled = (count: number) => times(count, (at) => `fragment F${at} on Query { ...F${at + 1} ...F${at + 1} }`);

/** Documents and variables that want too much, or that are no documents at all. */
export function documentCases(): AttackCase[] {
  return [
    ...[31, 100, 400].map((count) =>
      document("alias bomb", `${count} aliases`, `{ ${times(count, (at) => `a${at}: __typename`)} }`, "QUERY_ALIASES"),
    ),
    ...[1_200, 2_500].map((count) =>
      document("alias bomb", `${count} aliases`, `{ ${times(count, (at) => `a${at}:a`)} }`, "QUERY_TOKENS"),
    ),
    ...[251, 700, 1_490].map((count) =>
      document(
        "field duplication",
        `${count} times the same field`,
        `{ ${times(count, () => "__typename")} }`,
        "QUERY_FIELDS",
      ),
    ),
    document("field duplication", "3,000 times", `{ ${times(3_000, () => "regions")} }`, "QUERY_TOKENS"),
    ...[21, 90, 200].map((count) =>
      document(
        "inline fragments",
        `a fan of ${count}`,
        `{ ${times(count, () => "... on Query @include(if: true) { a: __typename }")} }`,
        count > 120 ? "QUERY_TOKENS" : count > 30 ? "QUERY_ALIASES" : "QUERY_DIRECTIVES",
      ),
    ),
    document("inline fragments", "a fan of 260", `{ ${times(260, () => "... { __typename }")} }`, "QUERY_FIELDS"),
    {
      // deep only on paper: it asks for one field
      ...{ kind: "inline fragments", name: "nested 400 deep", status: [200] },
      send: (client) => client.post({ query: `{ ${"... { ".repeat(400)}__typename${" }".repeat(400)} }` }),
    },
    ...[13, 40, 200].map((count) =>
      document(
        "fragment chain",
        `${count} long`,
        `{ ...F0 } ${chain(count)} fragment F${count} on Query { __typename }`,
        count > 150 ? "QUERY_TOKENS" : "QUERY_DEFINITIONS",
      ),
    ),
    document(
      "fragment chain",
      "2,000 long",
      `{ ...F0 } ${chain(2_000).slice(0, 30_000)} fragment F2000 on Query { __typename }`,
      "QUERY_TOKENS",
    ),
    ...[1, 2, 5].map((count) =>
      document(
        "fragment cycle",
        `of ${count}`,
        `{ ...F0 } ${times(count, (at) => `fragment F${at} on Query { ...F${(at + 1) % count} }`)}`,
        "QUERY_INVALID",
      ),
    ),
    document(
      "fragment doubling",
      "2^10",
      `{ ...F0 } ${doubled(10)} fragment F10 on Query { __typename }`,
      "QUERY_FIELDS",
    ),
    document(
      "fragment doubling",
      "2^30",
      `{ ...F0 } ${doubled(30)} fragment F30 on Query { __typename }`,
      "QUERY_DEFINITIONS",
    ),
    ...[20, 60, 120].map((count) =>
      document(
        "conflict flood",
        `${count} conflicts`,
        `{ ${times(count, (at) => `regions(first: ${at + 1}) { totalCount }`)} }`,
        "QUERY_INVALID",
      ),
    ),
    ...[17, 100, 400, 480].map((count) =>
      document(
        "deep nesting",
        `${count} levels`,
        `{ region(code: "35.75") { ${"parent { ".repeat(count)}code${" }".repeat(count)} } }`,
        "QUERY_DEPTH",
      ),
    ),
    document("deep nesting", "3,000 levels", `{ ${"a{".repeat(3_000)}b${"}".repeat(3_000)} }`, "QUERY_TOKENS"),
    ...[21, 150].map((count) =>
      document(
        "directive flood",
        `${count} directives`,
        `{ __typename ${times(count, () => "@include(if: true)")} }`,
        "QUERY_DIRECTIVES",
      ),
    ),
    document(
      "directive flood",
      "unknown ones",
      `{ __typename ${times(15, (at) => `@tidakAda${at}`)} }`,
      "QUERY_INVALID",
    ),
    document(
      "directive flood",
      "on the operation",
      `query ${times(30, () => "@include(if: true)")} { __typename }`,
      "QUERY_DIRECTIVES",
    ),
    ...[1, 100, 240].map((count) =>
      document("unknown fields", `${count}`, `{ ${times(count, (at) => `tidakAda${at}`)} }`, "QUERY_INVALID"),
    ),
    document("unknown fields", "1,400", `{ ${times(1_400, (at) => `t${at}`)} }`, "QUERY_FIELDS"),
    document("long names", "a field of 30 kB", `{ ${"a".repeat(30_000)} }`, "QUERY_INVALID"),
    document(
      "long names",
      "an alias of 20 kB that does not fit",
      `{ ${"a".repeat(20_000)}: tidakAda }`,
      "QUERY_INVALID",
    ),
    document("long names", "an operation of 20 kB", `query ${"A".repeat(20_000)} { tidakAda }`, "QUERY_INVALID"),
    document("long text", "30 kB as a name", `{ region(name: "${"a".repeat(30_000)}") { code } }`, "UNKNOWN_REGION"),
    document("long text", "30 kB as a code", `{ region(code: "${"9".repeat(30_000)}") { code } }`, "QUERY_INVALID"),
    document(
      "introspection",
      "circular",
      `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
      "QUERY_INVALID",
    ),
    document(
      "introspection",
      "with aliases",
      `{ ${times(20, (at) => `a${at}: __schema { types { fields { type { fields { name args { name } } } } } }`)} }`,
      "QUERY_COST",
    ),
    document(
      "introspection",
      "by type, deep",
      `{ __type(name: "Region") { ${"ofType { ".repeat(20)}name${" }".repeat(20)} } }`,
      "QUERY_DEPTH",
    ),
    document(
      "cost",
      "rows of rows",
      "{ regions(first: 1000) { nodes { children { children { code name } } } } }",
      "QUERY_COST",
    ),
    document(
      "cost",
      "through fragments",
      "{ regions(first: 1000) { nodes { ...F } } } fragment F on Region { children { ...G } } fragment G on Region { code name }",
      "QUERY_COST",
    ),
    document(
      "cost",
      "by a variable",
      "query ($n: Int!) { regions(first: $n) { nodes { children { code name } } } }",
      "QUERY_COST",
      { n: 1_000 },
    ),
    document(
      "cost",
      "a number beyond every page",
      "{ regions(first: 2000000000) { nodes { children { code name } } } }",
      "QUERY_COST",
    ),
    document(
      "cost",
      "seven lists",
      `{ ${times(7, (at) => `a${at}: observations(where: {indicator: ["sasaran"]}) { totalCount }`)} }`,
      "QUERY_LISTS",
    ),
    document("page size", "0", "{ regions(first: 0) { totalCount } }", "PAGE_SIZE"),
    document("page size", "-5", "{ regions(first: -5) { totalCount } }", "PAGE_SIZE"),
    document("page size", "1001", "{ regions(first: 1001) { totalCount } }", "PAGE_SIZE"),
    ...valueCases(),
    ...syntaxCases(),
    ...nikCases(),
  ];
}

function valueCases(): AttackCase[] {
  const where = "query ($where: ObservationFilter!) { observations(where: $where) { totalCount } }";
  const region = "query ($code: RegionCode, $name: String) { region(code: $code, name: $name) { code } }";
  const nested = (depth: number): unknown => (depth === 0 ? "a" : [nested(depth - 1)]);
  const boxed = (depth: number): unknown => (depth === 0 ? "a" : { a: boxed(depth - 1) });
  const wrong: readonly [string, string, unknown, string][] = [
    ["a list 500 deep", where, { where: { indicator: nested(500) } }, "QUERY_INVALID"],
    ["an object 500 deep", where, { where: boxed(500) }, "QUERY_INVALID"],
    ["a list for a text", region, { name: ["a"] }, "QUERY_INVALID"],
    ["an object for a text", region, { name: { a: 1 } }, "QUERY_INVALID"],
    ["a number for a code", region, { code: 3575 }, "QUERY_INVALID"],
    ["a boolean for a list", where, { where: { indicator: true } }, "QUERY_INVALID"],
    ["null for what must be", where, { where: null }, "QUERY_INVALID"],
    ["nothing for what must be", where, {}, "QUERY_INVALID"],
    ["a list for the variables", where, [], "QUERY_INVALID"],
    ["a text for the variables", where, "a", "QUERY_INVALID"],
    ["1e400", "query ($n: Int!) { regions(first: $n) { totalCount } }", { n: 1e300 }, "QUERY_INVALID"],
    ["2^53", "query ($n: Int!) { regions(first: $n) { totalCount } }", { n: 2 ** 53 }, "QUERY_INVALID"],
    ["a fraction", "query ($n: Int!) { regions(first: $n) { totalCount } }", { n: 1.5 }, "QUERY_INVALID"],
    ["a lone surrogate", region, { name: "\ud800" }, "UNKNOWN_REGION"],
    ["NUL", region, { name: "a\0" }, "TEXT_NUL"],
    ["NUL in a key", where, { where: { "a\0": 1 } }, "TEXT_NUL"],
    ["a wild card", region, { name: "%" }, "UNKNOWN_REGION"],
    ["SQL", region, { name: "'; drop table observation; --" }, "UNKNOWN_REGION"],
    ["right to left", region, { name: "\u202e\u202e57.53" }, "UNKNOWN_REGION"],
    ["an unknown code", region, { code: "35.75.99" }, "UNKNOWN_REGION"],
    ["an unknown indicator", where, { where: { indicator: ["__proto__"] } }, "UNKNOWN_INDICATOR"],
    ["an indicator named constructor", where, { where: { indicator: ["constructor"] } }, "UNKNOWN_INDICATOR"],
    ["an unknown release", "query ($i: ID!) { release(id: $i) { id } }", { i: "../../etc/passwd" }, "UNKNOWN_RELEASE"],
    ["a cursor of somebody else", '{ regions(after: "e30") { totalCount } }', {}, "CURSOR_INVALID"],
  ];
  return wrong
    .map(([name, query, variables, code]) => document("wrong value", name, query, code, variables))
    .concat(
      ["__proto__", "constructor", "prototype", "toString"].map((key) => ({
        ...document("object keys", key, where, "QUERY_INVALID"),
        send: (client) =>
          client.post(`{"query": ${JSON.stringify(where)}, "variables": {"where": {"${key}": {"admin": true}}}}`),
      })),
    );
}

function syntaxCases(): AttackCase[] {
  const wrong: readonly [string, string, string][] = [
    ["empty", "", "QUERY_SYNTAX"],
    ["blank", "   ", "QUERY_SYNTAX"],
    ["only a comment", "# apa", "QUERY_SYNTAX"],
    ["cut off", "{ regions { ", "QUERY_SYNTAX"],
    ["a stray brace", "{ __typename } }", "QUERY_SYNTAX"],
    ["an open text", '{ region(name: "a) { code } }', "QUERY_SYNTAX"],
    ["a bad escape", '{ region(name: "\\q") { code } }', "QUERY_SYNTAX"],
    ["SDL", "type Query { a: Int }", "QUERY_INVALID"],
    ["a mutation", "mutation { __typename }", "QUERY_ONLY"],
    ["a subscription", "subscription { __typename }", "QUERY_ONLY"],
    ["two operations", "query A { __typename } query B { __typename }", "QUERY_INVALID"],
    ["the same name twice", "query A { __typename } query A { __typename }", "QUERY_INVALID"],
    ["NUL", "{ __typename\0 }", "TEXT_NUL"],
    ["a control character", "{ __typename\u0007 }", "QUERY_SYNTAX"],
    ["a variable that is not declared", "{ region(code: $code) { code } }", "QUERY_INVALID"],
    ["a variable that is not used", 'query ($a: Int) { region(code: "35.75") { code } }', "QUERY_INVALID"],
    ["rows without what to show", observations("nodes"), "QUERY_INVALID"],
    ["something inside a text", observations("nodes { id { a } }"), "QUERY_INVALID"],
  ];
  return wrong.map(([name, query, code]) => document("not in order", name, query, code));
}

function nikCases(): AttackCase[] {
  const nik = plantedNik;
  const text = "query ($name: String) { region(name: $name) { code } }";
  const typed: readonly [string, string, unknown, string][] = [
    ["a text", text, { name: nik }, "UNKNOWN_REGION"],
    ["a text with spaces", text, { name: "3575 0141 0790 0001" }, "UNKNOWN_REGION"],
    ["a literal", `{ region(name: "${nik}") { code } }`, {}, "UNKNOWN_REGION"],
    ["a code", `{ region(code: "${nik}") { code } }`, {}, "QUERY_INVALID"],
    ["an enum value", `{ regions(level: N${nik}) { totalCount } }`, {}, "QUERY_INVALID"],
    ["a field", `{ n${nik} }`, {}, "QUERY_INVALID"],
    ["a number", `{ regions(first: ${nik}) { totalCount } }`, {}, "QUERY_INVALID"],
    [
      "a text of a costly query",
      `{ region(name: "${nik}") { code } regions(first: 1000) { nodes { children { children { code } } } } }`,
      {},
      "QUERY_COST",
    ],
    [
      "an alias of a costly query",
      `{ n${nik}: regions(first: 1000) { nodes { children { children { code } } } } }`,
      {},
      "QUERY_COST",
    ],
  ];
  return typed.map(([name, query, variables, code]) => document("a NIK", name, query, code, variables));
}
