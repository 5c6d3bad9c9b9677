import { rmSync } from "node:fs";
import { readCodelists } from "../codelists.ts";
import { portalFolders } from "../portal-folders.ts";
import { readDraft } from "../release/draft.ts";
import { reviewRelease } from "../release/review.ts";
import { forgetReview, refuseUnreviewed } from "../release/reviewed.ts";
import type { CommandContext, Outcome } from "./context.ts";
import { openPortal } from "./open-portal.ts";
import { openReleaseLine } from "./release-line.ts";

/** Publishes the draft that was reviewed; oddities need `--accept-odd`. Run again after an interruption, it finishes what was begun. */
export async function releasePublish(context: CommandContext): Promise<Outcome> {
  const { draft } = portalFolders(context.settings);
  const prepared = readDraft(draft);
  const { oddities } = reviewRelease(prepared, readCodelists(context.settings.root).regions);
  const acceptsOdd = context.options.acceptOdd !== undefined;
  refuseUnreviewed(draft, prepared, { oddities: oddities.length, acceptsOdd });
  const portal = await openPortal(context, (text) => context.say(text));
  await openReleaseLine(context, portal).publish(prepared);
  rmSync(draft, { recursive: true, force: true });
  forgetReview(draft);
  const { release } = prepared;
  context.say({
    id: `Rilis ${release.id} terbit. Bangun situsnya: npx terang site build`,
    en: `Release ${release.id} is published. Build its site: npx terang site build`,
  });
  return { report: { release } };
}
