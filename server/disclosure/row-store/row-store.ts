import type { Region } from "../../../schema/codelist.ts";
import type { Dataset } from "../../../schema/dataset.ts";
import type { LinearSystem } from "../../../schema/linear-system.ts";
import type { Month } from "../../../schema/month.ts";
import type { Profile } from "../../../schema/profiles/profile.ts";
import type { Observation } from "../../../schema/release.ts";

/** What stays the same over all releases of a publisher. */
export interface RowStoreFrame {
  readonly datasets: readonly Dataset[];
  readonly regions: ReadonlyMap<string, Region>;
  readonly profile: Profile;
  /** codes of each code list a dimension may name, in order: a table's cells are all its combinations */
  readonly codes: ReadonlyMap<string, readonly string[]>;
}

/** What one release printed for the first time or in another way, as anybody can read it. */
export interface PrintedRelease {
  readonly number: number;
  readonly period: Month;
  readonly changed: readonly Observation[];
}

/** Every number ever printed as a row over one refinement, with what else everybody knows. */
export interface RowStore {
  readonly system: LinearSystem;
  /** the rows that are printed numbers or hidden cells, oldest release first */
  readonly printed: readonly {
    readonly row: number;
    readonly cell: string;
    readonly release: number;
    readonly status: "published" | "held" | "hidden";
  }[];
  /** what each target of the system watches, in the same order */
  readonly watched: readonly {
    readonly cell: string;
    readonly kind: "hidden" | "came" | "went";
    /** for flows: after the first month, up to and including the second */
    readonly window: readonly [Month, Month] | undefined;
  }[];
}

/** Builds the row store of a publisher's releases from published cells only, oldest release first. Pure and deterministic. */
export function buildRowStore(_frame: RowStoreFrame, _releases: readonly PrintedRelease[]): RowStore {
  throw new Error("not built yet");
}
