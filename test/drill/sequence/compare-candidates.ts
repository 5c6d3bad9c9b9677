import type { Highs } from "highs";
import { kotaPasuruan } from "../../../schema/profiles/35.75.ts";
import { judgeSystem } from "../../../server/disclosure/gate/judge.ts";
import { buildRowStore } from "../../../server/disclosure/row-store/row-store.ts";
import { frameOf } from "../../../server/release/observe.ts";
import { batchRegime, type Regime } from "../../support/regimes/regimes.ts";
import { countSeries } from "../../support/regimes/series-count.ts";
import { codelists } from "../../support/release-input.ts";
import { type PlanCandidate, planCandidates } from "./plan-candidates.ts";
import { printTable } from "./print-table.ts";
import { runSeries } from "./run-series.ts";

const judgeSeconds = 600;

/** Prints, per candidate plan and regime, what a reader would get and what it would cost. */
export async function compareCandidates(
  highs: Highs,
  wish: {
    readonly regimes: readonly Regime[];
    readonly months: number;
    readonly seed: number;
    readonly late: number;
    /** which candidates: those that differ in tables of events, or in tables of persons by the month */
    readonly isOfEvents: boolean;
  },
): Promise<void> {
  const rows: (string | number)[][] = [];
  for (const candidate of planCandidates(kotaPasuruan.turnover)) {
    for (const regime of wish.regimes) {
      if (candidate.isForCalm && regime !== batchRegime) continue;
      if ((candidate.isOfEvents ?? false) !== wish.isOfEvents) continue;
      rows.push([`${candidate.name} · ${regime.name}`, ...(await measured(highs, candidate, { ...wish, regime }))]);
      console.log(rows.at(-1)?.join("  "));
    }
  }
  printTable(["plan · regime", "cells", "published", "hidden %", "held %", "seconds", "narrow"], rows);
}

async function measured(
  highs: Highs,
  candidate: PlanCandidate,
  wish: { readonly regime: Regime; readonly months: number; readonly seed: number; readonly late: number },
): Promise<(string | number)[]> {
  const { datasets, turnover } = candidate;
  const timed = await runSeries(highs, { ...wish, datasets, turnover }).catch((error: { code?: string }) => {
    if (error.code !== "RELEASE_DISCLOSES") throw error;
    return undefined;
  });
  if (timed === undefined) return ["–", "–", "–", "–", "–", "refused"];
  const frame = frameOf({ datasets, codelists, profile: { ...kotaPasuruan, turnover } });
  const { system } = buildRowStore(frame, timed.series.printed);
  const judgement = judgeSystem(highs, system, { seconds: judgeSeconds, exact: false });
  if (judgement === "infeasible") throw new Error("the published numbers contradict each other");
  const narrow = judgement.targets.filter(({ verdict }) => verdict !== "PASS").length;
  const whole = countSeries(timed.series);
  const claims = whole.datasets.benefits;
  const count =
    candidate.isOfEvents && claims !== undefined
      ? { ...claims, published: claims.cells - claims.hidden - claims.held }
      : whole;
  const percent = (part: number) => ((100 * part) / count.cells).toFixed(1);
  return [count.cells, count.published, percent(count.hidden), percent(count.held), timed.seconds.toFixed(0), narrow];
}
