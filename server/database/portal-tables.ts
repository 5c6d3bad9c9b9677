import type { Generated, JSONColumnType } from "kysely";
import type { CellQuality, CellStatus } from "../../schema/cell.ts";
import type { ChangeReason, Manifest, ReleaseKind } from "../../schema/release.ts";

/** The tables of the public database, as `schema/sql/portal` makes them. Dates are `YYYY-MM-DD`, `value` is decimal text. */
export interface PortalTables {
  database_mark: { is_sample: boolean };
  release: {
    publisher: string;
    number: number;
    id: string;
    period: string;
    first_period: string;
    version: string;
    kind: ReleaseKind;
    note: string | null;
    is_sample: boolean;
    scheduled_for: string;
    next_due: string;
    previous: string | null;
    content_digest: string;
    manifest: JSONColumnType<Manifest>;
  };
  publication: { publisher: string; number: number; release_number: number; published_at: Date };
  source: {
    publisher: string;
    id: string;
    since: number;
    institution: string;
    document: string;
    date: string | null;
    definition: string;
  };
  observation: {
    publisher: string;
    indicator: string;
    region: string;
    period: string;
    dimensions: Generated<string>;
    since: number;
    status: CellStatus;
    quality: CellQuality;
    value: string | null;
    source: string;
    reason: ChangeReason;
    /** month of a held cell's number; null for all others */
    as_of_period: Generated<string | null>;
  };
}
