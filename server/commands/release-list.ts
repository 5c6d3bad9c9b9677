import { kindWords, stateWords } from "../release/in-words.ts";
import type { CommandContext, Outcome } from "./context.ts";
import { bothLanguages } from "./context.ts";
import { openPortal } from "./open-portal.ts";

/** Lists the published releases, newest first. */
export async function releaseList(context: CommandContext): Promise<Outcome> {
  const { published, profile } = await openPortal(context, (text) => context.say(text));
  const releases = await published.releases(profile.publisher);
  if (releases.length === 0) context.say({ id: "Belum ada rilis.", en: "There is no release yet." });
  const rows = releases.map(({ id, kind, publishedAt, state, contentDigest }) => [
    id,
    wibTime(publishedAt),
    bothLanguages(stateWords[state]),
    bothLanguages(kindWords[kind]),
    contentDigest.slice(0, 23),
  ]);
  if (rows.length > 0) for (const line of columns([heading, ...rows])) context.say(line);
  return { report: { releases: releases.map(({ manifest: _, ...release }) => release) } };
}

const heading = ["Rilis / Release", "Terbit / Published", "Status", "Jenis / Kind", "Sidik isi / Digest"];

/** An instant → `2026-01-15 09:00 WIB`. */
function wibTime(instant: string): string {
  return `${new Date(instant).toLocaleString("sv-SE", { timeZone: "Asia/Jakarta" }).slice(0, 16)} WIB`;
}

/** Rows of a table as lines whose columns stand below each other. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const width = (at: number): number => Math.max(...rows.map((row) => row[at]?.length ?? 0));
  return rows.map((row) =>
    row
      .map((text, at) => text.padEnd(width(at)))
      .join("  ")
      .trimEnd(),
  );
}
