import * as path from "node:path";
import type { Aggregate, AggregateSet, Confidential, Source } from "../../schema/aggregate.ts";
import type { Dataset } from "../../schema/dataset.ts";
import { coverage } from "../../schema/datasets/coverage.ts";
import { enrolment } from "../../schema/datasets/enrolment.ts";
import { type Month, monthsBetween } from "../../schema/month.ts";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { readCodelists } from "../../server/codelists.ts";
import { releaseFiles } from "../../server/downloads/release-files.ts";
import { canonicalJson } from "../../server/release/manifest.ts";
import {
  type PreparedRelease,
  type PrepareEffects,
  type PrepareInput,
  prepareRelease,
} from "../../server/release/prepare.ts";

export const codelists = readCodelists(path.resolve(import.meta.dirname, "../.."));
export const districts = ["35.75.01", "35.75.02", "35.75.03", "35.75.04"] as const;

/** A month of an invented city: active persons per kecamatan, new and ended persons of the city. */
export interface TownMonth {
  readonly active: readonly [number, number, number, number];
  readonly entered: number;
  readonly ended: number;
  /** per kecamatan; undefined where no document is in force */
  readonly target?: number | undefined;
  readonly workers?: number | undefined;
  /** of the city's active persons; the others are men. Only for a plan that asks for them */
  readonly women?: number | undefined;
}

export const townSources: readonly Source[] = [
  { id: "iuran", institution: "Kota Pasuruan", document: "Daftar iuran", date: undefined, definition: "Iuran sah" },
  { id: "sasaran-1", institution: "Wali Kota", document: "Keputusan 1", date: "2024-01-02", definition: "Sasaran" },
  { id: "pekerja-1", institution: "BPS", document: "Sakernas", date: "2024-02-01", definition: "Bekerja" },
];

const table = { by: [], cadence: "month", adds: { id: "uji", en: "test" } } as const;
/** The portal's subjects with a plan of a few totals: for what does not depend on the plan. 19 cells a month. */
export const townDatasets: readonly Dataset[] = [
  {
    ...enrolment,
    plan: [
      { ...table, measures: ["peserta-aktif", "peserta-baru", "peserta-berakhir"], level: "kota" },
      { ...table, measures: ["peserta-aktif"], level: "kecamatan" },
    ],
  },
  coverage,
];

/** The same with women and men of the city, every month in which there is turnover enough. */
export const sexedDatasets: readonly Dataset[] = townDatasets.map((dataset) =>
  dataset.id === "enrolment"
    ? {
        ...dataset,
        plan: [...dataset.plan, { ...table, measures: ["peserta-aktif"], level: "kota", by: ["kelamin"] }],
      }
    : dataset,
);

/** Hides nothing and lets everything pass, with a certificate of the release it saw; of the formats only the two that cells are read back from. */
export const calmEffects: PrepareEffects = {
  control: () => ({ decisions: [], unprotected: [] }),
  gate: async ({ release }) => ({
    ...{ verdict: "PASS", refused: [] },
    certificate: canonicalJson({ contentDigest: release.contentDigest }),
  }),
  pack: async (whole) => [...releaseFiles(whole), whole.certificate],
};

/** A release made by `prepareRelease`, with effects that hide nothing unless others are given. */
export async function preparedFrom(input: PrepareInput, effects = calmEffects): Promise<PreparedRelease> {
  return (await prepareRelease(input, effects)).prepared;
}

/** The aggregates that tabulation would hand over for these months, the first of them `firstPeriod`. */
export function townAggregates(months: readonly TownMonth[], firstPeriod: Month = "2024-01"): AggregateSet {
  const periods = monthsBetween(firstPeriod, "2099-12").slice(0, months.length);
  const aggregates = months.flatMap((month, index) => {
    const period = periods[index] ?? firstPeriod;
    const person = (indicator: string, region: string, value: number): Aggregate => ({
      ...{ indicator, region, period, dimensions: {} },
      ...{ value, contributors: value, source: "iuran" },
    });
    const document = (indicator: string, region: string, value: number, source: string): Aggregate => ({
      ...{ indicator, region, period, dimensions: {} },
      ...{ value, contributors: undefined, source },
    });
    const target = month.target;
    const women = month.women ?? Math.floor(sum(month.active) / 2);
    const sexes = { P: women, L: sum(month.active) - women };
    return [
      person("peserta-aktif", "35.75", sum(month.active)),
      ...districts.map((region, at) => person("peserta-aktif", region, month.active[at] ?? 0)),
      ...Object.entries(sexes).map(([kelamin, value]) => ({
        ...person("peserta-aktif", "35.75", value),
        dimensions: { kelamin },
      })),
      person("peserta-baru", "35.75", month.entered),
      person("peserta-berakhir", "35.75", month.ended),
      ...(target === undefined ? [] : [document("sasaran", "35.75", target * 4, "sasaran-1")]),
      ...(target === undefined ? [] : districts.map((region) => document("sasaran", region, target, "sasaran-1"))),
      ...(month.workers === undefined ? [] : [document("pekerja-kota", "35.75", month.workers, "pekerja-1")]),
    ];
  });
  return {
    publisher: "35.75",
    firstPeriod,
    period: periods[periods.length - 1] ?? firstPeriod,
    aggregates: aggregates as Confidential<Aggregate>[],
    sources: townSources,
  };
}

/** Everything `prepareRelease` needs; `previous` is the release before. */
export function townInput(
  aggregates: AggregateSet,
  previous?: PreparedRelease,
  changes: Partial<PrepareInput> = {},
): PrepareInput {
  return {
    profile: kotaPasuruan,
    datasets: townDatasets,
    codelists,
    aggregates,
    history: previous === undefined ? [] : [printed(previous)],
    previous: previous && {
      release: { ...previous.release, manifest: previous.manifest },
      observations: previous.observations,
    },
    isSample: true,
    software: "terang 0.1.0",
    ...changes,
  };
}

/** Everything in force in a release, as if it had been printed all at once. */
function printed({ release, observations }: PreparedRelease): PrepareInput["history"][number] {
  return { number: release.number, period: release.period, changed: observations };
}

/** A month without anything remarkable. */
export function calmMonth(extra: Partial<TownMonth> = {}): TownMonth {
  return { active: [900, 800, 700, 600], entered: 200, ended: 150, target: 1000, workers: 100_000, ...extra };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
