import type { Locale } from "./text.ts";

/** A release's note by language; at least one is there. */
export interface NoteParts {
  readonly id: string | undefined;
  readonly en: string | undefined;
}

/** One text for readers of both languages, as a release keeps it: Indonesian, a blank line, English. Undefined where there is neither. */
export function joinNote(parts: NoteParts): string | undefined {
  const [id, en] = [parts.id, parts.en].map((text) => text?.trim().replace(/\n\s*\n/g, "\n") || undefined);
  return id !== undefined && en !== undefined ? `${id}\n\n${en}` : (id ?? en);
}

/** What `joinNote` joined. A text without a blank line is in one language only; which one is not known, so that it stands first. */
export function splitNote(note: string): NoteParts {
  const [id, ...en] = note.split(/\n\s*\n/);
  return { id, en: en.length === 0 ? undefined : en.join("\n") };
}

/** What readers of a language are shown of a note: its own part, or all of it where there is but one. */
export function noteIn(note: string, locale: Locale): string {
  return splitNote(note)[locale] ?? note;
}
