import { getIntrospectionQuery } from "graphql";
import { type AttackCase, times } from "./attack-case.ts";

const preflighted = { "apollo-require-preflight": "1" };
const where = 'where: {indicator: ["sasaran"]}';

/** Requests in order, near the limits some of them: a portal that refuses everything fails. */
export function controlCases(): AttackCase[] {
  const posts: readonly [string, string, unknown?][] = [
    ["the smallest question", "{ __typename }"],
    ["a region", '{ region(code: "35.75") { name enrolment { active { cell { display } } } } }'],
    ["a thousand rows", `{ observations(${where}, first: 1000) { nodes { id cell { display decimal } } } }`],
    ["30 aliases", `{ ${times(30, (at) => `a${at}: __typename`)} }`],
    ["250 fields", `{ ${times(250, () => "__typename")} }`],
    ["16 levels", `{ region(code: "35.75") { ${"parent { ".repeat(14)}code${" }".repeat(14)} } }`],
    ["20 directives", `{ ${times(20, () => "... @include(if: true) { __typename }")} }`],
    [
      "12 definitions",
      `{ ${times(11, (at) => `...F${at}`)} } ${times(11, (at) => `fragment F${at} on Query { __typename }`)}`,
    ],
    ["six lists", `{ ${times(6, (at) => `a${at}: observations(${where}) { totalCount }`)} }`],
    ["nearly all points", "{ regions(first: 1000) { nodes { children { code } } } }"],
    ["variables", "query ($n: Int!) { regions(first: $n) { totalCount } }", { n: 1000 }],
    ["the whole schema", getIntrospectionQuery()],
    ["letters of every kind", '{ regions(search: "ꦗꦮ 🙂 é") { totalCount } }'],
    ["a release", "{ releases { nodes { id state publishedAt } } }"],
  ];
  return [
    ...posts.map(
      ([name, query, variables]): AttackCase => ({
        ...{ kind: "in order", name, status: [200] },
        send: (client) => client.post({ query, variables }),
      }),
    ),
    {
      kind: "in order",
      name: "by GET",
      status: [200],
      send: (client) => client.send("/graphql?query=%7B__typename%7D", { headers: preflighted }),
    },
    {
      kind: "in order",
      name: "a body of exactly 32 KB",
      status: [200],
      send: (client) => client.post(`{"query": "{ __typename }"}${" ".repeat(32_768 - 27)}`),
    },
    {
      kind: "in order",
      name: "a preflight",
      status: [204],
      send: (client) => client.send("/graphql", { method: "OPTIONS" }),
    },
    { kind: "in order", name: "the home page", status: [200], send: (client) => client.send("/") },
    { kind: "in order", name: "the contract", status: [200], send: (client) => client.send("/schema.graphql") },
    {
      kind: "in order",
      name: "an absolute target",
      status: [200],
      send: (client) => client.raw(["GET http://a/live HTTP/1.1\r\nHost: a\r\n\r\n"]),
    },
    {
      kind: "in order",
      name: "a body in chunks",
      status: [200],
      send: (client) =>
        client.raw(
          [
            "POST /graphql HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n",
            'd\r\n{"query": "{ \r\n',
            'd\r\n__typename }"\r\n1\r\n}\r\n0\r\n\r\n',
          ],
          20,
        ),
    },
  ];
}
