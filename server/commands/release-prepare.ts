import type { Observation } from "../../schema/release.ts";
import { joinNote } from "../../schema/release-note.ts";
import { PortalError } from "../errors.ts";
import { portalFolders } from "../portal-folders.ts";
import { draftDigest, readDraft, writeDraft } from "../release/draft.ts";
import type { CommandContext, Outcome } from "./context.ts";
import { openPortal } from "./open-portal.ts";
import { currentState, openReleaseLine } from "./release-line.ts";

/** Works a release out and keeps it as the draft; nothing becomes public. */
export async function releasePrepare(context: CommandContext): Promise<Outcome> {
  const { options, settings } = context;
  const period = options.period;
  // the command line has checked its options against the catalogue by now
  if (period === undefined) throw new Error("release prepare without a period");
  const given = options.known;
  const portal = await openPortal(context, (text) => context.say(text));
  const line = openReleaseLine(context, portal);
  const today = new Date().toLocaleDateString("sv-SE", { timeZone: "Asia/Jakarta" });
  const known = given ?? (settings.isSample ? await line.dueDate(period) : today);
  const previous = await currentState(portal);
  const note = joinNote({ id: options.note, en: options.noteEn });
  const run = await line.prepare({ period, known, previous, note });
  const { prepared, seconds } = run;
  const { draft } = portalFolders(settings);
  const replaced = draftIn(draft);
  const digest = writeDraft(draft, prepared);
  await line.recordDraft(run);
  const { release, observations, changes } = prepared;
  context.say({
    id: `Konsep rilis ${release.id}: ${observations.length} sel, ${changes.length} berubah. Belum terbit; tinjau: npx terang release review`,
    en: `Draft of release ${release.id}: ${observations.length} cells, ${changes.length} changed. Not published; review it: npx terang release review`,
  });
  const shown = hiddenCounts(observations);
  context.say({
    id: `  ${shown.published} angka terbit, ${shown.hidden} disembunyikan, ${shown.held} ditahan; diserang dengan semua yang sudah terbit dan tidak tertembus (${seconds.gate.toFixed(1)} detik)`,
    en: `${shown.published} figures published, ${shown.hidden} hidden, ${shown.held} held; attacked together with all that was published before, and it withstood (${seconds.gate.toFixed(1)} s)`,
  });
  if (replaced !== undefined && replaced.digest !== digest) {
    context.say({
      id: `Konsep sebelumnya diganti: rilis ${replaced.release}; yang itu tidak terbit`,
      en: `It replaces the earlier draft of release ${replaced.release}, which was not published`,
    });
  }
  const report = { release, cells: observations.length, changes: changes.length, draft: digest, ...shown, seconds };
  return { report: { ...report, replaced: replaced?.digest === digest ? undefined : replaced?.release } };
}

/** Numbers of their own month, cells without a number because of people, and cells that show an earlier month's number. */
function hiddenCounts(observations: readonly Observation[]) {
  const published = observations.filter(({ status }) => status === "PUBLISHED");
  const held = published.filter(({ asOfPeriod }) => asOfPeriod !== undefined).length;
  const hidden = observations.filter(({ status }) => status === "SUPPRESSED").length;
  return { published: published.length - held, hidden, held };
}

/** The draft that stands there already; undefined where there is none that can be read. */
function draftIn(folder: string): { readonly release: string; readonly digest: string } | undefined {
  try {
    const standing = readDraft(folder);
    return { release: standing.release.id, digest: draftDigest(standing) };
  } catch (error) {
    // a damaged draft is no loss: it could not have been published
    if (error instanceof PortalError) return undefined;
    throw error;
  }
}
