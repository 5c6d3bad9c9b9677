import type { Source } from "./aggregate.ts";
import type { CellKey, CellQuality, CellStatus } from "./cell.ts";
import type { PublishedCode, Statement } from "./oversight.ts";

export type ReleaseKind = "MAJOR" | "MINOR" | "PATCH";

/** One cell as it is published by one release. */
export interface Observation extends CellKey {
  readonly status: CellStatus;
  readonly quality: CellQuality;
  /** exact decimal text; undefined unless status is PUBLISHED */
  readonly decimal: string | undefined;
  readonly source: string;
  /**
   * Set on a held cell only: the month whose value this is. A held cell shows what was last published, because the step to its own
   * period's value would be so small that it points at people; it never counts as its own period's value.
   */
  readonly asOfPeriod?: string | undefined;
}

/** What the public may know of a release before it is published: everything but the moment of publication. */
export interface Release {
  /** `35.75/2024-09/1.0.0`: publisher, newest period, version */
  readonly id: string;
  readonly publisher: string;
  /** 1, 2, 3 …: order of publication within the publisher; `since` of an observation is such a number */
  readonly number: number;
  readonly period: string;
  readonly firstPeriod: string;
  readonly version: string;
  readonly kind: ReleaseKind;
  /** required when something published before has changed */
  readonly note: string | undefined;
  readonly isSample: boolean;
  /** ISO date on which the calendar says this release is due */
  readonly scheduledFor: string;
  /** ISO date of the release after this one */
  readonly nextDue: string;
  /** id of the release before this one */
  readonly previous: string | undefined;
  /** sha256 over the canonical lines of every observation in force in this release */
  readonly contentDigest: string;
}

/** What a public file of a release may be. A `csv-semicolon` also ends in `.csv`: the format tells them apart, not the name. */
export const fileFormats = [
  "csv",
  "csv-semicolon",
  "xlsx",
  "json",
  "json-stat",
  "parquet",
  "readme",
  "data-package",
  "checksums",
  "zip",
] as const;
export type FileFormat = (typeof fileFormats)[number];

/** A public file of a release. */
export interface ReleaseFile {
  readonly name: string;
  readonly dataset: string | undefined;
  readonly format: FileFormat;
  readonly bytes: number;
  readonly rows: number;
  readonly sha256: string;
}

/** The public list of what a release consists of; `manifest.json` in its folder. */
export interface Manifest {
  readonly release: Release;
  readonly files: readonly ReleaseFile[];
  readonly sources: readonly Source[];
  readonly definitions: Readonly<Record<string, string>>;
  /** names of the codes that office files brought, by dimension, in code order */
  readonly codes?: Readonly<Record<string, readonly PublishedCode[]>>;
  /** what offices say about figures of this release */
  readonly statements?: readonly Statement[];
  readonly software: string;
}

/** Why an observation differs from the release before. */
export type ChangeReason = "new-period" | "revised" | "became-final" | "withdrawn";

export interface Change {
  readonly key: CellKey;
  readonly reason: ChangeReason;
  readonly before: Observation | undefined;
  readonly after: Observation;
}
