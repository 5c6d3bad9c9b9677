import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedReleases, serveReleases } from "../support/served-release.ts";
import { townReleases } from "./told-town.ts";

// Task 15: an expensive query gets its cost, the limit, and a smaller query that works.

let served: ServedReleases;

beforeAll(async () => {
  served = await serveReleases();
  const town = townReleases(served);
  for (let month = 0; month < 3; month++) await town.publishNext();
});
afterAll(() => served.close());

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly extensions: {
      readonly code: string;
      readonly found: number;
      readonly limit: number;
      readonly smaller: string;
    };
  }[];
}

async function send(query: string, variables: Readonly<Record<string, unknown>> = {}) {
  const response = await fetch(`${served.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  return { status: response.status, answer: (await response.json()) as Answer };
}

const aliases = (count: number, field: string) =>
  Array.from({ length: count }, (_, at) => `a${at}: ${field}`).join(" ");

/** What somebody may ask who wants everything at once, and what its smaller question must still answer. */
const wanted: readonly (readonly [
  kind: string,
  code: string,
  query: string,
  variables: Readonly<Record<string, unknown>>,
  still: RegExp,
])[] = [
  [
    "every region below every region",
    "QUERY_COST",
    "{ regions(first: 1000) { nodes { code label children { code label children { code label } } } } }",
    {},
    /"regions":\{"nodes":\[\{"code":"35/,
  ],
  [
    "every field of every number, with variables and through a fragment",
    "QUERY_COST",
    `query Semua($where: ObservationFilter!, $first: Int!) {
      observations(where: $where, first: $first) { nodes { ...Angka ...Lagi } }
    }
    fragment Angka on Observation { id region { code label } period { id } cell { status decimal display } citation permalink }
    fragment Lagi on Observation { history { decimal } ${aliases(25, "citation(style: FULL)")} }`,
    { where: { indicator: ["peserta-aktif"], period: ["2024-01", "2024-02", "2024-03"] }, first: 1000 },
    /"observations":\{"nodes":\[\{"id":"peserta-aktif\/35/,
  ],
  [
    "the same thing forty times",
    "QUERY_ALIASES",
    `{ ${aliases(40, 'region(code: "35.75") { name }')} }`,
    {},
    /"a0":\{"name":"Kota Pasuruan"/,
  ],
  [
    "more lists than are read for one question",
    "QUERY_LISTS",
    `{ ${aliases(9, 'observations(where: {indicator: "peserta-aktif", region: "35.75"}, first: 1) { totalCount }')} }`,
    {},
    /"a0":\{"totalCount":\d+/,
  ],
];

test.each(wanted)(
  "%s: %s tells cost and limit, and the smaller query is answered",
  async (kind, code, query, variables, still) => {
    served.statements();
    const refused = await send(query, variables);
    const [error] = refused.answer.errors ?? [];
    expect([refused.status, error?.extensions.code, refused.answer.data ?? null]).toEqual([400, code, null]);
    // refused before anything was read
    expect(served.statements()).toBeLessThanOrEqual(1);
    const { found = 0, limit = 0, smaller = "" } = error?.extensions ?? {};
    expect(found).toBeGreaterThan(limit);
    expect(limit).toBeGreaterThan(0);
    // in words too, in both languages
    expect(
      error?.message.split(" / ").every((words) => words.includes(String(found)) && words.includes(String(limit))),
    ).toBe(true);
    const { status, answer } = await send(smaller, variables);
    expect([status, answer.errors]).toEqual([200, undefined]);
    expect(JSON.stringify(answer.data)).toMatch(still);
    console.log(
      `task 15, ${kind}: ${code} ${found} > ${limit}; smaller query of ${smaller.length} characters answered`,
    );
  },
);
