import { afterAll, beforeAll, expect, test } from "vitest";
import type { Text } from "../../schema/text.ts";
import type { PreparedRelease } from "../../server/release/prepare.ts";
import { type ApiPortal, openApiPortal, siteUrl } from "../support/api-portal.ts";

let portal: ApiPortal;
let first: PreparedRelease;
let current: PreparedRelease;

beforeAll(async () => {
  portal = await openApiPortal();
  first = await portal.publish(3);
  current = await portal.publish(4);
});
afterAll(() => portal.close());

async function ask<Data = never>(document: string, variables?: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await portal.execute(document, variables);
  expect(errors).toBeUndefined();
  return data as Data;
}

test("one query gives for the four kecamatan active persons, target, share with its parts, and the release", async () => {
  portal.statements();
  const { data, extensions, errors } = await portal.execute(
    `query ($month: PeriodId!) {
      regions(level: KECAMATAN) {
        nodes {
          code
          label
          coverage(period: $month) {
            active { cell { ... on CountCell { value } } }
            target { cell { ... on CountCell { value } display } source { document date } }
            shareOfTarget {
              release { id contentDigest }
              since { id }
              cell {
                display
                ... on ShareCell {
                  value
                  numerator { id cell { decimal } }
                  denominator { id cell { decimal } source { institution } }
                }
              }
            }
          }
        }
      }
    }`,
    { month: "2024-03" },
  );
  expect(errors).toBeUndefined();
  const { regions } = data as { regions: { nodes: Record<string, unknown>[] } };
  expect(regions.nodes).toHaveLength(4);
  expect(regions.nodes[0]).toEqual({
    code: "35.75.01",
    label: "Kec. Gadingrejo",
    coverage: {
      active: { cell: { value: 920 } },
      target: { cell: { value: 1000, display: "1.000" }, source: { document: "Keputusan 1", date: "2024-01-02" } },
      shareOfTarget: {
        release: { id: current.release.id, contentDigest: current.release.contentDigest },
        since: { id: first.release.id },
        cell: {
          display: "92,0\u00a0%",
          value: expect.stringMatching(/^0\.920*$/),
          numerator: { id: "peserta-aktif/35.75.01/2024-03", cell: { decimal: "920" } },
          denominator: {
            id: "sasaran/35.75.01/2024-03",
            cell: { decimal: "1000" },
            source: { institution: "Wali Kota" },
          },
        },
      },
    },
  });
  expect(extensions).toMatchObject({
    release: { id: current.release.id, contentDigest: current.release.contentDigest, isSample: true },
  });
  expect(JSON.stringify(extensions)).toContain("DATA CONTOH");
  // current release, cells, sources, the release of `since`; parts of shares are cells already read
  expect(portal.statements()).toBeLessThanOrEqual(5);
});

test("the number of statements does not grow with the page", async () => {
  const document = (first: number) => `{
    observations(where: {indicator: ["capaian-sasaran", "peserta-aktif"]}, first: ${first}) {
      totalCount suppressedCount
      nodes {
        id permalink since { id publishedAt } source { id }
        cell { display notes { code } ... on ShareCell { numerator { cell { decimal } } denominator { cell { decimal } } } }
      }
    }
  }`;
  portal.statements();
  await ask(document(1));
  const few = portal.statements();
  await ask(document(1_000));
  // cells of a larger page may have come with another release, which is one statement for all of them
  expect(portal.statements()).toBeLessThanOrEqual(few + 1);
  expect(few).toBeLessThanOrEqual(6);
});

test("the number of statements does not grow with the releases whose changes are asked for", async () => {
  const document = (first: number) =>
    `{ releases(first: ${first}) { nodes { id changes(first: 5) { totalCount nodes { key reason before { since { id } } } } } } }`;
  portal.statements();
  await ask(document(1));
  const few = portal.statements();
  await ask(document(20));
  // the rows from before come from another release in one case: at most one statement more for each release shown
  expect(portal.statements()).toBeLessThanOrEqual(few + 1);
});

test("a filter selects by indicator, region, level, within and period", async () => {
  const ids = async (where: string) => {
    const { observations } = await ask<{ observations: { nodes: { id: string }[]; totalCount: number } }>(
      `{ observations(where: ${where}, first: 1000) { totalCount nodes { id } } }`,
    );
    expect(observations.totalCount).toBe(observations.nodes.length);
    return observations.nodes.map(({ id }) => id);
  };
  expect(await ids('{indicator: ["peserta-aktif"], region: ["35.75.02"]}')).toEqual([
    "peserta-aktif/35.75.02/2024-01",
    "peserta-aktif/35.75.02/2024-02",
    "peserta-aktif/35.75.02/2024-03",
    "peserta-aktif/35.75.02/2024-04",
  ]);
  expect(await ids('{indicator: ["peserta-aktif"], within: "35.75.02", from: "2024-Q2"}')).toEqual([
    "peserta-aktif/35.75.02/2024-04",
  ]);
  expect(await ids('{indicator: ["peserta-aktif"], level: KECAMATAN, to: "2024-01"}')).toHaveLength(4);
  expect(await ids('{indicator: ["peserta-aktif"], from: "2019-01", to: "2024-TW1"}')).toHaveLength(15);
  expect(await ids('{indicator: ["sasaran"], region: ["35.75"], period: ["2024-02", "2024-02"]}')).toEqual([
    "sasaran/35.75/2024-02",
  ]);
});

test("absence is answered with a status, never with a number or with silence", async () => {
  const { observations } = await ask<{ observations: { nodes: { id: string; cell: unknown }[] } }>(
    `{ observations(where: {
        indicator: ["cakupan", "peserta-aktif"], region: ["35.75", "35.75.01"], period: ["2024-02", "2024-09", "2024"]
      }) { totalCount nodes { id permalink source { id } since { id } cell { status quality decimal display(locale: EN) } } } }`,
  );
  const status = Object.fromEntries(
    observations.nodes.map(({ id, cell }) => [id, (cell as { status: string }).status]),
  );
  expect(status).toEqual({
    "cakupan/35.75/2024": "NOT_APPLICABLE",
    "cakupan/35.75/2024-02": "PUBLISHED",
    "cakupan/35.75/2024-09": "NOT_YET_REPORTED",
    "cakupan/35.75.01/2024": "NOT_APPLICABLE",
    "cakupan/35.75.01/2024-02": "NOT_APPLICABLE",
    "cakupan/35.75.01/2024-09": "NOT_APPLICABLE",
    "peserta-aktif/35.75/2024": "NOT_APPLICABLE",
    "peserta-aktif/35.75/2024-02": "PUBLISHED",
    "peserta-aktif/35.75/2024-09": "NOT_YET_REPORTED",
    "peserta-aktif/35.75.01/2024": "NOT_APPLICABLE",
    "peserta-aktif/35.75.01/2024-02": "PUBLISHED",
    "peserta-aktif/35.75.01/2024-09": "NOT_YET_REPORTED",
  });
  const absent = observations.nodes.filter(({ id }) => status[id] !== "PUBLISHED");
  for (const node of absent) {
    expect(node).toMatchObject({ permalink: null, source: null, since: null, cell: { decimal: null, quality: null } });
    expect(JSON.stringify(node.cell)).not.toMatch(/\d/);
  }
});

test.each([
  ['{ region(code: "35.75.05") { name } }', "UNKNOWN_REGION", "35.75.04"],
  ['{ region(code: "3575031") { name } }', "UNKNOWN_REGION", "35.75.04"],
  ['{ region(name: "Gadingreja") { name } }', "UNKNOWN_REGION", "Gadingrejo"],
  ['{ region(name: "panggung rejo") { name } }', "AMBIGUOUS_REGION", "35.75.04), Kel. Panggungrejo (35.75.04.1012)"],
  ["{ region { name } }", "REGION_NOT_NAMED", "35.75"],
  ['{ observations(where: {indicator: ["peserta-aktip"]}) { totalCount } }', "UNKNOWN_INDICATOR", "peserta-aktif"],
  ['{ observations(where: {indicator: ["target"]}) { totalCount } }', "UNKNOWN_INDICATOR", "sasaran"],
  ["{ observations(where: {indicator: []}) { totalCount } }", "INDICATOR_NOT_NAMED", "peserta-aktif"],
  ['{ indicators(dataset: "enrollment") { id } }', "UNKNOWN_DATASET", "enrolment"],
  [
    '{ region(code: "35.75") { enrolment(period: "2024-13") { period { id } } } }',
    "UNKNOWN_PERIOD",
    "01 to 12, quarters Q1 to Q4, half years S1 and S2, for example 2024-04.",
  ],
  [
    '{ region(code: "35.75") { enrolment(period: "2023-12") { period { id } } } }',
    "UNKNOWN_PERIOD",
    "the first is 2024-01, the newest 2024-04.",
  ],
  ['{ release(id: "35.75/2024-03/1.0.9") { id } }', "UNKNOWN_RELEASE", "35.75/2024-03/1.0.0"],
  ['{ releases(publisher: "35.75.01") { totalCount } }', "UNKNOWN_REGION", "35.75"],
  ['{ regions(asOf: {release: "35.75/2024-3/1.0.0"}) { totalCount } }', "UNKNOWN_RELEASE", "mean 35.75/2024-03/1.0.0?"],
  ['{ release(id: "35.75/2030-01/1.0.0") { id } }', "UNKNOWN_RELEASE", "the newest is 35.75/2024-04/1.0.0."],
  ['{ region(code: "35.75.99") { name } }', "UNKNOWN_REGION", "35.75.01 Gadingrejo, 35.75.02"],
  ['{ region(name: "Gading Rejoo") { name } }', "UNKNOWN_REGION", "did you mean Gadingrejo (35.75.01)?"],
  ['{ regions(asOf: {instant: "2023-01-01T00:00:00Z"}) { totalCount } }', "NO_RELEASE_YET_AT", "35.75/2024-03/1.0.0"],
  ["{ regions(asOf: {}) { totalCount } }", "AS_OF_NOT_ONE", "release"],
  ["{ regions(first: 1001) { totalCount } }", "PAGE_SIZE", "1000"],
  ["{ releases(first: 0) { totalCount } }", "PAGE_SIZE", "1000"],
  ['{ regions(after: "bukan") { totalCount } }', "CURSOR_INVALID", "endCursor"],
])("%s is refused with the nearest that exists", async (document, code, hint) => {
  const { errors } = await portal.execute(document);
  expect(errors?.[0]?.extensions?.code).toBe(code);
  expect(JSON.stringify(errors)).toContain(hint);
  expect(errors?.[0]?.extensions).toMatchObject({
    message: { id: expect.any(String), en: expect.any(String) },
    remedy: { id: expect.any(String), en: expect.any(String) },
  });
  const message = errors?.[0]?.extensions?.message as Text;
  expect(message.id).not.toMatch(/\b(?:there|that|mean|such)\b/);
  expect(message.en).not.toMatch(/\b(?:tidak|itu|wilayah|maksud)\b/);
});

test("asOf reads an older release by id and by instant, and the whole request reads it", async () => {
  const document = `query ($asOf: AsOf) {
    region(code: "35.75", asOf: $asOf) { enrolment { period { id } active { release { id } } } }
    indicators(search: "aktif") { id periods { last { id } } }
  }`;
  const expected = {
    region: { enrolment: { period: { id: "2024-03" }, active: { release: { id: first.release.id } } } },
  };
  const older = await ask<{ indicators: unknown[] }>(document, { asOf: { release: first.release.id } });
  expect(older).toMatchObject(expected);
  expect(older.indicators[0]).toEqual({ id: "peserta-aktif", periods: { last: { id: "2024-03" } } });
  expect(await ask(document, { asOf: { instant: "2024-05-01T00:00:00+07:00" } })).toMatchObject(expected);
  expect(await ask(document)).toMatchObject({ region: { enrolment: { period: { id: "2024-04" } } } });
});

test("a request that points to two releases is refused", async () => {
  const { errors } = await portal.execute(
    `query ($then: ID! = "${first.release.id}") {
      a: regions(asOf: {release: $then}) { totalCount }
      ...Other
    }
    fragment Other on Query { b: regions(asOf: {release: "${current.release.id}"}) { totalCount } }`,
  );
  expect(errors?.[0]?.extensions?.code).toBe("RELEASES_MIXED");
});

test("a release shows its files, its changes with before and after, and its place in the line", async () => {
  const { release } = await ask<{ release: Record<string, unknown> }>(
    `{ release(id: "${current.release.id}") {
        number state kind publishedAt scheduledFor nextDue period { id label } firstPeriod { id } isSample sampleNotice(locale: EN)
        previous { id state } permalink
        files { name format dataset rows bytes sha256 url }
        changes(first: 3) { totalCount pageInfo { hasNextPage endCursor } nodes { key reason before { id } after { id cell { decimal } } } }
    } }`,
  );
  expect(release).toMatchObject({
    number: 2,
    state: "PUBLISHED",
    period: { id: "2024-04", label: "April 2024" },
    previous: { id: first.release.id, state: "SUPERSEDED" },
    sampleNotice: expect.stringContaining("SAMPLE DATA"),
    permalink: `${siteUrl}/r/35.75/2024-04/${current.release.version}/manifest.json`,
  });
  const { files, changes } = release as {
    files: { url: string; sha256: string }[];
    changes: { totalCount: number; nodes: { reason: string; before: unknown }[] };
  };
  expect(files).toHaveLength(current.manifest.files.length);
  expect(files.every(({ sha256 }) => /^sha256:[0-9a-f]{64}$/.test(sha256))).toBe(true);
  expect(changes.totalCount).toBe(current.changes.length);
  expect(changes.nodes[0]?.reason).toMatch(/NEW_PERIOD|BECAME_FINAL/);
});

test("a portal without a release says so, and still explains itself", async () => {
  const empty = await openApiPortal();
  try {
    const asked = await empty.execute("{ regions { totalCount } }");
    expect(asked.errors?.[0]?.extensions?.code).toBe("NO_RELEASE");
    const schema = await empty.execute("{ __schema { queryType { name } } }");
    expect(schema.data).toEqual({ __schema: { queryType: { name: "Query" } } });
  } finally {
    await empty.close();
  }
});
