import type { CellKey, CellStatus } from "./cell.ts";
import type { PublishedCode, ReconciledLine, Statement } from "./oversight.ts";

declare const confidential: unique symbol;
/** A value that must not leave a release run: true counts before disclosure control. Made only by `server/registry`. */
export type Confidential<T> = T & { readonly [confidential]: true };

/** The document or register a number comes from. `id` is stable within a publisher, e.g. `iuran`, `sasaran-1`. */
export interface Source {
  readonly id: string;
  readonly institution: string;
  readonly document: string;
  /** ISO date of the document, or the reference date of an estimate; undefined where the source has none */
  readonly date: string | undefined;
  readonly definition: string;
}

/** A true value of one cell of the plan. Counts are whole numbers. */
export interface Aggregate extends CellKey {
  readonly value: number;
  /** distinct persons that add to the value; undefined for a number named by a document */
  readonly contributors: number | undefined;
  readonly source: string;
}

/** One cell of a dataset whose cells come from tabulation: a decimal number, or the word for its absence. */
export interface Figure extends CellKey {
  readonly status: Extract<
    CellStatus,
    "PUBLISHED" | "SUPPRESSED" | "NOT_APPLICABLE" | "NOT_COLLECTED" | "NOT_YET_REPORTED"
  >;
  /** exact decimal text; undefined unless status is PUBLISHED */
  readonly decimal: string | undefined;
  readonly source: string;
}

/** What tabulation hands to a release run. Shares are not in it: the release computes them from published parts. */
export interface AggregateSet {
  readonly publisher: string;
  /** the newest month covered */
  readonly period: string;
  readonly firstPeriod: string;
  readonly aggregates: readonly Confidential<Aggregate>[];
  readonly sources: readonly Source[];
  /** cells of the tabulated datasets; left out where there are none */
  readonly figures?: readonly Confidential<Figure>[];
  /** names of the codes that office files bring, by dimension */
  readonly codes?: Readonly<Record<string, readonly PublishedCode[]>>;
  /** what offices say about figures, in their own words */
  readonly statements?: readonly Statement[];
  /** money against people, line by line and month by month; never published as such */
  readonly reconciliation?: readonly Confidential<ReconciledLine>[];
}
