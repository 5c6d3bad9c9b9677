import type { Highs } from "highs";
import type { Dataset } from "../../../schema/dataset.ts";
import { kotaPasuruan } from "../../../schema/profiles/35.75.ts";
import { controlRelease } from "../../../server/disclosure/control.ts";
import type { Regime } from "../../support/regimes/regimes.ts";
import { type ReleaseSeries, releaseSeries } from "../../support/regimes/release-series.ts";
import { simulateTown } from "../../support/regimes/simulate-town.ts";
import { townCodes } from "../../support/regimes/town-codes.ts";
import { codelists } from "../../support/release-input.ts";

export interface SeriesWish {
  readonly regime: Regime;
  readonly datasets: readonly Dataset[];
  readonly turnover: number;
  readonly months: number;
  readonly seed: number;
  readonly late: number;
}

export interface TimedSeries {
  readonly series: ReleaseSeries;
  readonly seconds: number;
  /** of the slowest release */
  readonly slowest: number;
  readonly last: number;
}

/** Invents a town and prepares its releases, the newest month in each. */
export async function runSeries(highs: Highs, wish: SeriesWish): Promise<TimedSeries> {
  const { datasets, turnover } = wish;
  const codes = townCodes(codelists, kotaPasuruan.publisher);
  const history = simulateTown({ ...wish, codes });
  const times: number[] = [];
  const series = await releaseSeries({
    ...{ history, datasets, codelists, profile: { ...kotaPasuruan, turnover } },
    control: (input) => controlRelease(highs, input),
    onRelease: (_, seconds) => times.push(seconds),
  });
  const seconds = times.reduce((sum, time) => sum + time, 0);
  return { series, seconds, slowest: Math.max(...times), last: times.at(-1) ?? 0 };
}
