import { sql } from "kysely";
import type { ReleaseSchedule } from "../../schema/calendar.ts";
import type { Month } from "../../schema/month.ts";
import type { RegistryConnection } from "../database/registry-connection.ts";

/** What the office has said about its releases in its own words, beside the figures. */
export interface OfficeWords {
  /** due dates (ISO) by the month of the release */
  readonly schedule: ReleaseSchedule;
  /** remarks on the release of `period`, the oldest first; `en` undefined where the office wrote none */
  readonly notes: readonly { readonly id: string; readonly en: string | undefined }[];
  /** share of its rows that the first participant list was allowed to have refused, 0…1; undefined where nobody asked for it */
  readonly firstRosterShare: number | undefined;
}

/** The office's words for the release of `period`, as far as they have been taken in. */
export async function readOfficeWords(
  registry: RegistryConnection,
  { publisher, period }: { readonly publisher: string; readonly period: Month },
): Promise<OfficeWords> {
  const { kysely } = registry;
  const due = await sql<{ month: string; due: string }>`
    select distinct on (month) to_char(month, 'YYYY-MM') as month, due::text as due
    from release_schedule where publisher = ${publisher}
    order by month, file desc
  `.execute(kysely);
  const notes = await sql<{ id: string; en: string | null }>`
    select text_id as id, text_en as en from note
    where publisher = ${publisher} and scope = 'rilis' and subject = ${period}
    order by dated, text_id collate "C"
  `.execute(kysely);
  const roster = await sql<{ share: string | null }>`
    select max(refused_share_allowed)::text as share from intake_file where publisher = ${publisher}
  `.execute(kysely);
  const share = roster.rows[0]?.share;
  return {
    schedule: new Map(due.rows.map((row) => [row.month, row.due])),
    notes: notes.rows.map(({ id, en }) => ({ id, en: en ?? undefined })),
    firstRosterShare: share ? Number(share) : undefined,
  };
}
