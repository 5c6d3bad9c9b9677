import { execute, GraphQLError, parse } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { callDirectly } from "../../server/graphql/direct-resolvers.ts";
import { planQuery } from "../../server/graphql/planned-query.ts";
import { portalSchema } from "../../server/graphql/portal-schema.ts";
import { runQuery } from "../../server/graphql/query-runner.ts";
import { openQuestions, type Question } from "../../server/graphql/questions.ts";
import { openRequest, type Portal } from "../../server/graphql/request-context.ts";
import { RowTexts } from "../../server/graphql/row-texts.ts";
import { openPublished, type Published } from "../../server/published/published.ts";
import { documentsOf, seededRandom } from "../drill/api/random-document.ts";
import { type ApiPortal, openApiPortal, siteUrl } from "../support/api-portal.ts";
import { patientReader } from "../support/patient-reader.ts";
import { codelists } from "../support/release-input.ts";

const schema = portalSchema();
let portal: ApiPortal;
let ready: Published;
beforeAll(async () => {
  portal = await openApiPortal();
  for (const months of [1, 2, 3]) await portal.publish(months);
  ready = openPublished(patientReader(portal.place.databases.access), undefined, 50_000_000);
});
afterAll(async () => {
  await ready.close();
  await portal.close();
});

const rowTexts = new RowTexts(1_000_000);
const base = (published: Published): Portal => ({ published, codelists, profile: kotaPasuruan, siteUrl });
const plain = (data: unknown) => JSON.parse(JSON.stringify(data));

/** The question as both ways answer it, each on a context of its own: the plan with cells in memory, `execute` from the database. */
async function bothWays({ document, operationName, variables }: Question) {
  const current = await portal.published.currentRelease(kotaPasuruan.publisher);
  const plan = planQuery(schema, document, operationName, rowTexts);
  const planned = await plan?.run(openRequest(base(ready), current), variables).catch(() => undefined);
  // the second and third time rows may come from what was written before
  for (let again = 0; plan && again < 2; again++) {
    const repeated = await plan.run(openRequest(base(ready), current), variables).catch(() => undefined);
    expect(repeated).toBe(planned);
  }
  const contextValue = openRequest(base(portal.published), current);
  const executed = await execute({ schema, document, operationName, variableValues: variables, contextValue });
  return { isPlanned: plan !== undefined, planned, executed };
}

const known = {
  byName: {
    indicator: ["peserta-aktif", "peserta-baru", "sasaran", "capaian-sasaran"],
    region: ["35.75", "35.75.01", "35.75.02", "35.99"],
    code: ["35.75", "35.75.01"],
    period: ["2024-01", "2024-02", "2024-03", "2024-Q1", "2024"],
    by: ["kelamin", "usia"],
    name: ["Gadingrejo"],
    id: ["35.75/2024-02/1.0.0", "peserta-aktif"],
    from: ["2024-01", "35.75/2024-01/1.0.0"],
    to: ["2024-03", "35.75/2024-03/1.0.0"],
  },
  byType: { RegionCode: ["35.75", "35.75.01"], PeriodId: ["2024-02", "2024-03"], ID: ["35.75/2024-03/1.0.0"] },
};

test("generated questions are answered by their plan exactly as by graphql's execute, or not at all", async () => {
  const write = documentsOf(schema, known, seededRandom(20_260_707));
  const { read } = openQuestions(schema);
  const counted = { answered: 0, refused: 0, unplanned: 0 };
  for (let at = 0; at < 400; at++) {
    let question: Question | undefined;
    const query = write();
    try {
      question = read({ query });
    } catch {
      continue;
    }
    if (!question?.isAnswerable) continue;
    const { isPlanned, planned, executed } = await bothWays(question);
    if (executed.errors || !isPlanned) {
      expect(planned, query).toBeUndefined();
      counted[isPlanned ? "refused" : "unplanned"]++;
    } else {
      expect(planned, query).toBe(JSON.stringify(executed.data));
      counted.answered++;
    }
  }
  expect(counted.answered).toBeGreaterThan(60);
  expect(counted.refused).toBeGreaterThan(0);
});

test("rows written for one release are not given for another, nor with other fields or another language", async () => {
  const [older, newer] = await Promise.all(
    ["35.75/2024-02/1.0.0", "35.75/2024-03/1.0.0"].map((id) => portal.published.release(id)),
  );
  const ask = async (cell: string) => {
    const where = `{indicator: ["peserta-aktif"], level: KECAMATAN, period: ["2024-01", "2024-03"]}`;
    const document = parse(
      `{ observations(where: ${where}) { nodes { id release { id } period { label } cell { ${cell} } } } }`,
    );
    const plan = planQuery(schema, document, undefined, rowTexts);
    const answers: unknown[] = [];
    for (const given of [newer, newer, older, newer, older]) {
      const executed = await execute({ schema, document, contextValue: openRequest(base(portal.published), given) });
      answers.push(await plan?.run(openRequest(base(ready), given), {}));
      expect(answers.at(-1), cell).toBe(JSON.stringify(executed.data));
    }
    expect(answers[2]).not.toBe(answers[1]);
  };
  const before = rowTexts.held;
  for (const cell of ["status", "display", "display(locale: EN)", "status decimal notes { text }"]) await ask(cell);
  expect(rowTexts.held).toBeGreaterThan(before);
});

test("of rows that may read otherwise another day nothing is remembered", async () => {
  const release = await portal.published.release("35.75/2024-03/1.0.0");
  const where = `{indicator: ["peserta-aktif"], level: KECAMATAN, period: ["2024-01", "2024-03"]}`;
  const held = async (fields: string) => {
    const rows = new RowTexts(1_000_000);
    const plan = planQuery(
      schema,
      parse(`query Q($l: Locale) { observations(where: ${where}) { nodes { ${fields} } } }`),
      undefined,
      rows,
    );
    const answers: unknown[] = [];
    for (let again = 0; again < 3; again++) {
      answers.push(await plan?.run(openRequest(base(ready), release), { l: "EN" }));
    }
    expect(answers).toEqual(answers.map(() => expect.stringContaining('{"id":"peserta-aktif/')));
    return rows.held;
  };
  expect(await held("id cell { display }")).toBeGreaterThan(0);
  for (const fields of ["id citation { text }", "id history { cell { display } }", "id cell { display(locale: $l) }"]) {
    expect([fields, await held(fields)]).toEqual([fields, 0]);
  }
});

describe("what a plan must keep apart", () => {
  const cases: Readonly<Record<string, string>> = {
    "fields asked twice are one": `{ region(code: "35.75") { name ...A ... on Region { children { code } } } } fragment A on Region { children { name code } }`,
    "aliases and arguments": `{ a: region(code: "35.75") { id: name en: name(locale: EN) } b: region(code: "35.75.01") { name } }`,
    "concrete types of an interface": `{ observations(where: {indicator: ["capaian-sasaran", "sasaran"]}) { nodes { cell { __typename status ... on ShareCell { value numerator { id } } ... on CountCell { count: value } ...N } } } } fragment N on Cell { display notes { code link } }`,
    "variables with defaults": `query Q($p: [PeriodId!] = ["2024-TW1", "2024-02"], $first: Int = 2) { observations(where: {indicator: ["peserta-aktif"], level: KECAMATAN, period: $p}, first: $first) { totalCount suppressedCount edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`,
    "history, sources and releases": `{ observations(where: {indicator: ["peserta-aktif"], region: ["35.75"]}) { nodes { id permalink since { id } source { id date } history { release { id } cell { decimal } source { id } permalink } } } releases { nodes { id } } }`,
  };
  for (const [name, query] of Object.entries(cases)) {
    test(name, async () => {
      const question = { document: parse(query), operationName: undefined, variables: {} } as unknown as Question;
      await bothWays(question);
      const { planned, executed } = await bothWays(question);
      expect(executed.errors).toBeUndefined();
      expect(planned).toBe(JSON.stringify(executed.data));
    });
  }

  for (const [name, query] of Object.entries({
    directives: `query Q($x: Boolean = false) { region(code: "35.75") { name @include(if: $x) code } }`,
    "the schema": "{ __schema { queryType { name } } }",
    "a name that is no property": `{ __proto__: region(code: "35.75") { code } }`,
  })) {
    test(`${name}: left to execute`, async () => {
      expect(planQuery(schema, parse(query), undefined)).toBeUndefined();
      const current = await portal.published.currentRelease(kotaPasuruan.publisher);
      const context = openRequest(base(portal.published), current);
      const result = await runQuery({
        schema,
        document: parse(query),
        operationName: undefined,
        context,
        variables: {},
      });
      expect([result.errors, Object.keys(result.data ?? {}).length]).toEqual([undefined, 1]);
    });
  }
});

test("an error is worded by execute, with its place; a database that is away is not asked twice", async () => {
  const current = await portal.published.currentRelease(kotaPasuruan.publisher);
  const run = (published: Published, query: string) =>
    runQuery({
      ...{ schema, document: parse(query), operationName: undefined, variables: {} },
      context: openRequest(base(published), current),
    });
  const wrong = await run(portal.published, `{ ok: region(code: "35.75") { code } region(code: "35.99") { code } }`);
  expect(wrong.errors?.[0]).toBeInstanceOf(GraphQLError);
  expect([wrong.errors?.[0]?.path, plain(wrong.data)]).toEqual([["region"], { ok: { code: "35.75" }, region: null }]);
  let asked = 0;
  const { PortalError } = await import("../../server/errors.ts");
  const away: Published = {
    ...portal.published,
    observations: async () => {
      asked++;
      throw new PortalError("DATABASE_UNREACHABLE", { database: "portal" });
    },
  };
  const none = await run(away, `{ observations(where: {indicator: ["sasaran"]}) { totalCount } }`);
  expect([asked, none.data, none.errors?.length]).toEqual([1, null, 1]);
});

test("field methods are called directly, and those that take input objects are not", () => {
  const direct = new Set(callDirectly(schema));
  for (const field of ["Region.name", "CountCell.display", "ShareCell.notes", "Region.enrolment", "Period.label"]) {
    expect(direct).toContain(field);
  }
  expect(direct.size).toBeGreaterThan(50);
});

test("with cells in memory a question sends no statement once they are read, and a publication is seen", async () => {
  let sent = 0;
  const published = openPublished(patientReader(portal.place.databases.access), () => sent++, 50_000_000);
  const document = parse(
    `{ observations(where: {indicator: ["peserta-aktif"], within: "35.75"}, first: 50) { totalCount nodes { id cell { decimal } release { id } } } }`,
  );
  const ask = async () => {
    const release = await published.currentRelease(kotaPasuruan.publisher);
    sent = 0;
    const context = openRequest(base(published), release);
    const { data } = await runQuery({ schema, document, operationName: undefined, context, variables: {} });
    return { release: release?.id, statements: sent, data: plain(data) };
  };
  const first = await ask();
  await expect.poll(async () => (await ask()).statements, { timeout: 5_000 }).toBe(0);
  expect((await ask()).data).toEqual(first.data);
  await portal.publish(4);
  const after = await ask();
  expect(after.release).not.toBe(first.release);
  expect(after.data.observations.totalCount).toBeGreaterThan(first.data.observations.totalCount);
  expect(new Set(after.data.observations.nodes.map((node: { release: { id: string } }) => node.release.id)).size).toBe(
    1,
  );
  await expect.poll(async () => (await ask()).statements, { timeout: 5_000 }).toBe(0);
  expect((await ask()).data).toEqual(after.data);
  await published.close();
});
