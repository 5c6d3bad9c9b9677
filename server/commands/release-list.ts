import type { CommandContext, Outcome } from "./context.ts";
import { openPortal } from "./open-portal.ts";

/** Lists the published releases, newest first. */
export async function releaseList(context: CommandContext): Promise<Outcome> {
  const { published, profile } = await openPortal(context, (text) => context.say(text));
  const releases = await published.releases(profile.publisher);
  if (releases.length === 0) context.say({ id: "Belum ada rilis.", en: "There is no release yet." });
  for (const { id, kind, publishedAt, state, contentDigest } of releases) {
    context.say(`${id}  ${kind}  ${publishedAt}  ${state}  ${contentDigest.slice(0, 23)}`);
  }
  return { report: { releases: releases.map(({ manifest: _, ...release }) => release) } };
}
