import * as path from "node:path";
import type { Aggregate, AggregateSet, Confidential, Source } from "../../schema/aggregate.ts";
import { datasets } from "../../schema/datasets/index.ts";
import { type Month, monthsBetween } from "../../schema/month.ts";
import { kotaPasuruan } from "../../schema/profiles/35.75.ts";
import { readCodelists } from "../../server/codelists.ts";
import type { PreparedRelease, PrepareInput } from "../../server/release/prepare.ts";

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
}

export const townSources: readonly Source[] = [
  { id: "iuran", institution: "Kota Pasuruan", document: "Daftar iuran", date: undefined, definition: "Iuran sah" },
  { id: "sasaran-1", institution: "Wali Kota", document: "Keputusan 1", date: "2024-01-02", definition: "Sasaran" },
  { id: "pekerja-1", institution: "BPS", document: "Sakernas", date: "2024-02-01", definition: "Bekerja" },
];

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
    return [
      person("peserta-aktif", "35.75", sum(month.active)),
      ...districts.map((region, at) => person("peserta-aktif", region, month.active[at] ?? 0)),
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
    implied: [],
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
    datasets,
    regions: codelists.regions,
    aggregates,
    previous: previous && {
      release: { ...previous.release, manifest: previous.manifest },
      observations: previous.observations,
    },
    isSample: true,
    software: "terang 0.1.0",
    ...changes,
  };
}

/** A month without anything remarkable. */
export function calmMonth(extra: Partial<TownMonth> = {}): TownMonth {
  return { active: [900, 800, 700, 600], entered: 200, ended: 150, target: 1000, workers: 100_000, ...extra };
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, value) => total + value, 0);
}
