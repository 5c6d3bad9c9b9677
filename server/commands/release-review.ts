import { cellStatuses } from "../../schema/cell.ts";
import type { ChangeReason } from "../../schema/release.ts";
import type { Text } from "../../schema/text.ts";
import { readCodelists } from "../codelists.ts";
import { portalFolders } from "../portal-folders.ts";
import { readDraft } from "../release/draft.ts";
import { cellWords, reasonWords, statusWords, valueWords } from "../release/in-words.ts";
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
  const { regions } = readCodelists(settings.root);
  const review = reviewRelease(prepared, regions);
  const { release, statuses, reasons, revised, totals, files, oddities } = review;
  const sayCell = (cell: string, value: Text): void => {
    const name = cellWords(cell, regions);
    context.say(`  ${name.id}: ${value.id} / ${name.en}: ${value.en}`);
  };
  context.say({ id: `Rilis ${release.id} (konsep)`, en: `Release ${release.id} (draft)` });
  if (release.note !== undefined) {
    context.say(`  ${release.note}`);
    context.say({
      id: "  ⚠ kalimat di atas akan dibaca umum dan tidak dapat ditarik: pastikan tidak ada nama orang",
      en: "the sentences above become public for good: make sure that they name no person",
    });
  }
  context.say({ id: "Sel menurut status", en: "Cells by status" });
  for (const status of cellStatuses) sayCount(context, statusWords[status], statuses[status]);
  context.say({ id: "Berubah sejak rilis sebelumnya", en: "Changed since the release before" });
  for (const [reason, words] of Object.entries(reasonWords)) {
    sayCount(context, words, reasons[reason as ChangeReason]);
  }
  for (const { cell, before, after } of revised.slice(0, shownLines)) {
    const [from, to] = [valueWords(cell, before), valueWords(cell, after)];
    sayCell(cell, { id: `${from.id} → ${to.id}`, en: `${from.en} → ${to.en}` });
  }
  sayRest(context, revised.length);
  context.say({ id: "Angka kota bulan terbaru", en: "City figures of the newest month" });
  for (const { cell, value } of totals.slice(0, shownLines)) sayCell(cell, valueWords(cell, value));
  sayRest(context, totals.length);
  context.say({ id: "Berkas", en: "Files" });
  for (const { name, rows, bytes } of files) context.say(`  ${name}: ${rows} baris / rows, ${bytes} byte`);
  context.say({ id: `Janggal: ${oddities.length}`, en: `Odd: ${oddities.length}` });
  for (const { cell, message } of oddities.slice(0, shownLines)) sayCell(cell, message);
  sayRest(context, oddities.length);
  markReviewed(draft, prepared);
  return { report: review };
}

function sayCount(context: CommandContext, words: Text, count: number | undefined): void {
  if (count !== undefined) context.say(`  ${bothLanguages(words)}: ${count}`);
}

/** A list that is cut says so. */
function sayRest(context: CommandContext, length: number): void {
  const rest = length - shownLines;
  if (rest > 0) context.say({ id: `  … dan ${rest} lagi (semua: --json)`, en: `and ${rest} more (all: --json)` });
}
