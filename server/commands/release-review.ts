import { cellStatuses } from "../../schema/cell.ts";
import type { ChangeReason } from "../../schema/release.ts";
import type { Locale, Text } from "../../schema/text.ts";
import { type Codelists, readCodelists } from "../codelists.ts";
import type { Decision } from "../disclosure/control.ts";
import { portalFolders } from "../portal-folders.ts";
import { readDraft } from "../release/draft.ts";
import {
  actionWords,
  cellWords,
  hidingWords,
  reasonWords,
  rupiahWords,
  statusWords,
  valueWords,
} from "../release/in-words.ts";
import type { PreparedRelease } from "../release/prepare.ts";
import type { ReviewedLine } from "../release/reconciliation-review.ts";
import { openRecord } from "../release/record.ts";
import { reviewRelease } from "../release/review.ts";
import { markReviewed } from "../release/reviewed.ts";
import type { CommandContext, Outcome } from "./context.ts";
import { bothLanguages } from "./context.ts";
import { openPortal } from "./open-portal.ts";
import { registryOf } from "./registry-of.ts";

/** Lines shown of each long list; `--json` has them all. */
const shownLines = 30;

/** Cells that protect the same are named up to this many. */
const namedProtected = 3;

/**
 * Shows what the draft would publish, what it changes, what it hides and why, and what is odd about it, and marks it as reviewed. What is
 * hidden comes from the private record, `decisionsOf`; it is for the operator's screen alone and holds no value.
 */
export async function releaseReview(context: CommandContext, decisionsOf = recordedDecisions): Promise<Outcome> {
  const { settings } = context;
  const { draft } = portalFolders(settings);
  const prepared = readDraft(draft);
  const codelists = readCodelists(settings.root);
  const review = reviewRelease(prepared, codelists.regions);
  const hidden = await decisionsOf(context, prepared);
  const { release, statuses, reasons, revised, totals, files, oddities } = review;
  const sayCell = (cell: string, value: Text): void => {
    const name = cellWords(cell, codelists, prepared.manifest.codes);
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
  sayReconciliation(context, review.reconciliation, codelists);
  sayHidden(context, hidden, codelists);
  context.say({ id: "Berkas", en: "Files" });
  for (const { name, rows, bytes } of files) context.say(`  ${name}: ${rows} baris / rows, ${bytes} byte`);
  context.say({ id: `Janggal: ${oddities.length}`, en: `Odd: ${oddities.length}` });
  for (const { cell, message } of oddities.slice(0, shownLines)) sayCell(cell, message);
  sayRest(context, oddities.length);
  markReviewed(draft, prepared);
  return { report: { ...review, hidden } };
}

/** Money against people as the public will read it: every funding line and year, with what the office says. */
function sayReconciliation(context: CommandContext, lines: readonly ReviewedLine[], codelists: Codelists): void {
  context.say({ id: `Uang dan orang: ${lines.length} baris`, en: `Money and people: ${lines.length} lines` });
  const money = (decimal: string): Text => statusOr(decimal, rupiahWords);
  const count = (decimal: string): Text => statusOr(decimal, (text) => valueWords("bulan-tertagih", text));
  for (const { payer, year, billed, expected, recorded, difference, explained, open, statements } of lines) {
    const name = codelists.payers.get(payer)?.name ?? { id: payer, en: payer };
    context.say({
      id: `  ${name.id}, ${year}: ${count(billed).id} bulan tertagih, diperkirakan ${money(expected).id}, tercatat ${money(recorded).id}, selisih ${money(difference).id} (dijelaskan ${money(explained).id}, belum ${money(open).id})`,
      en: `${name.en}, ${year}: ${count(billed).en} billed months, expected ${money(expected).en}, recorded ${money(recorded).en}, difference ${money(difference).en} (explained ${money(explained).en}, open ${money(open).en})`,
    });
    for (const { month, words, office, date, state, answerBy } of statements) {
      const promise = answerBy === undefined ? "" : ` → ${answerBy}`;
      context.say(`    ${month}: ${words} (${office}, ${date}; ${bothLanguages(statementWords[state])}${promise})`);
    }
  }
}

const statementWords: Readonly<Record<ReviewedLine["statements"][number]["state"], Text>> = {
  explained: { id: "dijelaskan", en: "explained" },
  promised: { id: "dijanjikan", en: "promised" },
  late: { id: "jawabannya terlambat", en: "the answer is late" },
};

function statusOr(value: string, words: (decimal: string) => Text): Text {
  const status = cellStatuses.find((one) => one === value);
  return status === undefined ? words(value) : statusWords[status];
}

/** What was decided about hiding for this draft, as the private record has it; it starts the databases. */
async function recordedDecisions(context: CommandContext, prepared: PreparedRelease): Promise<readonly Decision[]> {
  const portal = await openPortal(context);
  const recorded = await openRecord(registryOf(context, portal)).decisions(prepared);
  return recorded.map(({ accepted: _, ...decision }) => decision);
}

function sayHidden(context: CommandContext, hidden: readonly Decision[], codelists: Codelists): void {
  context.say({
    id: `Tidak tampil sebagai angka bulannya: ${hidden.length} (hanya untuk petugas; jangan disebarkan)`,
    en: `Not shown as their month's number: ${hidden.length} (for the operator only; do not pass on)`,
  });
  for (const { cell, action, reason, protects } of hidden.slice(0, shownLines)) {
    const others = protects.filter((name) => name !== cell);
    const named = others.slice(0, namedProtected).map((name) => cellWords(name, codelists));
    const rest = others.length - named.length;
    const inLocale = (locale: Locale, words: Readonly<Record<"protects" | "more", string>>): string =>
      [
        `${cellWords(cell, codelists)[locale]}: ${actionWords[action][locale]}, ${hidingWords[reason][locale]}`,
        ...(named.length === 0 ? [] : [`${words.protects}: ${named.map((name) => name[locale]).join("; ")}`]),
        ...(rest > 0 ? [`${words.more} ${rest}`] : []),
      ].join(" · ");
    context.say({
      id: `  ${inLocale("id", { protects: "melindungi", more: "dan lainnya:" })}`,
      en: inLocale("en", { protects: "protects", more: "and others:" }),
    });
  }
  sayRest(context, hidden.length);
}

function sayCount(context: CommandContext, words: Text, count: number | undefined): void {
  if (count !== undefined) context.say(`  ${bothLanguages(words)}: ${count}`);
}

/** A list that is cut says so. */
function sayRest(context: CommandContext, length: number): void {
  const rest = length - shownLines;
  if (rest > 0) context.say({ id: `  … dan ${rest} lagi (semua: --json)`, en: `and ${rest} more (all: --json)` });
}
