import type { RegistryConnection } from "../database/registry-connection.ts";
import type { Decision } from "../disclosure/control.ts";
import { byCodePoint } from "./coordinate-order.ts";
import { draftDigest } from "./draft.ts";
import type { PreparedRelease } from "./prepare.ts";

/** PostgreSQL takes at most 65,535 parameters in a statement. */
const rowsPerStatement = 2_000;

/** What can have happened to a release, in this order. */
export const releaseSteps = ["prepared", "publishing", "inserted", "done"] as const;
export type ReleaseStep = (typeof releaseSteps)[number];

/** The private record of releases, for the operator and the auditor. Details of steps hold public digests and counts only. */
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
  /** Keeps what was decided about hiding for a draft. */
  decide(prepared: PreparedRelease, decisions: readonly Decision[]): Promise<void>;
  /** What was decided for this very draft, by cell. */
  decisions(prepared: PreparedRelease): Promise<readonly RecordedDecision[]>;
  /** Notes that an operator published the draft with its decisions; the first time counts. */
  accept(prepared: PreparedRelease, at: Date): Promise<void>;
  /** Every cell that a published release hides for its own sake, with the release's number. */
  acceptedPrimary(publisher: string): Promise<readonly { readonly number: number; readonly cell: string }[]>;
  /** Digests of the parts that withstood the attack of this program. */
  keptVerdicts(publisher: string, tool: string): Promise<ReadonlySet<string>>;
  keepVerdicts(publisher: string, tool: string, components: readonly string[]): Promise<void>;
}

export interface RecordedDecision extends Decision {
  readonly accepted: Date | undefined;
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
    ...disclosureRecord(registry),
  };
}

type DisclosureRecord = Pick<
  ReleaseRecord,
  "decide" | "decisions" | "accept" | "acceptedPrimary" | "keptVerdicts" | "keepVerdicts"
>;

/** The confidential part of the record: why cells are not shown, and what the attack found. */
function disclosureRecord({ kysely }: RegistryConnection): DisclosureRecord {
  return {
    async decide(prepared, decisions) {
      const { publisher, id: release, number } = prepared.release;
      const draft = draftDigest(prepared);
      const rows = decisions.map(({ cell, action, isPrimary, reason, protects }) => ({
        ...{ publisher, release, number, draft, cell, action, reason },
        ...{ is_primary: isPrimary, protects: [...protects], accepted: null },
      }));
      for (let at = 0; at < rows.length; at += rowsPerStatement) {
        const insert = kysely.insertInto("disclosure_decision").values(rows.slice(at, at + rowsPerStatement));
        await insert.onConflict((conflict) => conflict.doNothing()).execute();
      }
    },
    async decisions(prepared) {
      const rows = await kysely
        .selectFrom("disclosure_decision")
        .select(["cell", "action", "is_primary as isPrimary", "reason", "protects", "accepted"])
        .where("publisher", "=", prepared.release.publisher)
        .where("release", "=", prepared.release.id)
        .where("draft", "=", draftDigest(prepared))
        .execute();
      return rows
        .map((row) => ({ ...row, accepted: row.accepted ?? undefined }))
        .sort((a, b) => byCodePoint(a.cell, b.cell));
    },
    async accept(prepared, at) {
      await kysely
        .updateTable("disclosure_decision")
        .set({ accepted: at })
        .where("publisher", "=", prepared.release.publisher)
        .where("release", "=", prepared.release.id)
        .where("draft", "=", draftDigest(prepared))
        .where("accepted", "is", null)
        .execute();
    },
    async acceptedPrimary(publisher) {
      return await kysely
        .selectFrom("disclosure_decision")
        .select(["number", "cell"])
        .where("publisher", "=", publisher)
        .where("is_primary", "=", true)
        .where("accepted", "is not", null)
        .orderBy("number")
        .orderBy("cell")
        .execute();
    },
    async keptVerdicts(publisher, tool) {
      const rows = await kysely
        .selectFrom("gate_verdict")
        .select("component")
        .where("publisher", "=", publisher)
        .where("tool", "=", tool)
        .execute();
      return new Set(rows.map(({ component }) => component));
    },
    async keepVerdicts(publisher, tool, components) {
      for (let at = 0; at < components.length; at += rowsPerStatement) {
        const rows = components.slice(at, at + rowsPerStatement).map((component) => ({ publisher, component, tool }));
        const insert = kysely.insertInto("gate_verdict").values(rows);
        await insert.onConflict((conflict) => conflict.doNothing()).execute();
      }
    },
  };
}

/**
 * Notes in the record that a release was prepared, with the digest of its draft: publishing accepts no other draft. Keeps what was
 * decided about hiding beside it.
 */
export async function recordPrepared(
  record: ReleaseRecord,
  prepared: PreparedRelease,
  decisions: readonly Decision[] = [],
): Promise<void> {
  const { publisher, id, contentDigest } = prepared.release;
  const draft = draftDigest(prepared);
  await record.note(publisher, id, "prepared", { contentDigest, draft });
  await record.decide(prepared, decisions);
}
