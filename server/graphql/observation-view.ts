import type { Source } from "../../schema/aggregate.ts";
import { type CellKey, type CellStatus, cellId } from "../../schema/cell.ts";
import type { Region } from "../../schema/codelist.ts";
import type { Indicator } from "../../schema/datasets/index.ts";
import type { PublishedObservation } from "../published/published-cells.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import { absentStatus, lateness } from "./absent-status.ts";
import { askedPeriod, knownPeriod } from "./asked-period.ts";
import type { DisplayedCell, NoteContext } from "./cell-display.ts";
import { cellKindOf, cellValue } from "./cell-value.ts";
import { indicatorById } from "./find-indicator.ts";
import { regionByCode } from "./find-region.ts";
import { type Period, periodLabel } from "./period.ts";
import { pinnedRelease, type RequestContext } from "./request-context.ts";
import { countBehind, placeInWords, safeTotalOf } from "./safe-total.ts";

/** A cell as the API shows it. The parts belong to shares and rates only; they are loaded when a query asks for them. */
export interface CellView extends DisplayedCell {
  readonly value: string | number | undefined;
  /** of a rate: what its numerator is multiplied by */
  readonly factor: number | undefined;
  /** of a duration: its unit as the data has it */
  readonly unit: string;
  readonly numerator: () => Promise<ObservationView>;
  readonly denominator: () => Promise<ObservationView>;
  readonly asOfPeriod: Period | undefined;
  /** the nearest published total, for a hidden cell only */
  readonly partOf: () => Promise<ObservationView | undefined>;
  readonly noteContext: () => Promise<NoteContext>;
}

/** An observation as the API shows it: every part a query may ask for, loaded when it does. */
export interface ObservationView {
  readonly id: string;
  readonly key: CellKey;
  readonly region: Region;
  readonly period: Period;
  readonly indicator: Indicator;
  readonly dimensions: readonly { readonly dimension: string; readonly code: string }[];
  readonly cell: CellView;
  readonly release: PublishedRelease;
  readonly since: () => Promise<PublishedRelease | undefined>;
  readonly source: () => Promise<Source | undefined>;
  readonly permalink: string | undefined;
}

/** The cell at `key` in the pinned release, with a status where the release does not hold it. */
export async function loadObservation(context: RequestContext, key: CellKey): Promise<ObservationView> {
  return viewObservation(context, key, await context.cell(key));
}

/** The view of a cell that was already read; `found` undefined means that the pinned release does not hold it. */
export function viewObservation(
  context: RequestContext,
  key: CellKey,
  found: PublishedObservation | undefined,
): ObservationView {
  const release = pinnedRelease(context);
  const indicator = indicatorById(key.indicator);
  const region = regionByCode(context.regions, key.region);
  const period = found ? knownPeriod(key.period) : askedPeriod(release, key.period);
  const status = found?.status ?? absentStatus({ indicator, region, period, dimensions: key.dimensions, release });
  return {
    id: cellId(key),
    key,
    region,
    period,
    indicator,
    dimensions: Object.entries(key.dimensions).map(([dimension, code]) => ({ dimension, code })),
    cell: viewCell(context, key, indicator, { status, found }),
    release,
    since: async () => (found ? context.releaseNumbered(found.since) : undefined),
    source: async () => (found ? (await context.sources()).get(found.source) : undefined),
    permalink: found ? permalinkOf(context, release, indicator, key) : undefined,
  };
}

function viewCell(
  context: RequestContext,
  key: CellKey,
  { measure }: Indicator,
  { status, found }: { readonly status: CellStatus; readonly found: PublishedObservation | undefined },
): CellView {
  const decimal = status === "PUBLISHED" ? found?.decimal : undefined;
  // a held share is an earlier month's, and so are its parts
  const period = found?.asOfPeriod ?? key.period;
  const part = (role: "numerator" | "denominator") => () => {
    if (measure.kind !== "share" && measure.kind !== "ratio") throw new TypeError("only a share or a ratio has parts");
    const isTotal = role === "numerator" && measure.kind === "share" && measure.numeratorAt === "total";
    const dimensions = isTotal ? {} : key.dimensions;
    return loadObservation(context, { ...key, period, dimensions, indicator: measure[role] });
  };
  const release = pinnedRelease(context);
  const kind = cellKindOf(measure);
  const asOfPeriod = decimal !== undefined && found?.asOfPeriod ? knownPeriod(found.asOfPeriod) : undefined;
  const safeTotal = async () => (status === "SUPPRESSED" ? safeTotalOf(context, key) : undefined);
  return {
    kind,
    unit: measure.unit,
    status,
    quality: found?.quality,
    decimal,
    isSample: release.isSample,
    late: status === "NOT_YET_REPORTED" ? lateness(knownPeriod(key.period), release.period) : undefined,
    held: asOfPeriod && { asOf: periodLabel(asOfPeriod), at: periodLabel(knownPeriod(key.period)) },
    value: decimal === undefined ? undefined : cellValue(kind, decimal),
    factor: measure.kind === "ratio" ? measure.factor : undefined,
    numerator: part("numerator"),
    denominator: part("denominator"),
    asOfPeriod,
    partOf: async () => {
      const total = await safeTotal();
      return total && loadObservation(context, total);
    },
    noteContext: async () => {
      const total = await safeTotal();
      return {
        methodUrl: `${context.siteUrl}/metode/#angka-disembunyikan`,
        safeTotal: total && placeInWords(context, total),
        counts: countBehind(indicatorById(key.indicator)).measure.unit,
      };
    },
  };
}

/** The cell's place in the JSON file of its dataset in this release: an address that never changes its content. */
function permalinkOf(
  { siteUrl }: RequestContext,
  release: PublishedRelease,
  { dataset }: Indicator,
  key: CellKey,
): string | undefined {
  const file = release.manifest.files.find(({ dataset: id, format }) => id === dataset.id && format === "json");
  return file ? `${releaseUrl(siteUrl, release)}/${file.name}#${cellId(key)}` : undefined;
}

/** Folder of a release's files on the web, without a slash at the end. */
export function releaseUrl(siteUrl: string, { publisher, period, version }: PublishedRelease): string {
  return `${siteUrl}/r/${publisher}/${period}/${version}`;
}
