import { afterAll, beforeAll, expect, test } from "vitest";
import type { CellKey } from "../../schema/cell.ts";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import type { Observation } from "../../schema/release.ts";
import { createExecutor, type Execute } from "../../server/graphql/execute.ts";
import type { PreparedRelease } from "../../server/release/prepare.ts";
import { type HandMadePortal, handMadeRelease, openHandMadePortal } from "../support/hand-made-release.ts";
import { codelists } from "../support/release-input.ts";

let portal: HandMadePortal;
let execute: Execute;
const releases: PreparedRelease[] = [];

const cell = (at: Partial<CellKey>, decimal: number | "hidden", more: Partial<Observation> = {}): Observation => ({
  ...{ indicator: "peserta-aktif", region: "35.75", period: "2024-01", dimensions: {}, ...at },
  ...{ status: decimal === "hidden" ? "SUPPRESSED" : "PUBLISHED", quality: "PROVISIONAL", source: "iuran" },
  decimal: decimal === "hidden" ? undefined : String(decimal),
  ...more,
});

const january = { period: "2024-01" } as const;
const kelurahan = [...codelists.regions.values()].filter(({ level }) => level === "kelurahan").map(({ code }) => code);

/** January as the release of each month tells it. */
const told: Readonly<Record<string, readonly Observation[]>> = {
  "2024-01": [
    cell(january, 3000),
    cell({ ...january, region: "35.75.01" }, 900),
    cell({ ...january, region: "35.75.02" }, 800),
    cell({ ...january, region: "35.75.03" }, 700),
    cell({ ...january, region: "35.75.01.1001" }, "hidden"),
    cell({ ...january, indicator: "sasaran" }, 4000, { source: "sasaran-1", quality: "FINAL" }),
  ],
  "2024-02": [
    cell(january, 3010),
    cell({ ...january, region: "35.75.01" }, 910),
    cell({ ...january, region: "35.75.02" }, 800),
    cell({ ...january, region: "35.75.03" }, 705),
    cell({ ...january, region: "35.75.01.1001" }, "hidden"),
    cell({ ...january, indicator: "sasaran" }, 4000, { source: "sasaran-1", quality: "FINAL" }),
    cell({ period: "2024-02" }, 3100),
  ],
  "2024-03": [
    cell(january, 3010, { quality: "FINAL" }),
    cell({ ...january, region: "35.75.01" }, 910, { quality: "FINAL" }),
    cell({ ...january, region: "35.75.02" }, "hidden", { status: "WITHDRAWN" }),
    cell({ ...january, region: "35.75.03" }, 700),
    cell({ ...january, region: "35.75.01.1001" }, 12, { quality: "FINAL" }),
    cell({ ...january, indicator: "sasaran" }, 4000, { source: "sasaran-1", quality: "FINAL" }),
    cell({ period: "2024-02" }, 3100),
    cell({ period: "2024-03" }, 3200),
    ...kelurahan.flatMap((region) =>
      ["2024-02", "2024-03"].map((period) => cell({ region, period, dimensions: { kelamin: "P" } }, 50)),
    ),
  ],
};

beforeAll(async () => {
  portal = await openHandMadePortal();
  for (const [period, cells] of Object.entries(told)) {
    const previous = releases.at(-1);
    const release = handMadeRelease(cells, { period, ...(previous && { previous }) });
    await portal.publish(release);
    releases.push(release);
  }
  const { published } = portal;
  execute = createExecutor({ published, codelists, profile: kotaPasuruan, siteUrl: "https://portal.example" });
});
afterAll(() => portal.close());

async function ask<Data>(document: string, variables?: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await execute(document, variables);
  expect(errors).toBeUndefined();
  return data as Data;
}

interface Version {
  readonly release: { readonly id: string };
  readonly reason: string;
  readonly cell: { readonly status: string; readonly decimal: string | null; readonly quality: string };
  readonly permalink: string;
  readonly source: { readonly id: string };
}
const historyFields = "history { release { id } reason cell { status decimal quality } permalink source { id } }";

async function historyOf(region: string, asOf?: string): Promise<Version[]> {
  const { observations } = await ask<{ observations: { nodes: { history: Version[] }[] } }>(
    `query ($region: RegionCode!, $asOf: AsOf) {
      observations(where: {indicator: "peserta-aktif", region: [$region], period: "2024-01"}, asOf: $asOf) { nodes { ${historyFields} } }
    }`,
    { region, asOf: asOf && { release: asOf } },
  );
  return observations.nodes[0]?.history ?? [];
}

test("a number's history names each release that changed it, oldest first, with the reason", async () => {
  const history = await historyOf("35.75");
  expect(history).toEqual([
    {
      release: { id: "35.75/2024-01/1.0.0" },
      reason: "NEW_PERIOD",
      cell: { status: "PUBLISHED", decimal: "3000", quality: "PROVISIONAL" },
      permalink: "https://portal.example/r/35.75/2024-01/1.0.0/contoh-enrolment.json#peserta-aktif/35.75/2024-01",
      source: { id: "iuran" },
    },
    {
      release: { id: "35.75/2024-02/1.0.0" },
      reason: "REVISED",
      cell: { status: "PUBLISHED", decimal: "3010", quality: "PROVISIONAL" },
      permalink: "https://portal.example/r/35.75/2024-02/1.0.0/contoh-enrolment.json#peserta-aktif/35.75/2024-01",
      source: { id: "iuran" },
    },
    {
      release: { id: "35.75/2024-03/1.0.0" },
      reason: "BECAME_FINAL",
      cell: { status: "PUBLISHED", decimal: "3010", quality: "FINAL" },
      permalink: "https://portal.example/r/35.75/2024-03/1.0.0/contoh-enrolment.json#peserta-aktif/35.75/2024-01",
      source: { id: "iuran" },
    },
  ]);
});

test("a pinned release tells the history up to itself; what was hidden stays hidden in it", async () => {
  expect((await historyOf("35.75", "35.75/2024-02/1.0.0")).map(({ cell }) => cell.decimal)).toEqual(["3000", "3010"]);
  expect((await historyOf("35.75.02")).map(({ reason, cell }) => [reason, cell.status])).toEqual([
    ["NEW_PERIOD", "PUBLISHED"],
    ["WITHDRAWN", "WITHDRAWN"],
  ]);
  expect((await historyOf("35.75.01.1001")).map(({ reason, cell }) => [reason, cell.decimal])).toEqual([
    ["NEW_PERIOD", null],
    ["REVISED", "12"],
  ]);
  expect(await historyOf("35.75.04")).toEqual([]);
});

test("the histories of a whole page come in as many statements as one", async () => {
  const document = (first: number) => `{
    observations(where: {indicator: ["peserta-aktif"], everyCut: true}, first: ${first}) {
      nodes { id history { release { id } reason } }
    }
  }`;
  portal.statements();
  await ask(document(1));
  const few = portal.statements();
  const { observations } = await ask<{ observations: { nodes: unknown[] } }>(document(1_000));
  expect(observations.nodes.length).toBeGreaterThan(70);
  // contents of other releases bring their releases and sources: one statement for all of each
  expect(portal.statements()).toBeLessThanOrEqual(few + 1);
  expect(few).toBeLessThanOrEqual(6);
});

interface Diff {
  readonly compareReleases: {
    readonly totalCount: number;
    readonly byReason: { readonly reason: string; readonly count: number }[];
    readonly byDataset: { readonly dataset: string; readonly reason: string; readonly count: number }[];
    readonly changes: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: {
        readonly key: string;
        readonly reason: string;
        readonly before: { readonly cell: { readonly decimal: string | null } } | null;
        readonly after: { readonly cell: { readonly decimal: string | null } };
      }[];
    };
  };
}

async function compare(from: string, to: string, page = "first: 1000"): Promise<Diff["compareReleases"]> {
  const { compareReleases } = await ask<Diff>(
    `{ compareReleases(from: "35.75/${from}/1.0.0", to: "35.75/${to}/1.0.0") {
        from { id } to { id } totalCount byReason { reason count } byDataset { dataset reason count }
        changes(${page}) { totalCount pageInfo { hasNextPage endCursor }
          nodes { key reason before { cell { decimal } release { id } } after { cell { decimal } release { id } } } }
    } }`,
  );
  return compareReleases;
}

test("two releases are compared cell by cell, and what came back to itself is no difference", async () => {
  const { changes, ...counts } = await compare("2024-01", "2024-03");
  const named = Object.fromEntries(changes.nodes.map(({ key, ...change }) => [key, change]));
  const side = (decimal: string | null, month: string) => ({
    cell: { decimal },
    release: { id: `35.75/${month}/1.0.0` },
  });
  expect(named["peserta-aktif/35.75/2024-01"]).toEqual({
    ...{ reason: "REVISED", before: side("3000", "2024-01"), after: side("3010", "2024-03") },
  });
  expect(named["peserta-aktif/35.75.02/2024-01"]).toEqual({
    ...{ reason: "WITHDRAWN", before: side("800", "2024-01"), after: side(null, "2024-03") },
  });
  expect(named["peserta-aktif/35.75/2024-02"]).toEqual({
    ...{ reason: "NEW_PERIOD", before: null, after: side("3100", "2024-03") },
  });
  // 700, then 705, then 700 again
  expect(Object.keys(named)).not.toContain("peserta-aktif/35.75.03/2024-01");
  expect(Object.keys(named)).not.toContain("sasaran/35.75/2024-01");
  expect(counts).toMatchObject({
    totalCount: changes.nodes.length,
    byReason: [
      { reason: "WITHDRAWN", count: 1 },
      { reason: "REVISED", count: 3 },
      { reason: "NEW_PERIOD", count: 2 + kelurahan.length * 2 },
    ],
    byDataset: expect.arrayContaining([{ dataset: "enrolment", reason: "REVISED", count: 3 }]),
  });
});

test("neighbours differ here by what the newer one says it changed", async () => {
  for (const [from, to] of [
    ["2024-01", "2024-02"],
    ["2024-02", "2024-03"],
  ] as const) {
    const { changes } = await compare(from, to);
    const { release } = await ask<{ release: { changes: Diff["compareReleases"]["changes"] } }>(
      `{ release(id: "35.75/${to}/1.0.0") { changes(first: 1000) { totalCount pageInfo { hasNextPage endCursor }
          nodes { key reason before { cell { decimal } release { id } } after { cell { decimal } release { id } } } } } }`,
    );
    expect(changes.nodes).toEqual(release.changes.nodes);
    expect(changes.totalCount).toBe(release.changes.totalCount);
  }
  expect((await compare("2024-02", "2024-02")).totalCount).toBe(0);
});

test("the pages of a comparison join to the whole, in two statements each", async () => {
  const all = (await compare("2024-01", "2024-03")).changes.nodes.map(({ key }) => key);
  const paged: string[] = [];
  let after = "";
  for (let page = 0; page < 20; page++) {
    portal.statements();
    const { changes } = await compare("2024-01", "2024-03", `first: 17${after}`);
    // the release in force, all releases, the counts, the page
    expect(portal.statements()).toBeLessThanOrEqual(4);
    paged.push(...changes.nodes.map(({ key }) => key));
    if (!changes.pageInfo.hasNextPage) break;
    after = `, after: "${changes.pageInfo.endCursor}"`;
  }
  expect(paged).toEqual(all);
});

test("a comparison narrows by reason and dataset, with its own count", async () => {
  const revised = (await compare("2024-01", "2024-03", "reason: [REVISED, WITHDRAWN]")).changes;
  expect(revised.nodes.map(({ reason }) => reason).sort()).toEqual(["REVISED", "REVISED", "REVISED", "WITHDRAWN"]);
  expect(revised.totalCount).toBe(4);
  expect((await compare("2024-01", "2024-03", 'dataset: "budget"')).changes).toMatchObject({
    totalCount: 0,
    nodes: [],
  });
});

test.each([
  [
    '{ compareReleases(from: "35.75/2024-03/1.0.0", to: "35.75/2024-01/1.0.0") { totalCount } }',
    "RANGE_REVERSED",
    "from 35.75/2024-01/1.0.0, to 35.75/2024-03/1.0.0",
  ],
  [
    '{ compareReleases(from: "35.75/2024-1/1.0.0", to: "35.75/2024-03/1.0.0") { totalCount } }',
    "UNKNOWN_RELEASE",
    "mean 35.75/2024-01/1.0.0?",
  ],
  [
    '{ compareReleases(from: "35.75/2024-01/1.0.0", to: "35.75/2024-03/1.0.0") { changes(dataset: "enrolmen") { totalCount } } }',
    "UNKNOWN_DATASET",
    "mean enrolment?",
  ],
  [
    '{ releaseCalendar(within: "35.75", from: "2024-12-31", to: "2024-01-01") { scheduledFor } }',
    "RANGE_REVERSED",
    "from 2024-01-01, to 2024-12-31",
  ],
  [
    '{ releaseCalendar(within: "35.75.01", from: "2024-01-01", to: "2024-12-31") { scheduledFor } }',
    "UNKNOWN_REGION",
    "the publisher here is 35.75.",
  ],
  [
    '{ releaseCalendar(within: "35.76", from: "2024-01-01", to: "2024-12-31") { scheduledFor } }',
    "UNKNOWN_REGION",
    "35.75 Kota Pasuruan",
  ],
  [
    '{ observations(where: {indicator: "peserta-aktif", from: "2024-03", to: "2024-01"}) { totalCount } }',
    "RANGE_REVERSED",
    "from 2024-01, to 2024-03",
  ],
])("%s is refused with what to send instead", async (document, code, remedy) => {
  const { errors } = await execute(document);
  expect(errors?.[0]?.extensions?.code).toBe(code);
  expect(JSON.stringify(errors)).toContain(remedy);
});

test("the calendar tells what came out when and the one date that is set, and no more", async () => {
  const { releaseCalendar } = await ask<{ releaseCalendar: unknown[] }>(
    `{ releaseCalendar(within: "35.75", from: "2024-03-01", to: "2030-12-31") {
        publisher scheduledFor publishedAt daysLate period { id } release { id } } }`,
  );
  expect(releaseCalendar).toEqual([
    {
      ...{ publisher: "35.75", scheduledFor: "2024-03-15", publishedAt: "2024-03-15T02:00:00.000Z", daysLate: 0 },
      ...{ period: { id: "2024-02" }, release: { id: "35.75/2024-02/1.0.0" } },
    },
    {
      ...{ publisher: "35.75", scheduledFor: "2024-04-15", publishedAt: "2024-04-15T02:00:00.000Z", daysLate: 0 },
      ...{ period: { id: "2024-03" }, release: { id: "35.75/2024-03/1.0.0" } },
    },
    {
      ...{ publisher: "35.75", scheduledFor: "2024-05-15", publishedAt: null, daysLate: null },
      ...{ period: null, release: null },
    },
  ]);
});

test.each([
  [
    "a permalink",
    "lihat https://portal.example/r/35.75/2024-01/1.0.0/contoh-enrolment.json#peserta-aktif/35.75/2024-01.",
    "3000",
    "REVISED",
  ],
  ["a row of a file", "35.75/2024-02/1.0.0 peserta-aktif/35.75/2024-01", "3010", "STANDS"],
  ["a cell's address", "peserta-aktif/35.75/2024-01", "3010", "STANDS"],
  ["a withdrawn number", "35.75/2024-02/1.0.0, sel peserta-aktif/35.75.02/2024-01", "800", "WITHDRAWN"],
  ["a breakdown", "peserta-aktif/35.75.01.1001/2024-02/kelamin=P.", "50", "STANDS"],
  [
    "an address of the web",
    "https://portal.example/r/35.75%2F2024-01%2F1.0.0#peserta-aktif%2F35.75%2F2024-01",
    "3000",
    "REVISED",
  ],
])("%s leads to its number and says whether it stands", async (_, text, decimal, state) => {
  const { resolveCitation } = await ask<{ resolveCitation: unknown }>(
    "query ($text: String!) { resolveCitation(text: $text) { state release { id } observation { cell { decimal } } now { release { id } } } }",
    { text },
  );
  expect(resolveCitation).toMatchObject({
    state,
    observation: { cell: { decimal } },
    now: { release: { id: "35.75/2024-03/1.0.0" } },
  });
});

test("a text that names a release only, or nothing, or something unknown, is answered as such", async () => {
  const resolve = (text: string) =>
    execute("query ($text: String!) { resolveCitation(text: $text) { state release { id } observation { id } } }", {
      text,
    });
  expect(await resolve("rilis 35.75/2024-02/1.0.0")).toMatchObject({
    data: { resolveCitation: { state: null, release: { id: "35.75/2024-02/1.0.0" }, observation: null } },
  });
  for (const text of ["", "86,4 % pekerja rentan", "a/b/c", "3575010101900001", `${"x/".repeat(3000)}`]) {
    expect(await resolve(text)).toMatchObject({ data: { resolveCitation: null } });
  }
  const codeOf = async (text: string) => (await resolve(text)).errors?.[0]?.extensions?.code;
  expect(await codeOf("peserta-aktip/35.75/2024-01")).toBe("UNKNOWN_INDICATOR");
  expect(await codeOf("peserta-aktif/35.76/2024-01")).toBe("UNKNOWN_REGION");
  expect(await codeOf("peserta-aktif/35.75/2024-13")).toBe("UNKNOWN_PERIOD");
  expect(await codeOf("peserta-aktif/35.75/2024-01/kelamin=X")).toBe("UNKNOWN_CODE");
  expect(await codeOf("35.75/2024-09/1.0.0 peserta-aktif/35.75/2024-01")).toBe("UNKNOWN_RELEASE");
});

test("releases narrow by state, name what took their place, and cite themselves", async () => {
  const { superseded, inForce } = await ask<Record<string, { totalCount: number; nodes: unknown[] }>>(
    `{ superseded: releases(state: [SUPERSEDED]) { totalCount nodes { id supersededBy { id } } }
       inForce: releases(state: [PUBLISHED, WITHDRAWN]) { totalCount nodes { id supersededBy { id } citation(style: PRESS_LINE, locale: EN) } } }`,
  );
  expect(superseded).toEqual({
    totalCount: 2,
    nodes: [
      { id: "35.75/2024-02/1.0.0", supersededBy: { id: "35.75/2024-03/1.0.0" } },
      { id: "35.75/2024-01/1.0.0", supersededBy: { id: "35.75/2024-02/1.0.0" } },
    ],
  });
  expect(inForce).toEqual({
    totalCount: 1,
    nodes: [
      {
        ...{ id: "35.75/2024-03/1.0.0", supersededBy: null },
        citation:
          "[SAMPLE DATA, do not cite] Protection of vulnerable workers, Pasuruan City, March 2024 (Terang Pasuruan City, release 35.75/2024-03/1.0.0, 15 April 2024). portal.example/r/35.75/2024-03/1.0.0/manifest.json",
      },
    ],
  });
});

test("a filter by the kind of period keeps only such periods, named, in a range or alone", async () => {
  const ids = async (where: string) => {
    const { observations } = await ask<{ observations: { nodes: { id: string }[] } }>(
      `{ observations(where: {indicator: "peserta-aktif", region: "35.75", ${where}}) { nodes { id } } }`,
    );
    return observations.nodes.map(({ id }) => id.split("/")[2]);
  };
  expect(await ids("cadence: MONTH")).toEqual(["2024-01", "2024-02", "2024-03"]);
  expect(await ids('cadence: MONTH, from: "2024-02"')).toEqual(["2024-02", "2024-03"]);
  expect(await ids("cadence: YEAR")).toEqual([]);
  expect(await ids('cadence: YEAR, period: ["2024", "2024-01"]')).toEqual(["2024"]);
});
