import { cellId } from "../../../schema/cell.ts";
import { indicators } from "../../../schema/datasets/index.ts";
import type { Observation } from "../../../schema/release.ts";
import type { ReleaseSeries } from "./release-series.ts";

/** What a reader has of a town's releases in the end: cells of persons in force, each counted once. */
export interface SeriesCount {
  readonly cells: number;
  readonly published: number;
  readonly hidden: number;
  readonly held: number;
  readonly hiddenAtKota: number;
  /** kecamatan totals without a number of their own, over all months */
  readonly missingTotals: number;
  /** published person counts by dimension; `kelurahan` those below kecamatan, `total` those without any */
  readonly byDimension: Readonly<Record<string, number>>;
  /** published numbers of documents and shares, and counts of events, not in the counts above */
  readonly others: number;
  /** counts of persons or events by dataset */
  readonly datasets: Readonly<Record<string, DatasetCount>>;
}

/** The counts of a dataset in force: all of them, those without a number, and those that repeat an earlier one. */
export interface DatasetCount {
  readonly cells: number;
  readonly hidden: number;
  readonly held: number;
}

export function countSeries({ releases }: Pick<ReleaseSeries, "releases">): SeriesCount {
  const all = releases.at(-1)?.observations.filter(({ status }) => status !== "WITHDRAWN") ?? [];
  const persons = all.filter(({ indicator }) => indicators.get(indicator)?.measure.kind === "person-count");
  const published = persons.filter((cell) => isOwn(cell));
  const isPlain = ({ dimensions }: Observation) => Object.keys(dimensions).length === 0;
  const byDimension: Record<string, number> = {};
  for (const { region, dimensions } of published) {
    const names = [...Object.keys(dimensions), ...(region.length > 8 ? ["kelurahan"] : [])];
    for (const name of names.length === 0 ? ["total"] : names) byDimension[name] = (byDimension[name] ?? 0) + 1;
  }
  const months = new Set(persons.map(({ period }) => period)).size;
  const districts = new Set(all.map(({ region }) => region).filter((code) => code.length === 8)).size;
  const totals = published.filter(
    (cell) => cell.indicator === "peserta-aktif" && cell.region.length === 8 && isPlain(cell),
  );
  const hidden = persons.filter(({ status }) => status === "SUPPRESSED");
  return {
    cells: persons.length,
    published: published.length,
    hidden: hidden.length,
    held: persons.filter(({ asOfPeriod }) => asOfPeriod !== undefined).length,
    hiddenAtKota: hidden.filter(({ region }) => region.length === 5).length,
    missingTotals: months * districts - new Set(totals.map(cellId)).size,
    byDimension,
    others: all.length - persons.length,
    datasets: countDatasets(all),
  };
}

function countDatasets(cells: readonly Observation[]): SeriesCount["datasets"] {
  const counts = cells.flatMap((cell) => {
    const found = indicators.get(cell.indicator);
    const isCount = found?.measure.kind === "person-count" || found?.measure.kind === "event-count";
    return found !== undefined && isCount ? [{ cell, dataset: found.dataset.id }] : [];
  });
  return Object.fromEntries(
    [...Map.groupBy(counts, ({ dataset }) => dataset)].map(([dataset, own]) => [
      dataset,
      {
        cells: own.length,
        hidden: own.filter(({ cell }) => cell.status === "SUPPRESSED").length,
        held: own.filter(({ cell }) => cell.asOfPeriod !== undefined).length,
      },
    ]),
  );
}

function isOwn({ status, asOfPeriod }: Observation): boolean {
  return status === "PUBLISHED" && asOfPeriod === undefined;
}
