import { afterAll, beforeAll, expect, test } from "vitest";
import { type ServedReleases, serveReleases } from "../support/served-release.ts";
import { revisedCell, townReleases } from "./told-town.ts";

// Task 11: what changed between two releases, and why.

let served: ServedReleases;

beforeAll(async () => {
  served = await serveReleases();
  const town = townReleases(served);
  for (let month = 0; month < 6; month++) await town.publishNext();
});
afterAll(() => served.close());

interface Diff {
  readonly compareReleases: {
    readonly byReason: readonly { readonly reason: string; readonly count: number }[];
    readonly changes: {
      readonly totalCount: number;
      readonly nodes: readonly {
        readonly key: string;
        readonly before: { readonly cell: { readonly display: string } };
        readonly after: { readonly cell: { readonly display: string } };
      }[];
    };
  };
}

test("of two releases months apart the corrected numbers stand first, with before, after and reason", async () => {
  const { compareReleases } = await served.ask<Diff>(
    `{ compareReleases(from: "35.75/2024-02/1.0.0", to: "35.75/2024-06/1.0.0") {
        byReason { reason count }
        changes(reason: [REVISED, WITHDRAWN, BECAME_FINAL]) { totalCount
          nodes { key reason before { cell { display } } after { cell { display } } } } } }`,
  );
  expect(compareReleases.byReason.map(({ reason }) => reason)).toEqual(["REVISED", "NEW_PERIOD"]);
  // the kecamatan, the city and its men, and the share of the target
  const changed = compareReleases.changes.nodes.map(({ key, before, after }) => [
    ...[key, before.cell.display, after.cell.display],
  ]);
  expect(changed).toEqual([
    ["capaian-sasaran/35.75.02/2024-02", "72,0\u00a0%", "72,5\u00a0%"],
    ["peserta-aktif/35.75/2024-02", "2.950", "2.955"],
    ["peserta-aktif/35.75/2024-02/kelamin=L", "1.449", "1.454"],
    ["peserta-aktif/35.75.02/2024-02", "720", "725"],
  ]);
  expect(compareReleases.changes.totalCount).toBe(changed.length);
});

test("the number itself tells in which release it changed", async () => {
  const { observations } = await served.ask<{ observations: { nodes: { history: unknown[] }[] } }>(
    `{ observations(where: {indicator: "peserta-aktif", region: "35.75.02", period: "2024-02"}) {
        nodes { history { release { id } reason cell { display } } } } }`,
  );
  expect(observations.nodes[0]?.history).toEqual([
    { release: { id: "35.75/2024-02/1.0.0" }, reason: "NEW_PERIOD", cell: { display: String(revisedCell.before) } },
    { release: { id: "35.75/2024-04/1.0.0" }, reason: "REVISED", cell: { display: String(revisedCell.after) } },
  ]);
});
