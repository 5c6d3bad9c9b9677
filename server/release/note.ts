import { causeOf } from "../../schema/change-cause.ts";
import type { Month } from "../../schema/month.ts";
import type { Profile } from "../../schema/profiles/profile.ts";
import type { Change } from "../../schema/release.ts";
import { joinNote, splitNote } from "../../schema/release-note.ts";
import type { Text } from "../../schema/text.ts";
import { PortalError } from "../errors.ts";

/**
 * The note that goes with the changes of a release, or undefined when nothing published before has changed but its quality.
 *
 * Changes the calendar foresees explain themselves and get a sentence with their count: revised months that were provisional,
 * months of a year that is closed, and cells reported for the first time. Anything else published before that was revised or
 * withdrawn, and every redefined indicator, needs the operator's own words: throws `MISSING_NOTE` when `given` is empty. Words that are given
 * in one language only (see `joinNote`) stand in both parts, so that no reader misses them.
 */
export function releaseNote(input: {
  readonly given: string | undefined;
  readonly changes: readonly Change[];
  readonly redefined: readonly string[];
  readonly period: Month;
  readonly previousPeriod: Month | undefined;
  readonly calendar: Profile["calendar"];
  /** told with the first release: the share of refused rows that the first participant list was allowed, 0…1 */
  readonly firstRosterShare?: number | undefined;
}): string | undefined {
  const given = input.given?.trim() || undefined;
  const counts = { reported: 0, running: 0, closed: 0, provisional: 0, unexplained: input.redefined.length };
  for (const change of input.changes) {
    if (change.reason === "withdrawn") counts.unexplained += 1;
    if (change.reason === "revised") counts[causeOf({ period: change.key.period, before: change.before }, input)] += 1;
  }
  if (counts.unexplained > 0 && given === undefined) {
    throw new PortalError("MISSING_NOTE", { count: counts.unexplained });
  }
  const sentences = [
    { count: counts.provisional, text: provisionalText },
    { count: counts.closed, text: closedText },
    { count: counts.running, text: runningText },
    { count: counts.reported, text: reportedText },
  ].flatMap(({ count, text }) => (count === 0 ? [] : [text(count)]));
  const share = input.previousPeriod === undefined ? input.firstRosterShare : undefined;
  if (share !== undefined) sentences.push(firstRosterText(share));
  if (sentences.length === 0) return given;
  const own = given === undefined ? undefined : splitNote(given);
  const part = (words: string | undefined, language: keyof Text) =>
    [...(words === undefined ? [] : [words]), sentences.map((text) => text[language]).join(" ")].join("\n");
  return joinNote({ id: part(own?.id, "id"), en: part(own?.en ?? own?.id, "en") });
}

/** The operator's notes about a release, as one note; what has no English yet stands in Indonesian among the English. */
export function operatorNote(
  notes: readonly { readonly id: string; readonly en: string | undefined }[],
): string | undefined {
  const isTold = notes.some(({ en }) => en !== undefined);
  const english = notes.map(({ id, en }) => en ?? id).join("\n");
  return joinNote({ id: notes.map(({ id }) => id).join("\n"), en: isTold ? english : undefined });
}

const firstRosterText = (share: number): Text => ({
  id: `Daftar peserta yang pertama diterima dengan izin petugas bahwa sampai ${Math.round(share * 100)} % barisnya boleh ditolak.`,
  en: `The first list of participants was accepted with the operator's leave that up to ${Math.round(share * 100)} % of its rows might be refused.`,
});

const provisionalText = (count: number): Text => ({
  id: `${count} angka sementara diperbarui dengan data yang masuk kemudian.`,
  en: `${figures(count, "provisional ")} updated with data that came in later.`,
});

const closedText = (count: number): Text => ({
  id: `${count} angka tahun lalu dihitung ulang untuk terakhir kali karena tahun itu ditutup.`,
  en: `${figures(count, "", " of last year")} recomputed for the last time because that year is closed.`,
});

const runningText = (count: number): Text => ({
  id: `${count} angka sejak Januari diperbarui karena tahunnya berjalan.`,
  en: `${figures(count, "", " since January")} brought up to date because the year is running.`,
});

const reportedText = (count: number): Text => ({
  id: `${count} angka yang sebelumnya belum dilaporkan kini terisi.`,
  en: `${figures(count, "", " not reported before")} filled in.`,
});

/** `1 provisional figure was`, `12 figures of last year were`. */
function figures(count: number, before: string, after = ""): string {
  return count === 1 ? `1 ${before}figure${after} was` : `${count} ${before}figures${after} were`;
}
