import { expect, test } from "vitest";
import { cardTexts } from "../../site/cards/card.ts";
import { cardAlt, pageCard } from "../../site/cards/page-card.ts";
import type { CellView } from "../../site/cells.ts";
import { largestFirst, saysOtherwise } from "../../site/changes/release-changes.ts";
import type { Page } from "../../site/page.ts";
import { qrPath } from "../../site/report/qr.ts";
import { hero, number, other, say } from "../../site/sentence.ts";
import { longestMessage, shareLink, shareMessage } from "../../site/share.ts";
import { id } from "../../site/text/id.ts";

const release = { id: "35.75/2025-12/1.0.0", version: "1.0.0", period: { id: "2025-12", end: "2025-12-31" } };
const pageAt = (siteUrl: string, mark?: string) =>
  ({ t: id, locale: "id", path: "/kecamatan/gadingrejo/", siteUrl, mark, release }) as unknown as Page;
const page = pageAt("https://terang.example", "DATA CONTOH");

function cell(decimal: string | null, text: string, status: CellView["status"] = "PUBLISHED"): CellView {
  const place = { id: "peserta-aktif/35.75.04/2025-12", indicator: "peserta-aktif", region: "35.75.04" };
  return { ...place, period: "2025-12", codes: {}, status, quality: "PROVISIONAL", decimal, text };
}
const active = cell("1812", "1.812");
const target = cell("2000", "2.000");
const plan = {
  name: "kecamatan-gadingrejo",
  place: "Kecamatan Gadingrejo, Kota Pasuruan",
  sentence: say("{active} dari {target} orang terlindungi", { active: hero(active), target: number(target) }),
  quality: "PROVISIONAL",
} as const;

test("a card says the page's sentence, its place, day, release and where to look again", () => {
  const card = pageCard(page, plan, release);
  if (!card) throw new Error("no card");
  expect(cardTexts(card)).toEqual([
    "DATA CONTOH · jangan dikutip",
    "Kecamatan Gadingrejo, Kota Pasuruan",
    "1.812",
    "dari 2.000 orang terlindungi",
    "Data sampai 31 Desember 2025, sementara",
    "Terang · rilis 35.75/2025-12/1.0.0",
    "Masih benar? Ketik /rilis/2025-12/1.0.0/",
  ]);
  expect(card.file).toBe("/kartu/2025-12-1.0.0/kecamatan-gadingrejo.png");
  expect(cardAlt(page, card)).toBe(
    "DATA CONTOH. Kecamatan Gadingrejo, Kota Pasuruan: 1.812 dari 2.000 orang terlindungi. Data sampai 31 Desember 2025, sementara. Terang · rilis 35.75/2025-12/1.0.0.",
  );
});

test("real data has no mark, and the portal's own address stands on the card without its scheme", () => {
  const card = pageCard(pageAt("https://terang.pasuruankota.go.id"), plan, release);
  expect(card?.band).toBeUndefined();
  expect(card?.check).toBe("Masih benar? Ketik terang.pasuruankota.go.id/rilis/2025-12/1.0.0/");
});

test.each(["SUPPRESSED", "NOT_YET_REPORTED", "WITHDRAWN", "NOT_COLLECTED", "NOT_APPLICABLE"] as const)(
  "no card where a number of the sentence is not there: %s",
  (status) => {
    const gone = cell(null, "disembunyikan", status);
    const hidden = say("{active} dari {target}", { active: hero(gone), target: number(target) });
    const beside = say("{active} dari {target}", { active: hero(active), target: number(gone) });
    for (const sentence of [hidden, beside]) expect(pageCard(page, { ...plan, sentence }, release)).toBeUndefined();
  },
);

test("no card for a sentence without a number of its own; a release's count is one", () => {
  expect(pageCard(page, { ...plan, sentence: say("Metode") }, release)).toBeUndefined();
  const counted = say("Rilis: {count} angka", { count: other("count", "462") });
  expect(pageCard(page, { ...plan, sentence: counted }, release)?.number).toBe("462");
});

test("a message carries mark, sentence and release, and an address only where there is one", () => {
  const said = "DATA CONTOH: 1.812 dari 2.000 orang terlindungi (Rilis 35.75/2025-12/1.0.0).";
  expect(shareMessage(page, plan.sentence)).toBe(said);
  const message = shareMessage(pageAt("https://terang.test"), plan.sentence);
  expect(message).toBe(
    "1.812 dari 2.000 orang terlindungi (Rilis 35.75/2025-12/1.0.0). https://terang.test/kecamatan/gadingrejo/",
  );
  expect(message.length).toBeLessThanOrEqual(longestMessage);
  expect(decodeURIComponent(new URL(shareLink(message)).search.slice("?text=".length))).toBe(message);
});

test("changes stand by how far they moved; a number that came or went stands first", () => {
  const change = (from: string | null, to: string | null) => ({
    reason: "REVISED" as const,
    before: cell(from, String(from)),
    after: cell(to, String(to)),
  });
  const list = [change("10", "11"), change("10", "5"), change(null, "1"), change("7", "7")];
  expect(largestFirst(list).map(({ after }) => after.decimal)).toEqual(["1", "5", "11", "7"]);
  // the same number from a newer document is counted as revised, but there is nothing to read in it
  expect(list.map(saysOtherwise)).toEqual([true, true, true, false]);
  const fresh = [3, 9, 1].map((value) => ({
    reason: "NEW_PERIOD" as const,
    before: undefined,
    after: cell(String(value), ""),
  }));
  expect(largestFirst(fresh).map(({ after }) => after.decimal)).toEqual(["9", "3", "1"]);
});

test("a QR code is one path whose squares are the code's", () => {
  const { size, path } = qrPath("https://terang.test/lembar/2025/");
  expect(size).toBeGreaterThanOrEqual(25);
  // the three corner marks begin with seven dark squares
  expect(path).toMatch(/^M0 0h7v1h-7z/);
  expect(path).toContain(`M${size - 7} 0h7v1h-7z`);
  expect(path).toContain(`M0 ${size - 1}h7v1h-7z`);
});
