import loadHighs from "highs";
import { expect, test } from "vitest";
import { cellId } from "../../schema/cell.ts";
import type { PlanTable } from "../../schema/dataset.ts";
import { controlRelease } from "../../server/disclosure/control.ts";
import { splitSystem } from "../../server/disclosure/gate/split.ts";
import type { GateRequest, GateResult } from "../../server/gate/gate-request.ts";
import type { DisclosureControl } from "../../server/release/observe.ts";
import type { PreparedRelease } from "../../server/release/prepare.ts";
import { processGate } from "../../server/release/process-gate.ts";
import { type Draws, seededDraws } from "../support/regimes/draws.ts";
import { type ReleaseSeries, releaseSeries } from "../support/regimes/release-series.ts";
import type { TownHistory } from "../support/regimes/simulate-town.ts";
import { swappedTown } from "../support/regimes/swapped-town.ts";
import { tabulateHistory } from "../support/regimes/tabulate-history.ts";
import { type Group, type TinyTown, tinyTable, tinyTotals, tinyTown } from "../support/regimes/tiny-town.ts";

// Two towns that print the same numbers and hide others: with the same cells hidden, everything public must be the same to the last byte.

const highs = await loadHighs();
/** Takes the system apart as the gate does, whose counts stand in the certificate, and passes it: what is judged is in other tests. */
async function passes({ system }: GateRequest): Promise<GateResult> {
  const split = splitSystem(system);
  const components = split === "infeasible" ? 0 : split.components.length;
  const counts = { targets: system.targets.length, components, kept: 0, exact: 0, narrow: 0 };
  return { verdict: "PASS", failure: undefined, refused: [], counts, passed: [] };
}

const noRecord = {
  acceptedPrimary: async () => [],
  keptVerdicts: async () => new Set<string>(),
  keepVerdicts: async () => undefined,
};
const gate = processGate(noRecord, { software: "terang", run: passes });
const months = 2;
const plan: readonly PlanTable[] = [
  ...tinyTotals,
  tinyTable("kelurahan", []),
  tinyTable("kecamatan", ["pekerjaan"]),
  tinyTable("kelurahan", ["pekerjaan"]),
];

/** Twelve cells of 1…16 people, and enough who come and go that months may be printed one after the other. */
function drawTown(draws: Draws): TinyTown {
  const groups = [0, 1, 2, 3].flatMap((kelurahan) =>
    [0, 1, 2].flatMap((occupation): Group[] => [
      { people: 1 + draws.below(draws.below(2) === 0 ? 4 : 12), kelurahan, occupation },
      { people: 2, kelurahan, occupation, until: 1 },
      { people: 2, kelurahan, occupation, from: 1 },
    ]),
  );
  return tinyTown(groups, { months, plan, profile: { turnover: 0 } });
}

test("200 towns with other hidden numbers have the same releases, to the last byte", { timeout: 120_000 }, async () => {
  let compared = 0;
  for (let seed = 1; compared < 200 && seed < 100; seed++) {
    const draws = seededDraws(seed);
    const town = drawTown(draws);
    const first = await published(town, (input) => controlRelease(highs, input));
    for (const twin of first === undefined ? [] : twinsOf(town, first, draws)) {
      const second = await published({ ...town, history: twin }, repeating(first as ReleaseSeries));
      expect(second?.releases.map(everythingPublic)).toEqual(first?.releases.map(everythingPublic));
      compared++;
    }
  }
  expect(compared).toBeGreaterThanOrEqual(200);
});

/** The releases as they would be published; undefined where control refuses. */
async function published(town: TinyTown, control: DisclosureControl): Promise<ReleaseSeries | undefined> {
  return await releaseSeries({ ...town, control, gate }).catch((error: { code?: string }) => {
    if (error.code !== "RELEASE_DISCLOSES") throw error;
    return undefined;
  });
}

/** Towns whose people differ, where every published number is the same and some hidden one is another than in all the others. */
function twinsOf({ history, datasets }: TinyTown, { releases }: ReleaseSeries, draws: Draws): TownHistory[] {
  const cells = releases.at(-1)?.observations ?? [];
  const hidden = cells.filter(({ status }) => status === "SUPPRESSED").map(cellId);
  const shown = cells.filter(({ decimal, asOfPeriod }) => decimal !== undefined && asOfPeriod === undefined);
  const valuesOf = (town: TownHistory) => {
    const { aggregates } = tabulateHistory(town, { last: months - 1, datasets, publisher: "35.75" });
    return new Map(aggregates.map((aggregate) => [cellId(aggregate), aggregate.value]));
  };
  const before = valuesOf(history);
  const secret = (values: ReadonlyMap<string, number>) => hidden.map((id) => values.get(id)).join();
  const twins = new Map([[secret(before), history]]);
  for (let attempt = 0; hidden.length > 0 && twins.size <= 16 && attempt < 250; attempt++) {
    const twin = swappedTown(history, draws);
    if (twin === undefined) continue;
    const after = valuesOf(twin);
    const isSame = shown.every((cell) => after.get(cellId(cell)) === before.get(cellId(cell)));
    if (isSame && hidden.every((id) => (after.get(id) ?? 0) > 0)) twins.set(secret(after), twin);
  }
  return [...twins.values()].slice(1);
}

/** Hides the same cells again, whatever their numbers; which of them were small is another matter this time. */
function repeating({ decisions }: ReleaseSeries): DisclosureControl {
  return ({ candidate }) => ({
    decisions: (decisions[candidate.number - 1] ?? []).map((decision) => ({ ...decision, isPrimary: false })),
    unprotected: [],
  });
}

function everythingPublic({ release, observations, changes, manifest, files }: PreparedRelease) {
  const texts = files.map(({ name, bytes }) => [name, Buffer.from(bytes).toString("utf8")]);
  return { release, observations, changes, manifest, texts };
}
