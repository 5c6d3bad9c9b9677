import { afterAll, beforeAll, expect, test } from "vitest";
import type { PreparedRelease } from "../../server/release/prepare.ts";
import { type ApiPortal, openApiPortal } from "../support/api-portal.ts";

// Pages join to the whole, and an answer is of one release, whatever is published meanwhile.

let portal: ApiPortal;
let current: PreparedRelease;

beforeAll(async () => {
  portal = await openApiPortal();
  await portal.publish(3);
  current = await portal.publish(4);
});
afterAll(() => portal.close());

async function ask<Data = never>(document: string, variables?: Record<string, unknown>): Promise<Data> {
  const { data, errors } = await portal.execute(document, variables);
  expect(errors).toBeUndefined();
  return data as Data;
}

interface ChangesPage {
  readonly release: {
    readonly changes: {
      readonly nodes: readonly { readonly key: string }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
    };
  };
}

test("pages of changes follow each other without loss", async () => {
  const keys: string[] = [];
  let after: string | null = null;
  do {
    const { release }: ChangesPage = await ask<ChangesPage>(
      `query ($after: String) { release(id: "${current.release.id}") {
        changes(first: 4, after: $after) { nodes { key } pageInfo { hasNextPage endCursor } } } }`,
      { after },
    );
    keys.push(...release.changes.nodes.map(({ key }) => key));
    after = release.changes.pageInfo.hasNextPage ? release.changes.pageInfo.endCursor : null;
  } while (after !== null);
  expect(new Set(keys).size).toBe(current.changes.length);
  expect(keys).toHaveLength(current.changes.length);
});

test("pages stay on their release while newer ones go out: no cell lost, none twice", async () => {
  const page = async (after: string | undefined) =>
    await ask<{
      observations: {
        nodes: { id: string }[];
        totalCount: number;
        release: { id: string };
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    }>(
      `query ($after: String) {
        observations(where: {indicator: ["peserta-aktif", "sasaran", "capaian-sasaran"]}, first: 7, after: $after) {
          nodes { id } totalCount release { id } pageInfo { hasNextPage endCursor }
        }
      }`,
      { after },
    );
  const seen: string[] = [];
  const releases = new Set<string>();
  let total = 0;
  let months = 5;
  for (let after: string | undefined, more = true; more; ) {
    const { observations } = await page(after);
    seen.push(...observations.nodes.map(({ id }) => id));
    releases.add(observations.release.id);
    total = observations.totalCount;
    more = observations.pageInfo.hasNextPage;
    after = observations.pageInfo.endCursor;
    if (months <= 8) await portal.publish(months++);
  }
  expect([...releases]).toEqual([current.release.id]);
  expect(seen).toHaveLength(total);
  expect(new Set(seen).size).toBe(total);
  const inOrder = seen.map((id) => id.replaceAll("/", "\u0001"));
  expect(inOrder).toEqual([...inOrder].sort());
  expect(total).toBe(4 * 15);
});

test("an answer asked while releases go out is of one release, in every part", async () => {
  const document = `{
    regions(level: KOTA) { nodes { enrolment { period { id } active { release { id } cell { decimal } } new { release { id } cell { decimal } } } } }
    observations(where: {indicator: ["peserta-aktif"], region: ["35.75"]}, first: 1000) { release { id } totalCount }
    indicators(search: "peserta") { periods { last { id } } }
  }`;
  let going = true;
  const months = new Set<string>();
  const poll = async () => {
    while (going) {
      const { data, extensions, errors } = await portal.execute(document);
      expect(errors).toBeUndefined();
      const { id } = (extensions as { release: { id: string } }).release;
      const month = id.split("/")[1] ?? "";
      months.add(month);
      const at = Number(month.slice(5)) - 1;
      const active = portal.town[at]?.active.reduce((total, value) => total + value, 0);
      const cell = (decimal: unknown) => ({ release: { id }, cell: { decimal: String(decimal) } });
      expect(data).toMatchObject({
        regions: {
          nodes: [{ enrolment: { period: { id: month }, active: cell(active), new: cell(portal.town[at]?.entered) } }],
        },
        observations: { release: { id }, totalCount: at + 1 },
      });
      const { indicators } = data as { indicators: { periods: { last: { id: string } } | null }[] };
      // an indicator of which the town has no cell has no months
      expect(new Set(indicators.flatMap(({ periods }) => periods?.last.id ?? []))).toEqual(new Set([month]));
    }
  };
  const readers = Promise.all([poll(), poll(), poll()]);
  const { data } = await portal.execute("{ releases(first: 1) { nodes { period { id } } } }");
  const newest = (data as { releases: { nodes: { period: { id: string } }[] } }).releases.nodes[0]?.period.id ?? "";
  for (let month = Number(newest.slice(5)) + 1; month <= 12; month++) await portal.publish(month);
  going = false;
  await readers;
  expect(months.size).toBeGreaterThan(2);
});

test("named cells are paged in the same way", async () => {
  const first = await ask<{ observations: { nodes: { id: string }[]; pageInfo: { endCursor: string } } }>(
    `{ observations(where: {indicator: ["cakupan"], level: KELURAHAN, period: ["2024-01"]}, first: 20) {
        totalCount suppressedCount nodes { id } pageInfo { endCursor hasNextPage } } }`,
  );
  expect(first.observations).toMatchObject({ totalCount: 34, suppressedCount: 0, pageInfo: { hasNextPage: true } });
  const second = await ask<{ observations: { nodes: { id: string }[] } }>(
    `{ observations(where: {indicator: ["cakupan"], level: KELURAHAN, period: ["2024-01"]}, first: 20,
        after: "${first.observations.pageInfo.endCursor}") { nodes { id } pageInfo { hasNextPage } } }`,
  );
  expect(second.observations).toMatchObject({ pageInfo: { hasNextPage: false } });
  expect(new Set([...first.observations.nodes, ...second.observations.nodes].map(({ id }) => id)).size).toBe(34);
});

test("more named cells than may be are refused", async () => {
  const period = Array.from({ length: 300 }, (_, month) =>
    `${2024 + Math.floor(month / 12)}-${(month % 12) + 1}`.replace(/-(\d)$/, "-0$1"),
  );
  const { errors } = await portal.execute(
    `query ($period: [PeriodId!]!) {
      observations(where: {indicator: ["cakupan", "sasaran"], level: KELURAHAN, period: $period}) { totalCount } }`,
    { period },
  );
  expect(errors?.[0]?.extensions?.code).toBe("TOO_MANY_CELLS");
});
