import type { CodelistId, RegionLevel } from "./codelist.ts";
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
}

export type Measure = PersonCount | DocumentCount | Share;

/** An attribute of people that tables may be broken down by. */
export interface Dimension {
  readonly label: Text;
  readonly codelist: CodelistId;
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
