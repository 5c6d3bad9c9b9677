import type { Kysely, Transaction } from "kysely";
import { sql } from "kysely";
import type { PublisherConnection } from "../database/portal-publisher.ts";
import type { PortalTables } from "../database/portal-tables.ts";
import type { RowStoreFrame } from "../disclosure/row-store/row-store.ts";
import { PortalError } from "../errors.ts";
import { draftDigest, verifyPrepared } from "./draft.ts";
import { type DisclosureGate, failureWords } from "./gate.ts";
import { insertRelease } from "./insert-release.ts";
import type { PreparedRelease } from "./prepare.ts";
import { printedBy, printedReleases } from "./printed-releases.ts";
import type { ReleaseRecord } from "./record.ts";
import { placeFiles, stageFiles } from "./release-folder.ts";

/** The points a publication passes, in order; a run that ends at any of them is finished by the next run. */
export const publishPoints = [
  "judged",
  "recorded",
  "locked",
  "staged",
  "placed",
  "inserted",
  "committed",
  "noted",
] as const;
export type PublishPoint = (typeof publishPoints)[number];

/** Everything a publication touches outside itself. */
export interface PublishEffects {
  readonly publisher: PublisherConnection;
  readonly record: ReleaseRecord;
  /** the moment of publication */
  readonly clock: () => Date;
  /** public files go to `<filesFolder>/r/<publisher>/<period>/<version>/` */
  readonly filesFolder: string;
  /** what the gate is told of the publisher: plan, regions, codes */
  readonly frame: RowStoreFrame;
  readonly gate: DisclosureGate;
  /** told at each point passed, for progress */
  readonly onPoint?: (point: PublishPoint) => void | Promise<void>;
}

/**
 * Publishes a prepared release: record → under the publisher's lock, in one transaction: files, rows, pointer → record. A reader sees
 * the release before or this one whole, never a mixture. Every step can be run again after an interruption anywhere; publishing what is
 * already published changes nothing.
 *
 * Throws PortalError `DRAFT_CHANGED`, `DATABASE_MARK`, `RELEASE_NOT_ATTACKED`, `LOST_RACE` (another release took the number) or `CONTENT_MISMATCH`.
 */
export async function publishRelease(prepared: PreparedRelease, effects: PublishEffects): Promise<void> {
  const { release } = prepared;
  const { publisher, record, filesFolder } = effects;
  const passed = async (point: PublishPoint) => effects.onPoint?.(point);
  verifyPrepared(prepared);
  const draft = await record.preparedDraft(release.publisher, release.id);
  if (draft !== undefined && draft !== draftDigest(prepared)) {
    throw new PortalError("DRAFT_CHANGED", { release: release.id, file: "draft.json" });
  }
  await refuseOtherMark(publisher.kysely, release.isSample);
  await refuseUnlessWithstood(prepared, effects);
  await passed("judged");
  const detail = { contentDigest: release.contentDigest };
  await record.note(release.publisher, release.id, "publishing", detail);
  await record.accept(prepared, effects.clock());
  await passed("recorded");
  await publisher.kysely.transaction().execute(async (transaction) => {
    await lockPublisher(transaction, release.publisher);
    await passed("locked");
    const isPublished = await refuseUnlessNext(transaction, prepared);
    const staged = await stageFiles(filesFolder, prepared);
    await passed("staged");
    await placeFiles(staged, filesFolder, prepared);
    await passed("placed");
    if (!isPublished) await insertRelease(transaction, prepared, effects.clock());
    await passed("inserted");
  });
  await passed("committed");
  await record.note(release.publisher, release.id, "inserted", detail);
  await passed("noted");
  await record.note(release.publisher, release.id, "done", detail);
}

/** The attack once more, on what is published by now: between preparing and publishing others may have published. */
async function refuseUnlessWithstood(prepared: PreparedRelease, effects: PublishEffects): Promise<void> {
  const { publisher, id: release, number } = prepared.release;
  const earlier = await printedReleases(effects.publisher.kysely, { publisher, before: number });
  const decisions = await effects.record.decisions(prepared);
  const { verdict, refused, failure } = await effects.gate({
    frame: effects.frame,
    release: prepared.release,
    releases: [...earlier, printedBy(prepared)],
    primary: new Set(decisions.filter(({ isPrimary }) => isPrimary).map(({ cell }) => cell)),
  });
  if (verdict === "PASS") return;
  const count = new Set(refused).size;
  throw new PortalError("RELEASE_NOT_ATTACKED", {
    release,
    reason:
      failure === undefined
        ? { id: `${count} angka tertutup dapat ditebak`, en: `${count} hidden figures can be worked out` }
        : failureWords[failure],
  });
}

async function refuseOtherMark(portal: Kysely<PortalTables>, isSample: boolean): Promise<void> {
  const mark = await portal.selectFrom("database_mark").select("is_sample").executeTakeFirst();
  if (mark?.is_sample === isSample) return;
  throw new PortalError("DATABASE_MARK", {
    database: "portal",
    marked: mark === undefined ? "?" : markName(mark.is_sample),
    wanted: markName(isSample),
  });
}

function markName(isSample: boolean): string {
  return isSample ? "sample" : "real";
}

/** Held until the transaction ends, so that of two publications of one publisher the second reads what the first has done. */
async function lockPublisher(transaction: Transaction<PortalTables>, publisher: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`terang publication ${publisher}`}, 0))`.execute(
    transaction,
  );
}

/** True when the release is already published; false when it comes next. Throws `LOST_RACE` otherwise. */
async function refuseUnlessNext(
  transaction: Transaction<PortalTables>,
  { release }: PreparedRelease,
): Promise<boolean> {
  const published = transaction
    .selectFrom("publication")
    .innerJoin("release", (join) =>
      join
        .onRef("release.publisher", "=", "publication.publisher")
        .onRef("release.number", "=", "publication.release_number"),
    )
    .select(["release.id", "release.number", "release.content_digest"])
    .where("publication.publisher", "=", release.publisher);
  const same = await published.where("release.id", "=", release.id).executeTakeFirst();
  if (same?.content_digest === release.contentDigest) return true;
  const current = await published.orderBy("publication.number", "desc").limit(1).executeTakeFirst();
  if (current?.id === release.previous && (current?.number ?? 0) + 1 === release.number) return false;
  throw new PortalError("LOST_RACE", { release: release.id, current: current?.id ?? "-" });
}
