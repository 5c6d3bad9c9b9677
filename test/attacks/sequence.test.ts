import loadHighs from "highs";
import { describe, expect, test } from "vitest";
import { datasets } from "../../schema/datasets/index.ts";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { controlRelease } from "../../server/disclosure/control.ts";
import { judgeSystem } from "../../server/disclosure/gate/judge.ts";
import { buildRowStore } from "../../server/disclosure/row-store/row-store.ts";
import type { DisclosureControl } from "../../server/release/observe.ts";
import { frameOf } from "../../server/release/observe.ts";
import { batchRegime, evenRegime, growingRegime, newcomersRegime, type Regime } from "../support/regimes/regimes.ts";
import { releaseSeries } from "../support/regimes/release-series.ts";
import { countSeries } from "../support/regimes/series-count.ts";
import { simulateTown } from "../support/regimes/simulate-town.ts";
import { townCodes } from "../support/regimes/town-codes.ts";
import { codelists } from "../support/release-input.ts";

// A town's releases one after the other, through control as `release prepare` runs it; then all of them are attacked together, from
// published cells alone, counts of persons and of events in one system. `npm run drill -- sequence` does it with 24 releases of the whole
// town, written to disk.

const highs = await loadHighs();
const control: DisclosureControl = (input) => controlRelease(highs, input);
const codes = townCodes(codelists, kotaPasuruan.publisher);

interface Wish {
  readonly regime: Regime;
  readonly months: number;
  readonly firstLast?: number;
  readonly people?: number;
  readonly late?: number;
}

const towns: readonly [name: string, wish: Wish][] = [
  ["as many come as go", { regime: evenRegime, months: 4, people: 2400 }],
  ["more come than go", { regime: growingRegime, months: 4 }],
  ["ever more newcomers", { regime: newcomersRegime, months: 4, people: 400 }],
  ["two batches a year and calm between", { regime: batchRegime, months: 10, people: 2000 }],
  ["a first release of a whole year", { regime: batchRegime, months: 14, people: 2000, firstLast: 11 }],
  ["late payments revise what was printed", { regime: evenRegime, months: 5, people: 3000, late: 0.01 }],
];

describe("nothing hidden can be narrowed from everything published", () => {
  test.for(towns)("%s", { timeout: 60_000 }, async ([, { regime, months, people, late, firstLast }]) => {
    const history = simulateTown({ ...{ regime, codes, months, people, late }, seed: 7 });
    const series = await releaseSeries({ ...{ history, datasets, codelists, control, firstLast } });
    const store = buildRowStore(frameOf({ datasets, codelists, profile: kotaPasuruan }), series.printed);
    const judgement = judgeSystem(highs, store.system, { seconds: 60, exact: false });
    if (judgement === "infeasible") throw new Error("the published numbers contradict each other");
    expect(judgement.targets.filter(({ verdict }) => verdict !== "PASS")).toEqual([]);
    const count = countSeries(series);
    // a year of events is told once it is over, its months of cover and billed months from the first release on
    expect(Object.keys(count.datasets)).toEqual(
      expect.arrayContaining(["lapse", "reconciliation", ...(months > 11 ? ["benefits", "funnel", "continuity"] : [])]),
    );
    expect(count.hidden).toBeGreaterThan(0);
    expect(count).toMatchObject({ hiddenAtKota: 0, missingTotals: 0 });
  });
});
