import { parse } from "csv-parse/sync";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cellId } from "../../schema/cell.ts";
import type { PreparedRelease } from "../../server/release/prepare.ts";
import { type ServedReleases, serveReleases } from "../support/served-release.ts";
import { hiddenKelurahan, townReleases } from "./told-town.ts";

// Task 14: attack every public output for a withheld number, and fail. What the files hold is attacked by the gate; here the API is shown
// to hold nothing beyond them, whichever way it is asked, so that it adds no surface of its own.

let served: ServedReleases;
let releases: readonly PreparedRelease[];

beforeAll(async () => {
  served = await serveReleases();
  const town = townReleases(served);
  for (let month = 0; month < 5; month++) await town.publishNext();
  releases = town.releases;
});
afterAll(() => served.close());

/** `release cell number` of everything that a way of asking gives. */
type Told = Set<string>;

/** What may be known: every number of every release's own files. */
function inFiles(): Told {
  return new Set(
    releases.flatMap(({ release, observations }) =>
      observations.map((cell) => `${release.id} ${cellId(cell)} ${cell.decimal ?? ""}`),
    ),
  );
}

const all = ["peserta-aktif", "sasaran", "capaian-sasaran"];

interface Shown {
  readonly id: string;
  readonly release: { readonly id: string };
  readonly cell: {
    readonly status: string;
    readonly decimal: string | null;
    readonly display: string;
    readonly value?: unknown;
  };
}
const shown = `id release { id } cell { status decimal display ... on CountCell { value } ... on ShareCell { share: value } }`;
const told = ({ id, release, cell }: Shown) => `${release.id} ${id} ${cell.decimal ?? ""}`;

async function byObservations(): Promise<Told> {
  const answers = await Promise.all(
    releases.map(async ({ release }) => {
      const { observations } = await served.ask<{ observations: { nodes: Shown[] } }>(
        `query ($where: ObservationFilter!, $asOf: AsOf) { observations(where: $where, asOf: $asOf, first: 500) { nodes { ${shown} } } }`,
        { where: { indicator: all, everyCut: true }, asOf: { release: release.id } },
      );
      return observations.nodes;
    }),
  );
  return new Set(answers.flat().map(told));
}

async function byComparing(): Promise<Told> {
  const pairs = releases.flatMap((from, at) => releases.slice(at + 1).map((to) => [from.release.id, to.release.id]));
  const answers = await Promise.all(
    pairs.map(async ([from, to]) => {
      const { compareReleases } = await served.ask<{
        compareReleases: { changes: { nodes: { before: Shown | null; after: Shown }[] } };
      }>(
        `query ($from: ID!, $to: ID!) { compareReleases(from: $from, to: $to) { changes(first: 500) { nodes { before { ${shown} } after { ${shown} } } } } }`,
        { from, to },
      );
      return compareReleases.changes.nodes.flatMap(({ before, after }) => (before ? [before, after] : [after]));
    }),
  );
  return new Set(answers.flat().map(told));
}

async function byHistory(): Promise<Told> {
  const { observations } = await served.ask<{
    observations: { nodes: { id: string; history: Omit<Shown, "id">[] }[] };
  }>(
    `query ($where: ObservationFilter!) { observations(where: $where, first: 400) { nodes { id history { release { id } cell { decimal } } } } }`,
    { where: { indicator: all, everyCut: true } },
  );
  return new Set(observations.nodes.flatMap(({ id, history }) => history.map((one) => told({ id, ...one }))));
}

async function byCsv(): Promise<Told> {
  const texts = await Promise.all(
    releases.map(({ release }) =>
      served.read(`/csv?${all.map((id) => `indicator=${id}`).join("&")}&everyCut=true&release=${release.id}`),
    ),
  );
  const rows = texts.flatMap((text) => parse(text, { columns: true }) as Record<string, string>[]);
  return new Set(rows.map(({ rilis, sel, nilai }) => `${rilis} ${sel} ${nilai}`));
}

test.each([
  ["observations of every release", byObservations],
  ["comparing every two releases", byComparing],
  ["the history of every number", byHistory],
  ["every file of answers", byCsv],
])("%s tell no number that the releases' own files do not", async (_, ask) => {
  const known = inFiles();
  const found = await ask();
  expect(found.size).toBeGreaterThan(50);
  expect([...found].filter((one) => !known.has(one))).toEqual([]);
});

test("a hidden number has no digit in any form: value, text, citation, remark, history", async () => {
  const { observations } = await served.ask<{ observations: { nodes: Record<string, unknown>[] } }>(
    `query ($where: ObservationFilter!) { observations(where: $where) { suppressedCount nodes { citation press: citation(style: PRESS_LINE)
      cell { status decimal display quality asOfPeriod { id } ... on CountCell { value } } history { reason cell { decimal ... on CountCell { value } } } } } }`,
    { where: { indicator: ["peserta-aktif"], region: hiddenKelurahan, period: ["2024-02", "2024-03"] } },
  );
  expect(observations.nodes).toHaveLength(4);
  for (const { cell, history, press } of observations.nodes) {
    expect(cell).toMatchObject({ status: "SUPPRESSED", decimal: null, value: null, asOfPeriod: null });
    expect(JSON.stringify([cell, history])).not.toMatch(/\d/);
    expect(history).toHaveLength(1);
    expect(press).toMatch(/: disembunyikan \[bukan nol\] \(/);
  }
});

test("no way of asking lets a reader filter, sort or count by value", async () => {
  const contract = await served.read("/schema.graphql");
  const filter = /input ObservationFilter \{[\s\S]*?\n\}/.exec(contract)?.[0] ?? "";
  expect(filter).not.toMatch(/^ {2}(?:value|decimal|above|below|status|min|max)\w*:/m);
  expect(contract).not.toMatch(/orderBy|sortBy|aggregate\(/);
});
