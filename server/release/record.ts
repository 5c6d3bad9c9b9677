import type { RegistryConnection } from "../database/registry-connection.ts";
import { draftDigest } from "./draft.ts";
import type { PreparedRelease } from "./prepare.ts";

/** What can have happened to a release, in this order. */
export const releaseSteps = ["prepared", "publishing", "inserted", "done"] as const;
export type ReleaseStep = (typeof releaseSteps)[number];

/** The private record of releases, for the operator and the auditor. Details hold public digests and counts only. */
export interface ReleaseRecord {
  /** Notes that a step was reached. Noting it again changes nothing, but a release prepared again replaces its first draft. */
  note(
    publisher: string,
    release: string,
    step: ReleaseStep,
    detail?: Readonly<Record<string, unknown>>,
  ): Promise<void>;
  /** The digest of the draft that was last prepared for a release; undefined when none was noted. */
  preparedDraft(publisher: string, release: string): Promise<string | undefined>;
  /** The steps a release has reached, in order. */
  steps(publisher: string, release: string): Promise<ReleaseStep[]>;
}

/** The record in the private database: the only thing a release run writes there. */
export function openRecord(registry: RegistryConnection): ReleaseRecord {
  return {
    async note(publisher, release, step, detail = {}) {
      await registry.kysely
        .insertInto("release_step")
        .values({ publisher, release, step, detail: JSON.stringify(detail) })
        .onConflict((conflict) => {
          const known = conflict.columns(["publisher", "release", "step"]);
          return step === "prepared" ? known.doUpdateSet({ detail: JSON.stringify(detail) }) : known.doNothing();
        })
        .execute();
    },
    async preparedDraft(publisher, release) {
      const row = await registry.kysely
        .selectFrom("release_step")
        .select("detail")
        .where("publisher", "=", publisher)
        .where("release", "=", release)
        .where("step", "=", "prepared")
        .executeTakeFirst();
      const digest = row?.detail.draft;
      return typeof digest === "string" ? digest : undefined;
    },
    async steps(publisher, release) {
      const rows = await registry.kysely
        .selectFrom("release_step")
        .select("step")
        .where("publisher", "=", publisher)
        .where("release", "=", release)
        .execute();
      return releaseSteps.filter((step) => rows.some((row) => row.step === step));
    },
  };
}

/** Notes in the record that a release was prepared, with the digest of its draft: publishing accepts no other draft. */
export async function recordPrepared(record: ReleaseRecord, prepared: PreparedRelease): Promise<void> {
  const { publisher, id, contentDigest } = prepared.release;
  await record.note(publisher, id, "prepared", { contentDigest, draft: draftDigest(prepared) });
}
