import loadHighs, { type Highs } from "highs";
import { datasets } from "../../../schema/datasets/index.ts";
import { kotaPasuruan } from "../../../schema/profiles/35.75.ts";
import { candidateCells } from "../../../server/disclosure/control/candidate-cells.ts";
import { primaryCells } from "../../../server/disclosure/control/primary-cells.ts";
import { releaseSystem } from "../../../server/disclosure/control/release-system.ts";
import { secondaryCells } from "../../../server/disclosure/control/secondary-cells.ts";
import { type ControlInput, controlRelease } from "../../../server/disclosure/control.ts";
import { buildRowStore, type PrintedRelease } from "../../../server/disclosure/row-store/row-store.ts";
import { runGate } from "../../../server/gate/gate-process.ts";
import { hideCells } from "../../../server/release/hiding.ts";
import { batchRegime, evenRegime, type Regime } from "../../support/regimes/regimes.ts";
import { releaseSeries } from "../../support/regimes/release-series.ts";
import { simulateTown } from "../../support/regimes/simulate-town.ts";
import { townCodes } from "../../support/regimes/town-codes.ts";
import { codelists } from "../../support/release-input.ts";
import { againstAim, timed, timedLater } from "./stopwatch.ts";

const months = 24;

/** The first release alone (a December, in which every table is due) and the 24th with all before it, in a busy and in a calm programme. */
export async function measureCity(): Promise<void> {
  const highs = await loadHighs();
  for (const regime of [evenRegime, batchRegime]) {
    const { inputs, printed } = await townReleases(highs, regime);
    console.log(`\ncity, ${regime.name}`);
    const fullest = inputs.reduce((a, b) => (b.candidate.changed.length > a.candidate.changed.length ? b : a));
    const first = { ...fullest, earlier: [], candidate: { ...fullest.candidate, number: 1 } };
    await measureRelease(highs, "first release", first, {
      aim: 2,
      printed: [asPrinted(highs, first)],
      aimKept: undefined,
    });
    const last = inputs.at(-1);
    if (last !== undefined) await measureRelease(highs, "24th release", last, { aim: 30, printed, aimKept: 5 });
  }
}

async function townReleases(highs: Highs, regime: Regime) {
  const codes = townCodes(codelists, kotaPasuruan.publisher);
  const history = simulateTown({ regime, codes, months, seed: 1 });
  const inputs: ControlInput[] = [];
  const control = (input: ControlInput) => {
    inputs.push(input);
    return controlRelease(highs, input);
  };
  const { printed } = await releaseSeries({ history, datasets, codelists, control });
  return { inputs, printed };
}

function asPrinted(highs: Highs, input: ControlInput): PrintedRelease {
  const { candidate } = input;
  return { ...candidate, changed: hideCells(candidate.changed, controlRelease(highs, input).decisions) };
}

interface Aims {
  readonly printed: readonly PrintedRelease[];
  readonly aim: number;
  readonly aimKept: number | undefined;
}

async function measureRelease(highs: Highs, name: string, input: ControlInput, { printed, aim, aimKept }: Aims) {
  const { frame, candidate, earlier } = input;
  const [open, rowStore] = timed(() => buildRowStore(frame, [...earlier, candidate]));
  const cells = candidateCells(input);
  const release = releaseSystem(open, cells, candidate.number);
  const primary = new Set(primaryCells(cells, { datasets: frame.datasets, earlier }).keys());
  const [, elimination] = timed(() => secondaryCells(release, primary));
  const [controlled, control] = timed(() => controlRelease(highs, input));
  const store = buildRowStore(frame, printed);
  const before = buildRowStore(frame, printed.slice(0, -1));
  const ask = { seconds: 300, minimum: frame.profile.minimum.enrolment, version: "bench" };
  const [cold, gate] = await timedLater(() => runGate({ system: store.system, ...ask, passed: [] }));
  const known = await runGate({ system: before.system, ...ask, passed: [] });
  const [, kept] = await timedLater(() => runGate({ system: store.system, ...ask, passed: known.passed }));
  const { variables, rows, targets } = store.system;
  console.log(
    `  ${name}: ${candidate.changed.length} cells, ${controlled.decisions.length} decided; ${variables.length} columns, ${rows.length} rows, ${targets.length} targets in ${cold.counts.components} components
    row store ${rowStore.toFixed(2)} s, elimination ${elimination.toFixed(2)} s, control with both and repair ${control.toFixed(2)} s, gate ${gate.toFixed(2)} s (${cold.verdict}), with kept verdicts ${kept.toFixed(2)} s
    control and gate ${againstAim(control + gate, aim)}${aimKept === undefined ? "" : `; with kept verdicts ${againstAim(control + kept, aimKept)}`}`,
  );
}
