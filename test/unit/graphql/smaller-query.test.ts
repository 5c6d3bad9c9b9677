import { parse } from "graphql";
import { describe, expect, test } from "vitest";
import { portalSchema } from "../../../server/graphql/portal-schema.ts";
import { openQuestions } from "../../../server/graphql/questions.ts";
import { alwaysPasses } from "../../../server/graphql/smaller-query.ts";

const questions = openQuestions(portalSchema());
const nik = "3575014107900001";
const where = `where: {indicator: ["sasaran"]}`;
const fields = "id permalink stamp: id period { id label } region { code name } cell { status display decimal }";
const times = (count: number, text: (at: number) => string) =>
  Array.from({ length: count }, (_, at) => text(at)).join(" ");

function refusal(query: string, variables: Record<string, unknown> = {}) {
  try {
    questions.read({ query, variables });
  } catch (error) {
    return error as { code: string; details: { smaller?: string; found?: number } };
  }
  throw new Error("was not refused");
}

describe("a refusal for size comes with a smaller query that passes with the same variables", () => {
  test.each([
    [
      "cost",
      "QUERY_COST",
      `{ observations(${where}, first: 1000) { nodes { ${times(6, (at) => `c${at}: region { ${fields.replace(/ cell.*| period.*/g, "")} children { code name } }`).replace(/id permalink stamp: id/g, "code")} } } }`,
      {},
    ],
    ["nested", "QUERY_COST", "{ regions(first: 1000) { nodes { children { children { code } } } } }", {}],
    [
      "cost by a variable",
      "QUERY_COST",
      `query ($n: Int!, $l: Locale!) { regions(first: $n) { nodes { label(locale: $l) children { code name } } } }`,
      { n: 1000, l: "EN" },
    ],
    ["cost by default", "QUERY_COST", "{ regions { nodes { children { children { code } } } } }", {}],
    [
      "cost through fragments",
      "QUERY_COST",
      "{ regions(first: 1000) { nodes { ...F } } } fragment F on Region { children { ...G } } fragment G on Region { code name }",
      {},
    ],
    ["lists", "QUERY_LISTS", `{ ${times(9, (at) => `a${at}: observations(${where}) { totalCount }`)} }`, {}],
    ["aliases", "QUERY_ALIASES", `{ ${times(40, (at) => `a${at}: __typename`)} }`, {}],
    ["fields", "QUERY_FIELDS", `{ ${times(300, () => "__typename")} }`, {}],
    ["depth", "QUERY_DEPTH", `{ region(code: "35.75") { ${"parent { ".repeat(30)}code${" }".repeat(30)} } }`, {}],
    [
      "definitions",
      "QUERY_DEFINITIONS",
      `{ ${times(14, (at) => `...F${at}`)} } ${times(14, (at) => `fragment F${at} on Query { a${at}: __typename }`)}`,
      {},
    ],
    ["directives", "QUERY_DIRECTIVES", `{ ${times(30, (at) => `a${at}: __typename @include(if: true)`)} }`, {}],
    [
      "tokens",
      "QUERY_TOKENS",
      `{ observations(where: {indicator: [${times(1_600, () => '"sasaran"')}]}) { totalCount } }`,
      {},
    ],
    ["something the schema does not know", "QUERY_ALIASES", `{ ${times(40, (at) => `a${at}: tidakAda`)} }`, {}],
  ])("%s", (name, code, query, variables) => {
    const error = refusal(query, variables);
    expect(error.code).toBe(code);
    const smaller = error.details.smaller ?? "";
    expect(questions.read({ query: smaller, variables })).toMatchObject({ isAnswerable: true });
    const isOfTheQuestion = !["tokens", "depth", "something the schema does not know"].includes(name);
    expect(smaller === alwaysPasses).toBe(!isOfTheQuestion);
  });
});

test("rows are cut before fields are", () => {
  const { details } = refusal("{ regions(first: 1000) { nodes { code children { code name } } } }");
  expect(parse(details.smaller ?? "")).toEqual(expect.anything());
  expect(details.smaller).toContain("first: 500");
  expect(details.smaller?.match(/children|name|code/g)).toHaveLength(4);
});

test.each([
  [
    "a text",
    `{ a: region(name: "${nik}") { code } regions(first: 1000) { nodes { children { children { code } } } } }`,
  ],
  ["an alias", `{ n${nik}: regions(first: 1000) { nodes { children { children { code } } } } }`],
  [
    "a variable's name",
    `query ($n${nik}: Int!) { regions(first: 1000, after: null) { nodes { children { children { code } } } } region(code: "35.75") { a: label } }`,
  ],
  [
    "digits apart",
    `{ a: region(name: "3575 0141 0790 0001") { code } regions(first: 1000) { nodes { children { children { code } } } } }`,
  ],
  [
    "digits with dots",
    `{ a: region(name: "35.75.01.4107900001") { code } regions(first: 1000) { nodes { children { children { code } } } } }`,
  ],
])("a NIK typed as %s is not repeated", (_, query) => {
  const { details } = refusal(query);
  expect(details.smaller?.replace(/\D/g, "")).not.toContain(nik.slice(0, 8));
  expect(questions.read({ query: details.smaller })).toMatchObject({ isAnswerable: true });
});
