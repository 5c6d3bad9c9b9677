import type { CellKey } from "./cell.ts";

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

/** What tabulation hands to a release run. Shares are not in it: the release computes them from published parts. */
export interface AggregateSet {
  readonly publisher: string;
  /** the newest month covered */
  readonly period: string;
  readonly firstPeriod: string;
  readonly aggregates: readonly Confidential<Aggregate>[];
  readonly sources: readonly Source[];
}
