import type { Kysely } from "kysely";
import type { Manifest, Release } from "../../schema/release.ts";
import type { PortalTables } from "../database/portal-tables.ts";

/** A release the public may read. `publishedAt` is an ISO instant in UTC. */
export interface PublishedRelease extends Release {
  readonly publishedAt: string;
  readonly state: "PUBLISHED" | "SUPERSEDED" | "WITHDRAWN";
  readonly manifest: Manifest;
}

/** Which releases of the query below are wanted; every part narrows. */
export interface ReleaseChoice {
  readonly publisher?: string;
  readonly id?: string;
  readonly numbers?: readonly number[];
  /** published at or before this ISO instant */
  readonly until?: string;
  readonly newest?: number;
}

/** Published releases, newest first, in one statement. The newest publication is in force, older ones are superseded. */
export async function readReleases(portal: Kysely<PortalTables>, choice: ReleaseChoice): Promise<PublishedRelease[]> {
  const rows = await portal
    .selectFrom("publication")
    .innerJoin("release", (join) =>
      join
        .onRef("release.publisher", "=", "publication.publisher")
        .onRef("release.number", "=", "publication.release_number"),
    )
    .selectAll("release")
    .select("publication.published_at")
    .select((eb) =>
      eb
        .not(
          eb.exists(
            eb
              .selectFrom("publication as later")
              .select("later.number")
              .whereRef("later.publisher", "=", "publication.publisher")
              .whereRef("later.number", ">", "publication.number"),
          ),
        )
        .as("is_newest"),
    )
    .$if(choice.publisher !== undefined, (query) => query.where("publication.publisher", "=", choice.publisher ?? ""))
    .$if(choice.id !== undefined, (query) => query.where("release.id", "=", choice.id ?? ""))
    .$if(choice.numbers !== undefined, (query) =>
      query.where("publication.release_number", "in", [...(choice.numbers ?? []), -1]),
    )
    .$if(choice.until !== undefined, (query) =>
      query.where("publication.published_at", "<=", new Date(choice.until ?? "")),
    )
    .orderBy("publication.publisher")
    .orderBy("publication.number", "desc")
    .$if(choice.newest !== undefined, (query) => query.limit(choice.newest ?? 0))
    .execute();
  return rows.map((row) => ({
    id: row.id,
    publisher: row.publisher,
    number: row.number,
    period: row.period,
    firstPeriod: row.first_period,
    version: row.version,
    kind: row.kind,
    note: row.note ?? undefined,
    isSample: row.is_sample,
    scheduledFor: row.scheduled_for,
    nextDue: row.next_due,
    previous: row.previous ?? undefined,
    contentDigest: row.content_digest,
    publishedAt: row.published_at.toISOString(),
    state: row.is_newest ? "PUBLISHED" : "SUPERSEDED",
    manifest: row.manifest,
  }));
}
