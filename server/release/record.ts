import type { RegistryConnection } from "../database/registry-connection.ts";

/** What can have happened to a release, in this order. */
export const releaseSteps = ["prepared", "publishing", "inserted", "done"] as const;
export type ReleaseStep = (typeof releaseSteps)[number];

/** The private record of releases, for the operator and the auditor. Details hold public digests and counts only. */
export interface ReleaseRecord {
  /** Notes that a step was reached; noting it again changes nothing. */
  note(
    publisher: string,
    release: string,
    step: ReleaseStep,
    detail?: Readonly<Record<string, unknown>>,
  ): Promise<void>;
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
        .onConflict((conflict) => conflict.columns(["publisher", "release", "step"]).doNothing())
        .execute();
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
