import type { CodelistId, RegionLevel } from "./codelist.ts";
import type { PeriodKind } from "./period.ts";
import type { Text } from "./text.ts";

/** The person measures that the registry can tabulate; definitions in each dataset's `definition` text. */
export type PersonMeasure = "active" | "new" | "re-entered" | "ended" | "person-months";
/** Counts that come from a document, not from people. */
export type DocumentMeasure = "target" | "workers-in-scope";

/** How a measure adds up: over which coordinates its cells may be summed. */
export type Additivity = "regions" | "months" | "attributes";

interface MeasureText {
  readonly label: Text;
  /** what the number says, in one or two sentences a market trader understands */
  readonly definition: Text;
  readonly synonyms: readonly string[];
  /** code in the national list of reference indicators (Kode Referensi Indikator Pembangunan), where it has one */
  readonly nationalCode?: string;
  /** a rule's or formula's source, e.g. a decree or a national indicator code */
  readonly basis: Text;
  readonly additiveOver: readonly Additivity[];
}

/** Persons counted by the registry: disclosure control applies. */
export interface PersonCount extends MeasureText {
  readonly kind: "person-count";
  readonly unit: "orang" | "orang-bulan";
  readonly measure: PersonMeasure;
}

/** A count named by a document (a target, a labour-force estimate): public knowledge, with its own source. */
export interface DocumentCount extends MeasureText {
  readonly kind: "document-count";
  readonly unit: "orang";
  readonly measure: DocumentMeasure;
}

/** numerator ÷ denominator at the same region, period and dimensions; never shown without its parts. */
export interface Share extends MeasureText {
  readonly kind: "share";
  readonly unit: "bagian";
  readonly numerator: string;
  readonly denominator: string;
  /** "total": the numerator is the region's total, whatever breakdown the share stands in */
  readonly numeratorAt?: "total";
}

/** Persons, claims or rows counted over a period by something that happened to them: disclosure control applies. */
export interface EventCount extends MeasureText {
  readonly kind: "event-count";
  readonly unit: "orang" | "klaim" | "baris" | "bulan-iuran";
  /** indicators that add up to this one at the same region, period and breakdown */
  readonly sumOf?: readonly string[];
  /** a monthly count of persons that the total of this one repeats */
  readonly equals?: string;
  /** a count of the same dataset whose total no cell of this one exceeds */
  readonly atMost?: string;
  /**
   * When a printed number may become another: at every release, only when its year is closed, or never. What is public anyway (a funding
   * line's months) may change at any time; small events of people may not, for the step would show them.
   */
  readonly revised: "any-release" | "at-closing" | "never";
  /** true for totals that are public whatever their size: they are never hidden, and the row store knows them */
  readonly isForced?: true;
}

/** Whole rupiah, from budget documents or worked out from what is published. May be negative. */
export interface Amount extends MeasureText {
  readonly kind: "amount";
  readonly unit: "rupiah";
  /** a count of the same people at the same place: where it is hidden, so is this, for rupiah ÷ tariff is the count (disclosure note, 2.3) */
  readonly hiddenWith?: string;
  /** this amount is the number of `count` at the same place times what `price` prints for its months */
  readonly multiple?: { readonly count: string; readonly price: string };
}

/** A count or a share that a document of another office states: public knowledge with its own source. */
export interface Stated extends MeasureText {
  readonly kind: "stated";
  readonly unit: "orang" | "rupiah" | "bagian";
}

/** factor × numerator ÷ denominator at the same place, in rupiah with two decimals; never shown without its parts. */
export interface Ratio extends MeasureText {
  readonly kind: "ratio";
  readonly unit: "rupiah";
  readonly numerator: string;
  readonly denominator: string;
  readonly factor: number;
}

/** Median time between two days, in whole units. */
export interface Duration extends MeasureText {
  readonly kind: "duration";
  readonly unit: "minggu" | "hari";
  /** the count of the same people: where it is hidden, so is this */
  readonly hiddenWith?: string;
}

/** Worked out from published cells alone, so that a reader gets the same number; the formula stands in `basis`. */
export interface Derived extends MeasureText {
  readonly kind: "derived";
  readonly unit: "orang" | "orang-bulan" | "rupiah";
  readonly formula:
    | "year-person-months"
    | "months-of-cover"
    | "months-for-1000-more"
    | "gap-to-target"
    | "pace-to-target";
}

export type Measure = PersonCount | DocumentCount | Share | EventCount | Amount | Stated | Ratio | Duration | Derived;

/** How a measure's numbers are written: `7.775`, `86,4 %`, `Rp16.800`, or a number with its unit of time. */
export type ValueKind = "count" | "share" | "money" | "duration";

/** The value kind of a measure. */
export function valueKindOf(measure: Pick<Measure, "kind" | "unit">): ValueKind {
  if (measure.unit === "rupiah") return "money";
  if (measure.unit === "bagian") return "share";
  return measure.kind === "duration" ? "duration" : "count";
}

/** An attribute of people that tables may be broken down by. */
export interface Dimension {
  readonly label: Text;
  /** a list of the portal, or `release`: codes that office files bring, named in the release's manifest */
  readonly codelist: CodelistId | "release";
  /** when a person's code may become another: who moves between codes has neither entered nor left the programme */
  readonly shifts: "never" | "january" | "any-month";
  /** true where "all of them" tells as much about each person as a small count does */
  readonly sensitive: boolean;
}

/** How often a table appears at most. Tables by attribute or kelurahan appear only in months with enough turnover (profile). */
export type Cadence = "month" | "quarter" | "year";

/** One designed table of the release plan: these measures, at this level, by these dimensions, every `cadence`. */
export interface PlanTable<MeasureId extends string = string, DimensionId extends string = string> {
  readonly measures: readonly MeasureId[];
  readonly level: RegionLevel;
  readonly by: readonly DimensionId[];
  readonly cadence: Cadence;
  /** how long the cells' periods are; months where left out */
  readonly period?: PeriodKind;
  /** events only: where one of its cells would have to be hidden, the whole table is left out for that period, so that what it tells of is not read as nought */
  readonly isWhole?: true;
  /** what a reader learns from this cut, in the public list of cuts */
  readonly adds: Text;
}

/** Rules that hide cells. `minimum` names a threshold of the profile, which holds its value (k). */
export interface DisclosureRules {
  readonly minimum: "enrolment" | "claims";
  readonly zeros: "shown" | "protected";
}

/** A declared subject: everything that is published about it derives from this one object. */
export interface Dataset<MeasureId extends string = string, DimensionId extends string = string> {
  readonly id: string;
  readonly title: Text;
  readonly description: Text;
  readonly source: Text;
  readonly cadence: "month";
  /**
   * "planned": every combination of region, month and code has its cell, whatever the data hold. "tabulated": the cells are those that the
   * registry's tabulation gives, because codes, lines and periods come with the office's documents.
   */
  readonly cells?: "planned" | "tabulated";
  readonly methodVersion: string;
  readonly dimensions: Readonly<Record<DimensionId, Dimension>>;
  readonly measures: Readonly<Record<MeasureId, Measure>>;
  readonly plan: readonly PlanTable<NoInfer<MeasureId>, NoInfer<DimensionId>>[];
  /** `undefined` only where no measure counts people */
  readonly disclosure: DisclosureRules | undefined;
}

type Exact<Given, Allowed> = Given & { readonly [Key in Exclude<keyof Given, keyof Allowed>]: never };

/**
 * Returns the dataset as declared. A misspelt key, measure or dimension does not compile.
 * @example defineDataset({ id: "enrolment", dimensions: {}, measures: { "peserta-aktif": … }, plan: [{ measures: ["peserta-aktif"], … }], … })
 */
export function defineDataset<
  const MeasureId extends string,
  const DimensionId extends string,
  const Given extends Dataset<MeasureId, DimensionId>,
>(dataset: Exact<Given, Dataset> & Dataset<MeasureId, DimensionId>): Dataset<MeasureId, DimensionId> {
  return dataset;
}
