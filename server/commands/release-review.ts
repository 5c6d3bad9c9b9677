import { readCodelists } from "../codelists.ts";
import { portalFolders } from "../portal-folders.ts";
import { readDraft } from "../release/draft.ts";
import { reviewRelease } from "../release/review.ts";
import { markReviewed } from "../release/reviewed.ts";
import type { CommandContext, Outcome } from "./context.ts";
import { bothLanguages } from "./context.ts";

/** Lines shown of each long list; `--json` has them all. */
const shownLines = 30;

/** Shows what the draft would publish, what it changes, and what is odd about it, and marks it as reviewed. Needs no database. */
export async function releaseReview(context: CommandContext): Promise<Outcome> {
  const { settings } = context;
  const { draft } = portalFolders(settings);
  const prepared = readDraft(draft);
  const review = reviewRelease(prepared, readCodelists(settings.root).regions);
  const { release, statuses, reasons, revised, totals, files, oddities } = review;
  context.say({ id: `Rilis ${release.id} (konsep)`, en: `Release ${release.id} (draft)` });
  if (release.note !== undefined) context.say(`  ${release.note}`);
  context.say({ id: "Sel menurut status", en: "Cells by status" });
  for (const [status, count] of Object.entries(statuses)) context.say(`  ${status}: ${count}`);
  context.say({ id: "Berubah sejak rilis sebelumnya", en: "Changed since the release before" });
  for (const [reason, count] of Object.entries(reasons)) context.say(`  ${reason}: ${count}`);
  for (const { cell, before, after } of revised.slice(0, shownLines)) context.say(`  ${cell}: ${before} → ${after}`);
  context.say({ id: "Angka kota bulan terbaru", en: "City figures of the newest month" });
  for (const { cell, value } of totals.slice(0, shownLines)) context.say(`  ${cell}: ${value}`);
  context.say({ id: "Berkas", en: "Files" });
  for (const { name, rows, bytes } of files) context.say(`  ${name}: ${rows} baris / rows, ${bytes} B`);
  context.say({ id: `Janggal: ${oddities.length}`, en: `Odd: ${oddities.length}` });
  for (const { cell, message } of oddities.slice(0, shownLines)) context.say(`  ${cell}: ${bothLanguages(message)}`);
  markReviewed(draft, prepared);
  return { report: review };
}
