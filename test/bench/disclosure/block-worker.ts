import { parentPort } from "node:worker_threads";
import loadHighs from "highs";
import { cellId } from "../../../schema/cell.ts";
import type { Region } from "../../../schema/codelist.ts";
import { enrolment } from "../../../schema/datasets/enrolment.ts";
import { kotaPasuruan } from "../../../schema/profiles/35.75.ts";
import { codesOf } from "../../../server/codelists.ts";
import { type ControlInput, controlRelease } from "../../../server/disclosure/control.ts";
import { judgeSystem } from "../../../server/disclosure/gate/judge.ts";
import { buildRowStore } from "../../../server/disclosure/row-store/row-store.ts";
import { hideCells } from "../../../server/release/hiding.ts";
import { printedAsTrue } from "../../support/regimes/printed-as-true.ts";
import { evenRegime } from "../../support/regimes/regimes.ts";
import { simulateTown } from "../../support/regimes/simulate-town.ts";
import { firstMonth, tabulateHistory } from "../../support/regimes/tabulate-history.ts";
import { townCodes } from "../../support/regimes/town-codes.ts";
import { codelists } from "../../support/release-input.ts";
import { timed } from "./stopwatch.ts";

export interface BlockJob {
  readonly seed: number;
  readonly people: number;
}

export interface BlockTimes {
  readonly cells: number;
  readonly decided: number;
  readonly passes: boolean;
  readonly control: number;
  readonly gate: number;
}

const highs = await loadHighs();
const publisher = "99.01";
const kecamatan = 18;

parentPort?.on("message", (job: BlockJob) => parentPort?.postMessage(measureBlock(job)));

/** One kabupaten's first month with every table down to kecamatan by two attributes. */
function measureBlock({ seed, people }: BlockJob): BlockTimes {
  const input = blockInput(seed, people);
  const { candidate, frame } = input;
  const [{ decisions }, control] = timed(() => controlRelease(highs, input));
  const printed = { ...candidate, changed: hideCells(candidate.changed, decisions) };
  const [judgement, gate] = timed(() =>
    judgeSystem(highs, buildRowStore(frame, [printed]).system, { seconds: 60, exact: false }),
  );
  const passes = judgement !== "infeasible" && judgement.verdict === "PASS";
  return { cells: candidate.changed.length, decided: decisions.length, passes, control, gate };
}

function blockInput(seed: number, people: number): ControlInput {
  const regions = blockRegions();
  const codes = townCodes({ ...codelists, regions }, publisher);
  const dataset = { ...enrolment, plan: enrolment.plan.filter(({ level }) => level !== "kelurahan") };
  const history = simulateTown({ regime: evenRegime, codes, months: 1, seed, people });
  const changed = printedAsTrue(tabulateHistory(history, { last: 0, datasets: [dataset], publisher }));
  const always = [...regions.values()].filter(({ level }) => level !== "kelurahan").map(({ code }) => code);
  const unattributedTotals = { ...kotaPasuruan.unattributedTotals, regions: always };
  const frame = {
    ...{ datasets: [dataset], regions, profile: { ...kotaPasuruan, publisher, unattributedTotals } },
    codes: new Map(Object.values(dataset.dimensions).map((one) => [one.codelist, [...codesOf(codelists, one).keys()]])),
  };
  const isPlain = ({ dimensions }: { dimensions: Readonly<Record<string, string>> }) =>
    Object.keys(dimensions).length === 0;
  return {
    frame,
    earlier: [],
    candidate: { number: 1, period: firstMonth, changed },
    forced: new Set(changed.filter(isPlain).map(cellId)),
  };
}

/** A kabupaten of 18 kecamatan with one place each where people live. */
function blockRegions(): ReadonlyMap<string, Region> {
  const region = (code: string, level: Region["level"], parent: string | undefined): Region => ({
    ...{ code, level, parent, name: { id: code, en: code }, validFrom: "2000-01-01", validUntil: undefined },
    ...{ source: "-", aliases: [], bpsCode: undefined },
  });
  const districts = Array.from({ length: kecamatan }, (_, at) => `${publisher}.${String(at + 1).padStart(2, "0")}`);
  const all = [
    region(publisher, "kota", undefined),
    ...districts.map((code) => region(code, "kecamatan", publisher)),
    ...districts.map((code) => region(`${code}.1001`, "kelurahan", code)),
  ];
  return new Map(all.map((one) => [one.code, one]));
}
