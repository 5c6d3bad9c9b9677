// Twenty-four monthly releases of an invented town in each of four regimes, written as they would be published; then
// `terang attack --releases` reads the files of all datasets together and must find nothing exact and nothing narrow.
//   npm run drill -- sequence [--months 24] [--seed 1] [--late 0] [--only batch]
//   npm run drill -- sequence --candidates [--only batch]     plans compared, by the same control and attack, in memory
//   npm run drill -- sequence --claims [--only batch]         the same for the tables of claims
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import * as path from "node:path";
import { parseArgs } from "node:util";
import loadHighs from "highs";
import { datasets } from "../../schema/datasets/index.ts";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { batchRegime, type Regime, regimes } from "../support/regimes/regimes.ts";
import { countSeries, type SeriesCount } from "../support/regimes/series-count.ts";
import { type AttackReport, attackPublished, writeReleases } from "./sequence/attack-published.ts";
import { compareCandidates } from "./sequence/compare-candidates.ts";
import { printTable } from "./sequence/print-table.ts";
import { runSeries, type TimedSeries } from "./sequence/run-series.ts";

const root = path.resolve(import.meta.dirname, "../..");
const { values } = parseArgs({
  options: {
    months: { type: "string", default: "24" },
    seed: { type: "string", default: "1" },
    late: { type: "string", default: "0" },
    only: { type: "string", default: "" },
    candidates: { type: "boolean", default: false },
    claims: { type: "boolean", default: false },
  },
});
const highs = await loadHighs();
const wish = { months: Number(values.months), seed: Number(values.seed), late: Number(values.late) };
const chosen = regimes.filter(({ name }) => name.includes(values.only));
const dimensions = ["kelamin", "usia", "pekerjaan", "pembayar", "kelurahan"] as const;

/** At most this share of a dataset's counts is hidden or held, and so many numbers of persons must stand published (over 24 months). */
const hiddenAtMost: Readonly<Record<string, number>> = { enrolment: 0.06, benefits: 0.15 };
const leastPublished = (regime: Regime): number => (regime === batchRegime ? 2000 : 3000);

if (values.candidates || values.claims) {
  await compareCandidates(highs, { ...wish, regimes: chosen, isOfEvents: values.claims });
} else process.exitCode = (await attackRegimes()) ? 0 : 1;

async function attackRegimes(): Promise<boolean> {
  const rows: (string | number)[][] = [];
  const byDataset: (string | number)[][] = [];
  const faults: string[] = [];
  for (const regime of chosen) {
    const folder = await fs.mkdtemp(path.join(tmpdir(), "terang-sequence-"));
    try {
      const timed = await runSeries(highs, { ...wish, regime, datasets, turnover: kotaPasuruan.turnover });
      await writeReleases(folder, timed.series.releases);
      const attack = attackPublished(root, folder);
      const count = countSeries(timed.series);
      rows.push(rowOf(regime, { timed, count, attack }));
      byDataset.push(...datasetRows(regime, count));
      faults.push(...faultsOf(regime, count, attack).map((fault) => `${regime.name}: ${fault}`));
    } finally {
      await fs.rm(folder, { recursive: true, force: true });
    }
  }
  const by = dimensions.map((name) => `by ${name}`);
  printTable(
    [
      "regime",
      "releases",
      "cells",
      "published",
      "hidden",
      "hidden %",
      "held",
      ...by,
      "exact",
      "narrow",
      "prepare s",
      "slowest s",
      "attack s",
    ],
    rows,
  );
  printTable(["regime · dataset", "counts", "hidden", "hidden %", "held", "held %"], byDataset);
  for (const fault of faults) console.log(`✗ ${fault}`);
  console.log(faults.length === 0 ? "✓ sequence drill passed" : "✗ sequence drill failed");
  return faults.length === 0;
}

interface Result {
  readonly timed: TimedSeries;
  readonly count: SeriesCount;
  readonly attack: AttackReport;
}

function rowOf({ name }: Regime, { timed, count, attack }: Result): (string | number)[] {
  const share = ((100 * count.hidden) / count.cells).toFixed(1);
  return [
    ...[name, timed.series.releases.length, count.cells, count.published, count.hidden, share, count.held],
    ...dimensions.map((dimension) => count.byDimension[dimension] ?? 0),
    ...[attack.exact ?? "?", attack.narrow ?? "?"],
    ...[timed.seconds, timed.slowest, attack.seconds].map((seconds) => seconds.toFixed(1)),
  ];
}

function datasetRows({ name }: Regime, { datasets: counts }: SeriesCount): (string | number)[][] {
  const percent = (part: number, of: number) => ((100 * part) / of).toFixed(1);
  return Object.entries(counts).map(([dataset, { cells, hidden, held }]) => [
    `${name} · ${dataset}`,
    ...[cells, hidden, percent(hidden, cells), held, percent(held, cells)],
  ]);
}

function faultsOf(regime: Regime, count: SeriesCount, attack: AttackReport): string[] {
  const isWhole = wish.months >= 24;
  const checks: [boolean, string][] = [
    [attack.exit === 0 && attack.verdict === "PASS", `attack ended with ${attack.exit} ${attack.words}`],
    [attack.exact === 0 && attack.narrow === 0 && attack.undecided === 0, "numbers can be worked out"],
    ...Object.entries(hiddenAtMost).map(([dataset, most]): [boolean, string] => {
      const { cells, hidden, held } = count.datasets[dataset] ?? { cells: 0, hidden: 0, held: 0 };
      // a short series has no claims of a whole half year yet
      const isFine = hidden + held <= most * cells && (cells > 0 || wish.months < 6);
      return [isFine, `${dataset}: ${hidden} of ${cells} counts hidden, ${held} held`];
    }),
    [count.hiddenAtKota === 0, `${count.hiddenAtKota} cells of the city hidden`],
    [count.missingTotals === 0, `${count.missingTotals} kecamatan totals missing`],
    [!isWhole || count.published >= leastPublished(regime), `${count.published} numbers published`],
    [Object.keys(count.datasets).length >= 7 || !isWhole, "a dataset is nowhere to be seen"],
    [dimensions.every((name) => (count.byDimension[name] ?? 0) > 0), "a dimension is nowhere to be seen"],
  ];
  return checks.flatMap(([isFine, fault]) => (isFine ? [] : [fault]));
}
