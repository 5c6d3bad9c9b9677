import * as fs from "node:fs";
import * as path from "node:path";
import loadHighs from "highs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { cellId } from "../../schema/cell.ts";
import type { Dataset, PlanTable } from "../../schema/dataset.ts";
import { coverage } from "../../schema/datasets/coverage.ts";
import { enrolment } from "../../schema/datasets/enrolment.ts";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import type { Observation } from "../../schema/release.ts";
import { openRegistry, type RegistryConnection } from "../../server/database/registry-connection.ts";
import { controlRelease } from "../../server/disclosure/control.ts";
import { type GateCounts, runGate } from "../../server/gate/gate-process.ts";
import { frameOf } from "../../server/release/observe.ts";
import {
  type PreparedRelease,
  type PrepareEffects,
  prepareRelease,
  type ReleaseRun,
} from "../../server/release/prepare.ts";
import { printedReleases } from "../../server/release/printed-releases.ts";
import { processGate } from "../../server/release/process-gate.ts";
import { recordPrepared } from "../../server/release/record.ts";
import { releaseFolder } from "../../server/release/release-folder.ts";
import { errorCode } from "../support/error-code.ts";
import { openPublishing, type PublishingPlace } from "../support/publishing.ts";
import { evenRegime } from "../support/regimes/regimes.ts";
import { simulateTown } from "../support/regimes/simulate-town.ts";
import { tabulateHistory } from "../support/regimes/tabulate-history.ts";
import { townCodes } from "../support/regimes/town-codes.ts";
import { calmEffects, codelists } from "../support/release-input.ts";

/** Real data of an invented town: few people, so that there is something to hide, and many who pay late. */
const months = 16;
const profile = { ...kotaPasuruan, turnover: 10 };
const codes = townCodes(codelists, profile.publisher);
const history = simulateTown({ regime: evenRegime, codes, months, seed: 5, people: 400, late: 0.02 });
const table = (level: PlanTable["level"], by: PlanTable["by"], cadence: PlanTable["cadence"]): PlanTable => ({
  ...{ measures: ["peserta-aktif"], level, by, cadence, adds: { id: "uji", en: "test" } },
});
const datasets: readonly Dataset[] = [
  {
    ...enrolment,
    plan: [
      ...enrolment.plan.filter(({ measures }) => measures.length > 1),
      table("kota", ["kelamin"], "month"),
      table("kota", ["pekerjaan"], "month"),
      table("kecamatan", ["pekerjaan"], "quarter"),
    ],
  },
  coverage,
];
const frame = frameOf({ datasets, codelists, profile });
const software = "test";

let place: PublishingPlace;
let registry: RegistryConnection;
let effects: PrepareEffects;
const gates: GateCounts[] = [];
const releases: PreparedRelease[] = [];

/** The release of month `last`, counted from 0, on what is published in the portal by now. */
async function prepare(last: number, using: PrepareEffects): Promise<ReleaseRun> {
  const previous = releases.at(-1);
  return prepareRelease(
    {
      ...{ profile, datasets, codelists, software, isSample: false },
      aggregates: tabulateHistory(history, { last, datasets, publisher: profile.publisher }),
      history: await printedReleases(place.publisher.kysely, { publisher: profile.publisher }),
      previous: previous && {
        release: { ...previous.release, manifest: previous.manifest },
        observations: previous.observations,
      },
    },
    using,
  );
}

beforeAll(async () => {
  place = await openPublishing({ isSample: false });
  registry = openRegistry(place.databases.access);
  const highs = await loadHighs();
  const run: typeof runGate = async (request) => {
    const result = await runGate(request);
    gates.push(result.counts);
    return result;
  };
  effects = {
    control: (input) => controlRelease(highs, input),
    gate: processGate(place.record, { software, run }),
  };
  for (let last = 5; last < months; last++) {
    const { prepared, confidential } = await prepare(last, effects);
    await recordPrepared(place.record, prepared, confidential.decisions);
    await place.publish(prepared, { frame, gate: effects.gate });
    releases.push(prepared);
  }
}, 240_000);

afterAll(async () => {
  await registry.close();
  await place.close();
});

const inForce = (release: PreparedRelease): ReadonlyMap<string, Observation> =>
  new Map(release.observations.map((cell) => [cellId(cell), cell]));
const isDetail = ({ dimensions }: Observation): boolean => Object.keys(dimensions).length > 0;

test("real data is published once it withstands the attack, with its certificate among the files", () => {
  expect(releases.map(({ release }) => release.period)).toContain("2025-04");
  for (const { release, manifest } of releases) {
    const file = path.join(releaseFolder(place.filesFolder, release), "certificate.json");
    expect(JSON.parse(fs.readFileSync(file, "utf8"))).toMatchObject({
      ...{ release: release.id, contentDigest: release.contentDigest, verdict: "PASS" },
    });
    expect(manifest.files.map(({ name }) => name)).toContain("certificate.json");
  }
});

test("something is hidden, and what is hidden once stays hidden", () => {
  let hidden: readonly string[] = [];
  for (const release of releases) {
    const cells = inForce(release);
    for (const id of hidden) expect(cells.get(id)?.status, id).toBe("SUPPRESSED");
    hidden = release.observations.filter(({ status }) => status === "SUPPRESSED").map(cellId);
  }
  expect(hidden.length).toBeGreaterThan(0);
});

test("late payments: totals follow them, details move by nothing or by k and more until their year is closed", () => {
  const moved = { totals: 0, details: 0, closing: 0 };
  for (const [at, release] of releases.entries()) {
    const before = at === 0 ? undefined : inForce(releases[at - 1] as PreparedRelease);
    const isClosing = release.release.period === "2025-03";
    for (const cell of release.observations) {
      const old = before?.get(cellId(cell));
      if (cell.indicator !== "peserta-aktif" || old?.decimal === undefined || cell.decimal === undefined) continue;
      if (old.asOfPeriod !== undefined || cell.asOfPeriod !== undefined || old.decimal === cell.decimal) continue;
      const step = Math.abs(Number(cell.decimal) - Number(old.decimal));
      if (!isDetail(cell)) moved.totals++;
      else if (isClosing) moved.closing++;
      else {
        moved.details++;
        expect(step, cellId(cell)).toBeGreaterThanOrEqual(5);
      }
    }
  }
  expect(moved.totals).toBeGreaterThan(0);
  expect(moved.closing).toBeGreaterThan(0);
});

test("what was decided stands in the private record, accepted when it was published; verdicts are kept", async () => {
  const decided = await Promise.all(releases.map((release) => place.record.decisions(release)));
  expect(decided.flat().length).toBeGreaterThan(0);
  expect(decided.flat().every(({ accepted }) => accepted !== undefined)).toBe(true);
  // publishing attacks again: every part that withstood at preparing keeps its verdict
  const atPublishing = gates.filter((_, at) => at % 2 === 1);
  expect(atPublishing.every(({ kept, components }) => kept === components)).toBe(true);
  const { rows } = await registry.pool.query("select count(*)::int as verdicts from gate_verdict where tool = $1", [
    software,
  ]);
  expect(rows[0].verdicts).toBeGreaterThan(0);
});

test("a draft that hides only the small numbers themselves is refused at publishing, and nothing is left of it", async () => {
  const careless: PrepareEffects = {
    ...calmEffects,
    control: (input) => {
      const { decisions } = effects.control(input);
      return { decisions: decisions.filter(({ reason }) => reason === "small-count"), unprotected: [] };
    },
  };
  const at = await openPublishing({ isSample: false });
  const previous = releases.splice(0);
  try {
    const first = tabulateHistory(history, { last: 8, datasets, publisher: profile.publisher });
    const { prepared } = await prepareRelease(
      {
        ...{ profile, datasets, codelists, software, isSample: false, aggregates: first },
        previous: undefined,
        history: [],
      },
      careless,
    );
    expect(prepared.observations.some(({ status }) => status === "SUPPRESSED")).toBe(true);
    expect(await errorCode(() => at.publish(prepared, { frame, gate: processGate(at.record, { software }) }))).toBe(
      "RELEASE_NOT_ATTACKED",
    );
    expect(await at.published.currentRelease(profile.publisher)).toBeUndefined();
  } finally {
    releases.push(...previous);
    await at.close();
  }
});
