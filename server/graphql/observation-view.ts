import type { Source } from "../../schema/aggregate.ts";
import { type CellKey, type CellStatus, cellId } from "../../schema/cell.ts";
import type { Region } from "../../schema/codelist.ts";
import type { Indicator } from "../../schema/datasets/index.ts";
import type { PublishedObservation } from "../published/published-cells.ts";
import type { PublishedRelease } from "../published/published-release.ts";
import { isHeld } from "../published/ready-cells.ts";
import { absentStatus, lateness } from "./absent-status.ts";
import { askedPeriod, knownPeriod } from "./asked-period.ts";
import type { DisplayedCell, NoteContext } from "./cell-display.ts";
import { cellKindOf, cellValue } from "./cell-value.ts";
import { indicatorById } from "./find-indicator.ts";
import { regionByCode } from "./find-region.ts";
import { type Period, periodLabel } from "./period.ts";
import { pinnedRelease, type RequestContext } from "./request-context.ts";
import type { LastingView } from "./row-texts.ts";
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
export interface ObservationView extends LastingView {
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
  const seen = new Seen(context, key, found);
  // a cell that the release does not hold may be one that cannot be: that is said where it was asked for
  if (!found) void seen.status;
  return new SeenObservation(seen);
}

/** What a view is made of; what it does not need is not looked up. */
class Seen {
  readonly context: RequestContext;
  readonly key: CellKey;
  readonly found: PublishedObservation | undefined;
  readonly release: PublishedRelease;
  constructor(context: RequestContext, key: CellKey, found: PublishedObservation | undefined) {
    this.context = context;
    this.key = key;
    this.found = found;
    this.release = pinnedRelease(context);
  }
  get indicator(): Indicator {
    return indicatorById(this.key.indicator);
  }
  get region(): Region {
    return regionByCode(this.context.regions, this.key.region);
  }
  get period(): Period {
    return this.found ? knownPeriod(this.key.period) : askedPeriod(this.release, this.key.period);
  }
  get status(): CellStatus {
    if (this.found) return this.found.status;
    const { indicator, region, period, release, key } = this;
    return absentStatus({ indicator, region, period, dimensions: key.dimensions, release });
  }
}

/** A page shows a thousand cells and a query asks for a few parts of each: a part is made when it is read, by a getter. */
class SeenObservation implements ObservationView {
  readonly #seen: Seen;
  constructor(seen: Seen) {
    this.#seen = seen;
  }
  get lasting(): object | undefined {
    const { found } = this.#seen;
    return found && isHeld(found) ? found : undefined;
  }
  get id(): string {
    return cellId(this.#seen.key);
  }
  get key(): CellKey {
    return this.#seen.key;
  }
  get region(): Region {
    return this.#seen.region;
  }
  get period(): Period {
    return this.#seen.period;
  }
  get indicator(): Indicator {
    return this.#seen.indicator;
  }
  get dimensions(): ObservationView["dimensions"] {
    return Object.entries(this.#seen.key.dimensions).map(([dimension, code]) => ({ dimension, code }));
  }
  get cell(): CellView {
    return new SeenCell(this.#seen);
  }
  get release(): PublishedRelease {
    return this.#seen.release;
  }
  get since(): ObservationView["since"] {
    const { context, found } = this.#seen;
    return async () => (found ? context.releaseNumbered(found.since) : undefined);
  }
  get source(): ObservationView["source"] {
    const { context, found } = this.#seen;
    return async () => (found ? (await context.sources()).get(found.source) : undefined);
  }
  get permalink(): string | undefined {
    const { context, found, release, indicator, key } = this.#seen;
    return found ? permalinkOf(context, release, indicator, key) : undefined;
  }
}

/** The cell of a view, made in the same way. */
class SeenCell implements CellView {
  readonly #seen: Seen;
  constructor(seen: Seen) {
    this.#seen = seen;
  }
  get kind(): CellView["kind"] {
    return cellKindOf(this.#seen.indicator.measure);
  }
  get unit(): string {
    return this.#seen.indicator.measure.unit;
  }
  get status(): CellStatus {
    return this.#seen.status;
  }
  get quality(): CellView["quality"] {
    return this.#seen.found?.quality;
  }
  get decimal(): string | undefined {
    return this.#seen.status === "PUBLISHED" ? this.#seen.found?.decimal : undefined;
  }
  get isSample(): boolean {
    return this.#seen.release.isSample;
  }
  get late(): CellView["late"] {
    const { status, key, release } = this.#seen;
    return status === "NOT_YET_REPORTED" ? lateness(knownPeriod(key.period), release.period) : undefined;
  }
  get held(): CellView["held"] {
    const { asOfPeriod } = this;
    return asOfPeriod && { asOf: periodLabel(asOfPeriod), at: periodLabel(knownPeriod(this.#seen.key.period)) };
  }
  get value(): string | number | undefined {
    return this.decimal === undefined ? undefined : cellValue(this.kind, this.decimal);
  }
  get factor(): number | undefined {
    const { measure } = this.#seen.indicator;
    return measure.kind === "ratio" ? measure.factor : undefined;
  }
  get numerator(): CellView["numerator"] {
    return () => this.#part("numerator");
  }
  get denominator(): CellView["denominator"] {
    return () => this.#part("denominator");
  }
  get asOfPeriod(): Period | undefined {
    const asOf = this.decimal === undefined ? undefined : this.#seen.found?.asOfPeriod;
    return asOf === undefined ? undefined : knownPeriod(asOf);
  }
  get partOf(): CellView["partOf"] {
    return async () => {
      const total = await this.#safeTotal();
      return total && loadObservation(this.#seen.context, total);
    };
  }
  get noteContext(): CellView["noteContext"] {
    const { context, key } = this.#seen;
    return async () => {
      const total = await this.#safeTotal();
      return {
        methodUrl: `${context.siteUrl}/metode/#angka-disembunyikan`,
        safeTotal: total && placeInWords(context, total),
        counts: countBehind(indicatorById(key.indicator)).measure.unit,
      };
    };
  }

  async #part(role: "numerator" | "denominator"): Promise<ObservationView> {
    const { context, key, found, indicator } = this.#seen;
    const { measure } = indicator;
    if (measure.kind !== "share" && measure.kind !== "ratio") throw new TypeError("only a share or a ratio has parts");
    const isTotal = role === "numerator" && measure.kind === "share" && measure.numeratorAt === "total";
    const dimensions = isTotal ? {} : key.dimensions;
    // a held share is an earlier month's, and so are its parts
    const period = found?.asOfPeriod ?? key.period;
    return await loadObservation(context, { ...key, period, dimensions, indicator: measure[role] });
  }

  async #safeTotal(): Promise<CellKey | undefined> {
    const { context, key, status } = this.#seen;
    return status === "SUPPRESSED" ? await safeTotalOf(context, key) : undefined;
  }
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
