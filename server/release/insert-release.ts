import { sql, type Transaction } from "kysely";
import type { Source } from "../../schema/aggregate.ts";
import { dimensionText, parseDimensions } from "../../schema/cell.ts";
import type { Observation } from "../../schema/release.ts";
import type { PortalTables } from "../database/portal-tables.ts";
import { PortalError } from "../errors.ts";
import { contentDigest } from "./manifest.ts";
import type { PreparedRelease } from "./prepare.ts";

/** PostgreSQL takes at most 65,535 parameters in a statement; a row has thirteen. */
const rowsPerStatement = 2_000;

/**
 * Inserts a release's rows and moves the pointer, inside the caller's transaction: the release, the sources that changed, one row per changed cell,
 * the publication. Then reads back every cell in force and compares digests, so that what becomes visible is what was prepared (`CONTENT_MISMATCH`).
 */
export async function insertRelease(
  transaction: Transaction<PortalTables>,
  prepared: PreparedRelease,
  publishedAt: Date,
): Promise<void> {
  const { release, manifest, changes } = prepared;
  await transaction
    .insertInto("release")
    .values({
      publisher: release.publisher,
      number: release.number,
      id: release.id,
      period: release.period,
      first_period: release.firstPeriod,
      version: release.version,
      kind: release.kind,
      note: release.note ?? null,
      is_sample: release.isSample,
      scheduled_for: release.scheduledFor,
      next_due: release.nextDue,
      previous: release.previous ?? null,
      content_digest: release.contentDigest,
      manifest: JSON.stringify(manifest),
    })
    .execute();
  await insertSources(transaction, prepared);
  for (let at = 0; at < changes.length; at += rowsPerStatement) {
    await transaction
      .insertInto("observation")
      .values(
        changes.slice(at, at + rowsPerStatement).map(({ key, reason, after }) => ({
          publisher: release.publisher,
          indicator: key.indicator,
          region: key.region,
          period: key.period,
          dimensions: dimensionText(key.dimensions),
          since: release.number,
          status: after.status,
          quality: after.quality,
          value: after.decimal ?? null,
          source: after.source,
          as_of_period: after.asOfPeriod ?? null,
          reason,
        })),
      )
      .execute();
  }
  const inForce = await observationsInForce(transaction, release.publisher);
  if (contentDigest(inForce) !== release.contentDigest)
    throw new PortalError("CONTENT_MISMATCH", { release: release.id });
  await movePointer(transaction, prepared, publishedAt);
}

async function insertSources(
  transaction: Transaction<PortalTables>,
  { release, sources }: PreparedRelease,
): Promise<void> {
  const rows = await transaction
    .selectFrom("source")
    .distinctOn("id")
    .select(["id", "institution", "document", "date", "definition"])
    .where("publisher", "=", release.publisher)
    .orderBy("id")
    .orderBy("since", "desc")
    .execute();
  const known = new Map(rows.map((row) => [row.id, sourceLine({ ...row, date: row.date ?? undefined })]));
  const changed = sources.filter((source) => known.get(source.id) !== sourceLine(source));
  if (changed.length === 0) return;
  await transaction
    .insertInto("source")
    .values(
      changed.map(({ id, institution, document, date, definition }) => ({
        ...{ publisher: release.publisher, since: release.number },
        ...{ id, institution, document, date: date ?? null, definition },
      })),
    )
    .execute();
}

function sourceLine({ institution, document, date, definition }: Source): string {
  return JSON.stringify([institution, document, date ?? null, definition]);
}

async function observationsInForce(transaction: Transaction<PortalTables>, publisher: string): Promise<Observation[]> {
  const rows = await transaction
    .selectFrom("observation")
    .distinctOn(["indicator", "region", "period", "dimensions"])
    .select(["indicator", "region", "period", "dimensions", "status", "quality", "source", "as_of_period"])
    .select(sql<string | null>`value::text`.as("decimal"))
    .where("publisher", "=", publisher)
    .orderBy("indicator")
    .orderBy("region")
    .orderBy("period")
    .orderBy("dimensions")
    .orderBy("since", "desc")
    .execute();
  return rows.map(({ as_of_period, ...row }) => ({
    ...row,
    decimal: row.decimal ?? undefined,
    dimensions: parseDimensions(row.dimensions),
    asOfPeriod: as_of_period ?? undefined,
  }));
}

/** The pointer never goes back in time, also when two machines' clocks differ. */
async function movePointer(
  transaction: Transaction<PortalTables>,
  { release }: PreparedRelease,
  publishedAt: Date,
): Promise<void> {
  await sql`
    insert into publication (publisher, number, release_number, published_at)
    select ${release.publisher}, coalesce(max(number), 0) + 1, ${release.number},
           greatest(${publishedAt.toISOString()}::timestamptz, max(published_at))
    from publication where publisher = ${release.publisher}`.execute(transaction);
}
