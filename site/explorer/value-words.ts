import type { Page } from "../page.ts";

/** Words for the codes of an answer, by field and code: `reason NEW_PERIOD`. */
export type ValueWords = Readonly<Record<string, string>>;

/** The contract's codes in the words of all pages, in the page's language. */
export function valueWords({ t }: Pick<Page, "t">): ValueWords {
  const level = { KOTA: t.level.kota, KECAMATAN: t.level.kecamatan, KELURAHAN: t.level.kelurahan };
  const fields = {
    ...{ status: t.status, quality: t.quality, reason: t.release.reason, level },
    // of a release, or of a number that somebody cites
    state: { ...t.releases.state, STANDS: t.explorer.stands, REVISED: t.release.reason.REVISED },
  };
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, words]) =>
      Object.entries(words).map(([code, word]) => [`${field} ${code}`, word]),
    ),
  );
}

/** The word for a value in a column of this path; the value itself where it is no code with a word. Files keep the codes. */
export function inWords(path: string, text: string, words: ValueWords): string {
  return words[`${path.slice(path.lastIndexOf(".") + 1)} ${text}`] ?? text;
}
